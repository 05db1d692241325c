import fc from 'fast-check';
import { audiences, type Role, roles } from '#app/kernel/actor.js';
import { submissionActs } from '#app/modules/progress/clearance/submission.js';
import {
  type ActingSituation,
  isWider,
  maySet,
  narrowerOf,
  partyToAct,
  submissionTransitions,
  transitionOf,
  unwidened,
} from '#app/modules/progress/clearance/submission.rules.js';
import { submissionStates } from '#app/modules/progress/update.js';

const officers = ['secretariat_administrator', 'secretariat_officer'];

/**
 * Who may do what from where, and where it leads, written down apart from the table of the code: with clearance and
 * acceptance in use, without a signed sheet, by somebody who did not write the update. What is not here, nobody may.
 */
const expected: Record<string, { to: string; by: string[] }> = {
  'draft submit': { to: 'submitted', by: ['focal_point'] },
  'draft return': { to: 'returned', by: ['focal_point'] },
  'draft withdraw': { to: 'withdrawn', by: ['focal_point'] },
  'submitted withdraw': { to: 'withdrawn', by: ['focal_point'] },
  'submitted clear': { to: 'cleared', by: ['validating_authority'] },
  'submitted return': { to: 'returned', by: ['validating_authority'] },
  'cleared accept': { to: 'accepted', by: officers },
  'cleared return': { to: 'returned', by: officers },
};

const situation = (rest: Partial<ActingSituation>): ActingSituation => ({
  state: 'draft',
  roles: [],
  usesClearance: true,
  usesAcceptance: true,
  isAuthor: false,
  hasSheet: false,
  ...rest,
});
const outcome = (act: (typeof submissionActs)[number], rest: Partial<ActingSituation>): string => {
  const way = transitionOf(act, situation(rest));
  return typeof way === 'string' ? way : way.to;
};
const everyCase = submissionStates.flatMap((state) =>
  roles.flatMap((role) => submissionActs.map((act) => [state, role, act] as const)),
);

describe('the way of an update', () => {
  it.each(everyCase)('%s, by %s: %s', (state, role, act) => {
    const entry = expected[`${state} ${act}`];
    const allowed = entry === undefined ? 'not_from_here' : entry.by.includes(role) ? entry.to : 'not_yours';
    expect(outcome(act, { state, roles: [role] })).toBe(allowed);
  });

  it('lets whoever wrote a draft take it back', () => {
    expect(outcome('withdraw', { state: 'draft', roles: ['contributor'] })).toBe('not_yours');
    expect(outcome('withdraw', { state: 'draft', roles: ['contributor'], isAuthor: true })).toBe('withdrawn');
  });

  it('lets a focal point record a clearance only with a signed sheet', () => {
    const clear = { state: 'submitted' as const, roles: ['focal_point' as const] };
    expect(outcome('clear', clear)).toBe('not_yours');
    expect(outcome('clear', { ...clear, hasSheet: true })).toBe('cleared');
    expect(outcome('clear', { ...clear, roles: ['contributor'], hasSheet: true })).toBe('not_yours');
  });

  it('leads past the steps that a state does not use', () => {
    const plain = { roles: ['focal_point' as const], usesClearance: false };
    expect(outcome('submit', { ...plain, state: 'draft' })).toBe('cleared');
    expect(outcome('submit', { ...plain, state: 'submitted' })).toBe('cleared');
    const accept = { state: 'cleared' as const, roles: ['secretariat_officer' as const] };
    expect(outcome('accept', { ...accept, usesAcceptance: false })).toBe('not_from_here');
  });

  it('asks a reason for every return and for nothing else', () => {
    for (const { act, needsReason } of submissionTransitions) expect(needsReason).toBe(act === 'return');
  });

  it('never leads out of what is accepted or withdrawn, nor back to a draft', () => {
    for (const { from, to } of submissionTransitions) {
      expect(['accepted', 'withdrawn', 'returned']).not.toContain(from);
      expect(to).not.toBe('draft');
    }
  });

  it('says whose turn it is exactly where that party may act', () => {
    const rolesOf: Record<string, Role> = {
      focal_point: 'focal_point',
      validating_authority: 'validating_authority',
      secretariat: 'secretariat_officer',
    };
    for (const state of submissionStates) {
      for (const usesClearance of [true, false]) {
        const party = partyToAct(state, { usesClearance, usesAcceptance: true }, false);
        // What is returned is answered by a new update, which is no act on the old one.
        if (party === null || state === 'returned') continue;
        const mine = situation({ state, usesClearance, roles: [rolesOf[party] ?? 'observer'] });
        expect(submissionActs.some((act) => typeof transitionOf(act, mine) !== 'string')).toBe(true);
      }
    }
    expect(partyToAct('returned', { usesClearance: true, usesAcceptance: true }, false)).toBe('focal_point');
    expect(partyToAct('returned', { usesClearance: true, usesAcceptance: true }, true)).toBeNull();
    expect(partyToAct('cleared', { usesClearance: true, usesAcceptance: false }, false)).toBeNull();
  });
});

describe('who sees an update', () => {
  const audience = fc.constantFrom(...audiences);

  it('is never wider than own state and secretariat without an explicit act', () => {
    fc.assert(
      fc.property(audience, (proposed) => {
        expect(isWider(unwidened(proposed), 'secretariat')).toBe(false);
        expect(isWider(unwidened(proposed), proposed)).toBe(false);
      }),
    );
  });

  it('is the narrower of two, whichever comes first', () => {
    fc.assert(
      fc.property(audience, audience, (one, other) => {
        expect(narrowerOf(one, other)).toBe(narrowerOf(other, one));
        expect([one, other]).toContain(narrowerOf(one, other));
        expect(isWider(narrowerOf(one, other), one) || isWider(narrowerOf(one, other), other)).toBe(false);
      }),
    );
  });

  it('is widened by whoever speaks for the state alone, and narrowed by either', () => {
    fc.assert(
      fc.property(
        audience,
        audience,
        fc.constantFrom(...roles),
        fc.boolean(),
        (from, to, role, usesClearance) => {
          const may = maySet(to, from, { roles: [role], usesClearance });
          const speaks = role === 'validating_authority' || (role === 'focal_point' && !usesClearance);
          expect(may).toBe(isWider(to, from) ? speaks : speaks || role === 'focal_point');
        },
      ),
    );
  });
});
