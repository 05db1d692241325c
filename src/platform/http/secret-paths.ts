/** Addresses whose path is a credential, as links in mails are: whoever knows one may use it. */
const SECRET_PATH =
  /^\/(?:update|unsubscribe|invitation|password-reset|confirm-address|api\/v1\/(?:mail|account)-links\/[^/]+)\/(?=.)/;
/** As long as no identifier is: taken for a credential wherever it stands. */
const LONG_SEGMENT = /[\w-]{60,}/g;

/** No page that one leads to is told it, nobody keeps the answer, and no search engine lists it. */
export const SECRET_PATH_HEADERS = {
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow, noarchive',
};

export function isSecretPath(url: string): boolean {
  return SECRET_PATH.test(pathOf(url));
}

/** The path of an address as a log may hold it: without its query, and without what opens something. */
export function pathForLogs(url: string): string {
  const path = pathOf(url);
  const [prefix] = SECRET_PATH.exec(path) ?? [];
  // What follows the credential says what was asked for, such as `/renewals`.
  const shown = prefix === undefined ? path : `${prefix}…${path.slice(prefix.length).replace(/^[^/]+/, '')}`;
  return shown.replace(LONG_SEGMENT, '…');
}

/** Written with percent signs an address leads to the same route, and is to be known by the same rule. */
function pathOf(url: string): string {
  const path = url.split('?')[0] ?? '';
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
