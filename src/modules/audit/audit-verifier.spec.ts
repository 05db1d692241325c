import fc from 'fast-check';
import {
  FILE_FORMAT,
  FILE_VERSION,
  type FileEnd,
  type FileHeader,
  type SealLine,
} from '#app/modules/audit/audit-file.js';
import { AuditVerifier, type Verification } from '#app/modules/audit/audit-verifier.js';
import { type EntryContent, entryHashOf, GENESIS, sealHashOf } from '#app/modules/audit/chain.rules.js';
import { setApart } from '#app/modules/audit/personal-fields.rules.js';

function entryOf(index: number): EntryContent {
  const instant = `2026-11-28T00:00:00.${String(index).padStart(6, '0')}Z`;
  return {
    id: `01a21f9c-0000-7000-8000-${String(index).padStart(12, '0')}`,
    actorUserId: null,
    channel: 'web',
    action: 'thing.changed',
    subjectKind: 'thing',
    subjectId: null,
    memberStateId: null,
    audience: 'secretariat',
    origin: setApart('/origin', { ipAddress: '192.0.2.1' }, []),
    before: null,
    after: { index, 'a "strange" näme': [1.5, true, null] },
    calendarAt: instant,
    systemAt: instant,
  };
}

function chainOf(length: number): SealLine[] {
  let previousHash = GENESIS;
  return Array.from({ length }, (_, index) => {
    const entry = entryOf(index);
    const sealedAt = '2026-11-28T00:00:01.000000Z';
    const seal = { number: index + 1, entryHash: entryHashOf(entry), previousHash, sealedAt };
    previousHash = sealHashOf(seal);
    return { ...seal, hash: previousHash, entryId: entry.id, entry };
  });
}

const header: FileHeader = {
  format: FILE_FORMAT,
  formatVersion: FILE_VERSION,
  installation: 'http://localhost',
  exportedAt: '2026-11-28T00:00:02.000Z',
  firstNumber: 1,
  previousHash: GENESIS,
  from: null,
  to: null,
  withPersonalValues: false,
  sealed: 0,
  unsealed: 0,
  oldestUnsealedSeconds: 0,
};

function verify(seals: readonly SealLine[], end: FileEnd | null = null): Verification {
  const verifier = new AuditVerifier();
  const last = end ?? { end: true, sealed: seals.length, unsealed: 0 };
  for (const line of [header, ...seals, last]) verifier.read(JSON.stringify(line));
  return verifier.finish();
}

const kindsAndNumbers = ({ breaks }: Verification) => breaks.map(({ kind, number }) => [kind, number]);
/** A chain, and two different places in it. */
const places = fc
  .integer({ min: 3, max: 40 })
  .chain((length) =>
    fc.record({
      seals: fc.constant(length).map(chainOf),
      places: fc.uniqueArray(fc.nat(length - 1), { minLength: 2, maxLength: 2 }),
    }),
  )
  .map(({ seals, places: [first = 0, second = 0] }) => ({
    seals,
    first: Math.min(first, second),
    second: Math.max(first, second),
  }));

describe('verifying a file', () => {
  it('finds nothing where nothing was touched', () => {
    fc.assert(
      fc.property(places, ({ seals }) => {
        expect(verify(seals)).toMatchObject({ breaks: [], sealed: seals.length, last: seals.length });
      }),
    );
  });

  it('names each entry that was edited, whichever member it was', () => {
    const member = fc.constantFrom('action', 'channel', 'systemAt', 'after', 'actorUserId');
    fc.assert(
      fc.property(places, member, ({ seals, first, second }, name) => {
        const edited = seals.map((seal, index) =>
          index === first || index === second
            ? { ...seal, entry: { ...(seal.entry as EntryContent), [name]: 'something else' } }
            : seal,
        );
        expect(kindsAndNumbers(verify(edited))).toEqual([
          ['edited', first + 1],
          ['edited', second + 1],
        ]);
      }),
    );
  });

  it('names the seal before which the chain was made anew', () => {
    fc.assert(
      fc.property(places, ({ seals, first }) => {
        fc.pre(first + 1 < seals.length);
        const target = seals[first] as SealLine;
        const entry = { ...(target.entry as EntryContent), action: 'nothing.happened' };
        const seal = { ...target, entry, entryHash: entryHashOf(entry) };
        const remade = { ...seal, hash: sealHashOf(seal) };
        expect(kindsAndNumbers(verify(seals.with(first, remade)))).toEqual([['rewritten', first + 1]]);
      }),
    );
  });

  it('names each line that is missing, but for the end, which takes a checkpoint', () => {
    fc.assert(
      fc.property(places, ({ seals, first, second }) => {
        fc.pre(second + 1 < seals.length && second > first + 1);
        const rest = seals.filter((_, index) => index !== first && index !== second);
        expect(kindsAndNumbers(verify(rest))).toEqual([
          ['deleted', first + 1],
          ['deleted', second + 1],
        ]);
        const cut = seals.slice(0, second);
        expect(verify(cut).breaks).toEqual([]);
        const verifier = new AuditVerifier([
          { publishedAt: '2026-11-28T00:00:00Z', number: seals.length, hash: seals.at(-1)?.hash ?? '' },
        ]);
        for (const line of [header, ...cut, { end: true, sealed: second, unsealed: 0 }]) verifier.take(line);
        expect(kindsAndNumbers(verifier.finish())).toEqual([['truncated', second + 1]]);
      }),
    );
  });

  it('names lines that changed places and such as were put in twice', () => {
    fc.assert(
      fc.property(places, ({ seals, first, second }) => {
        const [left, right] = [seals[first] as SealLine, seals[second] as SealLine];
        const swapped = verify(seals.with(first, right).with(second, left));
        expect(swapped.breaks.length).toBeGreaterThan(0);
        expect(swapped.breaks.every(({ kind }) => kind === 'reordered')).toBe(true);
        expect(kindsAndNumbers(verify(seals.toSpliced(second + 1, 0, left)))).toEqual([
          ['inserted', first + 1],
        ]);
      }),
    );
  });

  it('says that a file was cut', () => {
    const seals = chainOf(4);
    const verifier = new AuditVerifier();
    for (const line of [header, ...seals]) verifier.take(line);
    expect(kindsAndNumbers(verifier.finish())).toEqual([['cut', null]]);
    expect(kindsAndNumbers(verify(seals, { end: true, sealed: 5, unsealed: 0 }))).toEqual([['cut', null]]);
    expect(kindsAndNumbers(new AuditVerifier().finish())).toEqual([['malformed', null]]);
  });
});
