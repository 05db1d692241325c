import type { ReactNode } from 'react';
import classes from './TabLinks.module.css';

/** Views of one thing, each with an address of its own; children are links, the current one marked by the router. */
export function TabLinks({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={`${classes.root} no-print`} aria-label={label}>
      {children}
    </nav>
  );
}
