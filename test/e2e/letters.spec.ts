import type { Page } from 'playwright-core';
import { eventually, expectAccessible, settle } from '../support/browser.js';
import { readApi, useStage, writeApi } from '../support/stage.js';
import { ADMINISTRATOR, FOCAL_POINT, OFFICER } from './screens.js';

interface Letter {
  id: string;
  number: string;
  state: string;
  version: number;
  memberState: { id: string; isoCode: string; name: string };
}
interface Channels {
  version: number;
  channels: { addressee: string; fromOn: string; way: string }[];
}

const stage = useStage();
let page: Page;
let letters: Letter[];

beforeAll(async () => {
  const officer = await stage.arrive(OFFICER);
  await writeApi(officer, 'PUT', '/demo/clock', { now: '2018-03-02T04:00:00Z' });
  letters = (await readApi<{ items: Letter[] }>(officer, '/letters')).items;
  expect(letters.length).toBeGreaterThan(2);
  await officer.context().close();
}, 90_000);
afterEach(() => page.context().close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const letterTo = (isoCode: string): Letter => {
  const found = letters.find(({ memberState }) => memberState.isoCode === isoCode);
  if (found === undefined) throw new Error(`no letter to ${isoCode}`);
  return found;
};

async function open(path: string, person = OFFICER): Promise<void> {
  page = await stage.arrive(person);
  await page.goto(path);
  await settle(page);
}

describe('a formal letter', () => {
  it('is found in the register, and downloaded to be signed', async () => {
    const { number } = letterTo('KH');
    await open('/reminders');
    await page.getByRole('link', { name: 'Letters', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Letters' }).waitFor();
    await page.getByLabel('Member State').selectOption('KH');
    await page.getByRole('link', { name: number }).click();
    await page.getByRole('heading', { level: 1, name: `${number}: Cambodia` }).waitFor();
    await page.getByText('Ministry of Foreign Affairs of Cambodia').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the letter (Word)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${number.replaceAll('/', '-')}.docx`);
  }, 60_000);

  it('is recorded as sent once, with its day and way', async () => {
    const { id } = letterTo('KH');
    await open(`/letters/${id}`);
    await button('Mark as sent').click();
    const way = page.getByLabel('Way it went');
    expect(await way.inputValue()).toMatch(/illustrative/);
    await way.fill('through the Embassy in Phnom Penh');
    await expectAccessible(page);
    await button('Record that it left').click();
    await page.getByText('The letter is recorded as sent.').waitFor();
    // It stands in the record of changes, too.
    await page.getByText('through the Embassy in Phnom Penh').first().waitFor();
    expect(await button('Mark as sent').count()).toBe(0);
    expect(await button('Withdraw').count()).toBe(0);
    expect(await readApi(page, `/letters/${id}`)).toMatchObject({ state: 'sent', sentOn: '2018-03-02' });
  }, 60_000);

  it('that somebody else concluded meanwhile keeps what was typed, and shows how it stands', async () => {
    const { id, version } = letterTo('MY');
    await open(`/letters/${id}`);
    await button('Withdraw').click();
    await page.getByLabel('Why it is withdrawn').fill('MINE');
    const sent = { basedOnVersion: version, sentOn: '2018-03-02', way: 'THEIRS' };
    await writeApi(page, 'POST', `/letters/${id}/sent`, sent);
    stage.browser.announce(/^POST \/api\/v1\/letters\/.*\/withdraw: 409$/);
    await button('Withdraw the letter').click();
    await page.getByText(/^Nothing was recorded: somebody else was faster\. The letter is sent/).waitFor();
    expect(await page.getByLabel('Why it is withdrawn').inputValue()).toBe('MINE');
    await page.getByText('THEIRS').first().waitFor();
    expect(await button('Withdraw the letter').isDisabled()).toBe(true);
    await expectAccessible(page);
  }, 60_000);

  it('is withdrawn with a reason', async () => {
    const { id } = letterTo('VN');
    await open(`/letters/${id}`);
    await button('Withdraw').click();
    expect(await button('Withdraw the letter').isDisabled()).toBe(true);
    await page.getByLabel('Why it is withdrawn').fill('The date was agreed anew.');
    await button('Withdraw the letter').click();
    await page.getByText('The letter is withdrawn.').waitFor();
    await page.getByText('The date was agreed anew.').first().waitFor();
    expect(await readApi(page, `/letters/${id}`)).toMatchObject({ state: 'withdrawn' });
  }, 60_000);

  it('is read by the focal point whose state it goes to, and by no other', async () => {
    await open('/letters', FOCAL_POINT);
    await page.getByRole('link', { name: letterTo('KH').number }).click();
    await page.getByRole('heading', { level: 1, name: /Cambodia$/ }).waitFor();
    expect(await button('Mark as sent').count()).toBe(0);
    stage.browser.announce(/^GET \/api\/v1\/letters\/.*: 404$/);
    await page.goto(`/letters/${letterTo('MY').id}`);
    await page.getByRole('heading', { level: 1, name: 'Page not found' }).waitFor();
  }, 60_000);
});

describe('the channel that a state nominated', () => {
  const channelsOf = (id: string) => readApi<Channels>(page, `/member-states/${id}/channel`);

  it('is recorded by an administrator, and the one before it ends', async () => {
    const { memberState } = letterTo('KH');
    await open('/member-states', ADMINISTRATOR);
    await page.getByRole('link', { name: 'Channels for letters' }).click();
    await page.getByRole('link', { name: 'Cambodia', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Channel for letters: Cambodia' }).waitFor();
    await button('Record a new channel').click();
    await page.getByRole('radio', { name: 'note verbale' }).check();
    await page.getByLabel('Addressed to').fill('Ministry of Interior\nPhnom Penh');
    await page.getByLabel('Way', { exact: true }).fill('through the Embassy in Jakarta');
    await button('In force from').click();
    await page.getByRole('button', { name: '1 April 2018' }).click();
    await page.getByLabel('Source').fill('Note of 1 March 2018');
    await expectAccessible(page);
    await button('Save the channel').click();
    await page.getByText(/^The channel was saved\./).waitFor();
    const others = page.getByRole('region', { name: 'Other channels on record' });
    expect(await others.innerText()).toMatch(/Ministry of Interior\nPhnom Penh[^]*1 April 2018/);
    const inForce = page.getByRole('region', { name: 'In force', exact: true });
    expect(await inForce.innerText()).toMatch(/No longer in force from\s*1 April 2018/);
    expect((await channelsOf(memberState.id)).channels).toHaveLength(2);
  }, 60_000);

  it('keeps what was typed when somebody else was faster, and takes it when it is saved again', async () => {
    const { id } = letterTo('VN').memberState;
    await open(`/member-states/channels/${id}`, ADMINISTRATOR);
    await button('Correct the latest').click();
    await page.getByLabel('Way', { exact: true }).fill('MINE');
    const { version } = await channelsOf(id);
    await writeApi(page, 'PUT', `/member-states/${id}/channel`, {
      basedOnVersion: version,
      form: 'letter',
      addressee: 'THEIRS',
      way: 'by post',
      fromOn: '2018-02-01',
      source: 'Note of 2 March 2018',
    });
    stage.browser.announce(/^PUT \/api\/v1\/member-states\/.*\/channel: 409$/);
    await button('Save the channel').click();
    await page.getByText(/^Somebody else changed the channels meanwhile/).waitFor();
    await page.getByRole('region', { name: 'In force', exact: true }).getByText('THEIRS').waitFor();
    expect(await page.getByLabel('Way', { exact: true }).inputValue()).toBe('MINE');
    await button('Save the channel').click();
    await page.getByText(/^The channel was saved\./).waitFor();
    await eventually(page, async () => expect((await channelsOf(id)).channels[0]?.way).toBe('MINE'));
  }, 60_000);

  it('is read by the focal point of that state, without anything to press', async () => {
    await open('/member-states/channels', FOCAL_POINT);
    expect(await page.getByRole('row').count()).toBe(2);
    await page.getByRole('link', { name: 'Cambodia', exact: true }).click();
    await page.getByText('Ministry of Foreign Affairs of Cambodia').waitFor();
    expect(await button('Record a new channel').count()).toBe(0);
  }, 60_000);
});
