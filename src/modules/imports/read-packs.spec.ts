import { readdirSync, readFileSync } from 'node:fs';
import { type KnownPack, readPacks } from '#app/modules/imports/read-packs.js';

const read = (yaml: string, loaded: KnownPack[] = []) => readPacks([{ file: 'a.yaml', yaml }], loaded);
const faultsOf = (yaml: string, loaded?: KnownPack[]) =>
  read(yaml, loaded).faults.map(({ line, column, path, code }) => `${line}:${column} ${path} ${code}`);

const loadedPack = (code: string, defines: string[], refersTo: string[] = []): KnownPack => ({
  header: { code },
  defines,
  refersTo,
});

const header = (code: string, kind: string) =>
  `pack: { code: ${code}, kind: ${kind}, version: "1.0", title: T, language: en }\n`;

const instrument = (code: string, provisions: string) => `${header(code, 'instrument')}instrument:
  { code: ${code}, title: T, shortTitle: T, kind: treaty, isIllustrative: false, source: S }
provisions: ${provisions}
participations: []
`;

describe('the shipped packs', () => {
  const sources = readdirSync('packs').map((file) => ({ file, yaml: readFileSync(`packs/${file}`, 'utf8') }));
  const { packs, faults } = readPacks(sources.toReversed(), []);

  it('are whole, and come in the order in which they need each other', () => {
    expect(faults).toEqual([]);
    const codes = packs.map(({ header: { code } }) => code);
    expect(codes).toHaveLength(9);
    expect(codes.indexOf('ACTIF')).toBeGreaterThan(codes.indexOf('ATT'));
    expect(codes.slice(-2)).toEqual(['ACTIF-POA', 'MEETINGS-2017-2018']);
  });

  it('trace at least forty illustrative commitments in six areas to a seminar topic or a real provision', () => {
    const plan = packs.find(({ kind }) => kind === 'plan');
    if (plan?.kind !== 'plan') throw new Error('no plan is shipped');
    expect(plan.content.plan.isIllustrative).toBe(true);
    expect(plan.content.areas).toHaveLength(6);
    expect(plan.content.commitments.length).toBeGreaterThanOrEqual(40);
    const source =
      /^(Regional Seminar|UN Firearms Protocol|Arms Trade Treaty|UN Programme of Action|International Tracing|Sustainable Dev)/;
    for (const { tracedTo, provisions } of plan.content.commitments) {
      expect(tracedTo).toMatch(source);
      expect(provisions.filter((code) => !code.startsWith('ACTIF:'))).not.toEqual([]);
    }
  });

  it('seat delegations with the standing that their state has on the day', () => {
    const [states, meetings] = ['states', 'meetings'].map((kind) => packs.find((pack) => pack.kind === kind));
    if (states?.kind !== 'states' || meetings?.kind !== 'meetings')
      throw new Error('states and meetings are shipped');
    for (const { date, delegations } of meetings.content.meetings) {
      for (const { state, standing } of delegations.filter((each) => each.state !== null)) {
        const memberships = states.content.states.find(({ isoCode }) => isoCode === state)?.memberships ?? [];
        const on = date.startsOn ?? '';
        const current = memberships.find(({ from, until }) => from <= on && (until === null || on < until));
        expect([state, standing]).toEqual([state, current?.standing === 'member' ? 'member' : 'invited']);
      }
    }
  });
});

