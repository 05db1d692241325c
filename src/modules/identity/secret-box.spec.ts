import { SecretBox } from '#app/modules/identity/secret-box.js';
import { Environment } from '#app/platform/config/environment.js';

const boxOf = (key: string) => new SecretBox(Object.assign(new Environment(), { SECRET_KEY: key }));

describe('what is sealed', () => {
  const box = boxOf('a key of the tests that is long enough');
  const secret = Buffer.from('twenty random bytes!');

  it('opens for its owner, and looks different each time', () => {
    const sealed = box.seal(secret, 'owner');
    expect(box.open(sealed, 'owner')).toEqual(secret);
    expect(box.seal(secret, 'owner')).not.toEqual(sealed);
    expect(sealed.includes(secret)).toBe(false);
  });

  it('opens for nobody else, with no other key, and not once it was changed', () => {
    const sealed = box.seal(secret, 'owner');
    const changed = Buffer.from(sealed);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(() => box.open(sealed, 'another')).toThrow();
    expect(() => boxOf('another key of the tests, long enough').open(sealed, 'owner')).toThrow();
    expect(() => box.open(changed, 'owner')).toThrow();
  });
});
