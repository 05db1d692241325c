import { useTranslation } from 'react-i18next';
import { Problem } from '../lib/problem.js';
import { ErrorState } from './ErrorState.js';
import { NotFound } from './NotFound.js';
import { useDocumentTitle } from './PageHeader.js';

interface Props {
  error: unknown;
  onRetry: () => void;
}

/** In the place of a page that did not come; what one may not see looks like what is not there. */
export function PageError({ error, onRetry }: Props) {
  if (error instanceof Problem && error.status === 404) return <NotFound />;
  return <Failure error={error} onRetry={onRetry} />;
}

function Failure({ error, onRetry }: Props) {
  const { t } = useTranslation();
  useDocumentTitle(t('error.title'));
  return (
    <div className="stack">
      <h1>{t('error.title')}</h1>
      <ErrorState error={error} onRetry={onRetry} />
    </div>
  );
}
