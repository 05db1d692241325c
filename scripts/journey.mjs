// The tracker's main job, done from outside through the HTTP API alone: a focal point reports, the secretariat sees it,
// the calendar moves to 1 June 2018, and the right people have the right mails. Needs a fresh demo: `npm start`.
//
//   node scripts/journey.mjs [http://localhost:3000]
import assert from 'node:assert/strict';
import { uuidv7 } from 'uuidv7';

const base = process.argv[2] ?? process.env.PUBLIC_URL ?? 'http://localhost:3000';
const REPORTED = '1.6'; // due 31 May 2018: what Cambodia reports as implemented
const DUE = '1.2'; // due 30 June 2018: what nobody touches
const UNTIL = '2018-06-01T04:00:00.000Z'; // noon in Kuala Lumpur: every office of the region has opened

let passed = 0;
async function step(what, work) {
  const result = await work();
  passed++;
  console.log(`ok ${passed}  ${what}`);
  return result;
}

/** A person's way in: cookie and CSRF token of one session. */
async function signIn(account) {
  const answer = await fetch(`${base}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: account.email, password: account.password }),
  });
  assert.equal(answer.status, 200, `sign-in of ${account.email}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const session = await answer.json();
  return {
    session,
    async send(method, path, body) {
      const response = await fetch(`${base}/api/v1${path}`, {
        method,
        headers: {
          cookie,
          'x-csrf-token': session.csrfToken,
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        body: body && JSON.stringify(body),
      });
      return { status: response.status, body: response.status === 204 ? null : await response.json() };
    },
  };
}

async function read(person, path) {
  const { status, body } = await person.send('GET', path);
  assert.equal(status, 200, `GET ${path}: ${JSON.stringify(body).slice(0, 300)}`);
  return body;
}

async function readAll(person, path) {
  const items = [];
  for (let cursor = null; ; ) {
    const separator = path.includes('?') ? '&' : '?';
    const page = await read(
      person,
      `${path}${separator}limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
    );
    items.push(...page.items);
    cursor = page.nextCursor;
    if (cursor === null) return items;
  }
}

const accounts = await (await fetch(`${base}/api/v1/demo/accounts`)).json();
const accountOf = (role, state = null) => {
  const account = accounts.find((candidate) => candidate.role === role && candidate.state === state);
  assert.ok(account, `a demo account of ${role} ${state ?? ''}`);
  return account;
};

const focalPoint = await step('the focal point of Cambodia signs in', () =>
  signIn(accountOf('focal_point', 'KH')),
);
const officer = await step('the secretariat signs in', () => signIn(accountOf('secretariat_officer')));

const mine = await step(
  'the focal point sees the national implementations of Cambodia, and of nobody else',
  async () => {
    const items = await readAll(focalPoint, '/assignments');
    assert.ok(items.length >= 40, `${items.length} assignments`);
    assert.deepEqual([...new Set(items.map((item) => item.state.isoCode))], ['KH']);
    return items;
  },
);

const [plan] = (await read(officer, '/plans')).items;
const assignment = mine.find((item) => item.commitment.code === REPORTED);
const matrixBefore = await read(officer, `/plans/${plan.id}/matrix`);

await step(
  `commitment ${REPORTED} is reported as implemented; sending it again answers the same`,
  async () => {
    const update = {
      id: uuidv7(),
      basedOnVersion: assignment.version,
      kind: 'report',
      status: 'implemented',
      narrative: 'Illustrative report of the journey script.',
      evidence: [{ citation: 'Official gazette, illustrative reference' }],
    };
    const first = await focalPoint.send('POST', `/assignments/${assignment.id}/updates`, update);
    assert.equal(first.status, 201, JSON.stringify(first.body));
    const again = await focalPoint.send('POST', `/assignments/${assignment.id}/updates`, update);
    assert.equal(again.status, 200);
    assert.equal(again.body.id, first.body.id);
    const late = await focalPoint.send('POST', `/assignments/${assignment.id}/updates`, {
      ...update,
      id: uuidv7(),
    });
    assert.equal(late.status, 409, 'a write on an old version is refused');
    assert.equal(late.body.code, 'version_conflict');
  },
);

await step('the secretariat reads it in the matrix', async () => {
  const matrix = await read(officer, `/plans/${plan.id}/matrix`);
  const column = matrix.states.findIndex((state) => state.isoCode === 'KH');
  const cell = (source) => source.rows.find((row) => row[1] === REPORTED)[8][column];
  assert.equal(matrix.legend.statuses[cell(matrix)[0]], 'implemented');
  assert.notDeepEqual(cell(matrix), cell(matrixBefore));
  assert.equal(matrix.states.length, 11);
  assert.equal(matrix.plan.isIllustrative, true);
});

const moved = await step('the clock moves to 1 June 2018', async () => {
  const { status, body } = await officer.send('PUT', '/demo/clock', { now: UNTIL });
  assert.equal(status, 200, JSON.stringify(body));
  assert.equal(body.failed, 0);
  return body;
});
console.log(`      ${JSON.stringify(moved)}`);

const inbox = await readAll(officer, '/demo/inbox');
const mails = [];
for (const { id } of inbox) mails.push(await read(officer, `/demo/inbox/${id}`));

await step('nobody has more than one mail a day, no Message-ID comes twice, and the dates rise', () => {
  const zoneOf = {
    MM: 'Asia/Yangon',
    BN: 'Asia/Brunei',
    MY: 'Asia/Kuala_Lumpur',
    PH: 'Asia/Manila',
    SG: 'Asia/Singapore',
    TL: 'Asia/Dili',
  };
  const day = (mail) => {
    const state = accounts.find((account) => account.email === mail.to[0])?.state;
    return new Date(mail.datedAt).toLocaleDateString('en-CA', { timeZone: zoneOf[state] ?? 'Asia/Bangkok' });
  };
  const personDays = mails.map((mail) => `${mail.to.join()} ${day(mail)}`);
  assert.equal(new Set(personDays).size, personDays.length);
  assert.equal(new Set(mails.map((mail) => mail.messageId)).size, mails.length);
  assert.ok(mails.every((mail) => mail.datedAt <= UNTIL));
});

const mailsTo = (account) => mails.filter((mail) => mail.to.includes(account.email));
const speakingOf = (list, code) =>
  list.filter((mail) => new RegExp(`(^|\\s)${code.replace('.', '\\.')}\\s`, 'm').test(mail.text));
const daysOf = (list) => list.map((mail) => mail.datedAt.slice(0, 10)).sort();

await step('Cambodia hears nothing of what it has implemented', () => {
  assert.deepEqual(speakingOf(mailsTo(accountOf('focal_point', 'KH')), REPORTED), []);
});

// 30 June 2018: 90 days before is Sunday 1 April, hence Friday 30 March; in Brunei, where Friday and Sunday are days of
// rest, Saturday 31 March. 30 days before is Thursday 31 May, in Brunei a public holiday (Armed Forces Day), hence the
// Wednesday before.
await step(`a focal point hears of commitment ${DUE} ninety and thirty days ahead, on working days`, () => {
  assert.deepEqual(daysOf(speakingOf(mailsTo(accountOf('focal_point', 'LA')), DUE)), [
    '2018-03-30',
    '2018-05-31',
  ]);
  assert.deepEqual(daysOf(speakingOf(mailsTo(accountOf('focal_point', 'BN')), DUE)), [
    '2018-03-31',
    '2018-05-30',
  ]);
});

// "June 2018" counts from 1 June: ninety days before is Saturday 3 March, thirty days before Wednesday 2 May; the
// shorter steps wait until the day is confirmed.
await step(
  'the first meeting of the working group is announced ninety and thirty days ahead, and not the day before',
  () => {
    const announced = mailsTo(accountOf('focal_point', 'VN')).filter((mail) =>
      /First Meeting/i.test(mail.text),
    );
    assert.deepEqual(daysOf(announced), ['2018-03-02', '2018-05-02']);
  },
);

await step('no mail to one state names another state', () => {
  const names = new Map(matrixBefore.states.map((state) => [state.isoCode, state.name]));
  for (const account of accounts.filter((candidate) => candidate.state !== null)) {
    const others = [...names].filter(([code]) => code !== account.state).map(([, name]) => name);
    for (const mail of mailsTo(account)) {
      const report = mail.text.split(/First Meeting/)[0];
      for (const name of others) assert.ok(!report.includes(name), `mail to ${account.email} names ${name}`);
    }
  }
});

await step('every delivery in the ledger was accepted', async () => {
  const deliveries = await readAll(officer, '/deliveries');
  assert.equal(deliveries.length, mails.length);
  assert.deepEqual([...new Set(deliveries.map((delivery) => delivery.state))], ['accepted']);
});

const received = new Map();
for (const mail of mails) received.set(mail.to[0], (received.get(mail.to[0]) ?? 0) + 1);
console.log(`\n${mails.length} mails to ${received.size} people:`);
for (const [address, count] of [...received].sort(([one], [other]) => one.localeCompare(other)))
  console.log(`  ${address.padEnd(44)} ${count}`);
console.log(`\n${passed} passed, 0 failed`);
