import { Global, Module } from '@nestjs/common';
import { AbsencesController } from '#app/modules/identity/absences.controller.js';
import { AbsencesRepository } from '#app/modules/identity/absences.repository.js';
import { AbsencesService } from '#app/modules/identity/absences.service.js';
import { AccessTokenController } from '#app/modules/identity/access-token.controller.js';
import { AccessTokenService } from '#app/modules/identity/access-token.service.js';
import { AccountRegistry } from '#app/modules/identity/account-registry.js';
import { IdentityReader } from '#app/modules/identity/identity.reader.js';
import { IdentityRepository } from '#app/modules/identity/identity.repository.js';
import { SessionAuthenticator } from '#app/modules/identity/session.authenticator.js';
import { SessionController } from '#app/modules/identity/session.controller.js';
import { SessionService } from '#app/modules/identity/session.service.js';
import { SignInLimiter } from '#app/modules/identity/sign-in-limiter.js';
import { TokenKeys } from '#app/modules/identity/tokens.js';
import { PasswordSetter } from '#app/modules/identity/password-setter.js';
import { PeopleRegistry } from '#app/modules/identity/people-registry.js';
import { Authenticator } from '#app/platform/http/authenticator.js';

@Global()
@Module({
  controllers: [SessionController, AccessTokenController, AbsencesController],
  providers: [
    AbsencesRepository,
    AbsencesService,
    AccessTokenService,
    AccountRegistry,
    IdentityReader,
    IdentityRepository,
    PasswordSetter,
    PeopleRegistry,
    SessionService,
    SignInLimiter,
    TokenKeys,
    { provide: Authenticator, useClass: SessionAuthenticator },
  ],
  exports: [AccountRegistry, Authenticator, IdentityReader, PasswordSetter, PeopleRegistry],
})
export class IdentityModule {}
