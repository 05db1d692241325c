import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#app/kernel/actor.js';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { isUnchanged, type PackChange } from '#app/kernel/pack-change.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { isOlderVersion, type Pack } from '#app/modules/imports/pack.js';
import { PackInvalidError, type PackFault } from '#app/modules/imports/pack-fault.js';
import type { PackSource } from '#app/modules/imports/pack-file.js';
import { PackLoaders } from '#app/modules/imports/pack-loaders.js';
import { PackOlderError, PackVersionReusedError } from '#app/modules/imports/packs.errors.js';
import { PacksRepository } from '#app/modules/imports/packs.repository.js';
import { readPacks } from '#app/modules/imports/read-packs.js';
import { Database } from '#app/platform/database/database.js';
import { asSystem } from '#app/platform/database/acting.js';

/** A pack with what loading it changes. */
export interface PackStep {
  pack: Pack;
  change: PackChange;
}

/**
 * Loads packs: instruments, plans, states and meetings as data. Several go together in one transaction, in the order
 * in which they need each other; of what is faulty nothing is loaded.
 */
@Injectable()
export class PacksService {
  constructor(
    private readonly db: Database,
    private readonly loaders: PackLoaders,
    private readonly repository: PacksRepository,
    private readonly audit: AuditTrail,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  /** All that is wrong with the files, in the light of what is loaded. */
  async check(sources: readonly PackSource[]): Promise<PackFault[]> {
    const loaded = await this.db.transaction((tx) => this.repository.findAll(tx));
    return readPacks(sources, loaded).faults;
  }

  /**
   * What loading the files would change.
   * @param isForced whether an older version, or other content under the same version, is accepted.
   * @throws PackInvalidError, PackOlderError, PackVersionReusedError, PackKindChangedError, DueDateMovedError
   */
  preview(sources: readonly PackSource[], isForced = false): Promise<PackStep[]> {
    return this.db.transaction((tx) => this.compare(tx, sources, isForced));
  }

  /**
   * Loads the files and tells what that changed. Loading the same again changes nothing.
   * @param actor null: the system itself.
   * @throws PackInvalidError, PackOlderError, PackVersionReusedError, PackKindChangedError, DueDateMovedError,
   * PlanClosedError
   */
  load(sources: readonly PackSource[], actor: Actor | null, isForced = false): Promise<PackStep[]> {
    const load = async (tx: EntityManager): Promise<PackStep[]> => {
      await this.repository.lock(tx);
      const steps = await this.compare(tx, sources, isForced);
      for (const step of steps) await this.apply(tx, step, actor);
      return steps;
    };
    // It looks at what states keep to themselves: what one says does not apply to it is not reminded of.
    return asSystem('pack loading', () => this.db.transaction(load));
  }

  private async compare(
    tx: EntityManager,
    sources: readonly PackSource[],
    isForced: boolean,
  ): Promise<PackStep[]> {
    const loaded = await this.repository.findAll(tx);
    const { packs, faults } = readPacks(sources, loaded);
    if (faults.length > 0) throw new PackInvalidError(faults);
    return packs.map((pack) => {
      const previous = loaded.find(({ header }) => header.code === pack.header.code) ?? null;
      const change = this.loaders.compare(previous, pack);
      if (previous && !isForced) refuseStepBack(previous, pack, change);
      return { pack, change };
    });
  }

  private async apply(tx: EntityManager, { pack, change }: PackStep, actor: Actor | null): Promise<void> {
    if (isUnchanged(change)) return;
    await this.loaders.apply(tx, pack, change);
    await this.repository.save(tx, pack, this.clock.now(), actor?.userId ?? null);
    const { code, kind, version } = pack.header;
    const { added, changed, withdrawn } = change;
    await this.audit.record(tx, {
      actor,
      action: 'pack.loaded',
      subjectKind: 'pack',
      subjectId: null,
      after: {
        code,
        kind,
        version,
        added: added.length,
        changed: changed.length,
        withdrawn: withdrawn.length,
      },
    });
  }
}

function refuseStepBack(previous: Pack, next: Pack, change: PackChange): void {
  const { code, version } = next.header;
  const loadedVersion = previous.header.version;
  if (isOlderVersion(version, loadedVersion)) throw new PackOlderError(code, version, loadedVersion);
  if (version === loadedVersion && !isUnchanged(change)) throw new PackVersionReusedError(code, version);
}
