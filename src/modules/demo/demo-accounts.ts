import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Role } from '#app/kernel/actor.js';
import { AccountRegistry, type NewNomination } from '#app/modules/identity/account-registry.js';
import { hashPassword } from '#app/modules/identity/passwords.js';
import { Environment } from '#app/platform/config/environment.js';
import { Database } from '#app/platform/database/database.js';

/** One demo account with its password, as `demo-accounts.json` lists it; `state` is an ISO code. */
export interface DemoAccount {
  email: string;
  password: string;
  role: Role;
  state: string | null;
}

interface Post {
  mailbox: string;
  title: string;
  role: Role;
  function: NewNomination['function'] | null;
}

interface State {
  id: string;
  isoCode: string;
  name: string;
  timeZone: string;
  organisationId: string | null;
}

// Posts, not persons: nobody is invented.
const nationalPosts: readonly Post[] = [
  { mailbox: 'focal-point', title: 'Focal Point', role: 'focal_point', function: 'main' },
  { mailbox: 'alternate', title: 'Alternate Focal Point', role: 'focal_point', function: 'alternate' },
  { mailbox: 'contributor', title: 'Contributor, line ministry', role: 'contributor', function: null },
  {
    mailbox: 'validator',
    title: 'Validating Authority',
    role: 'validating_authority',
    function: 'validating_authority',
  },
];

const otherPosts: readonly { email: string; title: string; role: Role; timeZone: string }[] = [
  {
    email: 'officer@secretariat.example',
    title: 'Secretariat Officer',
    role: 'secretariat_officer',
    timeZone: 'Asia/Jakarta',
  },
  {
    email: 'administrator@secretariat.example',
    title: 'Secretariat Administrator',
    role: 'secretariat_administrator',
    timeZone: 'Asia/Jakarta',
  },
  {
    email: 'observer@partner.example',
    title: 'Observer, partner organisation',
    role: 'observer',
    timeZone: 'Europe/Vienna',
  },
];

const NOMINATED_ON = '2018-02-01';
const SOURCE = 'Illustrative nomination, for demonstration';

/** The accounts of the demo: one for each post of each state, with addresses under `.example` and passwords made here. */
@Injectable()
export class DemoAccounts {
  private readonly file: string;

  constructor(
    private readonly db: Database,
    private readonly registry: AccountRegistry,
    environment: Environment,
  ) {
    this.file = join(environment.DATA_DIR, 'demo-accounts.json');
  }

  /** @returns what {@link plant} wrote; empty before. */
  async list(): Promise<DemoAccount[]> {
    const text = await readFile(this.file, 'utf8').catch(() => '[]');
    return JSON.parse(text) as DemoAccount[];
  }

  /** Opens all accounts at once; where they are open already nothing is done. */
  async plant(): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [row] = await tx.query<{ isOpen: boolean }[]>('SELECT EXISTS (SELECT FROM users) AS "isOpen"');
      if (!row?.isOpen) await this.openAll(tx);
    });
  }

  private async openAll(tx: EntityManager): Promise<void> {
    const accounts: DemoAccount[] = [];
    for (const { email, title, role, timeZone } of otherPosts) {
      accounts.push(await this.open(tx, { email, title, role, timeZone, state: null }));
    }
    for (const state of await statesOf(tx)) {
      for (const post of nationalPosts) accounts.push(await this.fill(tx, post, state));
    }
    await mkdir(join(this.file, '..'), { recursive: true });
    await writeFile(this.file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  }

  private async fill(tx: EntityManager, post: Post, state: State): Promise<DemoAccount> {
    const email = `${post.mailbox}@${state.isoCode.toLowerCase()}.example`;
    return this.open(
      tx,
      { email, title: post.title, role: post.role, timeZone: state.timeZone, state },
      post.function,
    );
  }

  private async open(
    tx: EntityManager,
    {
      email,
      title,
      role,
      timeZone,
      state,
    }: { email: string; title: string; role: Role; timeZone: string; state: State | null },
    nomination: NewNomination['function'] | null = null,
  ): Promise<DemoAccount> {
    const password = randomBytes(9).toString('base64url');
    const userId = await this.registry.open(tx, {
      email,
      displayName: state === null ? title : `${title}, ${state.name}`,
      post: title,
      timeZone,
      organisationId: state?.organisationId ?? null,
      passwordHash: await hashPassword(password),
      isRoleMailbox: true,
      // Whom a state nominates has the role by that.
      grants: nomination === null ? [{ role, memberStateId: state?.id ?? null, planId: null }] : [],
    });
    if (nomination !== null && state !== null) {
      await this.registry.nominate(tx, {
        memberStateId: state.id,
        userId,
        function: nomination,
        fromOn: NOMINATED_ON,
        source: SOURCE,
        sourceDatedOn: NOMINATED_ON,
      });
    }
    return { email, password, role, state: state?.isoCode ?? null };
  }
}

function statesOf(tx: EntityManager): Promise<State[]> {
  return tx.query(`
    SELECT state.id, state.iso_code AS "isoCode", state.name, state.time_zone AS "timeZone", organisations.id AS "organisationId"
    FROM member_states state
    LEFT JOIN organisations ON organisations.member_state_id = state.id AND kind = 'national'
    ORDER BY state.name`);
}
