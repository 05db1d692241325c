import { EventEmitter, once } from 'node:events';
import pg from 'pg';
import type { EntityManager } from 'typeorm';
import { parseImpreciseDate, toBeConfirmed } from '#app/kernel/imprecise-date.js';
import type { EnteredLetter, NewLetter } from '#app/modules/letters/letter.js';
import { LetterRegistry } from '#app/modules/letters/letter-registry.js';
import { DeliveryLedger } from '#app/modules/notifications/delivery-ledger.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import { eventually } from '../support/eventually.js';
import { advanceCopyOf, letterLine, newLetter } from '../support/letters.js';
import { loadPlan, type LoadedPlan } from '../support/plan.js';

describe('the register of letters', () => {
  let tracker: TestApplication;
  let registry: LetterRegistry;
  let ledger: DeliveryLedger;
  let plan: LoadedPlan;
  let recipientId: string;

  beforeAll(async () => {
    tracker = await startTestApplication();
    plan = await loadPlan(tracker);
    recipientId = (await tracker.signInAs('focal_point', { memberStateId: plan.stateIds.KH })).userId;
    registry = tracker.app.get(LetterRegistry, { strict: false });
    ledger = tracker.app.get(DeliveryLedger, { strict: false });
  });
  afterAll(() => tracker.stop());
  beforeEach(async () => {
    await asOwner('TRUNCATE letters, letter_counters');
  });

  /** As the dispatcher does: the letters first, then the mails. */
  async function enter(letters: NewLetter[], meanwhile = async () => {}): Promise<EnteredLetter[]> {
    return tracker.db.transaction(async (tx) => {
      const entered = await registry.enter(tx, letters);
      await ledger.enter(
        tx,
        letters.map((letter) => advanceCopyOf(letter, recipientId)),
      );
      await meanwhile();
      return entered;
    });
  }

  async function asOwner(sql: string, values: unknown[] = []): Promise<void> {
    const client = new pg.Client(tracker.database.ownerUrl);
    await client.connect();
    try {
      await client.query(sql, values);
    } finally {
      await client.end();
    }
  }

  const read = <Row extends object>(text: string, values: unknown[] = []) =>
    tracker.db.transaction((tx: EntityManager) => tx.query<Row[]>(text, values));
  const numbers = async () =>
    (await read<{ number: string }>('SELECT number FROM letters ORDER BY year, sequence')).map(
      ({ number }) => number,
    );
  const toCambodia = (rest: Partial<NewLetter> = {}) =>
    newLetter({ memberStateId: plan.stateIds.KH, ...rest });

  it('numbers letters in their year, one after the other, with the code of their plan', async () => {
    const entered = await enter([toCambodia({ planId: plan.id }), toCambodia()]);
    expect(entered.map(({ number }) => number)).toEqual(['TEST/2018/0001', 'ACTIF/2018/0002']);
    await enter([toCambodia({ datedOn: '2019-01-01' }), toCambodia({ datedOn: '2018-12-31' })]);
    expect(await numbers()).toEqual([
      'TEST/2018/0001',
      'ACTIF/2018/0002',
      'ACTIF/2018/0003',
      'ACTIF/2019/0001',
    ]);
  });

  it('gives the number of what was rolled back to the next', async () => {
    await enter([toCambodia()]);
    await expect(
      enter([toCambodia(), toCambodia()], () => Promise.reject(new Error('crash'))),
    ).rejects.toThrow('crash');
    await enter([toCambodia()]);
    expect(await numbers()).toEqual(['ACTIF/2018/0001', 'ACTIF/2018/0002']);
  });

  it('makes the second of two dispatchers wait for the first, whichever way that ends', async () => {
    for (const outcome of ['commits', 'rolls back'] as const) {
      const signal = new EventEmitter();
      const isHolding = once(signal, 'holding');
      const mayEnd = once(signal, 'end');
      const first = enter([toCambodia()], async () => {
        signal.emit('holding');
        await mayEnd;
        if (outcome === 'rolls back') throw new Error('crash');
      });
      await isHolding;
      const second = enter([toCambodia()]);
      // The counter is what it waits for.
      await waitingFor('letter_counters');
      signal.emit('end');
      await Promise.allSettled([first, second]);
      await second;
    }
    expect(await numbers()).toEqual(['ACTIF/2018/0001', 'ACTIF/2018/0002', 'ACTIF/2018/0003']);
  });

  function waitingFor(table: string): Promise<void> {
    return eventually(async () => {
      const [row] = await read<{ waits: boolean }>(
        `SELECT EXISTS (SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%' || $1 || '%'
           AND datname = current_database()) AS waits`,
        [table],
      );
      return row?.waits === true;
    });
  }

  it('leaves no gap and no double, however many enter and fail at once, over the turn of the year', async () => {
    const days = ['2018-12-31', '2019-01-01'] as const;
    const results = await Promise.allSettled(
      Array.from({ length: 24 }, (_, place) => {
        const turned = place % 2 === 0 ? days : days.toReversed();
        return enter(
          turned.map((datedOn) => toCambodia({ datedOn })),
          () => (place % 3 === 0 ? Promise.reject(new Error('crash')) : Promise.resolve()),
        );
      }),
    );
    expect(results.filter(({ status }) => status === 'rejected')).toEqual(
      Array.from({ length: 8 }, () => ({ status: 'rejected', reason: new Error('crash') })),
    );
    const wanted = [2018, 2019].flatMap((year) =>
      Array.from({ length: 16 }, (_, place) => `ACTIF/${year}/${String(place + 1).padStart(4, '0')}`),
    );
    expect(await numbers()).toEqual(wanted);
  });

  it('fixes the addressee by the channel of the day, and knows none but the focal point without one', async () => {
    await asOwner(
      `INSERT INTO correspondence_channels (id, member_state_id, form, addressee, way, from_on, until_on, source, version)
       VALUES (gen_random_uuid(), $1, 'note_verbale', 'Ministry of Foreign Affairs', 'by post', '2018-03-01', '2018-04-01', 'Note', 1)`,
      [plan.stateIds.KH],
    );
    await enter([
      toCambodia({ datedOn: '2018-02-28' }),
      toCambodia({ datedOn: '2018-03-01' }),
      toCambodia({ datedOn: '2018-04-01' }),
    ]);
    const none = { form: 'letter', addressee: 'The main focal point of Cambodia', channel: null };
    expect(await read('SELECT form, addressee, channel FROM letters ORDER BY sequence')).toEqual([
      none,
      { form: 'note_verbale', addressee: 'Ministry of Foreign Affairs', channel: 'by post' },
      none,
    ]);
    await asOwner('TRUNCATE correspondence_channels');
  });

  it('enters one letter for two people of a state who hear the same on one day', async () => {
    const lines = [letterLine(), letterLine()];
    const [first, again] = await enter([toCambodia({ lines }), toCambodia({ lines: lines.toReversed() })]);
    expect(again).toEqual(first);
    const [fromAnother] = await enter([toCambodia({ lines })]);
    expect(fromAnother).toEqual(first);
    const [otherDay] = await enter([toCambodia({ lines, datedOn: '2018-03-05' })]);
    const [otherState] = await enter([newLetter({ memberStateId: plan.stateIds.MY, lines })]);
    const [otherPlan] = await enter([toCambodia({ lines, planId: plan.id })]);
    const moved = { ...lines[0]!, date: parseImpreciseDate('2018-07-31') ?? toBeConfirmed };
    const [otherDate] = await enter([toCambodia({ lines: [moved, lines[1]!] })]);
    expect([otherDay, otherState, otherPlan, otherDate].map((letter) => letter?.number)).toEqual([
      'ACTIF/2018/0002',
      'ACTIF/2018/0003',
      'TEST/2018/0004',
      'ACTIF/2018/0005',
    ]);
  });

  describe('whose mail was taken back', () => {
    const takeBack = (deliveryId: string) =>
      read(`UPDATE deliveries SET state = 'suppressed', suppressed_reason = 'tests' WHERE id = $1`, [
        deliveryId,
      ]);

    it('is taken up again by the next mail that says the same, also when it was sent on paper', async () => {
      const lines = [letterLine()];
      const letter = toCambodia({ lines });
      const [first] = await enter([letter]);
      await takeBack(letter.deliveryId);
      await read(
        `UPDATE letters SET state = 'sent', sent_on = dated_on, sent_way = 'by post', marked_sent_by = $1, concluded_at = dated_on`,
        [recipientId],
      );
      const next = toCambodia({ lines, datedOn: '2018-03-05' });
      expect(await enter([next])).toEqual([first]);
      expect(await read('SELECT delivery_id AS "deliveryId", dated_on AS "datedOn" FROM letters')).toEqual([
        { deliveryId: next.deliveryId, datedOn: '2018-03-02' },
      ]);
      // Not taken back any more: the next step about the same is a letter of its own.
      const [later] = await enter([toCambodia({ lines, datedOn: '2018-03-09' })]);
      expect(later?.number).toBe('ACTIF/2018/0002');
    });

    it('is withdrawn for a letter that says something else of the same, if nobody sent it', async () => {
      const [kept, closed] = [letterLine(), letterLine()];
      const letter = toCambodia({ lines: [kept, closed] });
      const unrelated = toCambodia();
      await enter([letter, unrelated]);
      await takeBack(letter.deliveryId);
      await takeBack(unrelated.deliveryId);
      const [next] = await enter([toCambodia({ lines: [kept], datedOn: '2018-03-05' })]);
      expect(next?.number).toBe('ACTIF/2018/0003');
      expect(
        await read(
          'SELECT state, withdrawn_reason AS reason, withdrawn_by AS by FROM letters ORDER BY sequence',
        ),
      ).toEqual([
        {
          state: 'withdrawn',
          reason: 'Its advance copy was taken back before it went out; ACTIF/2018/0003 takes its place.',
          by: null,
        },
        { state: 'drafted', reason: null, by: null },
        { state: 'drafted', reason: null, by: null },
      ]);
    });

    it('is left to history after a fortnight', async () => {
      const lines = [letterLine()];
      const letter = toCambodia({ lines });
      await enter([letter]);
      await takeBack(letter.deliveryId);
      const [later] = await enter([toCambodia({ lines, datedOn: '2018-03-17' })]);
      expect(later?.number).toBe('ACTIF/2018/0002');
    });
  });

  it('refuses a letter without an advance copy at the end of the transaction', async () => {
    await expect(tracker.db.transaction((tx) => registry.enter(tx, [toCambodia()]))).rejects.toThrow(
      'fk_letters_delivery_id',
    );
    expect(await numbers()).toEqual([]);
  });

  it.each([
    ['number', `UPDATE letters SET number = 'other'`],
    ['lines', `UPDATE letters SET lines = '[]'`],
    ['addressee', `UPDATE letters SET addressee = 'other'`],
    ['row', 'DELETE FROM letters'],
  ])('keeps its %s from the server itself', async (_, sql) => {
    await enter([toCambodia()]);
    await expect(read(sql)).rejects.toThrow('permission denied');
  });

  it('keeps what was concluded', async () => {
    await enter([toCambodia()]);
    await read(
      `UPDATE letters SET state = 'withdrawn', withdrawn_reason = 'Not needed', concluded_at = dated_on`,
    );
    await expect(
      read(`UPDATE letters SET state = 'drafted', withdrawn_reason = NULL, concluded_at = NULL`),
    ).rejects.toThrow('append-only');
  });

  it('is in the trail', async () => {
    const [entered] = await enter([toCambodia()]);
    expect(
      await read('SELECT action, actor_user_id AS actor FROM audit_entries WHERE subject_id = $1', [
        entered?.id,
      ]),
    ).toEqual([{ action: 'letter.entered', actor: null }]);
  });
});
