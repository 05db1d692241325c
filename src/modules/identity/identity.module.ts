import { Global, Module } from '@nestjs/common';
import { AbsencesController } from '#app/modules/identity/absences.controller.js';
import { AbsencesRepository } from '#app/modules/identity/absences.repository.js';
import { AbsencesService } from '#app/modules/identity/absences.service.js';
import { AccessTokenController } from '#app/modules/identity/access-token.controller.js';
import { AccessTokenService } from '#app/modules/identity/access-token.service.js';
import { AccountRegistry } from '#app/modules/identity/account-registry.js';
import { IdentityReader } from '#app/modules/identity/identity.reader.js';
import { IdentityRepository } from '#app/modules/identity/identity.repository.js';
import { MySessionsController } from '#app/modules/identity/my-sessions.controller.js';
import { PasswordService } from '#app/modules/identity/password.service.js';
import { SecretBox } from '#app/modules/identity/secret-box.js';
import { PasskeyCeremony } from '#app/modules/identity/second-factor/passkey-ceremony.js';
import { PasskeyController } from '#app/modules/identity/second-factor/passkey.controller.js';
import { PasskeyProof } from '#app/modules/identity/second-factor/passkey-proof.js';
import { PasskeyService } from '#app/modules/identity/second-factor/passkey.service.js';
import { PasskeysRepository } from '#app/modules/identity/second-factor/passkeys.repository.js';
import { RecoveryCodes } from '#app/modules/identity/second-factor/recovery-codes.js';
import { SecondFactorEnrolment } from '#app/modules/identity/second-factor/second-factor-enrolment.js';
import { SecondFactorsService } from '#app/modules/identity/second-factor/second-factors.service.js';
import { SecurityController } from '#app/modules/identity/second-factor/security.controller.js';
import { SecurityViews } from '#app/modules/identity/second-factor/security-views.js';
import { TotpCodes } from '#app/modules/identity/second-factor/totp-codes.js';
import { TotpController } from '#app/modules/identity/second-factor/totp.controller.js';
import { TotpService } from '#app/modules/identity/second-factor/totp.service.js';
import { SessionCookies } from '#app/modules/identity/session-cookies.js';
import { SessionRegistry } from '#app/modules/identity/session-registry.js';
import { SessionViews } from '#app/modules/identity/session-views.js';
import { AcceptedProofs } from '#app/modules/identity/sign-in/accepted-proofs.js';
import { ProviderAccounts } from '#app/modules/identity/single-sign-on/provider-accounts.js';
import { FactorsReader } from '#app/modules/identity/sign-in/factors.reader.js';
import { PasskeySignInService } from '#app/modules/identity/sign-in/passkey-sign-in.service.js';
import { PendingSignIns } from '#app/modules/identity/sign-in/pending-sign-ins.js';
import { ProofController } from '#app/modules/identity/sign-in/proof.controller.js';
import { ProofService } from '#app/modules/identity/sign-in/proof.service.js';
import { SecondStepController } from '#app/modules/identity/sign-in/second-step.controller.js';
import { SecondStepService } from '#app/modules/identity/sign-in/second-step.service.js';
import { SignInRefusals } from '#app/modules/identity/sign-in/sign-in-refusals.js';
import { SignInSteps } from '#app/modules/identity/sign-in/sign-in-steps.js';
import { OidcProvider } from '#app/modules/identity/single-sign-on/oidc-provider.js';
import { SingleSignOnController } from '#app/modules/identity/single-sign-on/single-sign-on.controller.js';
import { SingleSignOnService } from '#app/modules/identity/single-sign-on/single-sign-on.service.js';
import { SessionAuthenticator } from '#app/modules/identity/session.authenticator.js';
import { SessionController } from '#app/modules/identity/session.controller.js';
import { SessionService } from '#app/modules/identity/session.service.js';
import { SignInLimiter } from '#app/modules/identity/sign-in-limiter.js';
import { TokenKeys } from '#app/modules/identity/tokens.js';
import { PeopleRegistry } from '#app/modules/identity/people-registry.js';
import { Authenticator } from '#app/platform/http/authenticator.js';

@Global()
@Module({
  controllers: [
    SessionController,
    SecondStepController,
    ProofController,
    SingleSignOnController,
    SecurityController,
    TotpController,
    PasskeyController,
    MySessionsController,
    AccessTokenController,
    AbsencesController,
  ],
  providers: [
    AbsencesRepository,
    AbsencesService,
    AcceptedProofs,
    AccessTokenService,
    AccountRegistry,
    FactorsReader,
    IdentityReader,
    IdentityRepository,
    OidcProvider,
    PasskeyCeremony,
    PasskeyProof,
    PasskeyService,
    PasskeySignInService,
    PasskeysRepository,
    PasswordService,
    PendingSignIns,
    PeopleRegistry,
    ProofService,
    ProviderAccounts,
    RecoveryCodes,
    SecondFactorEnrolment,
    SecondFactorsService,
    SecondStepService,
    SecretBox,
    SecurityViews,
    SessionCookies,
    SessionRegistry,
    SessionService,
    SessionViews,
    SignInLimiter,
    SignInRefusals,
    SignInSteps,
    SingleSignOnService,
    TokenKeys,
    TotpCodes,
    TotpService,
    { provide: Authenticator, useClass: SessionAuthenticator },
  ],
  exports: [
    AccountRegistry,
    Authenticator,
    IdentityReader,
    PasswordService,
    PeopleRegistry,
    SecondFactorsService,
  ],
})
export class IdentityModule {}
