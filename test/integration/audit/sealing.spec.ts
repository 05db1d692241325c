import { setTimeout as pause } from 'node:timers/promises';
import { AuditHealth } from '#app/modules/audit/audit-health.js';
import type { FileHeader, SealLine } from '#app/modules/audit/audit-file.js';
import { AuditSealer } from '#app/modules/audit/audit-sealer.js';
import { OriginRetention } from '#app/modules/audit/origin-retention.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { newId } from '#app/kernel/identifiers.js';
import { startTestApplication, type TestApplication } from '../../support/application.js';
import { exportLines, recordEntries, verifyLines } from '../../support/audit-trail.js';

describe('sealing the audit trail', () => {
  let tested: TestApplication;
  let sealer: AuditSealer;

  beforeEach(async () => {
    tested = await startTestApplication();
    sealer = tested.app.get(AuditSealer);
  });

  afterEach(() => tested.stop());

  it('passes over nobody who commits late: what was begun first may be sealed last', async () => {
    const trail = tested.app.get(AuditTrail);
    const record = (tx: Parameters<AuditTrail['record']>[0], action: string) =>
      trail.record(tx, { actor: null, action, subjectKind: 'thing', subjectId: null });
    await tested.db.transaction(async (slow) => {
      await record(slow, 'thing.begun-first');
      await tested.db.transaction((quick) => record(quick, 'thing.begun-second'));
      expect(await sealer.seal()).toBe(1);
      await expect(tested.app.get(AuditHealth).look()).resolves.toMatchObject({ sealed: 1, unsealed: 0 });
    });
    expect(await sealer.seal()).toBe(1);
    const lines = await exportLines(tested);
    expect(verifyLines(lines).breaks).toEqual([]);
    const sealed = lines.filter((line): line is SealLine => 'hash' in line);
    expect(sealed.map(({ entry }) => entry?.action)).toEqual(['thing.begun-second', 'thing.begun-first']);
  });

  it('misses none of many writers, and two sealers make one chain', async () => {
    let isWriting = true;
    const seal = async () => {
      while (isWriting) {
        await sealer.seal();
        await pause(1);
      }
    };
    const sealers = [seal(), seal(), seal()];
    await Promise.all(Array.from({ length: 6 }, () => recordEntries(tested, 50)));
    isWriting = false;
    await Promise.all(sealers);
    while ((await sealer.seal()) > 0);
    const { breaks, sealed, unsealed } = verifyLines(await exportLines(tested));
    expect({ breaks, sealed, unsealed }).toEqual({ breaks: [], sealed: 300, unsealed: 0 });
  });

  it('seals thousands of entries a second', async () => {
    const trail = tested.app.get(AuditTrail);
    const entries = Array.from({ length: 5_000 }, () => ({
      action: 'mail.accepted',
      subjectKind: 'delivery',
      subjectId: newId(),
      after: { attempt: 1 },
    }));
    await tested.db.transaction((tx) => trail.recordAll(tx, entries));
    const begun = performance.now();
    expect(await sealer.seal()).toBe(5_000);
    expect(5_000 / ((performance.now() - begun) / 1_000)).toBeGreaterThan(1_000);
  });

  it('tells what is not sealed yet, in the export and in the metrics', async () => {
    await recordEntries(tested, 3);
    const lines = await exportLines(tested);
    expect(lines[0] as FileHeader).toMatchObject({ sealed: 0, unsealed: 3, oldestUnsealedSeconds: 0 });
    expect(verifyLines(lines)).toMatchObject({ breaks: [], sealed: 0, unsealed: 3 });
    const { body } = await tested.app.inject({ url: '/metrics' });
    expect(body).toMatch(/^audit_entries_unsealed 3$/m);
    expect(body).toMatch(/^audit_alert 0$/m);
  });

  it('exports a span of time that can be verified by itself', async () => {
    await recordEntries(tested, 5);
    await sealer.seal();
    await pause(5);
    const from = new Date();
    await recordEntries(tested, 4);
    await sealer.seal();
    const later = await exportLines(tested, { from });
    expect(verifyLines(later)).toMatchObject({ breaks: [], sealed: 4, first: 6, last: 9 });
    expect(verifyLines(await exportLines(tested, { to: from }))).toMatchObject({
      breaks: [],
      first: 1,
      last: 5,
    });
    expect(verifyLines(await exportLines(tested, { from: new Date(Date.now() + 60_000) })).breaks).toEqual(
      [],
    );
  });

  it('forgets after a year from where requests came, and the chain still holds', async () => {
    await tested.signInAs('observer');
    await sealer.seal();
    const [id] = (await tested.db.read<{ id: string }>({
      name: 'tests.origins',
      text: `SELECT entry_id AS id FROM audit_personal_values WHERE field = '/origin'`,
      values: [],
    })) as [{ id: string }];
    expect(id).toBeDefined();
    expect(await tested.app.get(OriginRetention).erase()).toBe(0);
    const { systemClock } = await import('#app/kernel/clock.js');
    const inTwoYears = new Date(Date.now() + 2 * 365 * 86_400_000);
    jest.spyOn(systemClock, 'now').mockReturnValue(inTwoYears);
    expect(await tested.app.get(OriginRetention).erase()).toBe(1);
    jest.restoreAllMocks();
    expect(verifyLines(await exportLines(tested))).toMatchObject({
      breaks: [],
      personalValues: { absent: 1 },
    });
  });

  it('leaves out what a state keeps to itself, and the chain still holds', async () => {
    const trail = tested.app.get(AuditTrail);
    await tested.db.transaction((tx) =>
      trail.record(tx, {
        actor: null,
        action: 'update.posted',
        subjectKind: 'assignment',
        subjectId: newId(),
        memberStateId: newId(),
        after: { status: 'a secret of the state' },
      }),
    );
    await sealer.seal();
    const lines = await exportLines(tested, { forSecretariat: true });
    expect(JSON.stringify(lines)).not.toContain('a secret');
    expect(verifyLines(lines)).toMatchObject({ breaks: [], sealed: 1, withheld: 1 });
  });
});
