import type { INestApplicationContext } from '@nestjs/common';
import { SecondFactorsService } from '#app/modules/identity/second-factor/second-factors.service.js';

/** `reset-second-factor EMAIL`: for the last administrator who is locked out. The work throws NotFoundError. */
export function resetSecondFactor(
  words: readonly string[],
): (app: INestApplicationContext) => Promise<number> {
  return async (app) => {
    const [email, ...others] = words;
    if (email === undefined || others.length > 0) {
      console.error('usage: npm run actif -- reset-second-factor EMAIL');
      return 2;
    }
    await app.get(SecondFactorsService).resetByOperator(email);
    console.log(`${email} has no second factor any more and is signed out everywhere; a mail says so`);
    return 0;
  };
}
