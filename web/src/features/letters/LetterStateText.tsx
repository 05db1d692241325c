import { type Icon, IconBan, IconPencil, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LetterState } from './letters-search.js';
import classes from './LetterStateText.module.css';

const glyphs: Record<LetterState, Icon> = { drafted: IconPencil, sent: IconSend, withdrawn: IconBan };

/** What became of a letter, in a glyph and words. */
export function LetterStateText({ state }: { state: LetterState }) {
  const { t } = useTranslation();
  const Glyph = glyphs[state];
  return (
    <span className={classes.root} data-state={state}>
      <Glyph className={classes.glyph} size={16} aria-hidden />
      <span>{t(`letter.states.${state}`)}</span>
    </span>
  );
}
