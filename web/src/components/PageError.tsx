import { useTranslation } from 'react-i18next';
import { Problem } from '../lib/problem.js';
import { ErrorState } from './ErrorState.js';
import { NotFound } from './NotFound.js';
import { useDocumentTitle } from './PageHeader.js';

/** In the place of a page that did not come; what one may not see looks like what is not there. */
export function PageError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  useDocumentTitle(t('error.title'));
  if (error instanceof Problem && error.status === 404) return <NotFound />;
  return (
    <div className="stack">
      <h1>{t('error.title')}</h1>
      <ErrorState error={error} onRetry={onRetry} />
    </div>
  );
}
