import type { ReactNode } from 'react';
import classes from './Facts.module.css';

type Fact = [term: ReactNode, description: ReactNode];

/** Terms and what they are; a false entry is left out. */
export function Facts({ facts }: { facts: (Fact | false)[] }) {
  return (
    <dl className={classes.root}>
      {facts.map(
        (fact, index) =>
          fact !== false && (
            <div key={index} className={classes.fact}>
              <dt>{fact[0]}</dt>
              <dd className="pre-wrap">{fact[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
