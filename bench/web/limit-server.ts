/**
 * The limit: what a bare Fastify with `pg` does with the same statements on the same data. Each handler opens the
 * session in the same way, sends what the application sends, and answers the same bytes with nothing around it. It signs
 * in as the owner of the tables, whom no row policy binds, and tells PostgreSQL nothing of who asks.
 */
import { createHash, createHmac } from 'node:crypto';
import Fastify, { type FastifyRequest } from 'fastify';
import pg from 'pg';
import { newId } from '#app/kernel/identifiers.js';
import { INSERT_ENTRY } from '#app/modules/audit/audit-trail.js';
import { IdentityReader } from '#app/modules/identity/identity.reader.js';
import { matrixHeading } from '#app/modules/progress/matrix.reader.js';
import { MATRIX_VERSION, PRESENT_MATRIX } from '#app/modules/progress/matrix.sql.js';
import { POST_UPDATE, POSTING } from '#app/modules/progress/update.sql.js';
import type { NamedQuery } from '#app/platform/database/acted-query.js';
import type { Database } from '#app/platform/database/database.js';
import '#app/platform/database/data-source.js';
import { readSettings } from '../children.js';
import type { Listening, ServerSettings } from './settings.js';

const { databaseUrl, secretKey, today } = readSettings<ServerSettings>();
const day = today.slice(0, 10);
// As many connections as the application has: ten to read and ten to write.
const reading = new pg.Pool({ connectionString: databaseUrl, max: 10 });
const writing = new pg.Pool({ connectionString: databaseUrl, max: 10 });
const plain = {
  read: async ({ name, text, values }: NamedQuery) =>
    (await reading.query<object>({ name, text, values: [...values] })).rows,
};
const identity = new IdentityReader(plain as unknown as Database);
const fastify = Fastify();

async function open(request: FastifyRequest): Promise<string> {
  const token = /actif_session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const tokenHash = createHmac('sha256', secretKey).update(token).digest();
  const session = await identity.findBySession(tokenHash, new Date(), new Date(0));
  if (session === null) throw new Error('no session');
  return session.userId;
}

async function build(planId: string): Promise<Buffer> {
  const values = [planId, 'secretariat', [], day, null, null, null, null];
  const { rows } = await reading.query<{ document: string }>({
    name: 'matrix',
    text: PRESENT_MATRIX,
    values,
  });
  return Buffer.from(`{${matrixHeading(day, day, 'secretariat')},${rows[0]?.document ?? ''}`);
}

interface ForPlan {
  Params: { id: string };
}

fastify.get<ForPlan>('/uncached/:id', async (request, reply) => {
  await open(request);
  return reply.type('application/json; charset=utf-8').send(await build(request.params.id));
});

let built: Buffer | undefined;
fastify.get<ForPlan>('/cached/:id', async (request, reply) => {
  await open(request);
  await reading.query({
    name: 'version',
    text: MATRIX_VERSION,
    values: [request.params.id, new Date(today)],
  });
  built ??= await build(request.params.id);
  return reply.type('application/json; charset=utf-8').send(built);
});

fastify.get<ForPlan>('/unchanged/:id', async (request, reply) => {
  await open(request);
  await reading.query({
    name: 'version',
    text: MATRIX_VERSION,
    values: [request.params.id, new Date(today)],
  });
  return reply.status(304).send();
});

interface Post {
  Params: { id: string };
  Body: { id: string; basedOnVersion: number; kind: string; status: string; narrative: string };
}

fastify.post<Post>('/updates/:id', async (request, reply) => {
  const author = await open(request);
  const { id, basedOnVersion, kind, status, narrative } = request.body;
  const now = new Date();
  const at = new Date(today);
  const hash = createHash('sha256').update(JSON.stringify(request.body)).digest();
  const { rows: found } = await reading.query({
    name: 'posting',
    text: POSTING,
    values: [request.params.id, at, id],
  });
  const client = await writing.connect();
  try {
    await client.query('START TRANSACTION');
    const after = JSON.stringify({
      updateId: id,
      kind,
      status,
      applicability: null,
      submissionState: 'cleared',
      visibility: 'secretariat',
    });
    const entry = [
      newId(),
      author,
      'web',
      'update.posted',
      'assignment',
      request.params.id,
      found[0].stateId,
      null,
      after,
      at,
      now,
    ];
    await client.query({ name: 'audit', text: INSERT_ENTRY, values: entry });
    const update = [
      id,
      request.params.id,
      basedOnVersion,
      found[0].currentPeriod,
      kind,
      status,
      null,
      null,
      narrative,
      null,
      null,
    ];
    const rest = [
      'cleared',
      'secretariat',
      author,
      'web',
      hash,
      at,
      now,
      '[]',
      ['own_state', 'secretariat'],
      null,
      // As proposed.
      'secretariat',
    ];
    const { rows } = await client.query({ name: 'post', text: POST_UPDATE, values: [...update, ...rest] });
    await client.query('COMMIT');
    return reply.status(rows.length === 1 ? 201 : 409).send(rows[0]);
  } finally {
    client.release();
  }
});

await fastify.listen({ port: 0, host: '127.0.0.1' });
process.once('SIGTERM', () => void fastify.close().then(() => process.exit(0)));
const address = fastify.server.address() as { port: number };
process.send?.({ port: address.port } satisfies Listening);
