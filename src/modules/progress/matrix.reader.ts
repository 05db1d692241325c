import { Inject, Injectable } from '@nestjs/common';
import type { Audience } from '#app/kernel/actor.js';
import { addDays, type CalendarDate } from '#app/kernel/calendar-date.js';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { InvalidInputError, NotFoundError } from '#app/kernel/errors.js';
import { instantOf } from '#app/kernel/time-zone.js';
import type { Viewer } from '#app/modules/plans/plans.policy.js';
import { applicabilities, implementationStatuses, scheduleHealths } from '#app/modules/plans/standing.js';
import { MatrixCache } from '#app/modules/progress/matrix-cache.js';
import type { MatrixQuery } from '#app/modules/progress/matrix.dto.js';
import { MATRIX_VERSION, PAST_MATRIX, PRESENT_MATRIX } from '#app/modules/progress/matrix.sql.js';
import { Database } from '#app/platform/database/database.js';

/** A matrix as it is sent; without a body the client has it already. */
export interface MatrixDocument {
  body: Buffer | null;
  /** Null for days that have passed: these are not cached. */
  etag: string | null;
}

interface Head {
  timeZone: string;
  /** In the plan's zone. */
  today: CalendarDate;
  version: string;
}

interface Request {
  viewer: Viewer;
  query: MatrixQuery;
  timeZone: string;
  today: CalendarDate;
  asOf: CalendarDate;
}

const LEGEND = JSON.stringify({
  statuses: implementationStatuses,
  applicabilities,
  healths: scheduleHealths,
});

/** The state × commitment matrix, built as one text by PostgreSQL and kept until something in it changes. */
@Injectable()
export class MatrixReader {
  constructor(
    private readonly db: Database,
    private readonly cache: MatrixCache,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param known the ETags that the client holds, as in If-None-Match.
   * @throws NotFoundError, InvalidInputError
   */
  async read(viewer: Viewer, query: MatrixQuery, known: string | undefined): Promise<MatrixDocument> {
    const [head] = await this.db.readOpen<Head>({
      name: 'matrix.version',
      text: MATRIX_VERSION,
      values: [viewer.planId, this.clock.now()],
    });
    if (head === undefined) throw new NotFoundError('plan');
    const { today, timeZone, version } = head;
    const asOf = query.asOf ?? today;
    if (asOf > today) {
      throw new InvalidInputError([{ pointer: '/asOf', code: 'in_the_future', params: { asOf, today } }]);
    }
    const request = { viewer, query, timeZone, today, asOf };
    if (asOf < today) return { body: await this.build(request), etag: null };

    const { body, etag } = await this.cache.get(keyOf(request), version, () => this.build(request));
    return { body: known?.split(/\s*,\s*/).includes(etag) ? null : body, etag };
  }

  private async build({ viewer, query, timeZone, today, asOf }: Request): Promise<Buffer> {
    const { planId, audience, ownStateIds } = viewer;
    const { area = null, status = null, health = null, state = null } = query;
    const values = [planId, audience, ownStateIds, asOf, area, status, health, state];
    const [row] =
      asOf === today
        ? await this.db.read<{ document: string }>({ name: 'matrix.present', text: PRESENT_MATRIX, values })
        : await this.db.readLagging<{ document: string }>({
            name: 'matrix.past',
            text: PAST_MATRIX,
            values: [...values, instantOf(addDays(asOf, 1), '00:00', timeZone)],
          });
    return Buffer.from(`{${matrixHeading(asOf, today, audience)},${row?.document ?? ''}`);
  }
}

/** The members of the document that do not come from the database. */
export function matrixHeading(asOf: CalendarDate, today: CalendarDate, audience: Audience): string {
  return `"asOf":"${asOf}","today":"${today}","audience":"${audience}","legend":${LEGEND}`;
}

/** What tells one cached matrix from another besides its version. */
function keyOf({ viewer, query, asOf }: Request): string {
  const { area, status, health, state } = query;
  return JSON.stringify([
    viewer.planId,
    viewer.audience,
    viewer.ownStateIds.toSorted(),
    asOf,
    area,
    status,
    health,
    state,
  ]);
}
