import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { DayText } from '../../../components/DateText.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { Loaded } from '../../../components/Loaded.js';
import { MoreButton } from '../../../components/MoreButton.js';
import { Section } from '../../../components/Section.js';
import { useTold } from '../../../components/use-told.js';
import type { Nomination, StateRef } from '../../../lib/api-types.js';
import { useMay } from '../../../lib/session.js';
import { useDateWords } from '../../../lib/use-date-words.js';
import { personName } from '../person-name.js';
import { EndNominationForm } from './EndNominationForm.js';
import { NominationForm } from './NominationForm.js';
import { NominationPerson } from './NominationPerson.js';
import { nominationsQuery } from './nominations.queries.js';
import { RemoveNomination } from './RemoveNomination.js';

interface Props {
  states: Pick<StateRef, 'id' | 'isoCode' | 'name'>[];
  state: string | undefined;
}

/** Who holds which post of which state, and who did; the administrator records and ends. */
export function Nominations({ states, state }: Props) {
  const { t } = useTranslation();
  const words = useDateWords();
  const mayEdit = useMay('nomination:edit');
  const nominations = useInfiniteQuery(nominationsQuery(state));
  const [isRecording, setIsRecording] = useState(false);
  const [ending, setEnding] = useState<string | null>(null);
  const { notice, tell } = useTold();
  const done = (said: string) => {
    setIsRecording(false);
    setEnding(null);
    tell({ kind: 'done', words: said });
  };
  const columns: Column<Nomination>[] = [
    {
      key: 'post',
      header: t('nominations.function'),
      width: '24%',
      render: ({ memberState, function: post }) => (
        <>
          {memberState.name}
          <div className="muted">{t(`nomination.${post}`)}</div>
        </>
      ),
    },
    {
      key: 'person',
      header: t('nominations.person'),
      render: (nomination) => <NominationPerson nomination={nomination} />,
    },
    {
      key: 'days',
      header: t('nominations.from'),
      width: '17%',
      render: (nomination) => <Days nomination={nomination} />,
    },
    {
      key: 'source',
      header: t('nominations.source'),
      width: '20%',
      render: ({ source, sourceDatedOn }) => (
        <>
          {source}
          {sourceDatedOn !== null && (
            <div className="muted">{t('nominations.dated', { date: words.day(sourceDatedOn) })}</div>
          )}
        </>
      ),
    },
    {
      key: 'tools',
      header: t('nominations.handOver'),
      width: '13rem',
      render: (nomination) => (
        <div className="stack-tight">
          <Link
            to="/nominations/$nominationId/hand-over"
            params={{ nominationId: nomination.id }}
            preload={false}
            aria-label={`${t('nominations.openHandOver')}: ${personName(nomination.person)}`}
          >
            {t('nominations.openHandOver')}
          </Link>
          {mayEdit && (
            <div className="row no-print">
              <Button
                size="compact-sm"
                variant="default"
                aria-expanded={ending === nomination.id}
                aria-label={t('nominations.endOf', { name: personName(nomination.person) })}
                onClick={() => setEnding(ending === nomination.id ? null : nomination.id)}
              >
                {t('nominations.end')}
              </Button>
              {!nomination.hasBegun && (
                <RemoveNomination nomination={nomination} onDone={() => done(t('nominations.removed'))} />
              )}
            </div>
          )}
        </div>
      ),
    },
  ];
  return (
    <div className="stack">
      {notice}
      {mayEdit && (
        <div className="no-print">
          <Button
            variant="default"
            aria-expanded={isRecording}
            onClick={() => {
              setEnding(null);
              setIsRecording(!isRecording);
            }}
          >
            {t('nominations.record')}
          </Button>
        </div>
      )}
      {isRecording && (
        <Section title={t('nominations.record')} note={t('nominations.recordNote')}>
          <NominationForm
            states={states}
            state={state}
            onDone={() => done(t('nominations.recordedInvited'))}
            onCancel={() => setIsRecording(false)}
          />
        </Section>
      )}
      <Loaded query={nominations}>
        {(data) => {
          const rows = data.pages.flatMap((page) => page.items);
          const ended = rows.find(({ id }) => id === ending);
          return (
            <>
              {ended !== undefined && (
                <Section title={t('nominations.endOf', { name: personName(ended.person) })}>
                  <EndNominationForm
                    key={`${ended.id} ${ended.version}`}
                    nomination={ended}
                    hasSuccessor={rows.some((other) => follows(other, ended))}
                    onDone={() => done(t('nominations.ended'))}
                    onCancel={() => setEnding(null)}
                  />
                </Section>
              )}
              {rows.length === 0 ? (
                <EmptyState title={t(state === undefined ? 'nominations.none' : 'nominations.noneOfState')} />
              ) : (
                <DataTable
                  caption={t('nominations.title')}
                  columns={columns}
                  rows={rows}
                  rowKey={({ id }) => id}
                />
              )}
              <MoreButton query={nominations} />
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function follows(other: Nomination, { memberState, function: post, fromOn }: Nomination): boolean {
  return other.memberState.id === memberState.id && other.function === post && other.fromOn > fromOn;
}

function Days({ nomination }: { nomination: Nomination }) {
  const { t } = useTranslation();
  const { fromOn, untilOn, isInForce, hasBegun, endsWithoutSuccessor } = nomination;
  return (
    <>
      <DayText on={fromOn} />
      {untilOn !== null && (
        <>
          {' – '}
          <DayText on={untilOn} />
        </>
      )}
      <div className="muted">
        {t(isInForce ? 'nominations.now' : hasBegun ? 'nominations.former' : 'nominations.later')}
        {endsWithoutSuccessor && (isInForce || !hasBegun) && `; ${t('nominations.withoutSuccessor')}`}
      </div>
    </>
  );
}
