import { useSyncExternalStore } from 'react';

type Answer = (isProven: boolean) => void;

let answer: Answer | null = null;
let asking: Promise<boolean> | null = null;
const listeners = new Set<() => void>();

function notify(): void {
  for (const listener of listeners) listener();
}

/**
 * Has the person asked again who they are; resolves when they have proved it, or will not. Where several requests need
 * it at once, they are asked once.
 */
export function askForProof(): Promise<boolean> {
  asking ??= new Promise<boolean>((resolve) => {
    answer = resolve;
    notify();
  });
  return asking;
}

/** Ends what {@link askForProof} began. */
export function settleProof(isProven: boolean): void {
  answer?.(isProven);
  answer = null;
  asking = null;
  notify();
}

/** Is the person being asked? */
export function useIsProofAsked(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => answer !== null,
  );
}
