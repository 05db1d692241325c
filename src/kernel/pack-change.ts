/** What a difference between two versions of a pack may be about. */
type PackSubject =
  | 'pack'
  | 'state_group'
  | 'member_state'
  | 'membership'
  | 'organisation'
  | 'instrument'
  | 'provision'
  | 'participation'
  | 'plan'
  | 'area'
  | 'commitment'
  | 'adoption'
  | 'working_group'
  | 'meeting'
  | 'agenda_item'
  | 'delegation';

/**
 * One thing that a pack describes, flattened for comparison.
 * `code` is unique within its subject; `fields` hold every value in its text form (dates as `2018-06`, lists joined with "; ").
 */
export interface PackEntry {
  subject: PackSubject;
  code: string;
  title: string;
  fields: Readonly<Record<string, string | null>>;
}

/** A thing that loading a pack adds or withdraws. */
interface PackItem {
  subject: PackSubject;
  code: string;
  title: string;
}

/** A field that loading a pack changes. */
interface PackFieldChange {
  subject: PackSubject;
  code: string;
  field: string;
  from: string | null;
  to: string | null;
}

/** What loading a pack would do (preview) or did (apply), in the order of the pack. */
export interface PackChange {
  added: PackItem[];
  changed: PackFieldChange[];
  withdrawn: PackItem[];
}

/** Compares what is loaded with what a pack says; both lists may come in any order, the result follows `after`. */
export function comparePackEntries(before: readonly PackEntry[], after: readonly PackEntry[]): PackChange {
  const loaded = new Map(before.map((entry) => [keyOf(entry), entry]));
  const kept = new Set(after.map(keyOf));
  const change: PackChange = { added: [], changed: [], withdrawn: [] };
  for (const entry of after) {
    const former = loaded.get(keyOf(entry));
    if (former === undefined) change.added.push(itemOf(entry));
    else change.changed.push(...compareFields(former, entry));
  }
  change.withdrawn = before.filter((entry) => !kept.has(keyOf(entry))).map(itemOf);
  return change;
}

/** Does loading the pack leave everything as it is? */
export function isUnchanged(change: PackChange): boolean {
  return change.added.length + change.changed.length + change.withdrawn.length === 0;
}

function compareFields(before: PackEntry, after: PackEntry): PackFieldChange[] {
  const fields = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]);
  return [...fields].flatMap((field) => {
    const from = before.fields[field] ?? null;
    const to = after.fields[field] ?? null;
    return from === to ? [] : [{ subject: after.subject, code: after.code, field, from, to }];
  });
}

function itemOf({ subject, code, title }: PackEntry): PackItem {
  return { subject, code, title };
}

function keyOf(entry: PackEntry): string {
  return `${entry.subject} ${entry.code}`;
}
