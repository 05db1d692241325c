import fc from 'fast-check';
import { type Actor, type Grant, roles } from '#app/kernel/actor.js';
import { reachablePlanIds, viewerOf } from '#app/modules/plans/plans.policy.js';
import { mayOf } from '#app/modules/progress/assignment.policy.js';

const states = ['cambodia', 'malaysia'];
const plans = ['actif', 'other'];
const grant = fc
  .record({
    role: fc.constantFrom(...roles),
    state: fc.constantFrom(...states),
    planId: fc.constantFrom(null, ...plans),
  })
  .map(({ role, state, planId }): Grant => {
    const isNational = ['focal_point', 'contributor', 'validating_authority'].includes(role);
    return { role, memberStateId: isNational ? state : null, planId };
  });
const actorOf = (grants: Grant[]): Actor => ({
  userId: 'somebody',
  displayName: 'Somebody',
  timeZone: 'UTC',
  grants,
  channel: 'web',
});

describe('who may do what to an assignment', () => {
  it('lets nobody write for a state, or in a plan, that no grant names', () => {
    fc.assert(
      fc.property(
        fc.array(grant),
        fc.constantFrom(...states),
        fc.constantFrom(...plans),
        (grants, stateId, planId) => {
          const may = mayOf(actorOf(grants), { stateId, planId, isReadOnly: false });
          const reaching = grants.filter(
            (each) => each.memberStateId === stateId && (each.planId === null || each.planId === planId),
          );
          expect(may.update).toBe(reaching.some(({ role }) => role === 'focal_point'));
          expect(may.setTarget).toBe(may.update);
          expect(may.draft).toBe(!may.update && reaching.some(({ role }) => role === 'contributor'));
        },
      ),
    );
  });

  it('lets nobody write what is read-only', () => {
    fc.assert(
      fc.property(fc.array(grant), (grants) => {
        const may = mayOf(actorOf(grants), { stateId: 'cambodia', planId: 'actif', isReadOnly: true });
        expect(may).toEqual({ update: false, draft: false, setTarget: false });
      }),
    );
  });

  it('gives a view of a plan exactly to those with a grant that reaches it, towards others never as the own state', () => {
    fc.assert(
      fc.property(fc.array(grant), fc.constantFrom(...plans), (grants, planId) => {
        const actor = actorOf(grants);
        const viewer = viewerOf(actor, planId);
        const reachable = reachablePlanIds(actor);
        expect(viewer !== null).toBe(reachable === null || reachable.includes(planId));
        for (const stateId of viewer?.ownStateIds ?? []) {
          expect(
            grants.some(
              (each) =>
                each.memberStateId === stateId && each.planId !== (planId === 'actif' ? 'other' : 'actif'),
            ),
          ).toBe(true);
        }
      }),
    );
  });
});
