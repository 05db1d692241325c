import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsObject, IsString, Length, MaxLength, ValidateIf } from 'class-validator';
import type { BrowserAnswer, BrowserOptions } from '#app/modules/identity/second-factor/passkey-ceremony.js';
import { type SecondFactor, secondFactors } from '#app/modules/identity/sign-in/proof.rules.js';

const opaque = { type: 'object', additionalProperties: true } as const;

/** The password, or the provider's word, was right; a second step is due before anything is open */
export class SecondStepView {
  /** In what the second step may be taken */
  @ApiProperty({ enum: secondFactors, isArray: true })
  secondFactor!: SecondFactor[];
  /** Then the sign-in begins anew */
  expiresAt!: Date;
}

export class SecondStepInput {
  @ApiProperty({ enum: ['totp', 'recovery_code'] })
  @IsIn(['totp', 'recovery_code'])
  method!: 'totp' | 'recovery_code';

  /** Six digits of the authenticator app, or a recovery code as it was printed */
  @IsString()
  @Length(1, 40)
  code!: string;
}

/** What the browser passes to its authenticator: `PublicKeyCredential.parse…OptionsFromJSON` */
export class PasskeyOptionsView {
  @ApiProperty(opaque)
  options!: BrowserOptions;
}

export class PasskeyInput {
  /** The credential as the browser gives it: its `toJSON` */
  @ApiProperty(opaque)
  @IsObject()
  credential!: BrowserAnswer;
}

export class ProofInput {
  @ApiProperty({ enum: ['password', 'totp', 'passkey'] })
  @IsIn(['password', 'totp', 'passkey'])
  method!: 'password' | 'totp' | 'passkey';

  /** With `password` */
  @ValidateIf(({ method }: ProofInput) => method === 'password')
  @IsString()
  @Length(1, 1024)
  password?: string;

  /** With `totp` */
  @ValidateIf(({ method }: ProofInput) => method === 'totp')
  @IsString()
  @Length(1, 40)
  code?: string;

  /** With `passkey`: the credential as the browser gives it */
  @ApiProperty(opaque)
  @ValidateIf(({ method }: ProofInput) => method === 'passkey')
  @IsObject()
  credential?: BrowserAnswer;
}

export class SignInWaysView {
  /** What the provider of single sign-on is called; null where there is none */
  singleSignOn!: string | null;
}

export class ProviderView {
  /** Where the browser goes to sign in at the provider */
  url!: string;
}

export class ProviderAnswerInput {
  /** The query of the address that the provider sent the browser back to */
  @IsString()
  @MaxLength(4096)
  query!: string;
}
