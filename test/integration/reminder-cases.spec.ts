import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type ReminderEngine, startReminderEngine, type TrackerProcess } from '../support/reminder-engine.js';
import { play, RepeatableClock } from '../support/reminders/driver.js';
import { expectedMails } from '../support/reminders/oracle.js';
import { readCase, sentencesOf, type WrittenCase } from '../support/reminders/sentences.js';
import { sayMail } from '../support/reminders/words.js';

const folder = join(import.meta.dirname, 'reminder-cases');
const tables = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => [name, parse(readFileSync(join(folder, name), 'utf8')) as WrittenCase[]] as const);

describe('the reminders of', () => {
  const calendar = new RepeatableClock(new Date('2018-01-01T00:00:00Z'));
  let engine: ReminderEngine;
  let tracker: TrackerProcess;
  beforeAll(async () => {
    engine = await startReminderEngine({ at: '2018-01-01T00:00:00Z', calendar });
    tracker = await engine.startProcess('api');
  });
  afterAll(() => engine.stop());

  describe.each(tables)('%s', (_name, cases) => {
    it.each(cases)('$rule $case', async (written) => {
      const scenario = readCase(written);
      const expected = sentencesOf(written.expect).toSorted();
      const byText = expectedMails(scenario).map(sayMail).toSorted();
      expect({ source: 'the oracle', mails: byText }).toEqual({ source: 'the oracle', mails: expected });
      const sent = (await play(engine, calendar, tracker, scenario)).map(sayMail).toSorted();
      expect({ source: 'the tracker', mails: sent }).toEqual({ source: 'the tracker', mails: expected });
    });
  });

  it('are told by at least sixty cases', () => {
    expect(tables.flatMap(([, cases]) => cases).length).toBeGreaterThanOrEqual(60);
  });
});
