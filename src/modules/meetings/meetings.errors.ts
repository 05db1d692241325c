import { DomainError, type ErrorParams } from '#app/kernel/errors.js';
import type { MeetingStatus } from '#app/modules/meetings/meetings-pack.js';

/** A meeting that was held or cancelled keeps its date: it is history. */
export class MeetingIsOverError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'meeting_is_over';
  override readonly params: ErrorParams;

  constructor(meetingCode: string, status: MeetingStatus) {
    super(`meeting ${meetingCode} is ${status}, its date no longer moves`);
    this.params = { status };
  }
}
