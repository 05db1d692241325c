import { isOneClick } from '#app/modules/mail-links/one-click.rules.js';

/** Section 3.2 of RFC 8058, to the letter. */
const OF_THE_RFC = [
  '---FormBoundaryjWmhtjORrn',
  'Content-Disposition: form-data; name="List-Unsubscribe"',
  '',
  'One-Click',
  '---FormBoundaryjWmhtjORrn--',
  '',
].join('\r\n');

describe('isOneClick', () => {
  it.each([
    ['the example of the RFC', OF_THE_RFC],
    ['the same with single line feeds', OF_THE_RFC.replaceAll('\r', '')],
    [
      'a part that says more of itself',
      OF_THE_RFC.replace('\r\n\r\n', '\r\nContent-Type: text/plain\r\n\r\n'),
    ],
    ['a name without quotes', OF_THE_RFC.replaceAll('"', '')],
    ['the fields of the other kind of form', { 'List-Unsubscribe': 'One-Click' }],
  ])('takes %s', (_what, body) => {
    expect(isOneClick(body)).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['an empty form', {}],
    ['another value', { 'List-Unsubscribe': 'Maybe' }],
    ['the value twice', { 'List-Unsubscribe': ['One-Click', 'One-Click'] }],
    ['another field', OF_THE_RFC.replace('List-Unsubscribe', 'List-Subscribe')],
    ['another value of a part', OF_THE_RFC.replace('One-Click', 'One-Click-Not')],
    ['the words without a form', 'List-Unsubscribe=One-Click'],
    ['null', null],
    ['a number', 1],
  ])('does not take %s', (_what, body) => {
    expect(isOneClick(body)).toBe(false);
  });
});
