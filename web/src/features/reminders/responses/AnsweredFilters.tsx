import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useStepWords } from '../use-step-words.js';
import { type AnsweredSearch, outcomes } from './responses-search.js';
import { responsesQuery } from './responses.queries.js';

interface Props {
  planId: string;
  search: AnsweredSearch;
  onChange: (filter: Pick<AnsweredSearch, 'state' | 'step' | 'outcome'>) => void;
}

/** Narrows the reminders to a step, a Member State and what followed: those that the numbers know. */
export function AnsweredFilters({ planId, search, onChange }: Props) {
  const { t } = useTranslation();
  const stepWords = useStepWords();
  const responses = useQuery(responsesQuery(planId, search)).data;
  const { state, step, outcome } = search;
  const steps = new Map(responses?.steps.map((one) => [one.step, stepWords(one)]));
  const states = new Map(responses?.states.map((one) => [one.state.isoCode, one.state.name]));
  // What the address asks for is a choice even before the numbers are here, and where they do not know it.
  if (step !== undefined && !steps.has(step)) steps.set(step, stepWords({ step }));
  if (state !== undefined && !states.has(state)) states.set(state, state);
  const choicesOf = (choices: Map<string, string>) => [
    { value: '', label: t('filter.all') },
    ...[...choices].map(([value, label]) => ({ value, label })),
  ];
  return (
    <>
      <NativeSelect
        label={t('reminder.step')}
        value={step ?? ''}
        data={choicesOf(steps)}
        onChange={({ currentTarget: { value } }) =>
          onChange({ state, outcome, step: value === '' ? undefined : value })
        }
      />
      <NativeSelect
        label={t('filter.state')}
        value={state ?? ''}
        data={choicesOf(states)}
        onChange={({ currentTarget: { value } }) =>
          onChange({ step, outcome, state: value === '' ? undefined : value })
        }
      />
      <NativeSelect
        label={t('responses.outcome')}
        value={outcome ?? ''}
        data={choicesOf(new Map(outcomes.map((one) => [one, t(`responses.outcomes.${one}`)])))}
        onChange={({ currentTarget: { value } }) =>
          onChange({ state, step, outcome: outcomes.find((known) => known === value) })
        }
      />
    </>
  );
}
