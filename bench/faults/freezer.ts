import { setTimeout as pause } from 'node:timers/promises';
import type { Fleet } from './fleet.js';

/** A process that stood still, in milliseconds of the epoch. */
export interface Freeze {
  process: string;
  from: number;
  until: number;
}

/** Longer than a lease on mails, and than a transaction may idle. */
const FROZEN_MS = [7_000, 12_000] as const;

/** Has processes stand still, as those of an overloaded or suspended machine do, and go on where they were. */
export class Freezer {
  readonly past: Freeze[] = [];
  private readonly thawing: Promise<void>[] = [];

  constructor(
    private readonly fleet: Fleet,
    private readonly chance: () => number,
  ) {}

  /** Freezes one process, whatever it is doing, and thaws it in its time. */
  freezeOne(): void {
    const members = [...this.fleet.list('worker'), ...this.fleet.list('api')];
    const member = members[Math.floor(this.chance() * members.length)];
    if (member === undefined) return;
    const [least, most] = FROZEN_MS;
    const forMs = least + this.chance() * (most - least);
    const freeze: Freeze = { process: member.name, from: Date.now(), until: Number.POSITIVE_INFINITY };
    this.past.push(freeze);
    if (!signal(member.pid, 'SIGSTOP')) return;
    const thaw = async () => {
      await Promise.race([pause(forMs), member.ended]);
      freeze.until = Date.now();
      signal(member.pid, 'SIGCONT');
    };
    this.thawing.push(thaw());
  }

  /** Resolves when nobody stands still any more. */
  async thawed(): Promise<void> {
    await Promise.all(this.thawing);
  }
}

/** @returns false where the process has ended. */
function signal(pid: number, name: 'SIGSTOP' | 'SIGCONT'): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
