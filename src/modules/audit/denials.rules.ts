/** One kind of refusal of one person. */
export interface Denial {
  userId: string;
  channel: 'web' | 'api' | 'mail_link';
  method: string;
  /** The pattern of the route, not its address. */
  route: string;
  status: number;
  code: string;
}

/** How often a denial was repeated within a minute, after the first one, which has an entry of its own. */
export interface RepeatedDenial extends Denial {
  count: number;
  /** Of the system clock, in milliseconds: when the minute began. */
  minute: number;
}

const MINUTE_MS = 60_000;
/** Different denials of one person in a minute that get an entry each; the others are counted together. */
const MOST_FIRSTS = 30;
/** Stands for the routes beyond these. */
const OTHER_ROUTES = '*';

/**
 * Counts denials by person, route, code and minute. Whoever tries every address finds the trail no longer than this:
 * the first of each is told, the others are a number.
 */
export class DenialCounts {
  private readonly counts = new Map<string, RepeatedDenial>();
  private readonly firsts = new Map<string, number>();

  /** @returns whether this one is the first and to be told by itself. */
  add(denial: Denial, now: Date): boolean {
    const minute = Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS;
    if (this.count(denial, minute)) return false;
    const person = `${minute} ${denial.userId}`;
    const told = this.firsts.get(person) ?? 0;
    if (told < MOST_FIRSTS) {
      this.firsts.set(person, told + 1);
      this.counts.set(keyOf(denial, minute), { ...denial, minute, count: 0 });
      return true;
    }
    const others = { ...denial, method: OTHER_ROUTES, route: OTHER_ROUTES };
    if (!this.count(others, minute)) this.counts.set(keyOf(others, minute), { ...others, minute, count: 1 });
    return false;
  }

  /** Takes out what was repeated in minutes that have ended; all of it where no time is given. */
  take(now: Date | null): RepeatedDenial[] {
    const isOver = (minute: number) => now === null || minute + MINUTE_MS <= now.getTime();
    const over = [...this.counts].filter(([, { minute }]) => isOver(minute));
    for (const [key] of over) this.counts.delete(key);
    for (const key of this.firsts.keys()) if (isOver(Number.parseInt(key, 10))) this.firsts.delete(key);
    return over.map(([, denial]) => denial).filter(({ count }) => count > 0);
  }

  private count(denial: Denial, minute: number): boolean {
    const known = this.counts.get(keyOf(denial, minute));
    if (known === undefined) return false;
    known.count += 1;
    return true;
  }
}

function keyOf({ userId, channel, method, route, status, code }: Denial, minute: number): string {
  return [minute, userId, channel, method, route, status, code].join(' ');
}
