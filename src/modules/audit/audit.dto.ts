import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsISO8601, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

const ACTION = /^[a-z-]{1,40}\.[a-z-]{1,40}$/;

export class AuditEntriesQuery extends PageQuery {
  /** Of whom: part of a name, or an address */
  @IsOptional()
  @IsString()
  @Length(2, 200)
  who?: string;

  /** `noun.past-participle` */
  @IsOptional()
  @IsString()
  @Matches(ACTION)
  action?: string;

  /** Identifier of what was changed */
  @IsOptional()
  @IsUUID()
  subject?: string;

  /** At or after this instant of the system clock */
  @ApiPropertyOptional({ format: 'date-time' })
  @IsOptional()
  @IsISO8601({ strict: true })
  from?: string;

  /** Before this instant of the system clock */
  @ApiPropertyOptional({ format: 'date-time' })
  @IsOptional()
  @IsISO8601({ strict: true })
  to?: string;
}

export class AuditExportQuery {
  /** Sealed at or after this instant */
  @ApiPropertyOptional({ format: 'date-time' })
  @IsOptional()
  @IsISO8601({ strict: true })
  from?: string;

  /** Sealed before this instant */
  @ApiPropertyOptional({ format: 'date-time' })
  @IsOptional()
  @IsISO8601({ strict: true })
  to?: string;
}

/** Who acted; an erased person has a pseudonym. */
export class AuditActorView {
  id!: string;
  displayName!: string;
  @ApiProperty({ type: String, nullable: true })
  post!: string | null;
}

/** From where a request came; null once it was erased. */
export class OriginView {
  ipAddress!: string;
  @ApiProperty({ type: String, nullable: true })
  userAgent!: string | null;
}

const content = { type: 'object', additionalProperties: true, nullable: true } as const;

export class AuditEntryView {
  id!: string;
  action!: string;
  /** web, api, mail_link or system */
  channel!: string;
  /** System clock */
  systemAt!: Date;
  /** Calendar clock */
  calendarAt!: Date;
  @ApiProperty({ type: () => AuditActorView, nullable: true })
  actor!: AuditActorView | null;
  subjectKind!: string;
  subjectId!: string | null;
  @ApiProperty({ type: () => StateRef, nullable: true })
  memberState!: StateRef | null;
  @ApiProperty({ type: () => OriginView, nullable: true })
  origin!: OriginView | null;
  @ApiProperty(content)
  before!: Record<string, unknown> | null;
  @ApiProperty(content)
  after!: Record<string, unknown> | null;
  /** Its place in the chain; null: not sealed yet */
  @ApiProperty({ type: 'integer', nullable: true })
  sealNumber!: number | null;
}

export class AuditEntryPage {
  items!: AuditEntryView[];
  nextCursor!: string | null;
}

export class CheckpointView {
  publishedAt!: Date;
  @ApiProperty({ type: 'integer' })
  number!: number;
  /** SHA-256, hexadecimal */
  hash!: string;
}

/** How far the trail is sealed. */
export class SealingView {
  /** Entries in the chain */
  @ApiProperty({ type: 'integer' })
  sealed!: number;
  /** Entries that are not in it yet */
  @ApiProperty({ type: 'integer' })
  unsealed!: number;
  @ApiProperty({ type: 'integer' })
  oldestUnsealedSeconds!: number;
  /** Some entry has waited for longer than it should */
  isAlert!: boolean;
  /** What was last told outside the database */
  @ApiProperty({ type: () => CheckpointView, nullable: true })
  latestCheckpoint!: CheckpointView | null;
  /** Every action on record, in alphabetical order */
  actions!: string[];
}

/** What somebody changed, as its reader may see it. */
export class HistoryEntryView {
  id!: string;
  action!: string;
  channel!: string;
  /** Calendar clock */
  recordedAt!: Date;
  /** Null: the system itself */
  @ApiProperty({ type: () => AuditActorView, nullable: true })
  actor!: AuditActorView | null;
  @ApiProperty(content)
  before!: Record<string, unknown> | null;
  @ApiProperty(content)
  after!: Record<string, unknown> | null;
}

export class HistoryPage {
  items!: HistoryEntryView[];
  nextCursor!: string | null;
}
