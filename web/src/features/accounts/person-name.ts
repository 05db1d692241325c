import type { Person } from '../../lib/api-types.js';

/** A person as the ministry writes them: style, rank, name. */
export function personName({
  style,
  rank,
  displayName,
}: Pick<Person, 'style' | 'rank' | 'displayName'>): string {
  return [style, rank, displayName].filter(Boolean).join(' ');
}
