/** What a rule may answer; `platform/http` maps each kind to one status. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'gone'
  | 'too_many'
  | 'unavailable';

export type ErrorParams = Record<string, string | number | boolean | null | readonly string[]>;

/** One fault of an input: where (RFC 6901 pointer into the body, or a parameter's name), which rule, which values. */
export interface Fault {
  pointer: string;
  code: string;
  params: ErrorParams;
}

/**
 * Base of every error that tells a caller which rule was broken.
 * `code` is stable and what a client translates by; `message` is English for logs and for those without a catalogue.
 */
export abstract class DomainError extends Error {
  abstract readonly kind: ErrorKind;
  abstract readonly code: string;
  readonly params: ErrorParams = {};
  readonly faults: readonly Fault[] = [];
  /** Members added to the problem document, for instance both versions of a conflict. */
  readonly extensions: Record<string, unknown> = {};

  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** The thing does not exist, or the actor may not know that it does. */
export class NotFoundError extends DomainError {
  readonly kind = 'not_found';
  readonly code = 'not_found';
  override readonly params: ErrorParams;

  constructor(what: string) {
    super(`${what} not found`);
    this.params = { what };
  }
}

/** One or more members of the input break a rule; all of them are listed. */
export class InvalidInputError extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'invalid_input';

  constructor(override readonly faults: readonly Fault[]) {
    super(faults.map((fault) => `${fault.pointer}: ${fault.code}`).join('; '));
  }
}

export class UnauthenticatedError extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'sign_in_required';

  constructor(message = 'sign in first') {
    super(message);
  }
}

export class ForbiddenError extends DomainError {
  readonly kind = 'forbidden';
  override readonly params: ErrorParams;

  constructor(
    readonly code: string,
    params: ErrorParams = {},
  ) {
    super(code.replaceAll('_', ' '));
    this.params = params;
  }
}

/** The write was based on a version that is no longer the current one. */
export class VersionConflictError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'version_conflict';
  override readonly params: ErrorParams;
  override readonly extensions: Record<string, unknown>;

  /** @param versions `current` and `submitted` as the caller may see them. */
  constructor(
    what: string,
    basedOnVersion: number,
    currentVersion: number,
    versions: Record<string, unknown> = {},
  ) {
    super(`${what} is at version ${currentVersion}, the write was based on ${basedOnVersion}`);
    this.params = { what, basedOnVersion, currentVersion };
    this.extensions = versions;
  }
}
