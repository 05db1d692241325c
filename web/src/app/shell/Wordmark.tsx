import { useTranslation } from 'react-i18next';
import classes from './Wordmark.module.css';

/** The product's name beside its mark, the half disc of work in progress. */
export function Wordmark() {
  const { t } = useTranslation();
  return (
    <span className={classes.root}>
      <svg className={classes.mark} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <circle cx="16" cy="16" r="12" fill="none" stroke="currentColor" strokeWidth="3.5" />
        <path d="M16 4a12 12 0 0 1 0 24z" fill="currentColor" />
      </svg>
      {t('product.name')}
    </span>
  );
}
