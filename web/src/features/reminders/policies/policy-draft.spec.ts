import fc from 'fast-check';
import type { ReminderPolicy } from '../../../lib/api-types.js';
import { contentOf, draftOf, faultsOfDraft, newStep, offsetOf, type StepDraft } from './policy-draft.js';

type Step = ReminderPolicy['steps'][number];

const step = (over: Partial<Step> = {}): Step => ({
  code: 'before-30',
  offset: '-P30D',
  audience: ['main'],
  form: 'digest',
  release: 'automatic',
  ...over,
});
const policy = (...steps: Step[]) => ({ steps, sendAtLocal: '08:30', maxMailsPerWeek: null });
const draftWith = (...changes: Partial<StepDraft>[]) => ({
  ...draftOf(policy()),
  steps: changes.map((change, key) => ({ ...newStep([]), key, ...change })),
});

describe('a policy while it is written', () => {
  it('gives back what it was opened with', () => {
    const offsets = fc.tuple(
      fc.constantFrom('', '-'),
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom('D', 'W', 'M', 'Y'),
    );
    fc.assert(
      fc.property(fc.array(offsets, { maxLength: 20 }), (written) => {
        const steps = written.map(([sign, amount, unit], place) =>
          step({ code: `step-${place}`, offset: `${sign}P${amount}${unit}` }),
        );
        expect(contentOf(draftOf(policy(...steps)))).toEqual(policy(...steps));
      }),
    );
  });

  it('keeps an offset of several units, which its fields cannot say', () => {
    const steps = [step({ offset: '-P1M15D' })];
    expect(contentOf(draftOf(policy(...steps)))?.steps).toEqual(steps);
  });

  it('counts the day itself as before', () => {
    expect(draftOf(policy(step({ offset: 'P0D' }))).steps[0]?.direction).toBe('before');
  });

  it('keeps the name of a step whose offset changes, and names new steps after theirs', () => {
    const draft = draftOf(policy(step()));
    const [first] = draft.steps;
    const steps = [
      { ...(first ?? newStep([])), amount: '45' },
      { ...newStep(draft.steps), amount: '30' },
      { ...newStep(draft.steps), key: 2, amount: '2', unit: 'W' as const, direction: 'after' as const },
    ];
    expect(contentOf({ ...draft, steps })?.steps.map(({ code, offset }) => [code, offset])).toEqual([
      ['before-30', '-P45D'],
      ['before-30-2', '-P30D'],
      ['after-2w', 'P2W'],
    ]);
  });

  it('lists the posts in one order, however they were chosen', () => {
    const draft = draftWith({ amount: '7', audience: ['secretariat', 'main'] });
    expect(contentOf(draft)?.steps[0]?.audience).toEqual(['main', 'secretariat']);
  });

  it.each(['', '-3', '1.5', 'ten', '10000'])('does not take "%s" for a number of days', (amount) => {
    const draft = draftWith({ amount });
    expect(offsetOf(draft.steps[0] ?? newStep([]))).toBeNull();
    expect(faultsOfDraft(draft)).toEqual(['amount']);
    expect(contentOf(draft)).toBeNull();
  });

  it('asks for somebody to write to and for an hour', () => {
    const draft = { ...draftWith({ amount: '7', audience: [] }), sendAtLocal: '' };
    expect(faultsOfDraft(draft)).toEqual(['audience', 'hour']);
  });
});
