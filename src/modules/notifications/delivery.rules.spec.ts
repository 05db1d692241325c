import fc from 'fast-check';
import { nextStepOf } from '#app/modules/notifications/delivery.rules.js';

const createdAt = new Date('2018-03-02T00:30:00Z');
const hours = (count: number): Date => new Date(createdAt.getTime() + count * 3_600_000);

describe('nextStepOf', () => {
  it('ends with acceptance and with permanent refusal', () => {
    expect(nextStepOf('accepted', 1, createdAt, hours(1)).state).toBe('accepted');
    expect(nextStepOf('failed', 1, createdAt, hours(1)).state).toBe('failed');
  });

  it('tries a deferred mail again after a minute, then at twice the distance', () => {
    const now = hours(0);
    expect(nextStepOf('deferred', 1, createdAt, now).nextAttemptAt).toEqual(new Date('2018-03-02T00:31:00Z'));
    expect(nextStepOf('deferred', 3, createdAt, now).nextAttemptAt).toEqual(new Date('2018-03-02T00:34:00Z'));
  });

  it('gives up when the next attempt would come after two days', () => {
    expect(nextStepOf('deferred', 12, createdAt, hours(43)).state).toBe('deferred');
    expect(nextStepOf('deferred', 13, createdAt, hours(45)).state).toBe('failed');
  });

  it('never waits longer than four hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 72 }), (attempt, age) => {
        const { nextAttemptAt } = nextStepOf('deferred', attempt, createdAt, hours(age));
        const wait = nextAttemptAt.getTime() - hours(age).getTime();
        expect(wait).toBeGreaterThanOrEqual(60_000);
        expect(wait).toBeLessThanOrEqual(4 * 3_600_000);
      }),
    );
  });
});
