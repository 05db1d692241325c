import { Outlet } from '@tanstack/react-router';
import classes from './BareLayout.module.css';
import { Wordmark } from './Wordmark.js';

/** One column without navigation: for what the links in mails open, signed in or not. */
export function BareLayout() {
  return (
    <div className={classes.root}>
      <header>
        <Wordmark />
      </header>
      <main className="stack">
        <Outlet />
      </main>
    </div>
  );
}
