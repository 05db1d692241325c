import type { Applicability, Status } from '../../../lib/api-types.js';
import { Problem } from '../../../lib/problem.js';

/** What stands now, without a colleague's words: those are read signed in. */
export interface PresentReport {
  version: number;
  status: Status | null;
  applicability: Applicability | null;
  recordedAt: string | null;
  authorPost: string | null;
}

/** Null where the refusal does not say that somebody else wrote first. */
export function presentReportOf(error: unknown): PresentReport | null {
  if (!(error instanceof Problem) || error.code !== 'version_conflict') return null;
  return (error.body.current as PresentReport | undefined) ?? null;
}
