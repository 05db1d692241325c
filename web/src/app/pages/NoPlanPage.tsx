import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.js';
import { PageHeader } from '../../components/PageHeader.js';

/** Before the first plan is loaded there is no region to show. */
export function NoPlanPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('matrix.title')} />
      <EmptyState title={t('plan.none')}>{t('plan.noneHint')}</EmptyState>
    </>
  );
}
