/**
 * A refusal by the API, as RFC 9457 problem+json tells it.
 *
 * `code` is stable and is what the catalogue is asked for; `status` 0 means that no answer came at all.
 */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly body: ProblemBody = {},
  ) {
    super(code);
    this.name = 'Problem';
  }

  get errors(): FieldProblem[] {
    return Array.isArray(this.body.errors) ? this.body.errors : [];
  }
}

export interface FieldProblem {
  pointer: string;
  code: string;
  params?: Record<string, string | number>;
}

export interface ProblemBody {
  code?: string;
  title?: string;
  detail?: string;
  params?: Record<string, string | number>;
  errors?: FieldProblem[];
  current?: unknown;
}

/** Reads whatever a failed answer carried; a proxy's HTML page becomes the status alone. */
export function toProblem(status: number, body: unknown): Problem {
  if (typeof body !== 'object' || body === null) return new Problem(status, `http_${status}`);
  const problemBody = body as ProblemBody;
  return new Problem(status, problemBody.code ?? `http_${status}`, problemBody);
}

/** The code to show beside an error message, so that a person can quote it. */
export function problemCode(error: unknown): string {
  return error instanceof Problem ? error.code : 'unexpected';
}
