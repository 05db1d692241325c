import {
  type Icon,
  IconArrowBackUp,
  IconCheck,
  IconClock,
  IconHelp,
  IconMinus,
  IconRefresh,
  IconSend,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../lib/api-types.js';
import { type LedgerState, ledgerStateOf } from '../lib/ledger-state.js';
import classes from './DeliveryState.module.css';

const glyphs: Record<LedgerState, Icon> = {
  queued: IconClock,
  handed_over: IconSend,
  uncertain: IconHelp,
  accepted: IconCheck,
  deferred: IconRefresh,
  bounced: IconArrowBackUp,
  failed: IconX,
  suppressed: IconMinus,
};

/** How far a mail has come, in a glyph and words; coloured only where somebody has to look, or all is well. */
export function DeliveryState({ delivery }: { delivery: Pick<Delivery, 'state'> & Partial<Delivery> }) {
  const { t } = useTranslation();
  const state = ledgerStateOf(delivery);
  const Glyph = glyphs[state];
  return (
    <span className={classes.root} data-state={state}>
      <Glyph className={classes.glyph} size={16} aria-hidden />
      <span>{t(`ledger.states.${state}`)}</span>
    </span>
  );
}
