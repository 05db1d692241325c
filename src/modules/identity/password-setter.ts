import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InvalidInputError } from '#app/kernel/errors.js';
import { User } from '#app/modules/identity/identity.entity.js';
import { hashPassword } from '#app/modules/identity/passwords.js';

const SHORTEST_PASSWORD = 12;

/** The one place where a password is set. */
@Injectable()
export class PasswordSetter {
  /** @throws InvalidInputError for a password that is not good enough. */
  async set(tx: EntityManager, userId: string, newPassword: string): Promise<void> {
    if (newPassword.length < SHORTEST_PASSWORD) {
      const params = { min: SHORTEST_PASSWORD };
      throw new InvalidInputError([{ pointer: '/password', code: 'too_short', params }]);
    }
    await tx.update(User, { id: userId }, { passwordHash: await hashPassword(newPassword) });
  }
}
