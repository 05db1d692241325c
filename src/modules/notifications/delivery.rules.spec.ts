import fc from 'fast-check';
import type { AttemptOutcome } from '#app/modules/notifications/delivery.js';
import { nextStepOf, type UncertainMails } from '#app/modules/notifications/delivery.rules.js';

const triedSince = new Date('2018-03-02T00:30:00Z');
const hours = (count: number): Date => new Date(triedSince.getTime() + count * 3_600_000);
const step = (
  outcome: AttemptOutcome,
  attempt: number,
  now: Date,
  uncertainMails: UncertainMails = 'resend',
) => nextStepOf(outcome, attempt, triedSince, now, uncertainMails);

describe('nextStepOf', () => {
  it('ends with acceptance and with permanent refusal', () => {
    expect(step('accepted', 1, hours(1)).state).toBe('accepted');
    expect(step('failed', 1, hours(1)).state).toBe('failed');
  });

  it('tries a deferred mail again after a minute, then at twice the distance', () => {
    expect(step('deferred', 1, hours(0)).nextAttemptAt).toEqual(new Date('2018-03-02T00:31:00Z'));
    expect(step('deferred', 3, hours(0)).nextAttemptAt).toEqual(new Date('2018-03-02T00:34:00Z'));
  });

  it('gives up when the next attempt would come after two days', () => {
    expect(step('deferred', 12, hours(43)).state).toBe('deferred');
    expect(step('deferred', 13, hours(45)).state).toBe('failed');
  });

  it('sends again, as late as a deferred one, what the mail server may have taken', () => {
    expect(step('uncertain', 3, hours(0))).toEqual({
      state: 'handed_over',
      nextAttemptAt: new Date('2018-03-02T00:34:00Z'),
      isHeld: false,
    });
  });

  it('holds it for a person where that is set, and everywhere after two days', () => {
    expect(step('uncertain', 1, hours(0), 'hold')).toMatchObject({ state: 'handed_over', isHeld: true });
    expect(step('uncertain', 13, hours(45))).toMatchObject({ state: 'handed_over', isHeld: true });
  });

  it('holds nothing that is certain', () => {
    for (const outcome of ['accepted', 'deferred', 'failed'] as const) {
      expect(step(outcome, 20, hours(60), 'hold').isHeld).toBe(false);
    }
  });

  it('never waits longer than four hours', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('deferred' as const, 'uncertain' as const),
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 0, max: 72 }),
        (outcome, attempt, age) => {
          const wait = step(outcome, attempt, hours(age)).nextAttemptAt.getTime() - hours(age).getTime();
          expect(wait).toBeGreaterThanOrEqual(60_000);
          expect(wait).toBeLessThanOrEqual(4 * 3_600_000);
        },
      ),
    );
  });
});
