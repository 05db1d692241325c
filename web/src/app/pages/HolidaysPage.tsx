import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.js';
import { HolidayCoverage } from '../../features/member-states/holidays/HolidayCoverage.js';
import { HolidayTools } from '../../features/member-states/holidays/HolidayTools.js';
import { MemberStatesTabs } from '../../features/member-states/MemberStatesTabs.js';
import { holidayCoverageQuery } from '../../features/member-states/member-states.queries.js';
import { useMay, useToday } from '../../lib/session.js';

/** For which states and years holidays are known. */
export function HolidaysPage() {
  const { t } = useTranslation();
  const thisYear = Number(useToday().slice(0, 4));
  const mayEdit = useMay('holiday:edit');
  const items = useQuery(holidayCoverageQuery).data?.items ?? [];
  return (
    <>
      <PageHeader title={t('holiday.title')} lead={t('holiday.lead')} />
      <MemberStatesTabs />
      <div className="stack">
        {mayEdit && items.length > 0 && (
          <HolidayTools
            states={items.map(({ state }) => state)}
            isInLibrary
            years={items[0]?.years.map(({ year }) => year) ?? []}
            chosenYears={[thisYear, thisYear + 1]}
          />
        )}
        <HolidayCoverage />
      </div>
    </>
  );
}
