import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuditSealer } from '#app/modules/audit/audit-sealer.js';
import { CheckpointReader } from '#app/modules/audit/checkpoint.reader.js';
import { readCheckpoints } from '#app/modules/audit/checkpoint.rules.js';
import { CheckpointPublisher } from '#app/modules/checkpoints/checkpoint-publisher.js';
import { startTestApplication, type TestApplication } from '../../support/application.js';
import { exportLines, recordEntries, verifyLines } from '../../support/audit-trail.js';

const AUDITOR = 'auditor@elsewhere.example';

describe('checkpoints of the audit trail', () => {
  let tested: TestApplication;
  let folder: string;
  const publish = () => tested.app.get(CheckpointPublisher).publish();
  const file = () => readFile(join(folder, 'audit-checkpoints.txt'), 'utf8');

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'actif-checkpoints-'));
    tested = await startTestApplication({ variables: { DATA_DIR: folder, AUDIT_CHECKPOINT_TO: AUDITOR } });
    await tested.signInAs('secretariat_administrator');
    await recordEntries(tested, 5);
    await tested.app.get(AuditSealer).seal();
  });

  afterEach(async () => {
    await tested.stop();
    await rm(folder, { recursive: true });
  });

  it('are told once a day, in a file and by mail, and agree with the chain', async () => {
    expect(await publish()).toMatchObject({ number: 6 });
    expect(await publish()).toBeNull();
    const told = readCheckpoints(await file());
    expect(told).toHaveLength(1);
    const [mail, ...others] = await tested.db.read<{ toAddress: string; kind: string; text: string }>({
      name: 'tests.mails',
      text: 'SELECT to_address AS "toAddress", kind, body_text AS text FROM deliveries',
      values: [],
    });
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ toAddress: AUDITOR, kind: 'system' });
    await expect(tested.app.get(CheckpointReader).latest()).resolves.toMatchObject({
      number: 6,
      hash: told[0]?.hash,
    });
    await recordEntries(tested, 3);
    await tested.app.get(AuditSealer).seal();
    const lines = await exportLines(tested);
    expect(verifyLines(lines, told)).toMatchObject({ breaks: [], checkpoints: { matched: 1 } });
    // A mail that was kept serves as the file does, broken lines and all.
    expect(verifyLines(lines, readCheckpoints(mail?.text ?? ''))).toMatchObject({
      breaks: [],
      checkpoints: { matched: 1 },
    });
  });

  it('are written again to a file that lost them, the same and without another mail', async () => {
    const first = await publish();
    await rm(join(folder, 'audit-checkpoints.txt'));
    await recordEntries(tested, 1);
    await tested.app.get(AuditSealer).seal();
    expect(await publish()).toEqual(first);
    const { length } = await tested.db.read({
      name: 'tests.count',
      text: 'SELECT id FROM deliveries',
      values: [],
    });
    expect(length).toBe(1);
  });

  it('are told once when several processes see that the day has begun', async () => {
    await Promise.all([publish(), publish(), publish()]);
    const { length } = await tested.db.read({
      name: 'tests.count',
      text: 'SELECT id FROM deliveries',
      values: [],
    });
    expect(length).toBe(1);
    expect(new Set(readCheckpoints(await file()).map(({ hash }) => hash)).size).toBe(1);
  });
});