describe('reading a pack', () => {
  it('reports every fault of a plan at once, each at its place', () => {
    const yaml = `${header('P', 'plan')}plan:
  code: P
  title: T
  shortTitle: T
  group: ASEAN
  isIllustrative: yes
  timeZone: Asia/Kuala_Lumpor
  startsOn: 2018-01-01
  endsOn: 2018-12-31
  reportingPeriodMonths: 6
areas:
  - { code: "1", title: Law }
  - { code: "1", title: Marking }
commitments:
  - code: "1.1"
    area: "7"
    title: Point of contact
    activity: Designate it.
    expectedOutput: Directory
    leed: Ministry
    cooperating: []
    tracedTo: Seminar
    due: 2018-02-30
    provisions: ["ATT:99"]
  - { code: "1.2", area: "1", title: T, activity: A, expectedOutput: O, lead: L, cooperating: [], tracedTo: S, due: 2017-Q4, provisions: [] }
  - { code: "1.3", area: "1", title: "", activity: A, expectedOutput: O, lead: L, cooperating: [], tracedTo: S, due: tbc, recurrence: P6M, provisions: [] }
adoptions:
  - { state: KH, kind: adopted, on: 2018-02-01, source: S }
`;
    expect(faultsOf(yaml)).toEqual([
      '6:10 /plan/group dangling_reference',
      '7:19 /plan/isIllustrative wrong_type',
      '8:13 /plan/timeZone not_a_time_zone',
      '14:13 /areas/1/code duplicate_code',
      '16:5 /commitments/0 missing_key',
      '17:11 /commitments/0/area dangling_reference',
      '21:5 /commitments/0/leed unknown_key',
      '24:10 /commitments/0/due not_a_date',
      '25:18 /commitments/0/provisions/0 dangling_reference',
      '26:117 /commitments/1/due due_outside_plan',
      '27:38 /commitments/2/title empty_text',
      '27:118 /commitments/2/due recurrence_without_date',
      '29:5 /adoptions/0 missing_key',
      '29:14 /adoptions/0/state dangling_reference',
    ]);
  });

  it('says what would be right', () => {
    const { faults } = read(instrument('X', '[{ code: "1", titel: T }]'));
    expect(faults.map(({ message }) => message)).toEqual([
      'the key "title" is missing',
      'unknown key "titel"; the keys here are code, title, mapsTo',
    ]);
  });

  it('takes a number without quotes as it is written', () => {
    const { packs } = read(instrument('X', '[{ code: 1.10, title: T }]').replace('"1.0"', '1.0'));
    expect(packs[0]).toMatchObject({
      header: { version: '1.0' },
      content: { provisions: [{ code: '1.10' }] },
    });
  });

  it('reads a meeting of several days, and refuses one that ends before it starts', () => {
    const meeting = (date: string) => `${header('M', 'meetings')}workingGroups: []
meetings:
  - { code: M1, title: T, status: held, date: ${date}, timeZone: Asia/Tokyo, city: Tokyo, source: S, agenda: [], delegations: [] }
`;
    expect(read(meeting('{ from: 2018-08-20, to: 2018-08-24 }')).packs[0]).toMatchObject({
      content: { meetings: [{ date: { startsOn: '2018-08-20', endsOn: '2018-08-24', precision: 'day' } }] },
    });
    expect(faultsOf(meeting('{ from: 2018-08-24, to: 2018-08-20 }'))).toEqual([
      '4:71 /meetings/0/date/to ends_before_start',
    ]);
  });

  it.each([
    ['what is no YAML', 'pack: [', 'yaml_syntax'],
    ['thousands of nested lists', '['.repeat(100_000), 'yaml_syntax'],
    ['several documents', 'pack: 1\n---\npack: 2', 'yaml_syntax'],
    ['an empty file', '', 'missing_key'],
    ['a kind that does not exist', header('X', 'treaty'), 'unknown_value'],
    ['a character that cannot be stored', header('"X\\0"', 'plan'), 'unstorable_character'],
  ])('refuses %s', (_, yaml, code) => {
    expect(read(yaml).faults.map((fault) => fault.code)).toContain(code);
  });

  it('refuses aliases, so that a short file stays short', () => {
    expect(faultsOf(instrument('X', '[&a { code: "1", title: T }, *a]'))).toEqual([
      '4:42 /provisions/1 wrong_type',
    ]);
  });

  it('goes on past a key that stands twice', () => {
    const codes = read(instrument('X', '[{ code: "1", title: T, title: U, extra: 1 }]')).faults.map(
      ({ code }) => code,
    );
    expect(codes).toEqual(['yaml_syntax', 'unknown_key']);
  });
});

describe('reading packs that refer to each other', () => {
  it('accepts references to what is loaded, but not to what a new version of the same pack drops', () => {
    const yaml = instrument('X', '[{ code: "1", title: T, mapsTo: ["ATT:11", "X:2"] }]');
    const loaded = [loadedPack('ATT', ['provision ATT:11']), loadedPack('X', ['pack X', 'provision X:2'])];
    expect(faultsOf(yaml, loaded)).toEqual(['4:56 /provisions/0/mapsTo/1 dangling_reference']);
  });

  it('refuses a code that belongs to another pack', () => {
    expect(read(instrument('X', '[]'), [loadedPack('OTHER', ['instrument X'])]).faults).toMatchObject([
      { code: 'owned_by_other_pack', params: { kind: 'instrument', code: 'X', pack: 'OTHER' } },
    ]);
  });

  it('refuses to leave out what a loaded pack refers to, unless that pack comes along', () => {
    const loaded = [
      loadedPack('ATT', ['pack ATT', 'provision ATT:11']),
      loadedPack('X', ['pack X', 'provision X:1'], ['provision ATT:11']),
    ];
    const att = { file: 'att.yaml', yaml: instrument('ATT', '[]') };
    expect(readPacks([att], loaded).faults).toMatchObject([
      { line: 1, column: 15, code: 'dropped_but_needed', params: { subject: 'provision ATT:11', pack: 'X' } },
    ]);
    const x = { file: 'x.yaml', yaml: instrument('X', '[{ code: "1", title: T }]') };
    expect(readPacks([att, x], loaded).faults).toEqual([]);
  });

  it('refuses packs that need each other', () => {
    const maps = (from: string, to: string) => ({
      file: `${from}.yaml`,
      yaml: instrument(from, `[{ code: "1", title: T, mapsTo: ["${to}:1"] }]`),
    });
    expect(readPacks([maps('X', 'Y'), maps('Y', 'X')], []).faults).toMatchObject([
      { file: 'Y.yaml', line: 4, code: 'cyclic_reference', params: { packs: ['X.yaml', 'Y.yaml'] } },
    ]);
  });

  it('does not blame a file for what another faulty file defines', () => {
    const faulty = instrument('Y', '[{ code: "1", title: T }]').replace('treaty', 'treatise');
    const sources = [
      { file: 'y.yaml', yaml: faulty },
      { file: 'x.yaml', yaml: instrument('X', '[{ code: "1", title: T, mapsTo: ["Y:1"] }]') },
    ];
    expect(readPacks(sources, []).faults.map(({ file, code }) => [file, code])).toEqual([
      ['y.yaml', 'unknown_value'],
    ]);
  });
});
