import { ApiProperty } from '@nestjs/swagger';
import { IsObject, IsString, Length } from 'class-validator';
import { SessionView } from '#app/modules/identity/identity.dto.js';
import { LONGEST_PASSWORD } from '#app/modules/identity/password.rules.js';
import type { BrowserAnswer } from '#app/modules/identity/second-factor/passkey-ceremony.js';
import { type Browser, browsers, type System, systems } from '#app/modules/identity/session.rules.js';
import { type Proof, proofs } from '#app/modules/identity/sign-in/proof.rules.js';

export class PasskeyView {
  id!: string;
  name!: string;
  /** Synchronised between devices by their maker */
  isSynced!: boolean;
  createdAt!: Date;
  lastUsedAt!: Date | null;
}

/** By what the person signed in proves who they are */
export class SecurityView {
  hasPassword!: boolean;
  passwordChangedAt!: Date | null;
  /** Since when an authenticator app is in use */
  totpSince!: Date | null;
  passkeys!: PasskeyView[];
  recoveryCodesLeft!: number;
  recoveryCodesSince!: Date | null;
  hasSingleSignOn!: boolean;
  /** Must this account keep a second factor? */
  isSecondFactorRequired!: boolean;
  /** In what sensitive actions ask again, the best first */
  @ApiProperty({ enum: proofs, isArray: true })
  proofs!: Proof[];
  /** Was it proved so lately that nothing asks again? */
  isProven!: boolean;
}

export class ChangePasswordInput {
  @IsString()
  @Length(1, 1024)
  currentPassword!: string;

  /** At least twelve characters, of any kind */
  @IsString()
  @Length(1, 4 * LONGEST_PASSWORD)
  newPassword!: string;
}

/** What an authenticator app reads, this once */
export class TotpEnrolmentView {
  /** As an address, for a QR code */
  uri!: string;
  /** The same, to be typed; base32 */
  secret!: string;
}

export class TotpConfirmationInput {
  /** That the app shows now */
  @IsString()
  @Length(6, 6)
  code!: string;
}

export class AddPasskeyInput {
  /** What the person calls it */
  @IsString()
  @Length(1, 60)
  name!: string;

  /** The credential as the browser gives it: its `toJSON` */
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  credential!: BrowserAnswer;
}

export class RenamePasskeyInput {
  @IsString()
  @Length(1, 60)
  name!: string;
}

export class EnrolledView {
  /** Made where there were none; shown this once */
  recoveryCodes!: string[] | null;
  /** The session goes on with another cookie */
  session!: SessionView;
}

export class RecoveryCodesView {
  /** Shown this once */
  recoveryCodes!: string[];
}

export class OpenSessionView {
  id!: string;
  /** The one that asks */
  isThisOne!: boolean;
  @ApiProperty({ enum: browsers, nullable: true, type: String })
  browser!: Browser | null;
  @ApiProperty({ enum: systems, nullable: true, type: String })
  system!: System | null;
  /** Where it began, coarsely: a network in CIDR form */
  network!: string | null;
  createdAt!: Date;
  /** To the minute */
  lastUsedAt!: Date;
  expiresAt!: Date;
}

export class OpenSessionPage {
  items!: OpenSessionView[];
  nextCursor!: string | null;
}
