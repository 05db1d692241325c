import { uuidv7 } from 'uuidv7';

/** A new UUIDv7: sorts by the time it was made, so that indexes grow at their end. */
export function newId(): string {
  return uuidv7();
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Is `text` a UUID in the lower-case canonical form that PostgreSQL answers with? */
export function isId(text: string): boolean {
  return UUID.test(text);
}
