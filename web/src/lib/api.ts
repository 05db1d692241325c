import createClient, { type Middleware } from 'openapi-fetch';
import type { Session } from './api-types.js';
import { Problem, toProblem } from './problem.js';
import { askForProof } from './proof-request.js';
import { queryClient } from './query-client.js';
import type { paths } from './schema.js';

export const sessionKey = ['session'] as const;

const readsOnly = new Set(['GET', 'HEAD']);

/** Writes authenticated by the cookie carry the session's token. */
const csrf: Middleware = {
  onRequest({ request }) {
    const token = queryClient.getQueryData<Session | null>(sessionKey)?.csrfToken;
    if (token != null && !readsOnly.has(request.method)) request.headers.set('X-CSRF-Token', token);
    return request;
  },
  onError({ error }) {
    return error instanceof DOMException && error.name === 'AbortError'
      ? undefined
      : new Problem(0, 'no_answer');
  },
};

/** Writes as they were before they were sent: their bodies can be read once only. */
const unsent = new WeakMap<Request, Request>();

/** Where a write needs a fresh proof of identity, the person is asked, and the same is sent again. */
const proof: Middleware = {
  onRequest({ request }) {
    if (!readsOnly.has(request.method)) unsent.set(request, request.clone());
  },
  async onResponse({ request, response }) {
    const again = unsent.get(request);
    if (response.status !== 403 || again === undefined) return undefined;
    const body = (await response
      .clone()
      .json()
      .catch(() => null)) as { code?: string } | null;
    if (body?.code !== 'reauthentication_required') return undefined;
    return (await askForProof()) ? fetch(again) : undefined;
  },
};

/** The API, typed from its OpenAPI document. */
export const api = createClient<paths>({ baseUrl: '/', headers: { Accept: 'application/json' } });
api.use(csrf, proof);

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a successful answer; throws a {@link Problem} for any other. */
export async function unwrap<T>(pending: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await pending;
  if (!response.ok) throw toProblem(response.status, error);
  return data as T;
}

/** A page of a list, with where the next begins. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** Follows the cursor to the end; only for lists that are short by nature (plans, states, one state's commitments). */
export async function readAll<T>(readPage: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await readPage(cursor);
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}

/** The most that the API gives at once. */
export const longestPage = 200;
