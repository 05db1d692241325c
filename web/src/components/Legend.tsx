import { useTranslation } from 'react-i18next';
import { CornerMark } from './HealthMark.js';
import classes from './Legend.module.css';
import { StatusGlyph } from './StatusGlyph.js';
import type { GlyphKind } from '../lib/glyph-kind.js';

const kinds: GlyphKind[] = ['implemented', 'in_progress', 'not_started', 'not_reported', 'not_applicable'];

/** What glyphs and marks mean; kept in sight wherever they are used without words. */
export function Legend() {
  const { t } = useTranslation();
  return (
    // Focusable because on a narrow screen it is one line that scrolls.
    <ul className={classes.root} aria-label={t('legend.title')} tabIndex={0}>
      {kinds.map((kind) => (
        <li key={kind}>
          <StatusGlyph kind={kind} />
          {t(`status.${kind}`)}
        </li>
      ))}
      <li>
        <CornerMark health="overdue" />
        {t('health.overdue')}
      </li>
      <li>
        <CornerMark health="due_soon" />
        {t('health.due_soon')}
      </li>
      <li>
        <StatusGlyph kind="in_progress" isStale />
        {t('health.stale')}
      </li>
      <li>
        <span className={classes.part} />
        {t('applicability.part')}
      </li>
      <li>
        <span className={classes.blank} />
        {t('legend.blank')}
      </li>
    </ul>
  );
}
