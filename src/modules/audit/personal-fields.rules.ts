import { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';

const SALT_BYTES = 16;
/** The one member of what stands in an entry in place of something personal. */
const MARK = '$saltedHash';

/** Members of `before` and `after` that tell of a person, whatever the entry is about (docs/personal-data.md). */
const personalEverywhere: ReadonlySet<string> = new Set([
  'address',
  'displayName',
  'email',
  'enteredByName',
  'ipAddress',
  // Mail systems quote the address in what they answer.
  'reply',
  'salutation',
  'toAddress',
  'userAgent',
]);
/** Members that tell of a person where the entry is about one, and of a thing elsewhere: a holiday has a name, too. */
const personalOfPeople: ReadonlySet<string> = new Set(['name', 'phone', 'post', 'rank', 'style']);
const peopleKinds: ReadonlySet<string> = new Set([
  'access_token',
  'invitation',
  'nomination',
  'passkey',
  'user',
]);

/** Something personal, kept apart from its entry, where it can be erased. */
export interface PersonalValue {
  /** RFC 6901 pointer into the entry. */
  field: string;
  salt: Buffer;
  /** Canonical JSON. */
  value: string;
}

/** What stands in the entry: whoever has salt and value can check it, whoever has neither learns nothing. */
export interface SaltedHash {
  [MARK]: string;
}

export function saltedHashOf(salt: Buffer, value: string): string {
  return createHash('sha256').update(salt).update(value).digest('hex');
}

/** Puts a salted hash in the place of `value` and the value itself aside. */
export function setApart(field: string, value: unknown, aside: PersonalValue[]): SaltedHash {
  const personal = { field, salt: randomBytes(SALT_BYTES), value: canonicalize(value) ?? 'null' };
  aside.push(personal);
  return { [MARK]: saltedHashOf(personal.salt, personal.value) };
}

/** `content` with a salted hash in the place of every personal member, at any depth; these are added to `aside`. */
export function withoutPersonal(
  content: unknown,
  subjectKind: string,
  field: string,
  aside: PersonalValue[],
): unknown {
  if (Array.isArray(content)) {
    return content.map((each: unknown, index) =>
      withoutPersonal(each, subjectKind, `${field}/${index}`, aside),
    );
  }
  if (typeof content !== 'object' || content === null || content instanceof Date) return content;
  return Object.fromEntries(
    Object.entries(content).map(([name, value]: [string, unknown]) => {
      const pointer = `${field}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      const isPersonal =
        personalEverywhere.has(name) || (personalOfPeople.has(name) && peopleKinds.has(subjectKind));
      return isPersonal && value !== null && value !== undefined
        ? [name, setApart(pointer, value, aside)]
        : [name, withoutPersonal(value, subjectKind, pointer, aside)];
    }),
  );
}

/** The salted hashes in an entry, by their pointers. */
export function* saltedHashesIn(content: unknown, field = ''): Generator<{ field: string; hash: string }> {
  if (typeof content !== 'object' || content === null) return;
  const entries = Object.entries(content);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === MARK && typeof first[1] === 'string') {
    yield { field, hash: first[1] };
    return;
  }
  for (const [name, value] of entries) {
    yield* saltedHashesIn(value, `${field}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  }
}

/** `content` with what is still kept in the place of its salted hashes; null where it was erased or is not to be shown. */
export function withPersonal(content: unknown, field: string, kept: ReadonlyMap<string, string>): unknown {
  if (typeof content !== 'object' || content === null) return content;
  if (MARK in content) return parsed(kept.get(field));
  if (Array.isArray(content)) {
    return content.map((each: unknown, index) => withPersonal(each, `${field}/${index}`, kept));
  }
  return Object.fromEntries(
    Object.entries(content).map(([name, value]: [string, unknown]) => [
      name,
      withPersonal(value, `${field}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, kept),
    ]),
  );
}

function parsed(value: string | undefined): unknown {
  return value === undefined ? null : JSON.parse(value);
}
