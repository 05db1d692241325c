import type { DataSource } from 'typeorm';
import { newId } from '#app/kernel/identifiers.js';
import type { Result } from '../results.js';
import { type Answered, requestBytes, type Script } from './clients.js';
import { compare, type Side } from './compare.js';
import type { Account, Dataset } from './dataset.js';

const CLIENTS = 16;
const NARRATIVE =
  'The law was reviewed by the national coordination body; the draft amendment is before parliament. '.repeat(
    3,
  );

interface Owned {
  id: string;
  stateId: string;
  version: number;
}

/** Focal points of eleven states post updates, each client to assignments of its own. */
export async function benchPosting(
  ports: { application: number; limit: number },
  dataSource: DataSource,
  { stateIds }: Dataset,
  focalPoints: readonly Account[],
): Promise<Result> {
  const side = (port: number, path: (id: string) => string): Side => ({
    port,
    scripts: async () => {
      // Read anew for each round: an answer that came too late for the one before was recorded all the same.
      const assignments = await dataSource.query<Owned[]>(
        'SELECT id, member_state_id AS "stateId", version FROM assignments ORDER BY id',
      );
      return Array.from({ length: CLIENTS }, (_, client) => {
        const state = client % stateIds.length;
        const focalPoint = focalPoints[state];
        if (focalPoint === undefined) throw new Error('a state without a focal point');
        const sharers = Math.ceil((CLIENTS - state) / stateIds.length);
        const own = assignments
          .filter(({ stateId }) => stateId === stateIds[state])
          .filter((_assignment, index) => index % sharers === Math.floor(client / stateIds.length));
        return poster(own, focalPoint, path);
      });
    },
  });
  return compare({
    name: 'posting updates',
    application: side(ports.application, (id) => `/api/v1/assignments/${id}/updates`),
    limit: side(ports.limit, (id) => `/updates/${id}`),
    status: 201,
    target: 0.5,
  });
}

/** Goes round the assignments of a client, each time on the version that the last update made. */
function poster(own: Owned[], { token, csrfToken }: Account, path: (id: string) => string): Script {
  const headers = {
    cookie: `actif_session=${token}`,
    'x-csrf-token': csrfToken,
    'content-type': 'application/json',
  };
  let turn = 0;
  const current = (): Owned => {
    const assignment = own[turn % own.length];
    if (assignment === undefined) throw new Error('a client without assignments');
    return assignment;
  };
  return {
    next: () => {
      const { id, version } = current();
      const status = ['not_started', 'in_progress'][turn % 2];
      const update = { id: newId(), basedOnVersion: version, kind: 'report', status, narrative: NARRATIVE };
      return requestBytes('POST', path(id), headers, JSON.stringify(update));
    },
    answered: ({ status }: Answered) => {
      if (status === 201) current().version += 1;
      turn += 1;
    },
  };
}
