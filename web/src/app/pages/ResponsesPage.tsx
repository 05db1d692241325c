import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.js';
import { IllustrativeLabel } from '../../components/IllustrativeLabel.js';
import { Loaded } from '../../components/Loaded.js';
import { PageHeader } from '../../components/PageHeader.js';
import { plansQuery } from '../../features/plans/plans.queries.js';
import { RemindersTabs } from '../../features/reminders/RemindersTabs.js';
import { Responses } from '../../features/reminders/responses/Responses.js';
import { SentOnFields } from '../../features/reminders/responses/SentOnFields.js';
import { PlanChoice } from './PlanChoice.js';

const route = getRouteApi('/signed-in/reminders/responses');

/** What followed the reminders, for the secretariat only: it names who is silent. */
export function ResponsesPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const plans = useQuery(plansQuery);
  const plan = plans.data?.find(({ id }) => id === search.plan) ?? plans.data?.[0];
  const choose = (chosen: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...chosen }, replace: true, resetScroll: false });
  return (
    <>
      <PageHeader
        title={t('responses.title')}
        labels={plan?.isIllustrative === true && <IllustrativeLabel />}
        lead={t('responses.lead')}
      />
      <RemindersTabs />
      <Loaded query={plans}>
        {() =>
          plan === undefined ? (
            <EmptyState title={t('plan.none')} />
          ) : (
            <div className="stack">
              <div className="row no-print">
                <PlanChoice planId={plan.id} onChange={(planId) => choose({ plan: planId })} />
                <SentOnFields search={search} onChange={choose} />
              </div>
              <Responses planId={plan.id} search={search} />
            </div>
          )
        }
      </Loaded>
    </>
  );
}
