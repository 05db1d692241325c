import type { Page } from 'playwright-core';
import { expectAccessible, settle } from '../support/browser.js';
import { switchOnClearance } from '../support/submit-update.js';
import { readApi, useStage } from '../support/stage.js';

const stage = useStage();

describe('an update is cleared', () => {
  let contributor: Page;
  let focalPoint: Page;
  let validator: Page;
  let officer: Page;
  let malaysia: Page;

  beforeAll(async () => {
    const administrator = await stage.arrive('administrator@secretariat.example');
    await switchOnClearance(administrator, 'KH');
    await administrator.context().close();
    contributor = await stage.arrive('contributor@kh.example');
    focalPoint = await stage.arrive('focal-point@kh.example');
    validator = await stage.arrive('validator@kh.example');
    officer = await stage.arrive('officer@secretariat.example');
    malaysia = await stage.arrive('focal-point@my.example');
  }, 120_000);
  afterAll(() =>
    Promise.all(
      [contributor, focalPoint, validator, officer, malaysia].map((page) => page.context().close()),
    ),
  );

  const main = (page: Page) => page.getByRole('main');
  /** The buttons that unfold a decision, and the one in it that makes it. */
  const unfold = (page: Page, name: string) =>
    main(page).getByRole('button', { name, exact: true }).first().click();
  const confirm = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).click();

  async function report(page: Page, words: string, button: string): Promise<void> {
    await page.goto('/my-commitments');
    await settle(page);
    const row = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: 'Update 1.5', exact: true }) });
    await row.getByRole('button', { name: 'Update 1.5', exact: true }).click();
    await row.getByRole('radio', { name: 'In progress' }).check();
    await row.getByLabel('What was done').fill(words);
    await row.getByRole('button', { name: button }).click();
    await page.getByText('Your update on commitment 1.5 was recorded.').first().waitFor();
  }

  const statusFor = async (page: Page) => {
    const { items } = await readApi<{ items: { commitment: { code: string }; status: string | null }[] }>(
      page,
      '/assignments?state=KH&limit=200',
    );
    return items.find(({ commitment }) => commitment.code === '1.5')?.status;
  };

  it('is drafted by a contributor and submitted by the focal point', async () => {
    await report(contributor, 'Drafted in the ministry.', 'Save draft');
    await focalPoint.goto('/my-commitments');
    await settle(focalPoint);
    await focalPoint.getByRole('link', { name: '1 update waits for you' }).click();
    await main(focalPoint)
      .getByRole('link', { name: /^1\.5 / })
      .click();
    await main(focalPoint).getByText('Drafted in the ministry.').waitFor();
    await unfold(focalPoint, 'Submit');
    await expectAccessible(focalPoint);
    await confirm(focalPoint, 'Submit the update');
    await main(focalPoint).getByText('The update was submitted.').waitFor();
    await main(focalPoint).getByText('The validating authority must act next.').waitFor();
  });

  it('is returned by the validating authority with a reason that a mail does not tell', async () => {
    expect(new URL(validator.url()).pathname).toBe('/clearance');
    await validator.reload();
    await settle(validator);
    await expectAccessible(validator);
    await main(validator)
      .getByRole('link', { name: /^1\.5 / })
      .click();
    await main(validator).getByText('Drafted in the ministry.').waitFor();
    await unfold(validator, 'Return');
    await main(validator).getByLabel('What is asked for').fill('Please name the decree.');
    await confirm(validator, 'Return the update');
    await main(validator).getByText('The update was returned.').waitFor();
    expect(await statusFor(officer)).toBe('not_reported');
  });

  it('is submitted anew, and cleared for the readers that the authority chooses', async () => {
    await report(focalPoint, 'Decree 12 was drafted.', 'Post update');
    await validator.goto('/clearance');
    await settle(validator);
    await main(validator)
      .getByRole('link', { name: /^1\.5 / })
      .click();
    await unfold(validator, 'Clear');
    const preview = main(validator).getByRole('table', { name: 'What each reader would see' });
    await preview.waitFor();
    expect(await preview.getByRole('row', { name: /^Other Member States/ }).innerText()).not.toContain(
      'Decree 12',
    );
    await main(validator).getByRole('radio', { name: 'All Member States' }).check();
    await preview.getByRole('row', { name: /^Other Member States.*Decree 12 was drafted/s }).waitFor();
    await expectAccessible(validator);
    await confirm(validator, 'Clear the update');
    await main(validator).getByText('The update was cleared.').waitFor();
    expect([await statusFor(officer), await statusFor(malaysia)]).toEqual(['in_progress', 'in_progress']);
  });

  it('is narrowed again at once', async () => {
    await unfold(validator, 'Change who may see it');
    await main(validator).getByRole('radio', { name: 'Own Member State and the secretariat' }).check();
    await confirm(validator, 'Save');
    await main(validator).getByText('Who may see the update was changed.').waitFor();
    expect([await statusFor(officer), await statusFor(malaysia)]).toEqual(['in_progress', undefined]);
  });

  it('is accepted by the secretariat', async () => {
    await officer.goto('/clearance');
    await settle(officer);
    // What was received last stands last.
    const row = main(officer).getByRole('row', { name: /^1\.5 .*Cambodia/s });
    const more = main(officer).getByRole('button', { name: 'Show more' });
    while ((await row.count()) === 0 && (await more.count()) > 0) {
      await more.click();
      await settle(officer);
    }
    await row.getByRole('link').first().click();
    await main(officer).getByText('Decree 12 was drafted.').waitFor();
    expect(await main(officer).innerText()).not.toContain('Please name the decree.');
    await unfold(officer, 'Accept');
    await confirm(officer, 'Accept the update');
    await main(officer).getByText('The update was accepted.').waitFor();
    await main(officer).getByText('Nobody needs to act on this update.').waitFor();
  });

  it('is printed as a sheet, and as a document', async () => {
    const { pathname } = new URL(validator.url());
    await validator.goto(`${pathname}/sheet`);
    await main(validator).getByText('Signature and stamp').waitFor();
    await expectAccessible(validator);
    const answer = await validator.request.get(`/api/v1${pathname}/sheet`);
    expect([answer.status(), (await answer.body()).subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });
});
