import { type Audience, audiences } from '#app/kernel/actor.js';
import { isCalendarDate } from '#app/kernel/calendar-date.js';
import type { Fault } from '#app/kernel/errors.js';
import type { Applicability, ImplementationStatus } from '#app/modules/plans/standing.js';
import type { EvidenceInput, PostUpdateInput, ReportedStatus } from '#app/modules/progress/update.dto.js';
import type { SubmissionState } from '#app/modules/progress/update.js';

/** What the members of an update do not allow each other to be; all faults at once. */
export function faultsOf(input: PostUpdateInput): Fault[] {
  const { kind, status, applicability, applicabilityReason, evidence } = input;
  const faults: Fault[] = [];
  const fault = (pointer: string, code: string) => faults.push({ pointer, code, params: { kind } });
  if (kind === 'report' && status == null) fault('/status', 'required');
  if (kind !== 'report' && status != null) fault('/status', 'not_expected');
  if (kind === 'applicability' && applicability == null) fault('/applicability', 'required');
  if (kind !== 'applicability' && applicability != null) fault('/applicability', 'not_expected');
  const isLimited = applicability === 'part' || applicability === 'none';
  if (isLimited && !applicabilityReason?.trim()) fault('/applicabilityReason', 'required');
  return [...faults, ...(evidence ?? []).flatMap((item, index) => evidenceFaults(item, index, input))];
}

function evidenceFaults(
  { url, effectiveOn, visibility }: EvidenceInput,
  index: number,
  update: PostUpdateInput,
): Fault[] {
  const faults: Fault[] = [];
  const bound = update.visibility ?? 'secretariat';
  // What is confirmed keeps its visibility, which the rules here do not know.
  const isBound = update.visibility !== undefined || update.kind !== 'no_change';
  if (visibility != null && isBound && audiences.indexOf(visibility) > audiences.indexOf(bound)) {
    const pointer = `/evidence/${index}/visibility`;
    faults.push({ pointer, code: 'wider_than_the_update', params: { visibility, bound } });
  }
  if (url != null && !isWebAddress(url)) {
    faults.push({ pointer: `/evidence/${index}/url`, code: 'not_a_web_address', params: { url } });
  }
  if (effectiveOn != null && !isCalendarDate(effectiveOn)) {
    faults.push({ pointer: `/evidence/${index}/effectiveOn`, code: 'not_a_date', params: { effectiveOn } });
  }
  return faults;
}

/** Links are shown to other people: no scheme but these two is safe to follow. */
function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}

/** Where the own state stands. */
export interface OwnStanding {
  /** As last reported, in whatever period. */
  status: ImplementationStatus;
  /** The period that the status speaks of. */
  periodNumber: number;
  applicability: Applicability;
}

/** The status that an update reports: its own, or the last one again; null for a statement of applicability. */
export function reportedStatus(
  { kind, status }: Pick<PostUpdateInput, 'kind' | 'status'>,
  own: OwnStanding,
  currentPeriod: number,
): ReportedStatus | null | 'nothing_to_confirm' {
  if (kind === 'report') return status ?? null;
  if (kind === 'applicability') return null;
  // What was implemented for one period is not for the next: that takes a report.
  const isOfOtherPeriod = own.status === 'implemented' && own.periodNumber < currentPeriod;
  return own.status === 'not_reported' || isOfOtherPeriod ? 'nothing_to_confirm' : own.status;
}

/**
 * How far an update is on its way when it is posted: a contributor's waits for the focal point, and a focal point's, where
 * the state uses clearance, for the validating authority, by whatever way it came. A link submits, it never clears.
 */
export function firstSubmissionState(may: { update: boolean }, usesClearance: boolean): SubmissionState {
  if (!may.update) return 'draft';
  return usesClearance ? 'submitted' : 'cleared';
}

/** The audiences whose standing an update moves: those it is visible to, once it speaks for the state. */
export function reachOf(submissionState: SubmissionState, visibility: Audience): Audience[] {
  if (submissionState !== 'cleared' && submissionState !== 'accepted') return [];
  return audiencesWithin(visibility);
}

/** The audiences that a visibility lets in. */
export function audiencesWithin(visibility: Audience): Audience[] {
  return audiences.slice(0, audiences.indexOf(visibility) + 1);
}

/** Where the own state stands once an update has moved it. */
export function standingAfter(
  own: OwnStanding,
  update: { status: ReportedStatus | null; applicability: Applicability | null; periodNumber: number },
): OwnStanding {
  return {
    status: update.status ?? own.status,
    periodNumber: update.status === null ? own.periodNumber : update.periodNumber,
    applicability: update.applicability ?? own.applicability,
  };
}

/** Is there nothing left to remind of in a period? What is implemented for one period is not for the next. */
export function closedReasonIn(
  own: OwnStanding,
  periodNumber: number,
): 'implemented' | 'not_applicable' | null {
  if (own.applicability === 'none') return 'not_applicable';
  return own.status === 'implemented' && own.periodNumber === periodNumber ? 'implemented' : null;
}
