import pg from 'pg';

/**
 * Makes mails such that nobody knows whether they arrived: the last two of the demo, or those that are named.
 * @returns their identifiers.
 */
export async function holdMails(databaseUrl: string, deliveryIds: string[] | null = null): Promise<string[]> {
  const rows = await run<{ id: string }>(
    databaseUrl,
    `UPDATE deliveries SET state = 'handed_over', is_held = true, accepted_at = NULL
     WHERE id IN (SELECT id FROM deliveries WHERE suppressed_reason IS NULL AND ($1::uuid[] IS NULL OR id = ANY($1))
       ORDER BY id DESC LIMIT 2)
     RETURNING id`,
    [deliveryIds],
  );
  return rows.map(({ id }) => id);
}

/** Has the last mail of the demo come back. @returns whose address fails now. */
export async function bounceLastMail(databaseUrl: string): Promise<string> {
  const [row] = await run<{ userId: string }>(
    databaseUrl,
    `WITH mail AS (
       UPDATE deliveries SET state = 'bounced'
       WHERE id = (SELECT max(id::text)::uuid FROM deliveries WHERE state IN ('accepted', 'bounced')) RETURNING *),
     bounce AS (
       INSERT INTO bounces (id, message_id, delivery_id, action, status, diagnostic, final_recipient, remote_mta, source, recorded_at)
       SELECT gen_random_uuid(), gen_random_uuid(), id, 'failed', '5.1.1',
         'smtp; 550 5.1.1 User unknown in virtual mailbox table', to_address, 'dns; mail.interior.example', 'drop', now()
       FROM mail)
     INSERT INTO failing_addresses (user_id, address, cause, failed_at, reply, delivery_id)
     SELECT recipient_user_id, to_address, 'bounced', now(), '550 5.1.1 User unknown in virtual mailbox table', id FROM mail
     ON CONFLICT (user_id) DO UPDATE SET cleared_at = NULL
     RETURNING user_id AS "userId"`,
  );
  if (row === undefined) throw new Error('the demo has sent no mail');
  return row.userId;
}

async function run<Row extends object>(
  databaseUrl: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}
