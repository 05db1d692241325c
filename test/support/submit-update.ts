import type { Page } from 'playwright-core';
import { newId } from '#app/kernel/identifiers.js';
import { readApi, writeApi } from './stage.js';

interface Setting {
  state: { id: string; isoCode: string };
  version: number;
}

/** Has a state use clearance, as its note says. */
export async function switchOnClearance(administrator: Page, isoCode: string): Promise<void> {
  const { items } = await readApi<{ items: Setting[] }>(administrator, '/clearance-settings');
  const { state, version } = items.find((each) => each.state.isoCode === isoCode) as Setting;
  const steps = { usesClearance: true, usesAcceptance: true };
  const note = { fromOn: '2018-03-01', source: `Note of ${isoCode}` };
  const body = { id: newId(), stateId: state.id, basedOnVersion: version, ...steps, ...note };
  await writeApi(administrator, 'POST', '/clearance-settings', body);
}

/** An update of commitment 1.1 that waits for the validating authority of its state. @returns its identifier. */
export async function submitUpdate(isoCode: string, administrator: Page, focalPoint: Page): Promise<string> {
  await switchOnClearance(administrator, isoCode);
  const { items } = await readApi<{ items: { id: string; version: number; commitment: { code: string } }[] }>(
    focalPoint,
    '/assignments?limit=200',
  );
  const own = items.find(({ commitment }) => commitment.code === '1.1');
  const id = newId();
  await writeApi(focalPoint, 'POST', `/assignments/${own?.id}/updates`, {
    id,
    basedOnVersion: own?.version,
    kind: 'report',
    status: 'implemented',
    narrative: 'The decree was published.',
    evidence: [{ citation: 'Gazette 12', url: 'https://gazette.example/12' }],
    visibility: 'member_states',
  });
  return id;
}
