import { DomainError, type ErrorParams, type Fault } from '#app/kernel/errors.js';

/** A state has one holiday a day; the name of a day with several says them all. */
export class HolidayExistsError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'holiday_exists';
  override readonly params: ErrorParams;

  constructor(heldOn: string, name: string) {
    super(`The Member State has a holiday on ${heldOn} already: ${name}`);
    this.params = { heldOn, name };
  }
}

/** A holiday with this identifier was entered before, and said something else. */
export class HolidayIdReusedError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'holiday_id_reused';
  override readonly params: ErrorParams;

  constructor(id: string) {
    super(`another holiday was entered as ${id}`);
    this.params = { id };
  }
}

/** A file of holidays that cannot be imported; `faults` name each line that is wrong, and why. */
export class HolidayFileInvalidError extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'holiday_file_invalid';
  override readonly params: ErrorParams;

  constructor(override readonly faults: readonly Fault[]) {
    super(faults.map(({ code, params }) => `line ${String(params['line'])}: ${code}`).join('; '));
    this.params = { count: faults.length };
  }
}
