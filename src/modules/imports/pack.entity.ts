import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PackKind } from '#app/modules/imports/pack.js';

@Entity('packs')
@Index(['loadedByUserId'])
@Check('ck_packs_kind', `kind IN ('states', 'instrument', 'plan', 'meetings')`)
export class LoadedPack {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  kind!: PackKind;

  @Column({ type: 'text' })
  version!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'jsonb' })
  content!: object;

  @Column({ type: 'text', array: true })
  defines!: string[];

  @Column({ type: 'text', array: true })
  refersTo!: string[];

  @Column({ type: 'timestamptz' })
  loadedAt!: Date;

  @ForeignKey('User')
  @Column({ type: 'uuid', nullable: true })
  loadedByUserId!: string | null;
}

export const importsEntities = [LoadedPack] as const;
