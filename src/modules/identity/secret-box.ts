import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Environment } from '#app/platform/config/environment.js';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals what must be read again, unlike a password: AES-256-GCM with a key of its own, made from SECRET_KEY (HKDF). What
 * is sealed for one owner does not open for another.
 */
@Injectable()
export class SecretBox {
  private readonly key: Buffer;

  constructor({ SECRET_KEY }: Environment) {
    this.key = Buffer.from(hkdfSync('sha256', SECRET_KEY, '', 'actif second factor secrets', 32));
  }

  seal(secret: Uint8Array, owner: string): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.key, iv).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  }

  /** @throws where it was sealed for another owner, with another key, or was changed. */
  open(box: Buffer, owner: string): Buffer {
    const decipher = createDecipheriv(ALGORITHM, this.key, box.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(owner))
      .setAuthTag(box.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(box.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  }
}
