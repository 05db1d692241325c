import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.js';
import { Loaded } from '../../../components/Loaded.js';
import { Section } from '../../../components/Section.js';
import { FailingRecipients } from './FailingRecipients.js';
import classes from './Responses.module.css';
import type { ResponsesSearch } from './responses-search.js';
import { responsesQuery } from './responses.queries.js';
import { StateResponses } from './StateResponses.js';
import { StepResponses } from './StepResponses.js';

const rules = ['reminder', 'response', 'latest', 'open', 'kept'] as const;

/** What followed the reminders of some days: by step, by Member State, and whose address fails. */
export function Responses({ planId, search }: { planId: string; search: ResponsesSearch }) {
  const { t } = useTranslation();
  return (
    <Loaded query={useQuery(responsesQuery(planId, search))}>
      {({ total, steps, states, failingAddresses, responseDays }) => (
        <>
          {total.reminders === 0 ? (
            <EmptyState title={t('responses.none')}>{t('responses.noneHint')}</EmptyState>
          ) : (
            <p className={classes.total}>
              {t('responses.total', { count: total.reminders, responses: total.responses })}
              {total.open > 0 && ` ${t('responses.totalOpen', { count: total.open })}`}
            </p>
          )}
          {steps.length > 0 && <StepResponses steps={steps} search={search} />}
          {states.length > 0 && <StateResponses planId={planId} states={states} search={search} />}
          <FailingRecipients recipients={failingAddresses} />
          <Section title={t('responses.rules.title')}>
            <ul className={classes.counted}>
              {rules.map((rule) => (
                <li key={rule}>{t(`responses.rules.${rule}`, { count: responseDays })}</li>
              ))}
            </ul>
          </Section>
        </>
      )}
    </Loaded>
  );
}
