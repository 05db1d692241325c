import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { PageError } from '../../components/PageError.js';
import { PageSkeleton } from '../../components/PageSkeleton.js';
import classes from './AppLayout.module.css';

/** In the place of a page that broke, or of what must be known before it. */
export function RouteError({ error }: ErrorComponentProps) {
  const router = useRouter();
  // Drawing the page again would not ask again for what did not come.
  return <PageError error={error} onRetry={() => void router.invalidate()} />;
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
