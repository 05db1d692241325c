import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** What an entry is about: what the catalogue does not know yet is said by its own word. */
export function useKindWords(): (kind: string) => string {
  const { i18n } = useTranslation();
  return useCallback(
    (kind) => {
      const key = `auditTrail.kinds.${kind}`;
      const plain = kind.replaceAll('_', ' ');
      return i18n.exists(key) ? i18n.t(key, { defaultValue: plain }) : plain;
    },
    [i18n],
  );
}
