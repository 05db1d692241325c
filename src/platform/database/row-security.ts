import pg from 'pg';

const WHY_UNBOUND = `
  SELECT rolname AS role, CASE
    WHEN rolsuper THEN 'is a superuser'
    WHEN rolbypassrls THEN 'has BYPASSRLS'
    WHEN EXISTS (
      SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
        AND pg_has_role(current_user, relowner, 'USAGE')) THEN 'owns tables, or has the rights of their owner'
    END AS reason
  FROM pg_roles WHERE rolname = current_user`;

/** Says why no row policy binds the role that `url` signs in with; null where they do. */
export async function whyUnbound(url: string): Promise<string | null> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ role: string; reason: string | null }>(WHY_UNBOUND);
    const [found] = rows;
    return found?.reason ? `${found.role} ${found.reason}` : null;
  } finally {
    await client.end();
  }
}
