import type { PolicyInput, ReminderPolicy } from '../../../lib/api-types.js';

type Step = ReminderPolicy['steps'][number];
export type Audience = Step['audience'][number];

export const audiences: Audience[] = ['main', 'alternate', 'validating_authority', 'secretariat'];
export const units = ['D', 'W', 'M', 'Y'] as const;
export type Unit = (typeof units)[number];
export type Direction = 'before' | 'after';

/** The most that the API takes. */
export const MOST_STEPS = 20;
export const MOST_MAILS_PER_WEEK = 7;
const longestAmount = (unit: Unit) => (unit === 'D' ? 9999 : 999);

/** A step while it is written. */
export interface StepDraft {
  /** Tells it from the others for as long as the form is open. */
  key: number;
  /** Undefined while the step has no name: it is named after its offset. */
  code: string | undefined;
  /** As typed. */
  amount: string;
  unit: Unit;
  direction: Direction;
  /** An offset of several units, which number and unit cannot say: kept as it is. */
  compoundOffset: string | undefined;
  audience: Audience[];
  form: Step['form'];
  release: Step['release'];
}

export interface PolicyDraft {
  steps: StepDraft[];
  sendAtLocal: string;
  maxMailsPerWeek: number | null;
}

export type DraftFault = 'amount' | 'audience' | 'hour';

/** Where to begin: the policy that is changed, or the one that a new policy takes the place of. */
export function draftOf(policy: PolicyContent): PolicyDraft {
  return {
    steps: policy.steps.map((step, key) => ({ key, ...step, ...readOffset(step.offset) })),
    sendAtLocal: policy.sendAtLocal,
    maxMailsPerWeek: policy.maxMailsPerWeek,
  };
}

type PolicyContent = Pick<ReminderPolicy, 'steps' | 'sendAtLocal' | 'maxMailsPerWeek'>;

/** Where nothing holds yet. */
export const blankPolicy: PolicyContent = { steps: [], sendAtLocal: '08:30', maxMailsPerWeek: null };

export function newStep(steps: readonly StepDraft[]): StepDraft {
  return {
    key: Math.max(-1, ...steps.map(({ key }) => key)) + 1,
    code: undefined,
    amount: '',
    unit: 'D',
    direction: 'before',
    compoundOffset: undefined,
    audience: ['main'],
    form: 'digest',
    release: 'automatic',
  };
}

/** "-P30D" as number, unit and direction. */
function readOffset(offset: string): Pick<StepDraft, 'amount' | 'unit' | 'direction' | 'compoundOffset'> {
  const [, sign, amount, letter] = /^(-?)P(\d+)([DWMY])$/.exec(offset) ?? [];
  const unit = units.find((known) => known === letter);
  const direction = sign === '-' || Number(amount) === 0 ? 'before' : 'after';
  if (amount === undefined || unit === undefined)
    return { amount: '', unit: 'D', direction, compoundOffset: offset };
  return { amount: String(Number(amount)), unit, direction, compoundOffset: undefined };
}

/** As the API takes it; null while the number is none that it would take. */
export function offsetOf({ amount, unit, direction, compoundOffset }: StepDraft): string | null {
  if (compoundOffset !== undefined) return compoundOffset;
  const count = /^\d+$/.test(amount.trim()) ? Number(amount) : Number.NaN;
  if (Number.isNaN(count) || count > longestAmount(unit)) return null;
  return `${direction === 'before' && count > 0 ? '-' : ''}P${count}${unit}`;
}

export function faultsOfStep(step: StepDraft): DraftFault[] {
  return [
    ...(offsetOf(step) === null ? (['amount'] as const) : []),
    ...(step.audience.length === 0 ? (['audience'] as const) : []),
  ];
}

export function faultsOfDraft({ steps, sendAtLocal }: PolicyDraft): DraftFault[] {
  const isHour = /^([01]\d|2[0-3]):[0-5]\d$/.test(sendAtLocal);
  return [...steps.flatMap(faultsOfStep), ...(isHour ? [] : (['hour'] as const))];
}

/** What the draft asks for; null while something in it is missing. */
export function contentOf(draft: PolicyDraft): Omit<PolicyInput, keyof Scope> | null {
  if (faultsOfDraft(draft).length > 0) return null;
  const codes = new Set(draft.steps.flatMap(({ code }) => code ?? []));
  const steps = draft.steps.flatMap((step) => {
    const offset = offsetOf(step);
    if (offset === null) return [];
    const code = step.code ?? unusedCode(step, codes);
    codes.add(code);
    return [{ code, offset, audience: inOrder(step.audience), form: step.form, release: step.release }];
  });
  return { steps, sendAtLocal: draft.sendAtLocal, maxMailsPerWeek: draft.maxMailsPerWeek };
}

/** What a policy is for. */
export type Scope = Pick<PolicyInput, 'milestoneKind' | 'planId' | 'milestoneId'>;

function inOrder(chosen: readonly Audience[]): Audience[] {
  return audiences.filter((audience) => chosen.includes(audience));
}

/** "before-30", "after-2w"; with a number where another step has that name. */
function unusedCode({ direction, amount, unit }: StepDraft, taken: ReadonlySet<string>): string {
  const code = `${direction}-${Number(amount)}${unit === 'D' ? '' : unit.toLowerCase()}`;
  if (!taken.has(code)) return code;
  let place = 2;
  while (taken.has(`${code}-${place}`)) place++;
  return `${code}-${place}`;
}
