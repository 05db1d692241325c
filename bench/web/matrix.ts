import type { Result } from '../results.js';
import { ask, requestBytes, type Script } from './clients.js';
import { compare } from './compare.js';
import type { Account, Dataset } from './dataset.js';

const CLIENTS = 16;

interface Ports {
  application: number;
  uncached: number;
  limit: number;
}

/** The matrix of 200 commitments × 11 states, read by the secretariat: built anew, cached, and unchanged. */
export async function benchMatrix(ports: Ports, { planId }: Dataset, officer: Account): Promise<Result[]> {
  const cookie = { cookie: `actif_session=${officer.token}` };
  const path = `/api/v1/plans/${planId}/matrix`;
  const get = (address: string, headers = {}) => requestBytes('GET', address, { ...cookie, ...headers });
  const [ours, bare] = [
    await ask(ports.uncached, get(path)),
    await ask(ports.limit, get(`/uncached/${planId}`)),
  ];
  if (ours.body !== bare.body) throw new Error('the application and its limit do not answer the same bytes');
  console.log(`matrix: ${ours.body.length} characters, ${CLIENTS} clients`);

  const same = (request: Buffer) => async () =>
    Array.from({ length: CLIENTS }, (): Script => ({ next: () => request }));
  const etag = await etagOf(ports.application, path, cookie);
  return [
    await compare({
      name: 'matrix, not cached',
      application: { port: ports.uncached, scripts: same(get(path)) },
      limit: { port: ports.limit, scripts: same(get(`/uncached/${planId}`)) },
      status: 200,
      target: 0.7,
    }),
    await compare({
      name: 'matrix, cached',
      application: { port: ports.application, scripts: same(get(path)) },
      limit: { port: ports.limit, scripts: same(get(`/cached/${planId}`)) },
      status: 200,
      target: 0.7,
    }),
    await compare({
      name: 'matrix, unchanged (304)',
      application: { port: ports.application, scripts: same(get(path, { 'if-none-match': etag })) },
      limit: { port: ports.limit, scripts: same(get(`/unchanged/${planId}`)) },
      status: 304,
      target: 0.7,
    }),
  ];
}

async function etagOf(port: number, path: string, headers: Record<string, string>): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
  const etag = response.headers.get('etag');
  if (etag === null) throw new Error('the matrix came without an ETag');
  return etag;
}
