import { newId } from '#app/kernel/identifiers.js';
import type { TestApplication, Visitor } from './application.js';

/** A Member State without more; its days are its own. */
export async function addState(
  { db }: TestApplication,
  isoCode: string,
  timeZone = 'Asia/Phnom_Penh',
): Promise<string> {
  const id = newId();
  await db.transaction((tx) =>
    tx.query(`INSERT INTO member_states (id, iso_code, name, time_zone) VALUES ($1, $2, $3, $4)`, [
      id,
      isoCode,
      `State ${isoCode}`,
      timeZone,
    ]),
  );
  return id;
}

/** What a client sends to open an account for a post. */
export function newPerson(post: string, rest: Record<string, unknown> = {}) {
  return {
    id: newId(),
    email: `${post.toLowerCase().replaceAll(/\W+/g, '-')}-${newId().slice(-6)}@tests.example`,
    displayName: post,
    post,
    timeZone: 'Asia/Phnom_Penh',
    roles: [],
    invite: false,
    ...rest,
  };
}

interface Mail {
  subject: string;
  text: string;
  to: string;
}

/** Mails to an address, the last first. */
export function mailsTo({ db }: TestApplication, email: string): Promise<Mail[]> {
  return db.read<Mail>({
    name: 'tests.mails-to',
    text: `SELECT subject, body_text AS text, to_address AS "to" FROM deliveries WHERE to_address = $1 ORDER BY id DESC`,
    values: [email],
  });
}

/** The token of the link in the last mail to an address that has one. */
export async function linkTo(tests: TestApplication, email: string): Promise<string> {
  for (const { text } of await mailsTo(tests, email)) {
    const [, token] = /\/(?:invitation|password-reset|confirm-address)\/([\w-]+)/.exec(text) ?? [];
    if (token !== undefined) return token;
  }
  throw new Error(`no link was sent to ${email}`);
}

/** Records whom a state nominates, as an administrator does. */
export async function nominate(
  administrator: Visitor,
  nomination: { stateId: string; personId: string; function: string; fromOn: string },
  rest: Record<string, unknown> = {},
) {
  const input = {
    id: newId(),
    source: 'Note No. 12/2018',
    sourceDatedOn: '2018-01-15',
    invite: false,
    ...nomination,
    ...rest,
  };
  return { input, answer: await administrator.send('POST', '/nominations', input) };
}
