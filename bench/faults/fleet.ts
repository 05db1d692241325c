import type { TrackerRole } from '../tracker/messages.js';
import { Tracker } from '../tracker/tracker.js';

/** How many programs wait in memory to take the place of one that is killed. */
const SPARES = 2;
const DISPATCHER_PAUSE_MS = 150;

/** A process of the tracker at work. */
export interface Member {
  readonly name: string;
  readonly role: TrackerRole;
  readonly pid: number;
  /** Resolves when it has ended. */
  readonly ended: Promise<unknown>;
}

interface FleetSettings {
  /** The database and the mail server under an address that tells the process by its name. */
  addressesOf(name: string): { databaseUrl: string; smtpUrl: string };
  names: readonly string[];
  redisUrl: string | undefined;
  calendarAt: string;
  /** Is what a process needs in order to start away, or was it a moment ago? */
  isExcused(): boolean;
}

/**
 * The processes of the tracker, as an operator's supervisor keeps them: whoever ends is replaced at once. Workers tick and
 * send by themselves; dispatchers plan and dispatch without a pause and so race with each other and with the workers.
 */
export class Fleet {
  /** What ended by itself, with its last words. */
  readonly unexpectedEnds: string[] = [];
  private readonly members = new Map<string, { member: Member; tracker: Tracker }>();
  private readonly spares: Promise<{ name: string; tracker: Tracker }>[] = [];
  private readonly condemned = new Set<string>();
  private namesUsed = 0;
  private calendarAt: string;
  private isStopping = false;

  constructor(private readonly settings: FleetSettings) {
    this.calendarAt = settings.calendarAt;
  }

  async start(roles: readonly TrackerRole[]): Promise<void> {
    for (let count = 0; count < SPARES; count++) this.loadSpare();
    await Promise.all(roles.map((role) => this.enlist(role)));
  }

  /** Those who work now. */
  list(role: TrackerRole): Member[] {
    return [...this.members.values()].map(({ member }) => member).filter((member) => member.role === role);
  }

  find(name: string): Member | undefined {
    return this.members.get(name)?.member;
  }

  /** Marks one whose end is the bench's doing; to be called before it is killed. */
  condemn({ name }: Member): void {
    this.condemned.add(name);
  }

  /** It was not killed after all. */
  pardon({ name }: Member): void {
    this.condemned.delete(name);
  }

  moveCalendar(at: string): void {
    this.calendarAt = at;
    for (const { tracker } of this.members.values()) tracker.moveCalendar(at);
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    const spares = await Promise.allSettled(this.spares);
    await Promise.all([
      ...[...this.members.values()].map(({ tracker }) => tracker.kill()),
      ...spares.map((spare) => (spare.status === 'fulfilled' ? spare.value.tracker.kill() : undefined)),
    ]);
  }

  private loadSpare(): void {
    const name = this.settings.names[this.namesUsed++];
    if (name === undefined) throw new Error('more processes were killed than there are names');
    const loading = Tracker.load({ ...this.settings.addressesOf(name), redisUrl: this.settings.redisUrl });
    const spare = loading.then((tracker) => ({ name, tracker }));
    spare.catch(() => undefined);
    this.spares.push(spare);
  }

  private async enlist(role: TrackerRole): Promise<void> {
    const next = this.spares.shift();
    this.loadSpare();
    if (next === undefined) throw new Error('no spare is being loaded');
    const { name, tracker } = await next;
    const ended = tracker.ended();
    const member: Member = { name, role, pid: tracker.pid, ended };
    // Who finds no database ends before it has started: enlisting fails then.
    await tracker.start(role, this.calendarAt);
    this.members.set(name, { member, tracker });
    void ended.then((how) => this.replace(member, how));
    // It may have moved meanwhile.
    tracker.moveCalendar(this.calendarAt);
    if (role === 'api') tracker.tickForever(DISPATCHER_PAUSE_MS);
  }

  private replace(member: Member, how: string): void {
    this.members.delete(member.name);
    if (this.isStopping) return;
    if (!this.condemned.has(member.name)) this.unexpectedEnds.push(`${member.name} (${member.role}): ${how}`);
    void this.enlistInTheEnd(member.role);
  }

  /** A process that finds no database ends with a word, and its supervisor starts it again. */
  private async enlistInTheEnd(role: TrackerRole): Promise<void> {
    while (!this.isStopping) {
      try {
        await this.enlist(role);
        return;
      } catch (error) {
        if (this.isStopping) return;
        if (!this.settings.isExcused()) {
          this.unexpectedEnds.push(`a ${role} did not start: ${String(error)}`);
          return;
        }
      }
    }
  }
}
