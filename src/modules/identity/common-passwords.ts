import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

/** The 10,000 most common passwords that are long enough (data/README.md), read when a password is first set. */
const FILE = join(process.cwd(), 'data', 'common-passwords.txt.gz');

let list: Promise<ReadonlySet<string>> | undefined;

async function read(): Promise<ReadonlySet<string>> {
  const text = await promisify(gunzip)(await readFile(FILE));
  return new Set(text.toString('utf8').trim().split('\n'));
}

/** Capital letters make a common password no rarer. */
export async function isCommonPassword(password: string): Promise<boolean> {
  list ??= read();
  return (await list).has(password.toLowerCase());
}
