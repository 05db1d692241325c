import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './EmptyState.js';
import { useDocumentTitle } from './PageHeader.js';

/** No such page. What one may not see looks the same, on purpose. */
export function NotFound() {
  const { t } = useTranslation();
  useDocumentTitle(t('notFound.title'));
  return (
    <div className="stack">
      <h1>{t('notFound.title')}</h1>
      <EmptyState title={t('notFound.lead')}>
        <Link to="/">{t('notFound.home')}</Link>
      </EmptyState>
    </div>
  );
}
