import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Codes of what only operators and programs meet. */
const notOnScreens = new Set([
  'due_date_moved_without_decision',
  'database_unreachable',
  'not_one_click',
  'pack_invalid',
  'pack_kind_changed',
  'pack_older_than_loaded',
  'pack_version_reused',
  'refused',
]);

describe('words for problems', () => {
  it('exist for every code that a rule of the server answers on a screen', () => {
    const root = join(import.meta.dirname, '../..');
    const catalogue = JSON.parse(readFileSync(join(root, '../web/src/lib/locales/en.json'), 'utf8')) as {
      problem: object;
    };
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'),
    );
    const sources = files.map((name) => readFileSync(join(root, name), 'utf8'));
    const codes = sources.flatMap((source) =>
      [...source.matchAll(/\bcode = '(\w+)'/g)].map(([, code = '']) => code),
    );
    const unsaid = [...new Set(codes)].filter(
      (code) => !(code in catalogue.problem) && !notOnScreens.has(code),
    );
    expect(codes.length).toBeGreaterThan(10);
    expect(unsaid).toEqual([]);
  });
});
