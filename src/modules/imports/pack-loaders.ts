import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { comparePackEntries, type PackChange, type PackEntry } from '#app/kernel/pack-change.js';
import type { Pack, PackContents, PackHeader, PackKind } from '#app/modules/imports/pack.js';
import { PackKindChangedError } from '#app/modules/imports/packs.errors.js';
import { InstrumentPackLoader } from '#app/modules/instruments/instrument-pack.loader.js';
import { MeetingsPackLoader } from '#app/modules/meetings/meetings-pack.loader.js';
import { StatesPackLoader } from '#app/modules/member-states/states-pack.loader.js';
import { PlanLoader } from '#app/modules/plans/plan-loader.js';

/** Hands each pack to the module that owns its content. */
@Injectable()
export class PackLoaders {
  constructor(
    private readonly states: StatesPackLoader,
    private readonly instruments: InstrumentPackLoader,
    private readonly plans: PlanLoader,
    private readonly meetings: MeetingsPackLoader,
  ) {}

  /**
   * What loading `next` changes against the version loaded before.
   * @throws PackKindChangedError, DueDateMovedError
   */
  compare(previous: Pack | null, next: Pack): PackChange {
    const header = comparePackEntries(previous ? [headerEntry(previous.header)] : [], [
      headerEntry(next.header),
    ]);
    const content = this.compareContent(previous, next);
    return {
      added: [...header.added, ...content.added],
      changed: [...header.changed, ...content.changed],
      withdrawn: content.withdrawn,
    };
  }

  private compareContent(previous: Pack | null, next: Pack): PackChange {
    switch (next.kind) {
      case 'states':
        return this.states.compare(contentOf(previous, next.kind), next.content);
      case 'instrument':
        return this.instruments.compare(contentOf(previous, next.kind), next.content);
      case 'plan':
        return this.plans.compare(contentOf(previous, next.kind), next.content);
      case 'meetings':
        return this.meetings.compare(contentOf(previous, next.kind), next.content);
    }
  }

  /** Writes what the pack says; `change` is the difference to the version loaded before. */
  apply(tx: EntityManager, { kind, header, content }: Pack, change: PackChange): Promise<void> {
    switch (kind) {
      case 'states':
        return this.states.apply(tx, content);
      case 'instrument':
        return this.instruments.apply(tx, content, header.language);
      case 'plan':
        return this.plans.apply(tx, content, header.language);
      case 'meetings':
        return this.meetings.apply(tx, content, change);
    }
  }
}

/** The content of the version loaded before, which must be of the same kind. */
function contentOf<Kind extends PackKind>(previous: Pack | null, kind: Kind): PackContents[Kind] | null {
  if (previous === null) return null;
  if (previous.kind !== kind) throw new PackKindChangedError(previous.header.code, kind, previous.kind);
  return previous.content as PackContents[Kind];
}

function headerEntry({ code, version, title, language }: PackHeader): PackEntry {
  return { subject: 'pack', code, title, fields: { version, title, language } };
}
