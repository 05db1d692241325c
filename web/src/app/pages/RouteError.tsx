import type { ErrorComponentProps } from '@tanstack/react-router';
import { ErrorState } from '../../components/ErrorState.js';

/** A page that failed as a whole: its code did not arrive, or it broke. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  return (
    <main>
      <ErrorState error={error} onRetry={reset} />
    </main>
  );
}
