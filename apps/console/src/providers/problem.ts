import { HttpError } from 'ra-core';
import type { FieldProblem, Problem } from '@huibian/contracts';

/** Messages by field, nested as the form is: `clauses.0.text` becomes `{clauses: {0: {text: 'message'}}}`. */
export interface FieldErrors {
  [field: string]: string | FieldErrors;
}

/**
 * A refusal of the API (RFC 9457). `message` is already in the reader's language; `body.errors` is in the shape
 * react-admin hands to react-hook-form, so that a message lands at its field.
 */
export class ProblemError extends HttpError {
  readonly problem: Problem;

  constructor(problem: Problem) {
    const errors = nestFieldErrors(problem.errors ?? []);
    super(problem.detail || problem.title, problem.status, { ...problem, errors: Object.keys(errors).length > 0 ? errors : undefined });
    Object.setPrototypeOf(this, ProblemError.prototype);
    this.name = 'ProblemError';
    this.problem = problem;
  }

  get code(): string {
    return this.problem.code;
  }

  get fieldErrors(): FieldErrors | undefined {
    return (this.body as { errors?: FieldErrors }).errors;
  }

  /** Somebody changed the subject since it was shown: `problem.current` is what it is now. */
  get isStale(): boolean {
    return this.status === 409 && this.code === 'http.stale_version';
  }
}

/** The server was not reached, or broke: nothing is known to have been written, and a repeat with the same key is safe. */
export class UnreachableError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnreachableError';
  }
}

/** Another window of this browser has signed in as somebody else: nothing was sent in that name. */
export class OtherPersonError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'OtherPersonError';
  }
}

/** Nests dotted paths. A message on a parent of another path gives way to the finer one. */
export function nestFieldErrors(problems: readonly FieldProblem[]): FieldErrors {
  const root: FieldErrors = {};
  for (const { path, message } of problems) {
    const steps = path.split('.').filter((step) => step !== '');
    const leaf = steps.pop();
    if (leaf === undefined) continue;
    let place = root;
    for (const step of steps) {
      const next = place[step];
      if (typeof next === 'object') place = next;
      else place = place[step] = {};
    }
    if (typeof place[leaf] !== 'object') place[leaf] = message;
  }
  return root;
}

/** What to tell the reader about anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A refusal says which part is wrong, where the server said it: “one entry needs a change” alone names none. */
export function reasonOf(error: unknown): string {
  const first = error instanceof ProblemError ? error.problem.errors?.[0]?.message : undefined;
  return first ?? messageOf(error);
}

/** The message at one field of nested errors, when there is one. */
export function fieldErrorAt(errors: FieldErrors | undefined, field: string): string | undefined {
  const found = errors?.[field];
  return typeof found === 'string' ? found : undefined;
}
