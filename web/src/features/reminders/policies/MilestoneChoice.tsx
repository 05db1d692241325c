import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../components/Loaded.js';
import type { Milestone } from '../../../lib/api-types.js';
import { useToday } from '../../../lib/session.js';
import { useDateWords } from '../../../lib/use-date-words.js';
import { openMilestonesQuery } from '../reminders.queries.js';
import classes from './Policies.module.css';
import type { MilestoneKind } from './policy-scope.js';

const OF_EVERY_STATE = '';

interface Props {
  kind: MilestoneKind;
  /** Those that have a policy of their own. */
  takenIds: string[];
  chosenId: string | undefined;
  onChoose: (milestone: Milestone | null) => void;
}

/** One milestone that is still to come: first whose, then which. */
export function MilestoneChoice({ kind, takenIds, chosenId, onChoose }: Props) {
  const { t } = useTranslation();
  const words = useDateWords();
  const [state, setState] = useState<string>();
  return (
    <Loaded query={useQuery(openMilestonesQuery(kind, useToday()))} skeleton={<p>{t('loading')}</p>}>
      {(milestones) => {
        const free = milestones.filter(({ id }) => !takenIds.includes(id));
        if (free.length === 0) return <p className="muted">{t('policyEditor.noMilestones')}</p>;
        const names = new Map(
          free.map((one) => [codeOf(one), one.state?.name ?? t('policyEditor.everyState')]),
        );
        const [first = OF_EVERY_STATE] = names.keys();
        const shownState = state ?? first;
        const shown = free.filter((one) => codeOf(one) === shownState);
        const labelOf = ({ title, date }: Milestone) =>
          `${title}, ${kind === 'meeting' ? words.event(date) : words.due(date)}`;
        return (
          <div className={classes.fields}>
            {names.size > 1 && (
              <NativeSelect
                label={t('state.name')}
                value={shownState}
                data={[...names]
                  .map(([value, label]) => ({ value, label }))
                  .toSorted((one, other) => one.label.localeCompare(other.label))}
                onChange={({ currentTarget: { value } }) => {
                  setState(value);
                  onChoose(null);
                }}
              />
            )}
            <NativeSelect
              className={classes.milestone}
              label={t('policyEditor.milestone')}
              value={chosenId ?? ''}
              data={[
                { value: '', label: t('policyEditor.chooseMilestone') },
                ...shown.map((one) => ({ value: one.id, label: labelOf(one) })),
              ]}
              onChange={({ currentTarget: { value } }) =>
                onChoose(shown.find(({ id }) => id === value) ?? null)
              }
            />
          </div>
        );
      }}
    </Loaded>
  );
}

function codeOf({ state }: Milestone): string {
  return state?.isoCode ?? OF_EVERY_STATE;
}
