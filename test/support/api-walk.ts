import type { Permission } from '#app/permissions.js';
import type { Demo } from './demo.js';

type Method = 'get' | 'put' | 'post' | 'delete';

interface DescribedAnswer {
  content?: Record<string, { schema: object }>;
}

/** One operation of the OpenAPI document. */
export interface Operation {
  method: Method;
  /** As the document writes it, with `{id}` for identifiers. */
  path: string;
  operationId: string;
  'x-permission': Permission | 'public';
  requestBody?: object;
  responses: Record<string, DescribedAnswer>;
}

export interface ApiDocument {
  operations: Operation[];
  components: { schemas: Record<string, object> };
}

export async function readDocument({ url }: Demo): Promise<ApiDocument> {
  const answer = await fetch(`${url}/api/openapi.json`);
  const { paths, components } = (await answer.json()) as {
    paths: Record<string, Record<Method, Omit<Operation, 'method' | 'path'>>>;
    components: ApiDocument['components'];
  };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, rest]) => ({ method: method as Method, path, ...rest })),
  );
  return { operations, components };
}

export interface ApiAnswer {
  status: number;
  contentType: string;
  text: string;
  body: any;
}

/** Somebody who asks the API over HTTP; null headers are nobody's. */
export interface Caller {
  name: string;
  role: string | null;
  ask(method: string, path: string, body?: unknown): Promise<ApiAnswer>;
}

export function callerOf(
  { url }: Demo,
  name: string,
  role: string | null,
  headers: Record<string, string>,
): Caller {
  return {
    name,
    role,
    ask: async (method, path, body) => {
      const answer = await fetch(`${url}${path}`, {
        method,
        headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      followRenewal(headers, path, answer);
      const text = await answer.text();
      const contentType = answer.headers.get('content-type')?.split(';')[0] ?? '';
      return {
        status: answer.status,
        contentType,
        text,
        body: contentType.endsWith('json') ? JSON.parse(text) : undefined,
      };
    },
  };
}

/** A session that is proved anew goes on with another cookie. */
function followRenewal(headers: Record<string, string>, path: string, answer: Response): void {
  const isOwn = /^\/api\/v1\/(me|session\/proof)\b/.test(path);
  const renewed = answer.headers.getSetCookie().find((line) => line.startsWith('actif_session='));
  if (isOwn && renewed !== undefined) headers['cookie'] = renewed.split(';')[0] ?? '';
}

/** Signs in with one of the demo's accounts. */
export async function signIn(demo: Demo, email: string): Promise<Caller> {
  const { password, role } = demo.account(email);
  const answer = await fetch(`${demo.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return callerOf(demo, email, role, { cookie, 'x-csrf-token': csrfToken });
}

/** Identifiers of the demo's things, by the collection that stands before them in a path. */
export async function findIds(officer: Caller): Promise<Record<string, string[]>> {
  const idsOf = async (path: string) =>
    (await officer.ask('GET', `/api/v1/${path}`)).body.items.map(({ id }: { id: string }) => id).slice(0, 2);
  const [plan] = await idsOf('plans');
  return {
    plans: [plan],
    commitments: await idsOf(`plans/${plan}/commitments`),
    'member-states': await idsOf('member-states'),
    holidays: await idsOf('holidays'),
    organisations: await idsOf('organisations'),
    instruments: await idsOf('instruments'),
    users: await recipientIds(officer),
    assignments: [
      ...(await idsOf('assignments?state=KH&limit=2')),
      ...(await idsOf('assignments?state=TH&limit=2')),
    ],
    meetings: await idsOf('meetings'),
    deliveries: await idsOf('deliveries'),
    'reminder-policies': await idsOf('reminder-policies'),
    letters: await idsOf('letters'),
    inbox: await idsOf('demo/inbox'),
    // What is on its way is told to few; tests that follow one know it, and those that know a link have its token.
    updates: [],
    update: [],
    unsubscribe: [],
  };
}

async function recipientIds(officer: Caller): Promise<string[]> {
  const { items } = (await officer.ask('GET', '/api/v1/deliveries')).body;
  return [
    ...new Set<string>(items.map(({ recipient }: { recipient: { id: string } }) => recipient.id)),
  ].slice(0, 2);
}

/** The paths of an operation, with every combination of `ids`; `strange` stands where the demo has nothing. */
export function addressesOf(path: string, ids: Record<string, string[]>, strange: string): string[] {
  const parts = path.split('/');
  return parts
    .map((part, index) => (part.startsWith('{') ? [...idsAfter(parts[index - 1], ids), strange] : [part]))
    .reduce<string[][]>(
      (paths, choices) => paths.flatMap((head) => choices.map((one) => [...head, one])),
      [[]],
    )
    .map((filled) => filled.join('/'));
}

function idsAfter(collection: string | undefined, ids: Record<string, string[]>): string[] {
  const found = ids[collection ?? ''];
  if (found === undefined) throw new Error(`api-walk.ts knows no identifiers of ${collection}`);
  return found;
}
