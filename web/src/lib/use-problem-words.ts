import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from './problem.js';

/** Says a problem in the reader's language: by its code, else by its status, else plainly. */
export function useProblemWords(): (error: unknown) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (error) => {
      if (!(error instanceof Problem)) return t('error.unexpected');
      const keys = [`problem.${error.code}`, `problem.http_${error.status}`];
      const known = keys.find((key) => i18n.exists(key));
      // Codes come from the server: a newer one may not be in this catalogue yet.
      const defaultValue = t('error.unexpected');
      return known === undefined ? defaultValue : i18n.t(known, { ...error.body.params, defaultValue });
    },
    [t, i18n],
  );
}
