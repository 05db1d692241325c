import {
  decideDispatch,
  type DispatchableReminder,
  mondayOf,
} from '#app/modules/reminders/dispatch.rules.js';
import { person } from '../../../test/support/person.js';

/** A Wednesday, eight thirty in Kuala Lumpur. */
const MORNING = new Date('2018-05-16T00:30:00Z');
const TODAY = '2018-05-16';
const nothingSent = { isTodaySent: false, thisWeek: 0 };

interface Named extends DispatchableReminder {
  name: string;
}

function reminder(name: string, rest: Partial<Named> = {}): Named {
  return {
    name,
    stepKind: 'before',
    nominalOn: TODAY,
    sendOn: TODAY,
    sendAt: MORNING,
    sendAtLocal: '08:30',
    form: 'digest',
    isLastBefore: false,
    maxMailsPerWeek: null,
    urgentOn: '2018-06-15',
    ...rest,
  };
}

/** The decision with names in place of reminders. */
function decide(
  waiting: Named[],
  {
    sent = nothingSent,
    now = MORNING,
    reader = person(),
  }: {
    sent?: typeof nothingSent;
    now?: Date;
    reader?: ReturnType<typeof person>;
  } = {},
) {
  const { digest, singles, postponed } = decideDispatch(waiting, reader, sent, now);
  return {
    digest: digest.map(({ name }) => name),
    singles: singles.map(({ name }) => name),
    postponed: postponed.map(({ reminder: { name }, to }) => `${name} to ${to.sendAt.toISOString()}`),
  };
}

describe('decideDispatch', () => {
  it('puts all that is due into one mail', () => {
    expect(decide([reminder('one'), reminder('two')])).toEqual({
      digest: ['one', 'two'],
      singles: [],
      postponed: [],
    });
  });

  it('leaves alone what is not due yet', () => {
    const tomorrow = reminder('tomorrow', {
      nominalOn: '2018-05-17',
      sendOn: '2018-05-17',
      sendAt: new Date('2018-05-17T00:30:00Z'),
    });
    expect(decide([reminder('today'), tomorrow]).digest).toEqual(['today']);
  });

  it('moves what waited beyond its own day to the next morning', () => {
    const afternoon = new Date('2018-05-16T07:00:00Z');
    const missed = reminder('missed', {
      nominalOn: '2018-05-15',
      sendOn: '2018-05-15',
      sendAt: new Date('2018-05-15T00:30:00Z'),
    });
    expect(decide([missed], { now: afternoon })).toEqual({
      digest: [],
      singles: [],
      postponed: ['missed to 2018-05-17T00:30:00.000Z'],
    });
  });

  it('takes along what waited when something else goes out', () => {
    const missed = reminder('missed', {
      nominalOn: '2018-05-14',
      sendOn: '2018-05-17',
      sendAt: new Date('2018-05-17T00:30:00Z'),
    });
    expect(decide([missed, reminder('today')]).digest).toEqual(['missed', 'today']);
  });

  describe('after the digest of the day', () => {
    const sent = { isTodaySent: true, thisWeek: 1 };
    const later = new Date('2018-05-16T03:00:00Z');

    it('keeps what comes later for tomorrow', () => {
      expect(decide([reminder('late')], { sent, now: later })).toEqual({
        digest: [],
        singles: [],
        postponed: ['late to 2018-05-17T00:30:00.000Z'],
      });
    });

    it.each([
      ['today', TODAY],
      ['tomorrow', '2018-05-17'],
    ])('sends singly, and at once, what is due %s', (_when, urgentOn) => {
      expect(decide([reminder('urgent', { urgentOn })], { sent, now: later }).singles).toEqual(['urgent']);
    });

    it('keeps what is due the day after tomorrow', () => {
      expect(decide([reminder('near', { urgentOn: '2018-05-18' })], { sent, now: later }).singles).toEqual(
        [],
      );
    });
  });

  describe('with a cap of two mails a week', () => {
    const sent = { isTodaySent: false, thisWeek: 2 };
    const capped = reminder('capped', { maxMailsPerWeek: 2 });

    it('waits until next Monday', () => {
      expect(decide([capped], { sent }).postponed).toEqual(['capped to 2018-05-21T00:30:00.000Z']);
    });

    it('sends while fewer have gone out', () => {
      expect(decide([capped], { sent: { ...sent, thisWeek: 1 } }).digest).toEqual(['capped']);
    });

    it.each([
      ['the last reminder before a date', { isLastBefore: true }],
      ['a letter', { form: 'letter' as const }],
    ])('lets %s through, which takes along what the cap would hold', (_what, exempt) => {
      expect(
        decide([capped, reminder('exempt', { maxMailsPerWeek: 2, ...exempt })], { sent }).digest,
      ).toEqual(['capped', 'exempt']);
    });
  });
});

describe('mondayOf', () => {
  it.each([
    ['2018-05-14', '2018-05-14'],
    ['2018-05-20', '2018-05-14'],
    ['2019-01-01', '2018-12-31'],
  ])('of %s is %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });
});
