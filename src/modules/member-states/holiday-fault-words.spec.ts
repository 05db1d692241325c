import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

describe('words for what is wrong in a file of holidays', () => {
  it('exist for every code', () => {
    const catalogue = JSON.parse(readFileSync('web/src/lib/locales/en.json', 'utf8')) as {
      holiday: { faults: object };
    };
    const files = readdirSync(import.meta.dirname).filter((name) =>
      /^holiday(-|s?\.)[^/]*(?<!spec)\.ts$/.test(name),
    );
    const codes = files.flatMap((name) => {
      const source = readFileSync(join(import.meta.dirname, name), 'utf8');
      return [...source.matchAll(/(?:\bcode: |refuse\(|EventFault\()'(\w+)'/g)].map(([, code = '']) => code);
    });
    expect(codes.length).toBeGreaterThan(20);
    expect([...new Set(codes)].filter((code) => !(code in catalogue.holiday.faults))).toEqual([]);
  });
});
