import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.js';
import { Loaded } from '../../components/Loaded.js';
import { Section } from '../../components/Section.js';
import { announce } from '../../lib/announcer.js';
import { useDateWords } from '../../lib/use-date-words.js';
import { AddAbsenceForm } from './AddAbsenceForm.js';
import { SettingsError } from './SettingsError.js';
import classes from './Settings.module.css';
import { absencesQuery, useRemoveAbsence } from './settings.queries.js';

/** When the person is away, and the alternate is written to. */
export function Absences() {
  const { t } = useTranslation();
  const words = useDateWords();
  const absences = useQuery(absencesQuery);
  const remove = useRemoveAbsence();
  const root = useRef<HTMLDivElement>(null);
  return (
    <Section title={t('settings.absences')} note={t('settings.absencesNote')}>
      <div ref={root} tabIndex={-1} className={`stack ${classes.narrow}`}>
        <Loaded query={absences}>
          {(items) =>
            items.length === 0 ? (
              <EmptyState title={t('settings.noAbsences')} />
            ) : (
              <ul className={classes.absences}>
                {items.map(({ id, fromOn, untilOn }) => {
                  const days = t('settings.away', { from: words.day(fromOn), until: words.day(untilOn) });
                  return (
                    <li key={id}>
                      <span>{days}</span>
                      <Button
                        variant="default"
                        size="xs"
                        aria-label={t('settings.removeAbsence', { days })}
                        loading={remove.isPending && remove.variables === id}
                        onClick={() =>
                          remove.mutate(id, {
                            onSuccess: () => {
                              announce(t('settings.absenceRemoved'));
                              root.current?.focus();
                            },
                          })
                        }
                      >
                        {t('settings.remove')}
                      </Button>
                    </li>
                  );
                })}
              </ul>
            )
          }
        </Loaded>
        <SettingsError error={remove.error} />
        <AddAbsenceForm />
      </div>
    </Section>
  );
}
