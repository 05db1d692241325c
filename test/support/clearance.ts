import { newId } from '#app/kernel/identifiers.js';
import type { Answer, Visitor } from './application.js';

/** Has a state use clearance, and by default acceptance, from a day on. */
export async function useClearance(
  administrator: Visitor,
  stateId: string,
  rest: object = {},
): Promise<Answer> {
  return administrator.send('POST', '/clearance-settings', {
    id: newId(),
    stateId,
    basedOnVersion: 0,
    fromOn: '2018-02-01',
    usesClearance: true,
    usesAcceptance: true,
    source: 'Note of the tests',
    ...rest,
  });
}

/** One act on an update. */
export function act(
  visitor: Visitor,
  name: string,
  updateId: string,
  basedOnVersion: number,
  rest: object = {},
): Promise<Answer> {
  return visitor.send('POST', `/updates/${updateId}/${name}`, { id: newId(), basedOnVersion, ...rest });
}
