import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../lib/api-types.js';
import classes from './DeliveryState.module.css';

/** How far a mail has come; in words, coloured only where somebody has to look. */
export function DeliveryState({ state }: { state: Delivery['state'] }) {
  const { t } = useTranslation();
  return (
    <span className={classes.root} data-state={state}>
      {t(`delivery.states.${state}`)}
    </span>
  );
}
