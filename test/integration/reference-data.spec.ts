import { MovableClock } from '#app/kernel/clock.js';
import { PacksCommand } from '#app/modules/imports/packs-command.js';
import { startTestApplication, type TestApplication, type Visitor } from '../support/application.js';

describe('member states, instruments and meetings', () => {
  let tracker: TestApplication;
  let officer: Visitor;
  let observer: Visitor;

  beforeAll(async () => {
    tracker = await startTestApplication({
      calendarClock: new MovableClock(new Date('2018-03-01T00:00:00Z')),
    });
    await tracker.app.get(PacksCommand).loadDirectory('packs');
    officer = await tracker.signInAs('secretariat_officer');
    observer = await tracker.signInAs('observer');
  });
  afterAll(() => tracker.stop());

  async function meeting(code: string) {
    const { body } = await observer.send('GET', '/meetings');
    const { id } = body.items.find((each: { code: string }) => each.code === code);
    return (await observer.send('GET', `/meetings/${id}`)).body;
  }

  it('counts ten members and one applicant in March 2018, in English alphabetical order', async () => {
    const { body } = await observer.send('GET', '/member-states');
    expect(body.nextCursor).toBeNull();
    expect(
      body.items.map((state: { name: string; standing: string }) => `${state.name}: ${state.standing}`),
    ).toEqual([
      'Brunei Darussalam: member',
      'Cambodia: member',
      'Indonesia: member',
      'Lao PDR: member',
      'Malaysia: member',
      'Myanmar: member',
      'Philippines: member',
      'Singapore: member',
      'Thailand: member',
      'Timor-Leste: applicant',
      'Viet Nam: member',
    ]);
    expect(body.items[1]).toMatchObject({
      isoCode: 'KH',
      timeZone: 'Asia/Phnom_Penh',
      memberSince: '1999-01-01',
    });
    const { body: state } = await observer.send('GET', `/member-states/${body.items[9].id}`);
    expect(state).toMatchObject({
      memberSince: null,
      memberships: [
        { standing: 'applicant' },
        { standing: 'observer' },
        { standing: 'member', fromOn: '2025-10-26' },
      ],
    });
  });

  it('pages through a list without losing or repeating anything', async () => {
    const names: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await observer.send('GET', `/member-states?limit=4${cursor && `&cursor=${cursor}`}`);
      names.push(...body.items.map(({ isoCode }: { isoCode: string }) => isoCode));
      cursor = body.nextCursor;
    }
    expect(names).toEqual(['BN', 'KH', 'ID', 'LA', 'MY', 'MM', 'PH', 'SG', 'TH', 'TL', 'VN']);
  });

  it('shows what a provision is mapped to, from either side, and how many commitments carry it out', async () => {
    const { body } = await observer.send('GET', '/instruments');
    expect(body.items).toHaveLength(6);
    const byCode = new Map(body.items.map((each: { code: string }) => [each.code, each]));
    expect(byCode.get('ACTIF')).toMatchObject({ isIllustrative: true, provisionCount: 20 });
    const { id } = byCode.get('ATT') as { id: string };
    const { body: att } = await observer.send('GET', `/instruments/${id}`);
    expect(att.provisions.map(({ code }: { code: string }) => code)).toEqual(
      Array.from({ length: 28 }, (_, index) => String(index + 1)),
    );
    expect(att.provisions[10]).toMatchObject({
      title: 'Diversion',
      mappedTo: [{ instrumentCode: 'ACTIF', code: '14', title: 'Diversion (illustrative)' }],
      commitmentCount: 3,
    });
    expect(att.participations).toContainEqual(
      expect.objectContaining({
        action: 'ratification',
        date: { startsOn: '2022-03-24', endsOn: '2022-03-24', precision: 'day' },
      }),
    );
    expect(att.participations[0]).toMatchObject({
      state: { isoCode: 'KH' },
      date: { startsOn: null, endsOn: null, precision: 'tbc' },
    });
  });

  it('seats the delegations of the seminar in protocol order', async () => {
    const seminar = await meeting('PHNOM-PENH-SEMINAR-2017');
    expect(seminar).toMatchObject({ status: 'held', venue: 'Sokha Hotel', hostState: { isoCode: 'KH' } });
    expect(seminar.agenda.map(({ dayNumber }: { dayNumber: number }) => dayNumber)).toEqual([
      1, 1, 1, 1, 2, 2,
    ]);
    expect(seminar.delegations.map(({ party }: { party: { name: string } }) => party.name)).toEqual([
      'Cambodia',
      'Indonesia',
      'Lao PDR',
      'Malaysia',
      'Myanmar',
      'Philippines',
      'Thailand',
      'Viet Nam',
      'Timor-Leste',
      'ASEANAPOL',
      'Arms Trade Treaty (ATT) Secretariat',
      'Nonviolence International',
      'RAND Europe',
      'United Nations Office for Disarmament Affairs (UNODA)',
      'United Nations Office on Drugs and Crime (UNODC)',
      'World Customs Organization (WCO)',
    ]);
  });

  it('knows the month of the first meeting, and nothing more', async () => {
    const first = await meeting('ASEAN-WG-1');
    expect(first).toMatchObject({
      title: 'First Meeting of the ASEAN Working Group',
      number: 1,
      workingGroup: { code: 'ASEAN-WG' },
      status: 'tentative',
      date: { startsOn: '2018-06-01', endsOn: '2018-06-30', precision: 'month' },
      city: 'Kuala Lumpur',
      agenda: [],
      version: 1,
    });
    const { body } = await observer.send('GET', '/meetings?from=2018-06-10&to=2018-06-20');
    expect(body.items.map(({ code }: { code: string }) => code)).toEqual(['ASEAN-WG-1', 'POA-REVCON3']);
  });

  it('moves a meeting and its milestone together', async () => {
    const { id } = await meeting('ASEAN-WG-1');
    const date = { startsOn: '2018-06-12', endsOn: '2018-06-14', precision: 'day' };
    const moved = await officer.send('PUT', `/meetings/${id}/date`, { basedOnVersion: 1, date });
    expect(moved).toMatchObject({ status: 200, body: { date, version: 2 } });
    const [milestone] = await tracker.db.read({
      name: 'test.milestone',
      text: 'SELECT starts_on, ends_on, date_precision, version FROM milestones WHERE subject_id = $1',
      values: [id],
    });
    expect(milestone).toEqual({
      starts_on: '2018-06-12',
      ends_on: '2018-06-14',
      date_precision: 'day',
      version: 2,
    });

    expect(await officer.send('PUT', `/meetings/${id}/date`, { basedOnVersion: 1, date })).toMatchObject({
      status: 409,
      body: {
        code: 'version_conflict',
        params: { basedOnVersion: 1, currentVersion: 2 },
        current: { version: 2 },
      },
    });
  });

  it.each([
    [
      'a month that is no month',
      { startsOn: '2018-06-02', endsOn: '2018-06-30', precision: 'month' },
      'not_a_month',
    ],
    [
      'an end before the start',
      { startsOn: '2018-06-14', endsOn: '2018-06-12', precision: 'day' },
      'reversed',
    ],
    ['no date at all', undefined, 'is_defined'],
  ])('refuses %s', async (_, date, code) => {
    const { id, version } = await meeting('ASEAN-WG-1');
    const answer = await officer.send('PUT', `/meetings/${id}/date`, { basedOnVersion: version, date });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: '/date', code }] } });
  });

  it('takes no day that does not exist, in a body or in a query', async () => {
    const { id, version } = await meeting('ASEAN-WG-1');
    const date = { startsOn: '2018-06-30', endsOn: '2018-06-31', precision: 'day' };
    expect(
      await officer.send('PUT', `/meetings/${id}/date`, { basedOnVersion: version, date }),
    ).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/date/endsOn', code: 'is_calendar_date' }] },
    });
    expect((await observer.send('GET', '/meetings?from=2018-02-30')).status).toBe(400);
  });

  it('moves neither a meeting that was held nor any at the wish of others than the secretariat', async () => {
    const { id, version } = await meeting('PHNOM-PENH-SEMINAR-2017');
    const input = { basedOnVersion: version, date: { startsOn: null, endsOn: null, precision: 'tbc' } };
    expect(await officer.send('PUT', `/meetings/${id}/date`, input)).toMatchObject({
      status: 409,
      body: { code: 'meeting_is_over' },
    });
    expect((await observer.send('PUT', `/meetings/${id}/date`, input)).status).toBe(403);
  });
});
