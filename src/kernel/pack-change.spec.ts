import fc from 'fast-check';
import { comparePackEntries, isUnchanged, type PackEntry } from '#app/kernel/pack-change.js';

const area = (code: string, title: string): PackEntry => ({
  subject: 'area',
  code,
  title,
  fields: { title },
});

describe('comparing two versions of a pack', () => {
  it('tells what is added, what changes from what to what, and what is withdrawn', () => {
    const change = comparePackEntries(
      [area('A', 'Law'), area('B', 'Marking')],
      [area('A', 'Law and institutions'), area('C', 'Transfers')],
    );
    expect(change).toEqual({
      added: [{ subject: 'area', code: 'C', title: 'Transfers' }],
      changed: [{ subject: 'area', code: 'A', field: 'title', from: 'Law', to: 'Law and institutions' }],
      withdrawn: [{ subject: 'area', code: 'B', title: 'Marking' }],
    });
  });

  it('keeps things of different subjects apart when they share a code', () => {
    const commitment: PackEntry = { ...area('1', 'Law'), subject: 'commitment' };
    expect(comparePackEntries([area('1', 'Law')], [area('1', 'Law'), commitment]).added).toEqual([
      { subject: 'commitment', code: '1', title: 'Law' },
    ]);
  });

  it('treats a field that is missing on one side as empty', () => {
    const [before, after] = [
      area('A', 'Law'),
      { ...area('A', 'Law'), fields: { title: 'Law', venue: 'Sokha Hotel' } },
    ];
    expect(comparePackEntries([before], [after]).changed).toEqual([
      { subject: 'area', code: 'A', field: 'venue', from: null, to: 'Sokha Hotel' },
    ]);
  });

  const entries = fc.uniqueArray(
    fc.record({ code: fc.stringMatching(/^[A-F]$/), title: fc.stringMatching(/^[xyz]{1,2}$/) }),
    {
      selector: ({ code }) => code,
    },
  );

  it('finds nothing between a pack and itself, in whatever order', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const pack = list.map(({ code, title }) => area(code, title));
        expect(isUnchanged(comparePackEntries(pack, pack.toReversed()))).toBe(true);
      }),
    );
  });

  it('applied to the old version gives the new one', () => {
    fc.assert(
      fc.property(entries, entries, (before, after) => {
        const titles = new Map(before.map(({ code, title }) => [code, title]));
        const change = comparePackEntries(
          before.map(({ code, title }) => area(code, title)),
          after.map(({ code, title }) => area(code, title)),
        );
        for (const { code, title } of change.added) titles.set(code, title);
        for (const { code, to } of change.changed) titles.set(code, to ?? '');
        for (const { code } of change.withdrawn) titles.delete(code);
        expect(titles).toEqual(new Map(after.map(({ code, title }) => [code, title])));
      }),
    );
  });
});
