import { Outlet } from '@tanstack/react-router';
import { useAnnouncement } from '../../lib/announcer.js';

/** What every page shares, signed in or not: the voice for results of actions. */
export function RootLayout() {
  const announcement = useAnnouncement();
  return (
    <>
      <Outlet />
      <div className="visually-hidden" role="status" aria-live="polite">
        {announcement}
      </div>
    </>
  );
}
