import { AsyncLocalStorage } from 'node:async_hooks';
import { type Actor, isSecretariat, statesOf } from '#app/kernel/actor.js';

// On whose behalf statements are sent: every statement carries it to PostgreSQL, whose row policies decide by it
// (docs/adr/0012-row-level-security.md). Nobody is the beginning, and nobody sends anything.

/** What the setting `actif.actor` says; the functions of migrations/1795426800000-create-row-policies.ts read it. */
type ActorSetting = string;

const NOBODY: ActorSetting = '';
const SYSTEM = 'system ';

/** Something was asked of the database before it was said who asks: a fault of the program, whatever the caller sent. */
export class NobodyActsError extends Error {
  override readonly name = 'NobodyActsError';

  constructor(statement: string) {
    super(`nobody acts for ${statement}: see asPerson and asSystem of platform/database/acting.ts`);
  }
}

interface Acting {
  setting: ActorSetting;
}

const acting = new AsyncLocalStorage<Acting>();

/** Does the tracker itself act? */
export function isSystem(actor: ActorSetting): boolean {
  return actor.startsWith(SYSTEM);
}

/**
 * What goes with `statement`, which is about to be sent.
 * @throws NobodyActsError. PostgreSQL would show nothing that any state reported; a part of the tracker that forgot to
 * say for whom it works is to be noticed.
 */
export function actorOf(statement: string): ActorSetting {
  const { setting } = acting.getStore() ?? { setting: NOBODY };
  if (setting === NOBODY) throw new NobodyActsError(statement);
  return setting;
}

/** Runs `work` for nobody yet; {@link becomePerson} says later who it is. */
export function asNobody<T>(work: () => T): T {
  return acting.run({ setting: NOBODY }, work);
}

/** Runs `work` with the eyes and hands of a person: a mail to them, a link of theirs. */
export function asPerson<T>(actor: Pick<Actor, 'userId' | 'grants'>, work: () => T): T {
  return acting.run({ setting: settingOf(actor) }, work);
}

/**
 * Runs `work` as the tracker itself, which reads and writes every row.
 *
 * @param reason one or two words, as `actif.actor` says in transactions: `sign-in`, `tick plan-reminders`.
 */
export function asSystem<T>(reason: string, work: () => T): T {
  return acting.run({ setting: `${SYSTEM}${reason}` }, work);
}

/** From here on, the request that is being answered acts for `actor`; it began within {@link asNobody}. */
export function becomePerson(actor: Actor): void {
  become(settingOf(actor));
}

/** From here on, the request that is being answered acts as the tracker itself; `reason` as in {@link asSystem}. */
export function becomeTracker(reason: string): void {
  become(`${SYSTEM}${reason}`);
}

function become(setting: ActorSetting): void {
  const store = acting.getStore();
  if (store === undefined) throw new Error('nobody acts: the request began outside of asNobody');
  store.setting = setting;
}

/** `<widest audience> <user> {<states>}`, where the audience is the one that the person belongs to towards other states. */
export function settingOf(actor: Pick<Actor, 'userId' | 'grants'>): ActorSetting {
  const states = statesOf(actor);
  const audience = isSecretariat(actor) ? 'secretariat' : states.length > 0 ? 'member_states' : 'public';
  return `${audience} ${actor.userId} {${[...new Set(states)].join(',')}}`;
}

/** For tests: all that follows in this file acts as the tracker itself, unless it says otherwise. */
export function becomeSystem(reason: string): void {
  acting.enterWith({ setting: `${SYSTEM}${reason}` });
}
