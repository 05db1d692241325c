import { type Audience, audiences, type Role } from '#app/kernel/actor.js';
import type {
  MovingAct,
  Party,
  StepCondition,
  SubmissionTransition,
} from '#app/modules/progress/clearance/submission.js';
import type { SubmissionState } from '#app/modules/progress/update.js';

const secretariat: readonly Role[] = ['secretariat_administrator', 'secretariat_officer'];
const plain = { needsReason: false, isOwnOnly: false, needsSheet: false, onlyWith: null };

/**
 * Every way that an update can take after it was posted, and nothing besides: docs/clearance.md draws it, the API serves
 * it. What is returned is answered by a new update, for what was written is never edited.
 */
export const submissionTransitions: readonly SubmissionTransition[] = [
  { ...plain, act: 'submit', from: 'draft', to: 'submitted', by: ['focal_point'], onlyWith: 'clearance' },
  { ...plain, act: 'submit', from: 'draft', to: 'cleared', by: ['focal_point'], onlyWith: 'no_clearance' },
  // The state has given clearance up while it waited.
  {
    ...plain,
    act: 'submit',
    from: 'submitted',
    to: 'cleared',
    by: ['focal_point'],
    onlyWith: 'no_clearance',
  },
  { ...plain, act: 'return', from: 'draft', to: 'returned', by: ['focal_point'], needsReason: true },
  { ...plain, act: 'withdraw', from: 'draft', to: 'withdrawn', by: ['contributor'], isOwnOnly: true },
  { ...plain, act: 'withdraw', from: 'draft', to: 'withdrawn', by: ['focal_point'] },
  { ...plain, act: 'withdraw', from: 'submitted', to: 'withdrawn', by: ['focal_point'] },
  { ...plain, act: 'clear', from: 'submitted', to: 'cleared', by: ['validating_authority'] },
  // The authority signed on paper, and has no account or no time for it.
  { ...plain, act: 'clear', from: 'submitted', to: 'cleared', by: ['focal_point'], needsSheet: true },
  {
    ...plain,
    act: 'return',
    from: 'submitted',
    to: 'returned',
    by: ['validating_authority'],
    needsReason: true,
  },
  { ...plain, act: 'accept', from: 'cleared', to: 'accepted', by: secretariat, onlyWith: 'acceptance' },
  { ...plain, act: 'return', from: 'cleared', to: 'returned', by: secretariat, needsReason: true },
];

/** The steps that a state uses. */
export interface StepsInUse {
  usesClearance: boolean;
  usesAcceptance: boolean;
}

/** An update and somebody who would act on it. */
export interface ActingSituation extends StepsInUse {
  state: SubmissionState;
  /** What the actor is towards the update's state and plan. */
  roles: readonly Role[];
  isAuthor: boolean;
  /** A signed sheet is cited. */
  hasSheet: boolean;
}

/**
 * The transition that an act takes.
 * @returns `not_from_here` where the update's state knows no such act, `not_yours` where somebody else may do it.
 */
export function transitionOf(
  act: MovingAct,
  situation: ActingSituation,
): SubmissionTransition | 'not_from_here' | 'not_yours' {
  const ways = submissionTransitions.filter(
    (each) => each.act === act && each.from === situation.state && isInUse(each.onlyWith, situation),
  );
  if (ways.length === 0) return 'not_from_here';
  const { roles, isAuthor, hasSheet } = situation;
  const way = ways.find(
    ({ by, isOwnOnly, needsSheet }) =>
      by.some((role) => roles.includes(role)) && (isAuthor || !isOwnOnly) && (hasSheet || !needsSheet),
  );
  return way ?? 'not_yours';
}

function isInUse(condition: StepCondition | null, { usesClearance, usesAcceptance }: StepsInUse): boolean {
  switch (condition) {
    case null:
      return true;
    case 'clearance':
      return usesClearance;
    case 'no_clearance':
      return !usesClearance;
    case 'acceptance':
      return usesAcceptance;
  }
}

/** Who must act next on an update; null: nobody. */
export function partyToAct(
  state: SubmissionState,
  { usesClearance, usesAcceptance }: StepsInUse,
  isAnswered: boolean,
): Party | null {
  switch (state) {
    case 'draft':
      return 'focal_point';
    case 'submitted':
      return usesClearance ? 'validating_authority' : 'focal_point';
    case 'cleared':
      return usesAcceptance ? 'secretariat' : null;
    case 'returned':
      return isAnswered ? null : 'focal_point';
    case 'accepted':
    case 'withdrawn':
      return null;
  }
}

/** Own state and secretariat: what nobody has widened is seen by no others. */
export const WIDEST_BY_DEFAULT: Audience = 'secretariat';

export function isWider(one: Audience, other: Audience): boolean {
  return audiences.indexOf(one) > audiences.indexOf(other);
}

export function narrowerOf(one: Audience, other: Audience): Audience {
  return isWider(one, other) ? other : one;
}

/** Who sees an update as long as nobody who speaks for the state has shown it to more. */
export function unwidened(proposed: Audience): Audience {
  return narrowerOf(proposed, WIDEST_BY_DEFAULT);
}

/**
 * May the actor give an update this visibility? Showing it to more than own state and secretariat is the validating
 * authority's, the focal point's where the state uses no clearance; showing it to fewer is either's, for it harms nobody.
 */
export function maySet(
  to: Audience,
  from: Audience,
  { roles, usesClearance }: Pick<ActingSituation, 'roles' | 'usesClearance'>,
): boolean {
  const speaks = roles.includes('validating_authority');
  const isFocalPoint = roles.includes('focal_point');
  if (!isWider(to, from)) return speaks || isFocalPoint;
  return speaks || (isFocalPoint && !usesClearance);
}
