import type { ReactNode } from 'react';
import type { GlyphKind } from '../lib/glyph-kind.js';
import classes from './StatusGlyph.module.css';

const ring = <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />;

// Elements made once: a matrix draws thousands of them.
const drawings: Record<GlyphKind, ReactNode> = {
  implemented: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  in_progress: (
    <>
      {ring}
      <path d="M8 2.75a5.25 5.25 0 0 0 0 10.5z" fill="currentColor" />
    </>
  ),
  not_started: ring,
  not_reported: <path d="M4 8h8" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />,
  not_applicable: <path d="M5 13 11 3" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />,
};

/** The bare drawing of a status, 16 × 16; its words stand beside it or in the name of its link. */
export function StatusDrawing({ kind }: { kind: GlyphKind }) {
  return (
    <svg
      className={classes.drawing}
      data-kind={kind}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {drawings[kind]}
    </svg>
  );
}

/** A status on its ground (hatching where no report was received). Decorative: say the status in words too. */
export function StatusGlyph({ kind, isStale = false }: { kind: GlyphKind; isStale?: boolean }) {
  return (
    <span className={classes.glyph} data-kind={kind} data-stale={isStale || undefined}>
      <StatusDrawing kind={kind} />
    </span>
  );
}
