import { faultOfSentOn } from '#app/modules/letters/letters.rules.js';

describe('the day on which a letter left', () => {
  it.each([
    ['2018-03-02', '2018-03-02', null],
    ['2018-03-05', '2018-03-06', null],
    ['2018-03-01', '2018-03-06', 'before_letter'],
    ['2018-03-07', '2018-03-06', 'in_future'],
    // Dated by the calendar of the state, where it is the 2nd already.
    ['2018-03-02', '2018-03-01', null],
  ])('%s, said on %s of a letter of 2 March 2018: %s', (sentOn, today, code) => {
    expect(faultOfSentOn(sentOn, '2018-03-02', today)?.code ?? null).toBe(code);
  });
});
