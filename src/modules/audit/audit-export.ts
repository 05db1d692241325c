import { Inject, Injectable } from '@nestjs/common';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { ENTRY_CONTENT, instantSql } from '#app/modules/audit/audit-entry.sql.js';
import {
  type ExportedPersonalValue,
  FILE_FORMAT,
  FILE_VERSION,
  type FileEnd,
  type FileHeader,
  type FileLine,
  type SealLine,
  type UnsealedLine,
} from '#app/modules/audit/audit-file.js';
import { AuditHealth } from '#app/modules/audit/audit-health.js';
import { type EntryContent, GENESIS } from '#app/modules/audit/chain.rules.js';
import { Environment } from '#app/platform/config/environment.js';
import { Database } from '#app/platform/database/database.js';

/** Rows in memory at a time. */
const BATCH = 1_000;

// The first seal at or after an instant, and what it follows.
const FIRST = `
  SELECT number, encode(previous_hash, 'hex') AS "previousHash" FROM audit_seals
  WHERE sealed_at >= $1 ORDER BY sealed_at, number LIMIT 1`;

const END = `
  SELECT number + 1 AS number, encode(hash, 'hex') AS "previousHash" FROM audit_seals ORDER BY number DESC LIMIT 1`;

const SEALS = `
  SELECT number, entry_id AS "entryId", encode(entry_hash, 'hex') AS "entryHash", encode(previous_hash, 'hex') AS "previousHash",
    encode(hash, 'hex') AS hash, ${instantSql('sealed_at')} AS "sealedAt",
    (SELECT to_json(content) FROM (SELECT ${ENTRY_CONTENT}) AS content WHERE entry.id IS NOT NULL) AS entry,
    CASE WHEN $4 THEN (
      SELECT json_object_agg(field, json_build_object('salt', encode(salt, 'hex'), 'value', value::json))
      FROM audit_personal_values personal WHERE personal.entry_id = seal.entry_id) END AS personal
  FROM audit_seals seal LEFT JOIN audit_entries entry ON entry.id = entry_id
  WHERE number > $1 AND ($2::timestamptz IS NULL OR sealed_at < $2) ORDER BY number LIMIT $3`;

// Whatever the queue says: an entry that was put past it has no seal either. And what is queued may be gone.
const UNSEALED = `
  SELECT entry_id AS "entryId", to_json(entry) AS entry, is_queued AS "isQueued"
  FROM (
    SELECT coalesce(queued.entry_id, entry.id) AS entry_id, queued.entry_id IS NOT NULL AS is_queued
    FROM audit_entries entry FULL JOIN audit_unsealed queued ON queued.entry_id = entry.id
    WHERE NOT EXISTS (SELECT FROM audit_seals seal WHERE seal.entry_id = coalesce(queued.entry_id, entry.id))
  ) AS unsealed
  LEFT JOIN LATERAL (SELECT ${ENTRY_CONTENT} FROM audit_entries entry WHERE entry.id = entry_id) AS entry ON true
  WHERE entry_id > $1 ORDER BY entry_id LIMIT $2`;

export interface ExportSettings {
  /** Sealed at or after this instant, and before that. */
  from: Date | null;
  to: Date | null;
  /** With what is kept of people; such a file outlives what is erased later. */
  withPersonalValues: boolean;
  /** Without the contents that are a state's own matter: what a secretariat may read. */
  forSecretariat: boolean;
}

interface FirstSeal {
  number: number;
  previousHash: string;
}

type SealRow = Omit<SealLine, 'personal' | 'isWithheld'> & {
  personal: Record<string, ExportedPersonalValue> | null;
};

/** Writes the trail as a file that can be verified without the database (docs/audit-trail.md). */
@Injectable()
export class AuditExport {
  constructor(
    private readonly db: Database,
    private readonly health: AuditHealth,
    private readonly environment: Environment,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {}

  /** The lines of the file, read as they are asked for: memory stays flat however long the trail is. */
  async *lines(settings: ExportSettings): AsyncGenerator<FileLine> {
    const header = await this.header(settings);
    yield header;
    let last = header.firstNumber - 1;
    let sealed = 0;
    for await (const row of this.seals(last, settings)) {
      yield asLine(row, settings.forSecretariat);
      last = row.number;
      sealed += 1;
    }
    let unsealed = 0;
    if (settings.to === null) {
      for await (const row of this.unsealed()) {
        yield withheld(row, settings.forSecretariat);
        unsealed += 1;
      }
      // What was sealed meanwhile is in neither part.
      for await (const row of this.seals(last, settings)) {
        yield asLine(row, settings.forSecretariat);
        sealed += 1;
      }
    }
    yield { end: true, sealed, unsealed } satisfies FileEnd;
  }

  private async header({ from, to, withPersonalValues }: ExportSettings): Promise<FileHeader> {
    const { isAlert: _, ...state } = await this.health.look();
    const first = from === null ? null : await this.firstSealOf(from);
    return {
      format: FILE_FORMAT,
      formatVersion: FILE_VERSION,
      installation: this.environment.PUBLIC_URL,
      exportedAt: this.clock.now().toISOString(),
      firstNumber: first?.number ?? 1,
      previousHash: first?.previousHash ?? GENESIS,
      from: from?.toISOString() ?? null,
      to: to?.toISOString() ?? null,
      withPersonalValues,
      ...state,
    };
  }

  /** @returns the seal to come where none is so late yet; null before the very first. */
  private async firstSealOf(from: Date): Promise<FirstSeal | null> {
    const [first] = await this.db.read<FirstSeal>({
      name: 'audit.export-first',
      text: FIRST,
      values: [from],
    });
    if (first !== undefined) return first;
    const [end] = await this.db.read<FirstSeal>({ name: 'audit.export-end', text: END, values: [] });
    return end ?? null;
  }

  private async *seals(after: number, { to, withPersonalValues }: ExportSettings): AsyncGenerator<SealRow> {
    for (let last = after; ; ) {
      const rows = await this.db.read<SealRow>({
        name: 'audit.export-seals',
        text: SEALS,
        values: [last, to, BATCH, withPersonalValues],
      });
      yield* rows;
      last = rows.at(-1)?.number ?? last;
      if (rows.length < BATCH) return;
    }
  }

  private async *unsealed(): AsyncGenerator<Omit<UnsealedLine, 'number'>> {
    for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
      const rows = await this.db.read<Omit<UnsealedLine, 'number'>>({
        name: 'audit.export-unsealed',
        text: UNSEALED,
        values: [last, BATCH],
      });
      yield* rows;
      last = rows.at(-1)?.entryId ?? last;
      if (rows.length < BATCH) return;
    }
  }
}

function asLine({ personal, ...row }: SealRow, forSecretariat: boolean): SealLine {
  const isOwn = forSecretariat && isOwnMatter(row.entry);
  if (isOwn) return { ...row, entry: null, isWithheld: true };
  return personal === null ? row : { ...row, personal };
}

function withheld(row: Omit<UnsealedLine, 'number'>, forSecretariat: boolean): UnsealedLine {
  return forSecretariat && isOwnMatter(row.entry)
    ? { number: null, ...row, entry: null, isWithheld: true }
    : { number: null, ...row };
}

function isOwnMatter(entry: EntryContent | null): boolean {
  return entry?.audience === 'own_state';
}
