import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const accountLinkPurposes = ['invitation', 'password_reset', 'address'] as const;
export type AccountLinkPurpose = (typeof accountLinkPurposes)[number];

/** A link that opens an account once. All instants are of the system clock. */
@Entity('account_links')
@Index(['userId'])
@Index(['invitedByUserId'])
@Index(['memberStateId'])
@Check('ck_account_links_purpose', `purpose IN ('invitation', 'password_reset', 'address')`)
@Check('ck_account_links_email', 'email = lower(email)')
@Check('ck_account_links_member_state_id', `purpose = 'invitation' OR member_state_id IS NULL`)
@Check('ck_account_links_invited_name', '(member_state_id IS NULL) = (invited_name IS NULL)')
export class AccountLink {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  purpose!: AccountLinkPurpose;

  @ForeignKey('User')
  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'bytea' })
  secretHash!: Buffer;

  @ForeignKey('User')
  @Column({ type: 'uuid', nullable: true })
  invitedByUserId!: string | null;

  /** The state that accepting lets the person contribute for. */
  @ForeignKey('MemberState')
  @Column({ type: 'uuid', nullable: true })
  memberStateId!: string | null;

  /** As the inviter wrote it: what the account itself is called is not theirs to know before it is accepted. */
  @Column({ type: 'text', nullable: true })
  invitedName!: string | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  usedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  renewalAskedAt!: Date | null;
}

/** An address that somebody asked a new password for. */
@Entity('password_reset_requests')
export class PasswordResetRequest {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'timestamptz' })
  requestedAt!: Date;
}

export const accountsEntities = [AccountLink, PasswordResetRequest] as const;
