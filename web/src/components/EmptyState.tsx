import type { ReactNode } from 'react';
import classes from './States.module.css';

/** Says why there is nothing here, and what to do about it if anything. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={classes.root}>
      <p className={classes.title}>{title}</p>
      {children !== undefined && <div className="muted">{children}</div>}
    </div>
  );
}
