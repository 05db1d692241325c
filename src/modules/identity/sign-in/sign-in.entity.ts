import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ProofMethod } from '#app/modules/identity/sign-in/proof.rules.js';

/** An authenticator app: its secret, and the one that is enrolled and not yet shown to work. Both are sealed. */
@Entity('totp_factors')
export class TotpFactor {
  @ForeignKey('User')
  @PrimaryColumn({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'bytea', nullable: true })
  secret!: Buffer | null;

  @Column({ type: 'timestamptz', nullable: true })
  confirmedAt!: Date | null;

  /** The time step of the code used last. */
  @Column({ type: 'bigint', nullable: true })
  lastStep!: string | null;

  @Column({ type: 'bytea', nullable: true })
  pendingSecret!: Buffer | null;

  @Column({ type: 'timestamptz', nullable: true })
  pendingSince!: Date | null;
}

@Entity('passkeys')
@Unique(['credentialId'])
export class Passkey {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Index()
  @ForeignKey('User')
  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'bytea' })
  credentialId!: Buffer;

  /** COSE */
  @Column({ type: 'bytea' })
  publicKey!: Buffer;

  @Column({ type: 'bigint' })
  signCount!: string;

  @Column({ type: 'text', array: true })
  transports!: string[];

  @Column({ type: 'boolean' })
  isSynced!: boolean;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  lastUsedAt!: Date | null;
}

export type ChallengePurpose = 'registration' | 'proof';

/** What an authenticator is asked to sign by somebody signed in. */
@Entity('passkey_challenges')
export class PasskeyChallenge {
  @ForeignKey('User')
  @PrimaryColumn({ type: 'uuid' })
  userId!: string;

  @PrimaryColumn({ type: 'text' })
  purpose!: ChallengePurpose;

  @Column({ type: 'text' })
  challenge!: string;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;
}

@Entity('recovery_codes')
export class RecoveryCode {
  @ForeignKey('User')
  @PrimaryColumn({ type: 'uuid' })
  userId!: string;

  @PrimaryColumn({ type: 'bytea' })
  codeHash!: Buffer;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  usedAt!: Date | null;
}

/** Who a provider of single sign-on says that somebody is. */
@Entity('single_sign_on_identities')
@Unique(['issuer', 'subject'])
export class SingleSignOnIdentity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Index()
  @ForeignKey('User')
  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'text' })
  issuer!: string;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  lastUsedAt!: Date;
}

/** A sign-in under way, opened by a cookie that opens nothing else. */
@Entity('pending_sign_ins')
@Unique(['tokenHash'])
@Index(['expiresAt'])
export class PendingSignIn {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'bytea' })
  tokenHash!: Buffer;

  @Column({ type: 'text' })
  kind!: 'second_factor' | 'passkey' | 'single_sign_on';

  /** Null while nobody is known. */
  @Index()
  @ForeignKey('User')
  @Column({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Column({ type: 'text', array: true })
  methods!: ProofMethod[];

  @Column({ type: 'text', nullable: true })
  challenge!: string | null;

  @Column({ type: 'text', nullable: true })
  state!: string | null;

  @Column({ type: 'text', nullable: true })
  nonce!: string | null;

  @Column({ type: 'text', nullable: true })
  codeVerifier!: string | null;

  /** The session that a provider's word is to prove anew; null for a sign-in. */
  @Index()
  @ForeignKey('Session')
  @Column({ type: 'uuid', nullable: true })
  sessionId!: string | null;

  @Column({ type: 'smallint', default: 0 })
  failures!: number;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;
}

export const signInEntities = [
  TotpFactor,
  Passkey,
  PasskeyChallenge,
  RecoveryCode,
  SingleSignOnIdentity,
  PendingSignIn,
] as const;
