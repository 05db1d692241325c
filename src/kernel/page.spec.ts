import fc from 'fast-check';
import { decodeCursor, encodeCursor, toPage } from '#app/kernel/page.js';

describe('pages', () => {
  it('reads back the cursor that it wrote', () => {
    const keys = fc.array(fc.oneof(fc.stringMatching(/^[\w -]*$/), fc.integer(), fc.constant(null)), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(fc.property(keys, (key) => expect(decodeCursor(encodeCursor(key), key.length)).toEqual(key)));
  });

  it.each([
    '',
    'x',
    encodeCursor(['one']),
    encodeCursor(['a', '\0']),
    Buffer.from('{"a":1}').toString('base64url'),
    Buffer.from('[[1],2]').toString('base64url'),
  ])('refuses %p as the cursor of a list with two columns of order', (cursor) => {
    expect(() => decodeCursor(cursor, 2)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
  });

  it('ends with the page that holds the last row', () => {
    expect(toPage([1, 2], 2, (row) => [row], String)).toEqual({ items: ['1', '2'], nextCursor: null });
    expect(toPage([1, 2, 3], 2, (row) => [row], String)).toEqual({
      items: ['1', '2'],
      nextCursor: encodeCursor([2]),
    });
  });
});
