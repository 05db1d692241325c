import { Controller, Get } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { Environment } from '#app/platform/config/environment.js';
import { AccessGuard } from '#app/platform/http/access.guard.js';
import { Allow } from '#app/platform/http/allow.js';
import { Authenticator } from '#app/platform/http/authenticator.js';

@Controller('declared')
class DeclaredController {
  @Get()
  @Allow('public')
  read(): void {}
}

@Controller('forgotten')
class ForgottenController {
  @Get()
  read(): void {}
}

function applicationOf(...controllers: (new () => object)[]) {
  return Test.createTestingModule({
    imports: [DiscoveryModule],
    controllers,
    providers: [AccessGuard, { provide: Authenticator, useValue: {} }, Environment],
  }).compile();
}

describe('access to routes', () => {
  it('starts when every route declares who may', async () => {
    const module = await applicationOf(DeclaredController);
    await expect(module.init()).resolves.toBeDefined();
  });

  it('does not start with a route that declares nothing, and names it', async () => {
    const module = await applicationOf(DeclaredController, ForgottenController);
    await expect(module.init()).rejects.toThrow('ForgottenController.read');
  });
});
