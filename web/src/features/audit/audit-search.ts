/** What the address of the audit trail may say; what the API would not understand is left out. */
export interface AuditSearch {
  who?: string;
  action?: string;
  /** Calendar dates, both included. */
  from?: string;
  until?: string;
}

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const actionPattern = /^[a-z-]{1,40}\.[a-z-]{1,40}$/;
const shortest = 2;
const longest = 200;

export function readAuditSearch(search: Record<string, unknown>): AuditSearch {
  const who = typeof search.who === 'string' ? search.who.trim() : '';
  const matching = (value: unknown, pattern: RegExp) =>
    typeof value === 'string' && pattern.test(value) ? value : undefined;
  return {
    who: who.length >= shortest && who.length <= longest ? who : undefined,
    action: matching(search.action, actionPattern),
    from: matching(search.from, day),
    until: matching(search.until, day),
  };
}
