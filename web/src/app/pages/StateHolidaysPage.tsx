import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadedPage } from '../../components/LoadedPage.js';
import { NotFound } from '../../components/NotFound.js';
import { Notice } from '../../components/Notice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { HolidayTools } from '../../features/member-states/holidays/HolidayTools.js';
import { StateHolidays } from '../../features/member-states/holidays/StateHolidays.js';
import { yearCoverageQuery } from '../../features/member-states/member-states.queries.js';
import { useMay, useToday } from '../../lib/session.js';

const route = getRouteApi('/signed-in/member-states/holidays/$isoCode');

/** The holidays of one state in one year. */
export function StateHolidaysPage() {
  const { t } = useTranslation();
  const thisYear = Number(useToday().slice(0, 4));
  const mayEdit = useMay('holiday:edit');
  const { isoCode } = route.useParams();
  const { year = thisYear } = route.useSearch();
  return (
    <LoadedPage query={useQuery(yearCoverageQuery(year))}>
      {({ items }) => {
        const coverage = items.find(({ state }) => state.isoCode === isoCode);
        if (coverage === undefined) return <NotFound />;
        const { state, isInLibrary, years } = coverage;
        const missing = years[0]?.missingFeasts ?? [];
        return (
          <>
            <PageHeader
              above={<Link to="/member-states/holidays">{t('holiday.title')}</Link>}
              title={t('holiday.ofState', { state: state.name, year })}
              action={
                <nav className="row" aria-label={t('holiday.years')}>
                  {[year - 1, year + 1].map((other) => (
                    <Link
                      key={other}
                      to="/member-states/holidays/$isoCode"
                      params={{ isoCode }}
                      search={{ year: other }}
                    >
                      {other}
                    </Link>
                  ))}
                </nav>
              }
            />
            <div className="stack">
              {!isInLibrary && (
                <Notice kind="attention" title={t('holiday.notInLibraryTitle')}>
                  <p>{t('holiday.notInLibraryHint')}</p>
                </Notice>
              )}
              {missing.length > 0 && (
                <Notice kind="attention" title={t('holiday.missingTitle')}>
                  <p>{t('holiday.missingHint', { year, feasts: missing.join(', ') })}</p>
                </Notice>
              )}
              {mayEdit && (
                <HolidayTools
                  key={`${isoCode} ${year}`}
                  states={items.map((item) => item.state)}
                  state={state}
                  isInLibrary={isInLibrary}
                  years={[year, year + 1]}
                  chosenYears={[year]}
                />
              )}
              <StateHolidays isoCode={isoCode} year={year} />
            </div>
          </>
        );
      }}
    </LoadedPage>
  );
}
