import { useSyncExternalStore } from 'react';

let message = '';
const listeners = new Set<() => void>();

/** Says the result of an action to screen readers; what is seen is shown where the action was taken. */
export function announce(text: string): void {
  // The same words twice would not be read again: a changing invisible space makes them new.
  message = text === message ? `${text}\u200B` : text;
  for (const listener of listeners) listener();
}

export function useAnnouncement(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => message,
  );
}
