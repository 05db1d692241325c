/** The sixteen bytes of an identifier: what an authenticator keeps of whose key it holds. */
export function parse(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

/** @returns the identifier as it is written everywhere else; of other than sixteen bytes, none. */
export function stringify(bytes: Buffer): string | null {
  const [, ...groups] = /^(\w{8})(\w{4})(\w{4})(\w{4})(\w{12})$/.exec(bytes.toString('hex')) ?? [];
  return groups.length === 0 ? null : groups.join('-');
}
