import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DemoBar } from '../../features/demo/DemoBar.js';
import { ReminderAlert } from '../../features/reminders/health/ReminderAlert.js';
import { ProofDialog } from '../../features/session/ProofDialog.js';
import { SessionContext, sessionQuery, useSession } from '../../lib/session.js';
import { keepNext } from '../next-address.js';
import classes from './AppLayout.module.css';
import { BareHeader } from './BareHeader.js';
import { Header } from './Header.js';
import { PageSkeleton } from '../../components/PageSkeleton.js';

/** The frame of every page behind the sign-in; nothing while one is being led out of it. */
export function AppLayout() {
  const session = useSuspenseQuery(sessionQuery).data;
  if (session === null) return null;
  return (
    <SessionContext value={session}>
      <Frame />
    </SessionContext>
  );
}

function Frame() {
  const { t } = useTranslation();
  const session = useSession();
  const main = useFocusOnNewPage();
  return (
    <div className={classes.root}>
      <a className={classes.skip} href="#main" onClick={() => main.current?.focus()}>
        {t('nav.skip')}
      </a>
      {session.isDemo && !session.mustEnrol && <DemoBar />}
      {session.mustEnrol ? <BareHeader /> : <Header />}
      {!session.mustEnrol && <ReminderAlert />}
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <ProofDialog onLeave={() => keepNext(window.location.pathname)} />
      <footer className={`${classes.footer} no-print`}>
        <span>{t('product.fullName')}</span>
        {!session.mustEnrol && (
          <>
            <Link to="/member-states">{t('nav.memberStates')}</Link>
            <Link to="/instruments">{t('nav.instruments')}</Link>
          </>
        )}
        <a href="/api/docs">{t('nav.api')}</a>
      </footer>
    </div>
  );
}

/** A new page begins at its beginning for keyboard and screen reader, as a loaded document would. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const shown = useRef(pathname);
  useEffect(() => {
    if (pathname !== undefined && shown.current !== undefined && shown.current !== pathname) {
      main.current?.focus({ preventScroll: true });
    }
    shown.current = pathname;
  }, [pathname]);
  return main;
}
