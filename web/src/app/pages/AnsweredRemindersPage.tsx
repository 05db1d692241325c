import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.js';
import { IllustrativeLabel } from '../../components/IllustrativeLabel.js';
import { Loaded } from '../../components/Loaded.js';
import { PageHeader } from '../../components/PageHeader.js';
import { plansQuery } from '../../features/plans/plans.queries.js';
import { AnsweredFilters } from '../../features/reminders/responses/AnsweredFilters.js';
import { AnsweredReminders } from '../../features/reminders/responses/AnsweredReminders.js';
import { SentOnFields } from '../../features/reminders/responses/SentOnFields.js';

const route = getRouteApi('/signed-in/reminders/responses/reminders');

/** The reminders behind the numbers of responses. */
export function AnsweredRemindersPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const plans = useQuery(plansQuery);
  const plan = plans.data?.find(({ id }) => id === search.plan) ?? plans.data?.[0];
  const choose = (chosen: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...chosen }, replace: true, resetScroll: false });
  const { plan: planId, from, to } = search;
  return (
    <>
      <PageHeader
        above={
          <Link to="/reminders/responses" search={{ plan: planId, from, to }}>
            {t('responses.title')}
          </Link>
        }
        title={t('responses.rows')}
        labels={plan?.isIllustrative === true && <IllustrativeLabel />}
        lead={t('responses.rowsLead')}
      />
      <Loaded query={plans}>
        {() =>
          plan === undefined ? (
            <EmptyState title={t('plan.none')} />
          ) : (
            <div className="stack">
              <div className="row no-print">
                <AnsweredFilters planId={plan.id} search={search} onChange={choose} />
                <SentOnFields search={search} onChange={choose} />
              </div>
              <AnsweredReminders planId={plan.id} search={search} />
            </div>
          )
        }
      </Loaded>
    </>
  );
}
