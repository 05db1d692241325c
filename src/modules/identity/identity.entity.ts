import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Role } from '#app/kernel/actor.js';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { ProofMethod } from '#app/modules/identity/sign-in/proof.rules.js';
import { signInEntities } from '#app/modules/identity/sign-in/sign-in.entity.js';

export type NominatedFunction = 'main' | 'alternate' | 'validating_authority';

/** A person, or a post with a mailbox, who may sign in; the name is one field, as the ministry writes it. */
@Entity('users')
@Unique(['email'])
@Index(['organisationId'])
@Check('ck_users_email', 'email = lower(email)')
export class User {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text' })
  displayName!: string;

  /** How the person is styled before their name: "H.E.", "Dr". */
  @Column({ type: 'text', nullable: true })
  style!: string | null;

  /** "Police General". */
  @Column({ type: 'text', nullable: true })
  rank!: string | null;

  @Column({ type: 'text', nullable: true })
  post!: string | null;

  /** How letters and mails begin: "Excellency". */
  @Column({ type: 'text', nullable: true })
  salutation!: string | null;

  @Column({ type: 'text' })
  timeZone!: string;

  /** BCP 47. */
  @Column({ type: 'text', default: 'en' })
  language!: string;

  @ForeignKey('Organisation')
  @Column({ type: 'uuid', nullable: true })
  organisationId!: string | null;

  @Column({ type: 'text', nullable: true })
  passwordHash!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  passwordChangedAt!: Date | null;

  @Column({ type: 'boolean', default: true })
  isActive!: boolean;

  /** Several people read it: who answers from one of its mails says who they are. */
  @Column({ type: 'boolean', default: false })
  isRoleMailbox!: boolean;

  /** System clock: links in mails that were entered in the ledger by then open nothing any more. */
  @Column({ type: 'timestamptz', nullable: true })
  mailLinksValidFrom!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  /** When an invitation was accepted; null: the person has not been here yet, but may be written to. */
  @Column({ type: 'timestamptz', nullable: true })
  activatedAt!: Date | null;

  /** System clock: what was known of the person was erased then; name and address are a pseudonym. */
  @Column({ type: 'timestamptz', nullable: true })
  erasedAt!: Date | null;
}

/** What somebody was called until a moment of the system clock: what was written before stays theirs, as they were. */
@Entity('former_names')
@Index('ix_former_names_user_id', ['userId', 'untilAt'])
export class FormerName {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('User')
  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'text' })
  displayName!: string;

  @Column({ type: 'text', nullable: true })
  style!: string | null;

  @Column({ type: 'text', nullable: true })
  rank!: string | null;

  @Column({ type: 'text', nullable: true })
  post!: string | null;

  @Column({ type: 'timestamptz' })
  untilAt!: Date;
}

/** What a browser's cookie opens. */
@Entity('sessions')
@Unique(['tokenHash'])
@Index(['userId'])
export class Session {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('User')
  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'bytea' })
  tokenHash!: Buffer;

  @Column({ type: 'text' })
  csrfToken!: string;

  @Column({ type: 'text', nullable: true })
  userAgent!: string | null;

  /** Where the browser was, coarsely: see `networkOf`. */
  @Column({ type: 'text', nullable: true })
  network!: string | null;

  /** By what the person proved who they are, in the order in which they did. */
  @Column({ type: 'text', array: true })
  methods!: ProofMethod[];

  @Column({ type: 'timestamptz' })
  provedAt!: Date;

  @Column({ type: 'timestamptz' })
  lastUsedAt!: Date;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}

/** What a machine client's bearer token opens. */
@Entity('access_tokens')
@Unique(['tokenHash'])
@Index(['userId'])
export class AccessToken {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('User')
  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'bytea' })
  tokenHash!: Buffer;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}

/**
 * A role of a person, for one state where it is national, for one plan or for all. What is in force on a day is asked of
 * the function `grants_in_force`: a grant of a nomination lasts as long as that, any other until it was taken back.
 */
@Entity('grants')
@Unique(['userId', 'role', 'memberStateId', 'planId', 'nominationId'])
@Index(['memberStateId'])
@Index(['planId'])
@Index(['nominationId'])
@Check(
  'ck_grants_role',
  `role IN ('secretariat_administrator', 'secretariat_officer', 'focal_point', 'contributor', 'validating_authority', 'observer')`,
)
@Check(
  'ck_grants_member_state_id',
  `(role IN ('focal_point', 'contributor', 'validating_authority')) = (member_state_id IS NOT NULL)`,
)
export class GrantedRole {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('User')
  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'text' })
  role!: Role;

  @ForeignKey('MemberState')
  @Column({ type: 'uuid', nullable: true })
  memberStateId!: string | null;

  @ForeignKey('Plan')
  @Column({ type: 'uuid', nullable: true })
  planId!: string | null;

  @ForeignKey('Nomination')
  @Column({ type: 'uuid', nullable: true })
  nominationId!: string | null;

  /** The day on which it was taken back; half-open. */
  @Column({ type: 'date', nullable: true })
  untilOn!: CalendarDate | null;
}

/** Whom a state has nominated, from a day on, with the note that made it. */
@Entity('nominations')
@Unique(['memberStateId', 'function', 'fromOn'])
@Index(['userId'])
@Check('ck_nominations_function', `function IN ('main', 'alternate', 'validating_authority')`)
@Check('ck_nominations_until_on', 'until_on > from_on')
export class Nomination {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('MemberState')
  @Column({ type: 'uuid' })
  memberStateId!: string;

  @ForeignKey('User')
  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'text' })
  function!: NominatedFunction;

  @Column({ type: 'date' })
  fromOn!: CalendarDate;

  @Column({ type: 'date', nullable: true })
  untilOn!: CalendarDate | null;

  /** The note that made it, as it is cited. */
  @Column({ type: 'text' })
  source!: string;

  /** Null where it was recorded before notes were dated. */
  @Column({ type: 'date', nullable: true })
  sourceDatedOn!: CalendarDate | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}

/** Days on which a person is away and their alternate is written to: half-open, back on `untilOn`. */
@Entity('absences')
@Index('ix_absences_user_id', ['userId', 'fromOn'])
@Check('ck_absences_until_on', 'until_on > from_on')
export class Absence {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'date' })
  fromOn!: CalendarDate;

  @Column({ type: 'date' })
  untilOn!: CalendarDate;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}

export const identityEntities = [
  User,
  FormerName,
  Session,
  AccessToken,
  GrantedRole,
  Nomination,
  Absence,
  ...signInEntities,
] as const;
