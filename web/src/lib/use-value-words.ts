import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImpreciseDate } from './api-types.js';
import { useDateWords } from './use-date-words.js';

interface ValueWords {
  /** `digestFrequency` as "Digest frequency", or by the catalogue. */
  field(name: string): string;
  /** The value of a field in words. */
  value(name: string, value: unknown): string;
}

/** Says fields and values of audit entries: dates as everywhere, words of the vocabularies by the catalogue. */
export function useValueWords(): ValueWords {
  const { t, i18n } = useTranslation();
  const words = useDateWords();
  return useMemo(() => {
    const known = (key: string, otherwise: string): string =>
      i18n.exists(key) ? i18n.t(key, { defaultValue: otherwise }) : otherwise;
    const field = (name: string) => known(`changeHistory.fields.${name}`, spaced(name));
    const value = (name: string, given: unknown): string => {
      if (given === null || given === undefined || given === '') return t('changeHistory.nothing');
      if (typeof given === 'boolean') return given ? t('changeHistory.yes') : t('changeHistory.no');
      if (Array.isArray(given)) return given.map((each: unknown) => value(name, each)).join(', ');
      if (isDate(given)) return words.event(given);
      if (typeof given === 'object') {
        return Object.entries(given)
          .map(([part, of]) => `${field(part)}: ${value(part, of)}`)
          .join('; ');
      }
      const text = typeof given === 'string' || typeof given === 'number' ? String(given) : '';
      if (/^\d{4}-\d\d-\d\d$/.test(text)) return words.day(text);
      return known(`${vocabularies[name] ?? 'changeHistory.values'}.${text}`, text);
    };
    return { field, value };
  }, [t, i18n, words]);
}

/** Where the catalogue has words for what a field may say. */
const vocabularies: Record<string, string> = {
  status: 'status',
  applicability: 'applicability',
  visibility: 'visibility',
  submissionState: 'submission',
};

function isDate(value: unknown): value is ImpreciseDate {
  return typeof value === 'object' && value !== null && 'precision' in value && 'startsOn' in value;
}

function spaced(name: string): string {
  const words = name.replaceAll(/[_-]/g, ' ').replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1).trimEnd();
}
