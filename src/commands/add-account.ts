import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { isEmail } from 'class-validator';
import { type Role, roles } from '#app/kernel/actor.js';
import { isCalendarDate } from '#app/kernel/calendar-date.js';
import { type Fault, InvalidInputError } from '#app/kernel/errors.js';
import { isTimeZone } from '#app/kernel/time-zone.js';
import { LinkIssuer } from '#app/modules/accounts/link-issuer.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import {
  AccountRegistry,
  type NewAccount,
  type NewNomination,
} from '#app/modules/identity/account-registry.js';
import { PasswordService } from '#app/modules/identity/password.service.js';
import { faultsOfPassword } from '#app/modules/identity/password.rules.js';
import { PeopleRegistry } from '#app/modules/identity/people-registry.js';
import { hashPassword } from '#app/modules/identity/passwords.js';
import { MemberStatesReader } from '#app/modules/member-states/member-states.reader.js';
import { Database } from '#app/platform/database/database.js';

const NATIONAL: readonly Role[] = ['focal_point', 'contributor', 'validating_authority'];

type NominatedFunction = NewNomination['function'];

/** What a state nominates the holder of a role as; reminders go to whom it has nominated. Other roles need no note. */
const functionsOf: Partial<Record<Role, readonly NominatedFunction[]>> = {
  focal_point: ['main', 'alternate'],
  validating_authority: ['validating_authority'],
};

const options = {
  email: { type: 'string', default: '' },
  name: { type: 'string', default: '' },
  role: { type: 'string', default: '' },
  state: { type: 'string' },
  organisation: { type: 'string' },
  function: { type: 'string' },
  from: { type: 'string' },
  source: { type: 'string' },
  'source-date': { type: 'string' },
  post: { type: 'string' },
  style: { type: 'string' },
  rank: { type: 'string' },
  salutation: { type: 'string' },
  'role-mailbox': { type: 'boolean', default: false },
  zone: { type: 'string', default: 'UTC' },
} as const;

type Words = ReturnType<typeof parseWords>;
type Work = (app: INestApplicationContext) => Promise<number>;

/**
 * `accounts add`: opens an account with a password from `input` or, where there is none, sends an invitation to choose
 * one; and records the nomination of a focal point or validating authority.
 * @throws TypeError of node:util for words that it does not know, before anything is opened. The work that it returns
 * throws InvalidInputError with every fault of the words, and AccountExistsError or NominationExistsError.
 */
export function addAccount(words: readonly string[], input: Readable = process.stdin): Work {
  const values = parseWords(words);
  return async (app) => {
    const password = (await text(input)).replace(/\r?\n$/, '');
    const { account, nomination } = await understand(app.get(MemberStatesReader), values, password);
    const isInvited = password === '';
    if (!isInvited) await app.get(PasswordService).check(password, account, 'standard input');
    const passwordHash = isInvited ? null : await hashPassword(password);
    const registry = app.get(AccountRegistry);
    const id = await app.get(Database).transaction(async (tx) => {
      const userId = await registry.open(tx, { ...account, passwordHash });
      if (nomination) await registry.nominate(tx, { ...nomination, userId });
      const { email, displayName, post, grants } = account;
      await app.get(AuditTrail).record(tx, {
        actor: null,
        action: 'account.opened',
        subjectKind: 'user',
        subjectId: userId,
        memberStateId: nomination?.memberStateId,
        after: { email, displayName, post, grants, nomination },
      });
      const person = isInvited && (await app.get(PeopleRegistry).hold(tx, userId));
      if (person) await app.get(LinkIssuer).invite(tx, person, null);
      return userId;
    });
    const ending = isInvited ? ', who is invited by mail' : '';
    console.log(`account ${id} is open for ${account.email}${ending}`);
    return 0;
  };
}

function parseWords(words: readonly string[]) {
  return parseArgs({ args: [...words], options }).values;
}

interface Understood {
  account: Omit<NewAccount, 'passwordHash'>;
  nomination: Omit<NewNomination, 'userId'> | null;
}

/** @throws InvalidInputError with every fault of the words. */
async function understand(states: MemberStatesReader, values: Words, password: string): Promise<Understood> {
  const { email, name, role, zone, from, source, 'source-date': sourceDate } = values;
  const state = values.state ? await states.findByIsoCode(values.state) : null;
  const organisation = values.organisation ? await states.findOrganisation(values.organisation) : null;
  const functions = isRole(role) ? (functionsOf[role] ?? []) : [];
  const nominatedAs = functions.find((each) => each === values.function);
  const isNominated = functions.length > 0;

  const faults: Fault[] = [];
  const require = (isRight: boolean, pointer: string, code: string): void => {
    if (!isRight) faults.push({ pointer, code, params: {} });
  };
  require(isEmail(email), '--email', 'not_an_address');
  require(name.trim() !== '', '--name', 'missing');
  require(isRole(role), '--role', `one of ${roles.join(', ')}`);
  require(isTimeZone(zone), '--zone', 'not_a_time_zone');
  require(!values.state || state !== null, '--state', 'no_such_state');
  require(!values.organisation || organisation !== null, '--organisation', 'no_such_organisation');
  if (isRole(role)) {
    const isNational = NATIONAL.includes(role);
    require(isNational === Boolean(values.state), '--state', 'belongs_to_national_roles');
    // Its working week decides on which day its people are written to.
    require(!isNational || Boolean(values.organisation), '--organisation', 'missing');
    const isOfState = organisation === null || state === null || organisation.memberStateId === state.id;
    require(isOfState, '--organisation', 'of_another_state');
    if (isNominated) {
      require(nominatedAs !== undefined, '--function', `one of ${functions.join(', ')}`);
      require(from !== undefined && isCalendarDate(from), '--from', 'not_a_date');
      require(Boolean(source?.trim()), '--source', 'missing');
      require(sourceDate === undefined || isCalendarDate(sourceDate), '--source-date', 'not_a_date');
    } else {
      for (const word of ['function', 'from', 'source', 'source-date'] as const)
        require(values[word] === undefined, `--${word}`, 'belongs_to_nominated_roles');
    }
  }
  if (password !== '')
    faults.push(...faultsOfPassword(password, { email, displayName: name }, 'standard input'));
  if (faults.length > 0 || !isRole(role)) throw new InvalidInputError(faults);

  const account = {
    email,
    displayName: name,
    post: values.post ?? null,
    style: values.style ?? null,
    rank: values.rank ?? null,
    salutation: values.salutation ?? null,
    timeZone: zone,
    organisationId: organisation?.id ?? null,
    isRoleMailbox: values['role-mailbox'],
    // Whom a state nominates has the role by that, from its day on.
    grants: isNominated ? [] : [{ role, memberStateId: state?.id ?? null, planId: null }],
  };
  const nomination =
    nominatedAs && state && from && source
      ? {
          memberStateId: state.id,
          function: nominatedAs,
          fromOn: from,
          source,
          sourceDatedOn: sourceDate ?? null,
        }
      : null;
  return { account, nomination };
}

function isRole(word: string): word is Role {
  return (roles as readonly string[]).includes(word);
}
