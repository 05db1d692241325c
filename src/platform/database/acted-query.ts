import pg from 'pg';

/** A statement that PostgreSQL parses once per connection: the name stands for the text. */
export interface NamedQuery {
  name: string;
  text: string;
  values: readonly unknown[];
}

const ACT_AS = { name: 'act-as', text: `SELECT set_config('actif.actor', $1, true)` };

/** Makes a new connection ready for {@link ActedQuery}; the pool waits for it, though its types do not say so. */
export const prepareToAct = ((client) => client.query({ ...ACT_AS, values: [''] })) as (
  client: pg.ClientBase,
) => void;

/** What of a connection's protocol is spoken here; as pg-cursor does, beside what `@types/pg` tells. */
interface Wire {
  bind(config: { statement: string; values: unknown[] }): void;
  execute(config: { portal: string }): void;
}

interface Answers {
  prepare(connection: Wire): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Wire): void;
}

// Typed by what is overridden: the base class declares these methods to nobody.
const Query = pg.Query as unknown as new (config: pg.QueryConfig) => pg.Submittable & Answers;

/**
 * A named statement on behalf of somebody, in one round trip and one transaction of its own.
 *
 * Two statements are sent before one Sync: the first says who acts, until the transaction ends; PostgreSQL makes one
 * transaction of whatever stands before a Sync. So there is neither a BEGIN nor a COMMIT to wait for, and nothing stays
 * on the connection for whoever uses it next.
 */
class ActedQuery extends Query {
  private isActorSet = false;

  constructor(
    { name, text, values }: NamedQuery,
    private readonly actor: string,
  ) {
    super({ name, text, values: [...values] });
  }

  override prepare(connection: Wire): void {
    connection.bind({ statement: ACT_AS.name, values: [this.actor] });
    connection.execute({ portal: '' });
    super.prepare(connection);
  }

  /** The first row is the answer of `set_config`. */
  override handleDataRow(message: unknown): void {
    if (this.isActorSet) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Wire): void {
    if (this.isActorSet) super.handleCommandComplete(message, connection);
    else this.isActorSet = true;
  }
}

/** Sends a named statement on behalf of `actor` over one of the pool's connections. */
export async function readAs<Row extends object>(
  pool: pg.Pool,
  query: NamedQuery,
  actor: string,
): Promise<Row[]> {
  // The pool gives its own callback to whatever it submits, and answers with what that is called with.
  const answer: unknown = pool.query(new ActedQuery(query, actor));
  return (await (answer as Promise<pg.QueryResult<Row>>)).rows;
}
