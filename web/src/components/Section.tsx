import { type ReactNode, useId } from 'react';
import classes from './Section.module.css';

interface Props {
  title: string;
  note?: ReactNode;
  children: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ title, note, children }: Props) {
  const id = useId();
  return (
    <section className={classes.root} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {note !== undefined && <div className="muted">{note}</div>}
      </div>
      {children}
    </section>
  );
}
