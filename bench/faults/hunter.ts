import { setTimeout as pause } from 'node:timers/promises';
import type { Fleet, Member } from './fleet.js';
import type { HeldState } from './held-states.js';
import type { MailServer } from './mail-server.js';
import type { Observer, OpenTransaction } from './observer.js';
import type { SmtpAttempt, Stage } from './smtp-log.js';

export interface Kill {
  /** Milliseconds of the epoch. */
  at: number;
  process: string;
  states: readonly HeldState[];
  /** Was there anything to do for those that were left? */
  wasWorkWaiting: boolean;
}

interface Killed {
  member: Member;
  /** The one that it was in, as far as was seen. */
  transaction: OpenTransaction | null;
}

const LOOK_EVERY_MS = 3;

const stageOf: Record<'handed over' | 'accepted' | 'deferred', Stage> = {
  'handed over': 'data',
  accepted: 'accepted',
  deferred: 'refused',
};

/** Kills processes while they hold work in a certain state, and finds out what they really held. */
export class Hunter {
  readonly kills: Kill[] = [];

  constructor(
    private readonly fleet: Fleet,
    private readonly observer: Observer,
    private readonly mailServer: MailServer,
    private readonly chance: () => number,
  ) {}

  count(state: HeldState): number {
    return this.kills.filter(({ states }) => states.includes(state)).length;
  }

  /** Kills one process that holds work in this state. @returns whether one came by in time. */
  async hunt(state: HeldState, calendarAt: string, withinMs: number): Promise<boolean> {
    const until = performance.now() + withinMs;
    const kill = await this.killOne(state, until);
    if (kill === null) return false;
    const at = Date.now();
    const states = await this.statesOf(kill);
    const wasWorkWaiting = await this.observer.isWorkFree(calendarAt);
    this.kills.push({ at, process: kill.member.name, states: [...states], wasWorkWaiting });
    return true;
  }

  private killOne(state: HeldState, until: number): Promise<Killed | null> {
    switch (state) {
      case 'planned':
        return this.killIn(() => this.observer.dispatching(), until);
      case 'claimed':
        return this.killAfterClaim(until);
      case 'queued':
        return this.killIn(() => this.observer.takingMails(), until);
      case 'handed over':
      case 'accepted':
      case 'deferred':
        return this.killAtStage(stageOf[state], until);
    }
  }

  /** Kills a process in the midst of a transaction. */
  private async killIn(look: () => Promise<OpenTransaction[]>, until: number): Promise<Killed | null> {
    while (performance.now() < until) {
      for (const transaction of await look()) {
        const member = this.fleet.find(transaction.process);
        if (member === undefined) continue;
        this.kill(member);
        return { member, transaction };
      }
      await pause(LOOK_EVERY_MS);
    }
    return null;
  }

  /** Kills a dispatcher as soon as a transaction in which it claimed has ended. */
  private async killAfterClaim(until: number): Promise<Killed | null> {
    while (performance.now() < until) {
      for (const transaction of await this.observer.dispatching()) {
        const member = this.fleet.find(transaction.process);
        if (member === undefined) continue;
        if ((await this.observer.endOf(transaction.xid)) !== 'committed') continue;
        this.kill(member);
        return { member, transaction };
      }
      await pause(LOOK_EVERY_MS);
    }
    return null;
  }

  private async killAtStage(stage: Stage, until: number): Promise<Killed | null> {
    const workers = this.fleet.list('worker');
    const member = workers[Math.floor(this.chance() * workers.length)];
    if (member === undefined) {
      await pause(LOOK_EVERY_MS);
      return null;
    }
    this.fleet.condemn(member);
    const wasKilled = await this.mailServer.killAt(member.name, member.pid, stage, until - performance.now());
    if (!wasKilled) this.fleet.pardon(member);
    return wasKilled ? { member, transaction: null } : null;
  }

  private kill(member: Member): void {
    this.fleet.condemn(member);
    process.kill(member.pid, 'SIGKILL');
  }

  private async statesOf({ member, transaction }: Killed): Promise<Set<HeldState>> {
    const states = new Set<HeldState>();
    if (transaction !== null) {
      const { xid, holds } = transaction;
      if ((await this.observer.endOf(xid)) === 'aborted') for (const state of holds) states.add(state);
      else if (await this.observer.hasUngiven(xid)) states.add('claimed');
    }
    await member.ended;
    const latest = new Map<string, SmtpAttempt>();
    for (const attempt of await this.mailServer.attemptsOf(member.name)) latest.set(attempt.address, attempt);
    const standings = await this.observer.standingsOf([...latest.keys()]);
    for (const [address, attempt] of latest) {
      if (standings.get(address) !== 'handed_over') continue;
      if (attempt.acceptedAt !== null) states.add('accepted');
      else if (attempt.stage === 'refused') states.add('deferred');
      else states.add('handed over');
    }
    return states;
  }
}
