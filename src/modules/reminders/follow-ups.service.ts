import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, isSecretariat } from '#app/kernel/actor.js';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { NotFoundError } from '#app/kernel/errors.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { PeopleReader } from '#app/modules/reminders/people.reader.js';
import { nextSendTime, type SendTime } from '#app/modules/reminders/reminder-person.js';
import type { ReminderState } from '#app/modules/reminders/reminder-policy.js';
import { NotWaitingError } from '#app/modules/reminders/reminders.errors.js';
import { Database, runNamed } from '#app/platform/database/database.js';

interface FollowUp {
  id: string;
  recipientId: string;
  memberStateId: string | null;
  planId: string | null;
  state: ReminderState;
  sendOn: string;
  sendAt: Date;
  sendAtLocal: string;
}

const TAKE = `
  SELECT reminders.id, recipient_user_id AS "recipientId", reminders.member_state_id AS "memberStateId",
    plan_id AS "planId", state, send_on AS "sendOn", send_at AS "sendAt", send_at_local AS "sendAtLocal"
  FROM reminders JOIN milestones ON milestones.id = milestone_id
  WHERE reminders.id = $1 AND step_kind = 'follow_up' FOR UPDATE OF reminders`;

const RELEASE = `
  UPDATE reminders SET state = 'planned', send_on = $2, send_at = $3, released_by_user_id = $4, released_at = $5
  WHERE id = $1`;

const DISMISS = `UPDATE reminders SET state = 'superseded', superseded_reason = 'dismissed' WHERE id = $1`;

/** Follow-ups to others, which no machine sends: an officer releases them, or dismisses them. */
@Injectable()
export class FollowUpsService {
  constructor(
    private readonly db: Database,
    private readonly people: PeopleReader,
    private readonly audit: AuditTrail,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Has a follow-up sent at its addressee's next send time; doing it twice is doing it once.
   * @throws NotFoundError, NotWaitingError
   */
  release(actor: Actor, id: string): Promise<SendTime> {
    return this.db.transaction(async (tx) => {
      const followUp = await this.take(tx, actor, id);
      const { recipientId, sendAt, sendOn, sendAtLocal, state } = followUp;
      if (state === 'planned') return { sendOn, sendAt };
      const now = this.clock.now();
      this.requireWaiting(followUp, now);
      const person = (await this.people.find(tx, [recipientId])).get(recipientId);
      if (person === undefined) throw new NotFoundError('recipient');
      const to = nextSendTime(person, sendAtLocal, now, true);
      const values = [id, to.sendOn, to.sendAt, actor.userId, now];
      await runNamed(tx, { name: 'follow-ups.release', text: RELEASE, values });
      await this.record(tx, actor, followUp, 'follow-up.released');
      return to;
    });
  }

  /** Takes a follow-up off the list for good. @throws NotFoundError, NotWaitingError */
  async dismiss(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const followUp = await this.take(tx, actor, id);
      // One that was released can be held back until it is in a mail.
      if (followUp.state !== 'planned') this.requireWaiting(followUp, this.clock.now());
      await runNamed(tx, { name: 'follow-ups.dismiss', text: DISMISS, values: [id] });
      await this.record(tx, actor, followUp, 'follow-up.dismissed');
    });
  }

  private requireWaiting({ state, sendOn, sendAt }: FollowUp, now: Date): void {
    if (state !== 'drafted' || sendAt > now) throw new NotWaitingError(state, sendOn);
  }

  private async take(tx: EntityManager, actor: Actor, id: string): Promise<FollowUp> {
    const [found] = await runNamed<FollowUp>(tx, { name: 'follow-ups.take', text: TAKE, values: [id] });
    if (found === undefined || !isSecretariat(actor, found.planId)) throw new NotFoundError('follow-up');
    return found;
  }

  private record(
    tx: EntityManager,
    actor: Actor,
    { id, recipientId, memberStateId }: FollowUp,
    action: string,
  ): Promise<void> {
    const subject = { subjectKind: 'reminder', subjectId: id, memberStateId };
    return this.audit.record(tx, { actor, action, ...subject, after: { recipientId } });
  }
}
