const KEY = 'actif-next';

/** Only addresses of this app: anything else would make sign-in a springboard to a stranger's page. */
export function readNext(next: unknown): string | undefined {
  const isOwnPath = typeof next === 'string' && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in');
  return isOwnPath ? next : undefined;
}

/** Keeps where one was going while the browser is at the provider of single sign-on. */
export function keepNext(next: string | undefined): void {
  try {
    sessionStorage.setItem(KEY, next ?? '');
  } catch {
    // Where nothing can be kept, one starts at home.
  }
}

export function takeNext(): string | undefined {
  try {
    const next = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return readNext(next);
  } catch {
    return undefined;
  }
}
