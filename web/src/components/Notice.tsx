import type { ReactNode } from 'react';
import classes from './Notice.module.css';

interface Props {
  kind: 'neutral' | 'done' | 'attention' | 'error';
  title?: string;
  children?: ReactNode;
}

/** A message in place. An error interrupts a screen reader; the rest is announced by whoever caused it. */
export function Notice({ kind, title, children }: Props) {
  return (
    <div className={classes.root} data-kind={kind} role={kind === 'error' ? 'alert' : undefined}>
      {title !== undefined && <p className={classes.title}>{title}</p>}
      {children}
    </div>
  );
}
