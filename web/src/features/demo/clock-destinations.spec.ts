import { destinations } from './clock-destinations.js';

const zone = 'Asia/Kuala_Lumpur';

describe('destinations of the demo clock', () => {
  it('offers a day, a week, and noon of 1 June 2018', () => {
    expect(destinations({ now: '2018-03-01T01:00:00.000Z', zone }).map(({ instant }) => instant)).toEqual([
      '2018-03-02T01:00:00.000Z',
      '2018-03-08T01:00:00.000Z',
      '2018-06-01T04:00:00.000Z',
    ]);
  });

  it('never offers to go back', () => {
    expect(destinations({ now: '2018-06-01T04:00:00.000Z', zone }).map(({ label }) => label)).toEqual([
      'dayLater',
      'weekLater',
    ]);
  });
});
