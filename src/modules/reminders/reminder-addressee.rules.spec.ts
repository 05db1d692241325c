import {
  addresseeOf,
  type Holder,
  type Occasion,
  type Post,
} from '#app/modules/reminders/reminder-addressee.rules.js';
import type { Person } from '#app/modules/reminders/reminder-person.js';
import { person } from '../../../test/support/person.js';

const DAY = '2018-05-16';
const always = { fromOn: null, untilOn: null };

const post = (audience: Post['audience'], ...holders: Holder[]): Post => ({
  audience,
  stateId: 'KH',
  planId: null,
  holders,
});
const mainPost = post('main', { userId: 'holder', ...always });
const alternatePost = post('alternate', { userId: 'alternate', ...always });

interface Case {
  holder?: Partial<Person>;
  alternate?: Partial<Person>;
  main?: Post;
  standIn?: Post | undefined;
  occasion?: Partial<Occasion<{ sendOn: string }>>;
}

function recipient({
  holder = {},
  alternate = {},
  main = mainPost,
  standIn = alternatePost,
  occasion = {},
}: Case): string | null {
  const people = [
    person({ userId: 'holder', ...holder }),
    person({ userId: 'alternate', ...alternate }),
    person({ userId: 'successor' }),
  ];
  const addressee = addresseeOf(main, standIn, new Map(people.map((each) => [each.userId, each])), {
    nominalOn: DAY,
    isAssured: false,
    dayOf: () => ({ sendOn: DAY }),
    ...occasion,
  });
  return addressee?.recipientId ?? null;
}

const away = { absences: [{ fromOn: '2018-05-14', untilOn: '2018-05-21' }] };
const absent = { alternate: away };
const failing = { isFailing: true };
const unsubscribed = { isUnsubscribed: true };

describe('addresseeOf', () => {
  it('is whoever holds the post', () => {
    expect(recipient({})).toBe('holder');
  });

  it.each<[string, Partial<Person>]>([
    ['is away', away],
    ['has an address that fails', failing],
    ['has unsubscribed', unsubscribed],
  ])('is the alternate where the holder %s', (_why, holder) => {
    expect(recipient({ holder })).toBe('alternate');
  });

  it('is the holder again on the day of return', () => {
    expect(recipient({ holder: { absences: [{ fromOn: '2018-05-14', untilOn: DAY }] } })).toBe('holder');
  });

  it.each<[string, Case]>([
    ['is away too', absent],
    ['has a failing address', { alternate: failing }],
    ['has unsubscribed', { alternate: unsubscribed }],
    [
      'no longer holds the post',
      { standIn: post('alternate', { userId: 'alternate', fromOn: null, untilOn: DAY }) },
    ],
  ])('is the absent holder after all where the alternate %s', (_why, rest) => {
    expect(recipient({ holder: away, ...rest })).toBe('holder');
  });

  it('is nobody where the holder has unsubscribed and no alternate takes it', () => {
    expect(recipient({ holder: unsubscribed, ...absent })).toBeNull();
  });

  it('is nobody, or the alternate, where the post is vacant', () => {
    const vacant = post('main', { userId: 'holder', fromOn: null, untilOn: '2018-05-01' });
    expect(recipient({ main: vacant })).toBe('alternate');
    expect(recipient({ main: vacant, standIn: post('alternate') })).toBeNull();
  });

  describe('of what cannot be switched off', () => {
    const occasion = { isAssured: true };

    it('is the holder who has unsubscribed', () => {
      expect(recipient({ holder: unsubscribed, occasion })).toBe('holder');
    });

    it('is the alternate where the holder chose so, even one who has unsubscribed', () => {
      const holder = { ...unsubscribed, lastReminderTo: 'alternate' as const };
      expect(recipient({ holder, occasion })).toBe('alternate');
      expect(recipient({ holder, alternate: unsubscribed, occasion })).toBe('alternate');
    });

    it('is the holder where there is no alternate to take it', () => {
      const holder = { ...unsubscribed, lastReminderTo: 'alternate' as const };
      expect(recipient({ holder, ...absent, occasion })).toBe('holder');
    });
  });

  it('leaves what is for other posts with them, whoever is away', () => {
    const validating = post('validating_authority', { userId: 'holder', ...always });
    expect(recipient({ main: validating, holder: away })).toBe('holder');
  });

  describe('when the post changes hands', () => {
    const handedOver = post(
      'main',
      { userId: 'holder', fromOn: null, untilOn: '2018-05-15' },
      { userId: 'successor', fromOn: '2018-05-15', untilOn: null },
    );
    const standIn = post('alternate');

    it('is whoever holds it on the nominal day', () => {
      expect(recipient({ main: handedOver, standIn })).toBe('successor');
      const before = { nominalOn: '2018-05-14', dayOf: () => ({ sendOn: '2018-05-14' }) };
      expect(recipient({ main: handedOver, standIn, occasion: before })).toBe('holder');
    });

    it('is whoever holds it on the day to which the working calendar moves it', () => {
      const moved = { nominalOn: '2018-05-14', dayOf: () => ({ sendOn: '2018-05-16' }) };
      expect(recipient({ main: handedOver, standIn, occasion: moved })).toBe('successor');
    });

    it('waits for the successor where the holder is first free on a day of theirs', () => {
      const free = { holder: '2018-05-15', successor: '2018-05-14' };
      const dayOf = ({ userId }: Person, fromOn: string | null) => {
        const soonest = free[userId as keyof typeof free];
        return { sendOn: fromOn !== null && fromOn > soonest ? fromOn : soonest };
      };
      const occasion = { nominalOn: null, dayOf };
      expect(recipient({ main: handedOver, standIn, occasion })).toBe('successor');
    });

    it('is whoever holds it on the day of sending where no day is nominal', () => {
      expect(recipient({ main: handedOver, standIn, occasion: { nominalOn: null } })).toBe('successor');
    });
  });
});
