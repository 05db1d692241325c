import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { isEmail } from 'class-validator';
import { type Role, roles } from '#app/kernel/actor.js';
import { type Fault, InvalidInputError } from '#app/kernel/errors.js';
import { isTimeZone } from '#app/kernel/time-zone.js';
import { AccountRegistry } from '#app/modules/identity/account-registry.js';
import { hashPassword } from '#app/modules/identity/passwords.js';
import { MemberStatesReader } from '#app/modules/member-states/member-states.reader.js';
import { Database } from '#app/platform/database/database.js';

const SHORTEST_PASSWORD = 12;
const NATIONAL: readonly Role[] = ['focal_point', 'contributor', 'validating_authority'];

const options = {
  email: { type: 'string', default: '' },
  name: { type: 'string', default: '' },
  role: { type: 'string', default: '' },
  state: { type: 'string' },
  post: { type: 'string' },
  zone: { type: 'string', default: 'UTC' },
} as const;

/**
 * `accounts add`: opens an account with a password from standard input.
 * @throws InvalidInputError with every fault of the words.
 */
export async function addAccount(app: INestApplicationContext, words: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...words], options });
  const { email, name, role, zone } = values;
  const password = (await text(process.stdin)).replace(/\r?\n$/, '');
  const state = values.state ? await app.get(MemberStatesReader).findByIsoCode(values.state) : null;

  const faults: Fault[] = [];
  const require = (isRight: boolean, pointer: string, code: string): void => {
    if (!isRight) faults.push({ pointer, code, params: {} });
  };
  require(isEmail(email), '--email', 'not_an_address');
  require(name.trim() !== '', '--name', 'missing');
  require(isRole(role), '--role', `one of ${roles.join(', ')}`);
  require(isTimeZone(zone), '--zone', 'not_a_time_zone');
  require(!values.state || state !== null, '--state', 'no_such_state');
  require(!isRole(role) ||
    NATIONAL.includes(role) === (state !== null), '--state', 'belongs_to_national_roles');
  require(password.length >=
    SHORTEST_PASSWORD, 'standard input', `password_of_${SHORTEST_PASSWORD}_characters_at_least`);
  if (faults.length > 0 || !isRole(role)) throw new InvalidInputError(faults);

  const passwordHash = await hashPassword(password);
  const grants = [{ role, memberStateId: state?.id ?? null, planId: null }];
  const account = {
    email,
    displayName: name,
    post: values.post ?? null,
    timeZone: zone,
    organisationId: null,
    passwordHash,
    grants,
  };
  const id = await app.get(Database).transaction((tx) => app.get(AccountRegistry).open(tx, account));
  console.log(`account ${id} is open for ${email}`);
  return 0;
}

function isRole(word: string): word is Role {
  return (roles as readonly string[]).includes(word);
}
