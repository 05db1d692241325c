import { useTranslation } from 'react-i18next';
import type { StateCoverage } from '../../../lib/api-types.js';
import classes from './CoverageMark.module.css';

/** Whether the library can prefill the state's holidays. */
export function LibraryMark({ isInLibrary }: Pick<StateCoverage, 'isInLibrary'>) {
  const { t } = useTranslation();
  if (isInLibrary) return t('holiday.inLibrary');
  return <span className={classes.missing}>{t('holiday.notInLibrary')}</span>;
}

/** What the table has of one state and year. */
export function CoverageMark({
  coverage: { count, expectedCount, missingFeasts },
}: {
  coverage: StateCoverage['years'][number];
}) {
  const { t } = useTranslation();
  if (count === 0) return t('holiday.noneYet');
  return (
    <span className="figures">
      {t('holiday.days', { count })}
      {expectedCount > 0 && `, ${t('holiday.expectedCount', { count: expectedCount })}`}
      {missingFeasts.length > 0 && (
        <span className={classes.missing}>
          {' '}
          {t('holiday.missingFeasts', { count: missingFeasts.length })}
        </span>
      )}
    </span>
  );
}
