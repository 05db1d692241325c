import { useTranslation } from 'react-i18next';
import type { Health } from '../lib/api-types.js';
import classes from './HealthMark.module.css';

/** Schedule health in words, with the corner mark that the matrix carries; nothing is said where all is well. */
export function HealthMark({ health }: { health: Health }) {
  const { t } = useTranslation();
  if (health === 'none' || health === 'on_track') return null;
  return (
    <span className={classes.root} data-health={health}>
      {health !== 'stale' && <CornerMark health={health} />}
      {t(`health.${health}`)}
    </span>
  );
}

/** The corner mark alone, for legends. */
export function CornerMark({ health }: { health: 'overdue' | 'due_soon' }) {
  return (
    <svg
      className={classes.mark}
      data-health={health}
      viewBox="0 0 10 10"
      aria-hidden="true"
      focusable="false"
    >
      <path d={health === 'overdue' ? 'M0 0h10v10z' : 'M1.8.9h7.3v7.3z'} />
    </svg>
  );
}
