import type { ErrorComponentProps } from '@tanstack/react-router';
import { PageError } from '../../components/PageError.js';
import { PageSkeleton } from '../../components/PageSkeleton.js';
import classes from './AppLayout.module.css';

/** In the place of a page that broke or whose code did not arrive. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  return <PageError error={error} onRetry={reset} />;
}

/** The same where there is no frame around it. */
export function FrameError(props: ErrorComponentProps) {
  return (
    <main className={classes.main}>
      <RouteError {...props} />
    </main>
  );
}

/** In the place of the whole frame, while even that is on its way. */
export function FrameSkeleton() {
  return (
    <main className={classes.main}>
      <PageSkeleton />
    </main>
  );
}
