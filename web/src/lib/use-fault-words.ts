import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from './problem.js';
import { useDateWords } from './use-date-words.js';

/** Where the catalogue says what is wrong in a form; each has words for `other` faults. */
type FaultCatalogue =
  | 'settings.faults'
  | 'security.faults'
  | 'letter.faults'
  | 'channel.faults'
  | 'account.faults'
  | 'person.faults'
  | 'nominations.faults';

/** Says each fault that the API found, with dates as they are written everywhere; empty for any other error. */
export function useFaultWords(catalogue: FaultCatalogue): (error: unknown) => string[] {
  const { t, i18n } = useTranslation();
  const words = useDateWords();
  return useCallback(
    (error) => {
      if (!(error instanceof Problem)) return [];
      const other = t(`${catalogue}.other`);
      return error.errors.map(({ code, params = {} }) => {
        const key = `${catalogue}.${code}`;
        if (!i18n.exists(key)) return other;
        const said = Object.entries(params).map(([name, value]) => [
          name,
          /^\d{4}-\d\d-\d\d$/.test(String(value)) ? words.day(String(value)) : value,
        ]);
        return i18n.t(key, { ...Object.fromEntries(said), defaultValue: other });
      });
    },
    [t, i18n, words, catalogue],
  );
}
