import type { Applicability, Status } from './api-types.js';

/** What a glyph can say: a status, or that the commitment does not apply. */
export type GlyphKind = Status | 'not_applicable';

/** A statement that a commitment does not apply takes the place of its status. */
export function glyphKind(status: Status, applicability: Applicability | null): GlyphKind {
  return applicability === 'none' ? 'not_applicable' : status;
}
