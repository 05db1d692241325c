import type { CalendarDate } from '#app/kernel/calendar-date.js';
import { formatImpreciseDate, type ImpreciseDate } from '#app/kernel/imprecise-date.js';
import type { PackEntry } from '#app/kernel/pack-change.js';

/**
 * The content of a plan pack (docs/guides/packs.md), already validated: codes are unique, every area, state group and
 * state adopting exists among the loaded packs, dates exist and no commitment is due outside the plan's life.
 */
export interface PlanPack {
  plan: {
    code: string;
    title: string;
    shortTitle: string;
    /** Code of the group of states that the plan is for. */
    group: string;
    /** Code of the instrument that the plan carries out. */
    instrument: string | null;
    isIllustrative: boolean;
    timeZone: string;
    startsOn: CalendarDate;
    endsOn: CalendarDate;
    reportingPeriodMonths: number;
  };
  areas: PlanPackArea[];
  commitments: PlanPackCommitment[];
  adoptions: PlanPackAdoption[];
}

export interface PlanPackArea {
  code: string;
  title: string;
}

export interface PlanPackCommitment {
  code: string;
  /** Code of the area of collaboration. */
  area: string;
  title: string;
  activity: string;
  expectedOutput: string;
  lead: string;
  cooperating: string[];
  /** The seminar topic or the provision of a real instrument that the commitment goes back to. */
  tracedTo: string;
  /** Regional due date; of a recurring commitment that of its first period. */
  due: ImpreciseDate;
  /** ISO 8601 duration between periods; null: once. */
  recurrence: string | null;
  /** The decision that moved the due date last; null while it is the first one. */
  decision: string | null;
  /** `INSTRUMENT:PROVISION`, for instance `ATT:11`. */
  provisions: string[];
}

export interface PlanPackAdoption {
  /** ISO code of the state. */
  state: string;
  kind: 'adopted' | 'joined';
  on: CalendarDate;
  source: string;
  isIllustrative: boolean;
}

/** Everything that the pack describes, for comparison with another version of it. */
export function planPackEntries({ plan, areas, commitments, adoptions }: PlanPack): PackEntry[] {
  const { code, isIllustrative, reportingPeriodMonths, ...texts } = plan;
  return [
    {
      subject: 'plan',
      code,
      title: plan.title,
      fields: {
        ...texts,
        isIllustrative: String(isIllustrative),
        reportingPeriodMonths: String(reportingPeriodMonths),
      },
    },
    ...areas.map(({ code, title }): PackEntry => ({ subject: 'area', code, title, fields: { title } })),
    ...commitments.map(commitmentEntry),
    ...adoptions.map(
      ({ state, kind, on, source, isIllustrative }): PackEntry => ({
        subject: 'adoption',
        code: state,
        title: `${state} ${kind} the plan`,
        fields: { kind, on, source, isIllustrative: String(isIllustrative) },
      }),
    ),
  ];
}

/**
 * Codes of commitments whose due date a newer version moves without citing a decision of its own: the decision that
 * moved it before says nothing of this move.
 */
export function movedWithoutDecision(previous: PlanPack, next: PlanPack): string[] {
  const former = new Map(previous.commitments.map((commitment) => [commitment.code, commitment]));
  const moved = next.commitments.filter(({ code, due, decision }) => {
    const before = former.get(code);
    if (before === undefined || formatImpreciseDate(before.due) === formatImpreciseDate(due)) return false;
    return decision === null || decision === before.decision;
  });
  return moved.map(({ code }) => code);
}

function commitmentEntry({ code, due, cooperating, provisions, ...texts }: PlanPackCommitment): PackEntry {
  const fields = {
    ...texts,
    due: formatImpreciseDate(due),
    cooperating: cooperating.join('; '),
    provisions: provisions.join('; '),
  };
  return { subject: 'commitment', code, title: texts.title, fields };
}
