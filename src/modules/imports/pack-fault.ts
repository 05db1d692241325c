import { DomainError, type ErrorParams, type Fault } from '#app/kernel/errors.js';

/** One thing that is wrong with a pack file, at the place where its author can mend it. */
export interface PackFault {
  file: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  /** RFC 6901 pointer into the pack, for instance `/commitments/3/due`. */
  path: string;
  code: PackFaultCode;
  params: ErrorParams;
  /** English, for the command line and for logs. */
  message: string;
}

/** Every rule that a pack file can break, in words; `code` and `params` let a client say it in another language. */
const sentences = {
  yaml_syntax: 'not readable as YAML: {reason}',
  wrong_type: 'expected {expected}, found {found}',
  unknown_key: 'unknown key "{key}"; the keys here are {allowed}',
  missing_key: 'the key "{key}" is missing',
  empty_text: 'the text is empty',
  unstorable_character: 'the text holds a character that cannot be stored',
  unknown_value: '"{value}" is none of {allowed}',
  not_a_code: '"{value}" is no code: letters, digits, "." and "-" only',
  not_a_version: '"{value}" is no version such as 1.0',
  not_a_date: '"{value}" is no date of the form {allowed}',
  not_a_time_zone: '"{value}" is no IANA time zone such as Asia/Phnom_Penh',
  not_in_range: '{value} is not between {minimum} and {maximum}',
  duplicate_code: '"{code}" stands already on line {firstLine}',
  ends_before_start: 'ends on {endsOn}, before it starts on {startsOn}',
  due_outside_plan: 'due {due}, but the plan runs from {startsOn} to {endsOn}',
  recurrence_without_date: 'a recurring commitment needs a due date for its first period',
  party_not_single: 'a delegation is either of a state or of an organisation',
  standing_of_other_party: 'the standing "{standing}" does not fit this kind of delegation',
  dangling_reference: 'no {kind} "{code}" is loaded or part of this load',
  cyclic_reference: 'these packs refer to each other: {packs}',
  owned_by_other_pack: 'the {kind} "{code}" belongs to {pack}',
  dropped_but_needed: 'the loaded pack {pack} refers to {subject}, which this version leaves out',
} as const;

export type PackFaultCode = keyof typeof sentences;

export function describePackFault(code: PackFaultCode, params: ErrorParams): string {
  return sentences[code].replace(/\{(\w+)\}/g, (_, name: string) => inWords(params[name]));
}

function inWords(value: ErrorParams[string] | undefined): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** One or more pack files break rules; nothing was loaded, and all faults of all files are listed. */
export class PackInvalidError extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'pack_invalid';
  override readonly faults: readonly Fault[];

  constructor(readonly packFaults: readonly PackFault[]) {
    super(
      packFaults.map((fault) => `${fault.file}:${fault.line}:${fault.column} ${fault.message}`).join('\n'),
    );
    this.faults = packFaults.map(({ path, code, params, file, line, column, message }) => ({
      pointer: path,
      code,
      params: { ...params, file, line, column, message },
    }));
  }
}
