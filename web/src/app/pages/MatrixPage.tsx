import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { IllustrativeLabel } from '../../components/IllustrativeLabel.js';
import { LazyDayPicker } from '../../components/LazyDayPicker.js';
import { PageHeader } from '../../components/PageHeader.js';
import { memberStatesQuery } from '../../features/member-states/member-states.queries.js';
import { PlanTabs } from '../../features/plans/PlanTabs.js';
import { planQuery } from '../../features/plans/plans.queries.js';
import { RegionMatrix } from '../../features/progress/matrix/RegionMatrix.js';
import { useToday } from '../../lib/session.js';

const route = getRouteApi('/signed-in/plans/$planId/matrix');

/** The whole region on one page: the secretariat's home. */
export function MatrixPage() {
  const { t } = useTranslation();
  const { planId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const today = useToday();
  const plan = useQuery(planQuery(planId)).data;
  const states = useQuery(memberStatesQuery).data;

  const chooseDay = (date: string | null) =>
    void navigate({
      search: (old) => ({ ...old, asOf: date === null || date === today ? undefined : date }),
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <PageHeader
        title={t('matrix.title')}
        labels={plan?.isIllustrative === true && <IllustrativeLabel />}
        lead={plan?.title ?? '\u00A0'}
        asOf={
          <span className="row">
            <span>{search.asOf === undefined ? t('asOf') : t('recordAsAt')}</span>
            <LazyDayPicker
              label={t('asOf')}
              hidesLabel
              value={search.asOf ?? today}
              onChange={chooseDay}
              today={today}
              latest={today}
            />
            {search.asOf !== undefined && (
              <Button variant="subtle" onClick={() => chooseDay(null)}>
                {t('matrix.backToToday')}
              </Button>
            )}
          </span>
        }
        action={<Button onClick={() => window.print()}>{t('matrix.print')}</Button>}
      />
      <PlanTabs planId={planId} />
      <RegionMatrix planId={planId} search={search} stateChoices={states} />
    </>
  );
}
