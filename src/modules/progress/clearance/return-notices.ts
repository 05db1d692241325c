import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#app/kernel/actor.js';
import { newId } from '#app/kernel/identifiers.js';
import { localDate } from '#app/kernel/time-zone.js';
import { DeliveryLedger } from '#app/modules/notifications/delivery-ledger.js';
import { headersOf, readDesk } from '#app/modules/notifications/mails/mail-headers.rules.js';
import { composeReturned } from '#app/modules/notifications/mails/returned.mail.js';
import type { Submission } from '#app/modules/progress/clearance/submissions.reader.js';
import { Environment } from '#app/platform/config/environment.js';
import { runNamed } from '#app/platform/database/database.js';

interface Reader {
  id: string;
  email: string;
  displayName: string;
  post: string;
  zone: string;
}

// Whoever wrote it, and who holds the post of the main focal point; of one who is away or does not get mails, the alternate.
// $1 the state, $2 who wrote it, $3 who returned it, $4 now.
const READERS = `
  SELECT DISTINCT users.id, email, display_name AS "displayName", coalesce(post, display_name) AS post, users.time_zone AS zone
  FROM users LEFT JOIN nominations ON nominations.user_id = users.id AND nominations.member_state_id = $1
    AND function IN ('main', 'alternate')
    AND from_on <= ($4::timestamptz AT TIME ZONE users.time_zone)::date
    AND (until_on IS NULL OR until_on > ($4::timestamptz AT TIME ZONE users.time_zone)::date)
  WHERE is_active AND users.id <> $3
    AND (users.id = $2 AND EXISTS (SELECT FROM grants WHERE user_id = users.id AND grants.member_state_id = $1)
      OR function = 'main'
      OR function = 'alternate' AND NOT EXISTS (
        SELECT FROM nominations main JOIN users holder ON holder.id = main.user_id AND holder.is_active
        WHERE main.member_state_id = $1 AND main.function = 'main'
          AND main.from_on <= ($4::timestamptz AT TIME ZONE holder.time_zone)::date
          AND (main.until_on IS NULL OR main.until_on > ($4::timestamptz AT TIME ZONE holder.time_zone)::date)
          AND NOT EXISTS (SELECT FROM failing_addresses WHERE user_id = holder.id AND cleared_at IS NULL)
          AND NOT EXISTS (
            SELECT FROM absences WHERE user_id = holder.id
              AND absences.from_on <= ($4::timestamptz AT TIME ZONE holder.time_zone)::date
              AND absences.until_on > ($4::timestamptz AT TIME ZONE holder.time_zone)::date)))
  ORDER BY users.id`;

/** Tells those who must act next that an update was returned; why, they read signed in. */
@Injectable()
export class ReturnNotices {
  constructor(
    private readonly ledger: DeliveryLedger,
    private readonly environment: Environment,
  ) {}

  /** @param at calendar clock. */
  async enter(tx: EntityManager, submission: Submission, returnedBy: Actor, at: Date): Promise<void> {
    const { stateId, authorId } = submission;
    const readers = await runNamed<Reader>(tx, {
      name: 'return-notices.readers',
      text: READERS,
      values: [stateId, authorId, returnedBy.userId, at],
    });
    const { MAIL_FROM, PUBLIC_URL } = this.environment;
    await this.ledger.enter(
      tx,
      readers.map((reader) => ({
        id: newId(),
        kind: 'system' as const,
        recipientUserId: reader.id,
        localOn: localDate(at, reader.zone),
        toAddress: reader.email,
        headers: headersOf({ mailFrom: MAIL_FROM, replyTo: null }),
        ...composeReturned({
          name: reader.displayName,
          post: reader.post,
          title: `${submission.commitmentCode} ${submission.commitmentTitle}`,
          stateName: submission.stateName,
          plan: {
            code: submission.planCode,
            title: submission.planTitle,
            isIllustrative: submission.isIllustrative,
          },
          recordedOn: localDate(submission.recordedAt, reader.zone),
          updateUrl: `${PUBLIC_URL}/updates/${submission.id}`,
          sender: readDesk(MAIL_FROM).name,
          publicUrl: PUBLIC_URL,
        }),
      })),
    );
  }
}
