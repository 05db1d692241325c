import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { InvalidInputError } from '#app/kernel/errors.js';
import { AuditExport, type ExportSettings } from '#app/modules/audit/audit-export.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { AuditVerifier, type Verification } from '#app/modules/audit/audit-verifier.js';
import { type Checkpoint, readCheckpoints } from '#app/modules/audit/checkpoint.rules.js';
import { Database } from '#app/platform/database/database.js';

type Work = (app: INestApplicationContext) => Promise<number>;

const TELL_EVERY = 50_000;
/** Lines are gathered before they are written: a call of the system for each would be dearer than the line. */
const WRITE_BYTES = 1 << 20;
const ALL: ExportSettings = { from: null, to: null, withPersonalValues: false, forSecretariat: false };

/**
 * `audit export FILE [--from INSTANT] [--to INSTANT] [--with-personal-values]`: writes the trail to a file.
 * @throws TypeError of node:util for words that it does not know, before anything is opened.
 */
export function exportAudit(words: readonly string[]): Work {
  const options = {
    from: { type: 'string' },
    to: { type: 'string' },
    'with-personal-values': { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
  return async (app) => {
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw refusal('FILE', 'one_file');
    const settings = {
      ...ALL,
      from: instantOf('--from', values.from),
      to: instantOf('--to', values.to),
      withPersonalValues: values['with-personal-values'],
    };
    await app.get(Database).transaction((tx) =>
      app.get(AuditTrail).record(tx, {
        actor: null,
        action: 'file.exported',
        subjectKind: 'file',
        subjectId: null,
        after: { fileName: 'audit trail, by the command line', ...values },
      }),
    );
    const lines = await writeLines(file, app.get(AuditExport).lines(settings));
    console.error(`${lines} lines written to ${file}`);
    return 0;
  };
}

/** `audit verify` without a file: reads the trail from the database, as an export would. */
export function verifyDatabase(checkpoints: readonly Checkpoint[]): Work {
  return async (app) => {
    const verifier = new AuditVerifier(checkpoints);
    const settings = { ...ALL, withPersonalValues: true };
    for await (const line of app.get(AuditExport).lines(settings)) verifier.take(line);
    return tell(verifier.finish(), checkpoints.length);
  };
}

export interface VerifyWords {
  /** Undefined: the database. */
  file: string | undefined;
  checkpointFile: string | undefined;
}

/** @throws TypeError of node:util for words that it does not know. */
export function readVerifyWords(words: readonly string[]): VerifyWords {
  const options = { checkpoint: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
  return { file: positionals[0], checkpointFile: values.checkpoint };
}

/** Verifies a file. Needs neither a database nor a configuration. @returns 0: unbroken, 1: broken. */
export async function verifyFile(file: string, checkpoints: readonly Checkpoint[]): Promise<number> {
  const verifier = new AuditVerifier(checkpoints);
  let count = 0;
  try {
    const input = createReadStream(file, { encoding: 'utf8' });
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      verifier.read(line);
      if (++count % TELL_EVERY === 0) console.error(`${count} lines read …`);
    }
  } catch (error) {
    return unreadable(file, error);
  }
  return tell(verifier.finish(), checkpoints.length);
}

/** @returns null after saying why the file cannot be read, or that there is no checkpoint in it. */
export async function readCheckpointFile(file: string | undefined): Promise<Checkpoint[] | null> {
  if (file === undefined) return [];
  try {
    const checkpoints = readCheckpoints(await readFile(file, 'utf8'));
    if (checkpoints.length > 0) return checkpoints;
    console.error(`${file}: no checkpoint in it`);
  } catch (error) {
    unreadable(file, error);
  }
  return null;
}

async function writeLines(file: string, lines: AsyncIterable<object>): Promise<number> {
  const handle = await open(file, 'w', 0o600);
  try {
    let count = 0;
    let waiting = '';
    for await (const line of lines) {
      waiting += `${JSON.stringify(line)}\n`;
      if (waiting.length >= WRITE_BYTES) {
        await handle.write(waiting);
        waiting = '';
      }
      if (++count % TELL_EVERY === 0) console.error(`${count} lines written …`);
    }
    await handle.write(waiting);
    await handle.sync();
    return count;
  } finally {
    await handle.close();
  }
}

function tell(found: Verification, checkpointCount: number): number {
  const { breaks, furtherBreaks, sealed, unsealed, withheld, personalValues, checkpoints } = found;
  for (const { kind, number, entryId, line, says } of breaks) {
    const where = [
      number === null ? '' : `seal ${number}`,
      entryId === null || entryId === undefined ? '' : `entry ${entryId}`,
      line === null ? '' : `line ${line}`,
    ].filter(Boolean);
    console.log(`${kind}: ${says}${where.length > 0 ? ` (${where.join(', ')})` : ''}`);
  }
  if (furtherBreaks > 0) console.log(`and ${furtherBreaks} more`);
  const range = found.last === null ? 'no seals' : `seals ${found.first} to ${found.last}`;
  console.log(`${range}: ${sealed} read, ${unsealed} entries not sealed yet, ${withheld} contents withheld`);
  console.log(
    `personal values: ${personalValues.compared} compared, ${personalValues.absent} not in the file or erased`,
  );
  if (checkpointCount > 0) {
    console.log(
      `checkpoints: ${checkpoints.matched} of ${checkpointCount} agree, ${checkpoints.beforeFile} are of earlier seals`,
    );
  }
  const [first] = breaks;
  if (first === undefined) {
    console.log(`The chain is unbroken. Its last hash is ${found.lastHash ?? 'none'}.`);
    return 0;
  }
  const place = first.number === null ? 'the file' : `seal ${first.number}`;
  console.log(`BROKEN: ${breaks.length + furtherBreaks} break(s), the first at ${place}.`);
  return 1;
}

function instantOf(option: string, text: string | undefined): Date | null {
  if (text === undefined) return null;
  const instant = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text);
  if (Number.isNaN(instant.getTime())) throw refusal(option, 'neither_a_date_nor_an_instant');
  return instant;
}

function refusal(pointer: string, code: string): InvalidInputError {
  return new InvalidInputError([{ pointer, code, params: {} }]);
}

function unreadable(file: string, error: unknown): 1 {
  console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  return 1;
}
