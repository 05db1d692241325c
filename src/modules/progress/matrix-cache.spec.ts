import { MatrixCache } from '#app/modules/progress/matrix-cache.js';

const body = (text: string) => jest.fn(async () => Buffer.from(text));

describe('MatrixCache', () => {
  it('builds once for all who ask at the same time, and not again at the same version', async () => {
    const cache = new MatrixCache();
    const build = body('one');
    await Promise.all([cache.get('key', 'v1', build), cache.get('key', 'v1', build)]);
    expect(String((await cache.get('key', 'v1', build)).body)).toBe('one');
    expect(build).toHaveBeenCalledTimes(1);
  });

  it('builds again when the version has changed, in whichever direction', async () => {
    const cache = new MatrixCache();
    await cache.get('key', 'v1', body('one'));
    expect(String((await cache.get('key', 'v2', body('two'))).body)).toBe('two');
    expect(String((await cache.get('key', 'v1', body('three'))).body)).toBe('three');
  });

  it('lets the least recently read go when it is full', async () => {
    const cache = new MatrixCache(6);
    await cache.get('a', 'v', body('aaa'));
    await cache.get('b', 'v', body('bbb'));
    await cache.get('a', 'v', body('never'));
    await cache.get('c', 'v', body('ccc'));
    const [again, rebuilt] = [body('never'), body('bbb')];
    await cache.get('a', 'v', again);
    await cache.get('b', 'v', rebuilt);
    expect(again).not.toHaveBeenCalled();
    expect(rebuilt).toHaveBeenCalled();
  });

  it('does not keep a failure', async () => {
    const cache = new MatrixCache();
    await expect(cache.get('key', 'v1', () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
    expect(String((await cache.get('key', 'v1', body('one'))).body)).toBe('one');
  });

  it('keeps nothing without capacity', async () => {
    const cache = new MatrixCache(0);
    const build = body('one');
    await cache.get('key', 'v1', build);
    await cache.get('key', 'v1', build);
    expect(build).toHaveBeenCalledTimes(2);
  });
});
