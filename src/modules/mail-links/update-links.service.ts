import { Inject, Injectable } from '@nestjs/common';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { InvalidInputError, VersionConflictError } from '#app/kernel/errors.js';
import { localDate } from '#app/kernel/time-zone.js';
import type { PostByLinkInput, UpdateLinkView } from '#app/modules/mail-links/mail-link.dto.js';
import { LinkOpener } from '#app/modules/mail-links/link-opener.js';
import type { AssignmentDetailView } from '#app/modules/progress/assignment.dto.js';
import { AssignmentsReader } from '#app/modules/progress/assignments.reader.js';
import { type PostedUpdate, UpdatesService } from '#app/modules/progress/updates.service.js';
import { asPerson } from '#app/platform/database/acting.js';

/** The form behind a link in a mail: reading it changes nothing, submitting it reports as the person it was made for. */
@Injectable()
export class UpdateLinksService {
  constructor(
    private readonly opener: LinkOpener,
    private readonly assignments: AssignmentsReader,
    private readonly updates: UpdatesService,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError, MailLinkRevokedError, MailLinkHandedOverError, MailLinkClosedError, MailLinkExpiredError */
  async get(token: string): Promise<UpdateLinkView> {
    const { link, facts, actor } = await this.opener.open(token);
    const { view } = await asPerson(actor, () => this.assignments.get(actor, link.assignmentId));
    const { displayName, post, timeZone, isRoleMailbox, stateName, commitment } = facts;
    const { code, title, isIllustrative } = facts.plan;
    const { due, status, applicability, confirmedAt, version, may } = view;
    return {
      madeFor: { displayName, post },
      isRoleMailbox,
      timeZone,
      today: localDate(this.clock.now(), timeZone),
      expiresAt: link.expiresAt,
      plan: { code, title, isIllustrative },
      commitment,
      stateName,
      due,
      status,
      applicability,
      confirmedAt,
      version,
      may: { update: may.update, confirm: may.confirm },
    };
  }

  /**
   * Records an update once, however often it is sent; see {@link UpdatesService.post}.
   * @throws also what {@link get} throws.
   */
  async post(token: string, { enteredByName = null, ...input }: PostByLinkInput): Promise<PostedUpdate> {
    const { link, facts, actor } = await this.opener.open(token);
    if (facts.isRoleMailbox && enteredByName === null) {
      throw new InvalidInputError([{ pointer: '/enteredByName', code: 'required', params: {} }]);
    }
    const answer = { deliveryId: link.deliveryId, enteredByName };
    try {
      return await asPerson(actor, () => this.updates.post(actor, link.assignmentId, input, answer));
    } catch (error) {
      throw error instanceof VersionConflictError ? withoutWords(error, input) : error;
    }
  }
}

/**
 * The same conflict, with what a colleague reported but not with what they wrote: whoever the mail was passed on to could
 * provoke it in order to read that. It is read signed in.
 */
function withoutWords(error: VersionConflictError, submitted: unknown): VersionConflictError {
  const { version, status, applicability, latestUpdate } = error.extensions[
    'current'
  ] as AssignmentDetailView;
  const { what, basedOnVersion } = error.params;
  return new VersionConflictError(String(what), Number(basedOnVersion), version, {
    current: {
      version,
      status,
      applicability,
      recordedAt: latestUpdate?.recordedAt ?? null,
      authorPost: latestUpdate?.author?.post ?? null,
    },
    submitted,
  });
}
