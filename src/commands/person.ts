import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { InvalidInputError } from '#app/kernel/errors.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { PersonalDataReader } from '#app/modules/personal-data/personal-data.reader.js';
import { PersonErasureService } from '#app/modules/personal-data/person-erasure.service.js';
import { Database } from '#app/platform/database/database.js';

type Work = (app: INestApplicationContext) => Promise<number>;

/**
 * `person export EMAIL`: prints all that is held of a person as JSON.
 * @throws TypeError of node:util for words that it does not know, before anything is opened.
 */
export function exportPerson(words: readonly string[]): Work {
  const email = emailOf(words);
  return async (app) => {
    const reader = app.get(PersonalDataReader);
    const { id } = await reader.findByEmail(email());
    await app.get(Database).transaction((tx) =>
      app.get(AuditTrail).record(tx, {
        actor: null,
        action: 'file.exported',
        subjectKind: 'user',
        subjectId: id,
        after: { fileName: 'personal data, by the command line' },
      }),
    );
    console.log(JSON.stringify(await reader.file(id), null, 2));
    return 0;
  };
}

/**
 * `person erase EMAIL`: erases what is known of a person.
 * @throws TypeError of node:util for words that it does not know, before anything is opened.
 */
export function erasePerson(words: readonly string[]): Work {
  const email = emailOf(words);
  return async (app) => {
    const { id } = await app.get(PersonalDataReader).findByEmail(email());
    const pseudonym = await app.get(PersonErasureService).erase(null, id, email());
    console.log(`erased; from now on: ${pseudonym}`);
    return 0;
  };
}

/** @throws TypeError of node:util at once; the function that it returns throws InvalidInputError. */
function emailOf(words: readonly string[]): () => string {
  const { positionals } = parseArgs({ args: [...words], options: {}, allowPositionals: true });
  return () => {
    const [email, ...others] = positionals;
    if (email !== undefined && others.length === 0) return email;
    throw new InvalidInputError([{ pointer: 'EMAIL', code: 'one_address', params: {} }]);
  };
}
