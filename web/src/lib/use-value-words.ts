import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImpreciseDate } from './api-types.js';
import { useDateWords } from './use-date-words.js';

interface ValueWords {
  /** `digestFrequency` as "Digest frequency", or by the catalogue. */
  field(name: string): string;
  /** A value of an audit entry in words. */
  value(value: unknown): string;
}

/** Says fields and values of audit entries: dates as everywhere, words of the vocabularies by the catalogue. */
export function useValueWords(): ValueWords {
  const { t, i18n } = useTranslation();
  const words = useDateWords();
  return useMemo(() => {
    const known = (keys: string[], otherwise: string): string => {
      const key = keys.find((each) => i18n.exists(each));
      return key === undefined ? otherwise : i18n.t(key, { defaultValue: otherwise });
    };
    const field = (name: string) => known([`changeHistory.fields.${name}`], spaced(name));
    const value = (given: unknown): string => {
      if (given === null || given === undefined) return t('changeHistory.nothing');
      if (typeof given === 'boolean') return given ? t('changeHistory.yes') : t('changeHistory.no');
      if (Array.isArray(given)) return given.map((each: unknown) => value(each)).join(', ');
      if (isDate(given)) return words.event(given);
      if (typeof given === 'object') {
        return Object.entries(given)
          .map(([name, part]) => `${field(name)}: ${value(part)}`)
          .join('; ');
      }
      const text = typeof given === 'string' || typeof given === 'number' ? String(given) : '';
      if (/^\d{4}-\d\d-\d\d$/.test(text)) return words.day(text);
      return known(vocabularies.map((vocabulary) => `${vocabulary}.${text}`), text);
    };
    return { field, value };
  }, [t, i18n, words]);
}

/** Where the catalogue has words for what the API writes as one. */
const vocabularies = ['status', 'applicability', 'visibility', 'submission', 'changeHistory.values'];

function isDate(value: unknown): value is ImpreciseDate {
  return typeof value === 'object' && value !== null && 'precision' in value && 'startsOn' in value;
}

function spaced(name: string): string {
  const words = name.replaceAll(/[_-]/g, ' ').replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1).trimEnd();
}
