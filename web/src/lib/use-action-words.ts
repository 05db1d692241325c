import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** `target.set` as a sentence begins: "Target set". What the catalogue does not know yet is said by its own words. */
export function useActionWords(): (action: string) => string {
  const { i18n } = useTranslation();
  return useCallback(
    (action) => {
      const key = `changeHistory.actions.${action.replace('.', '_')}`;
      return i18n.exists(key) ? i18n.t(key, { defaultValue: action }) : plain(action);
    },
    [i18n],
  );
}

function plain(action: string): string {
  const words = action.replaceAll(/[.-]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
