export type ErrorParams = Readonly<Record<string, string | number>>;

/** What is wrong with one field: a code that the reader's catalogue turns into a sentence. */
export interface FieldProblem {
  readonly code: string;
  readonly params?: ErrorParams;
}

/**
 * A refusal that a person can understand. `code` names a sentence in the catalogue of errors;
 * `status` is the HTTP status of the same refusal. Anything else that is thrown is a defect.
 */
export abstract class AppError extends Error {
  abstract readonly status: number;

  constructor(
    readonly code: string,
    readonly params: ErrorParams = {},
  ) {
    super(code);
    this.name = new.target.name;
  }
}

/** It does not exist, or the asker may not know that it does. */
export class NotFound extends AppError {
  readonly status = 404;
  constructor(code = 'not-found', params: ErrorParams = {}) {
    super(code, params);
  }
}

/** The asker sees it but may not do this to it. */
export class Forbidden extends AppError {
  readonly status = 403;
  constructor(code = 'forbidden', params: ErrorParams = {}) {
    super(code, params);
  }
}

/** The input is refused; `fields` says which and why. */
export class Invalid extends AppError {
  readonly status = 422;
  constructor(
    readonly fields: Readonly<Record<string, FieldProblem>>,
    code = 'invalid',
  ) {
    super(code);
  }

  /** One problem on one field. */
  static field(name: string, code: string, params?: ErrorParams): Invalid {
    return new Invalid({ [name]: params ? { code, params } : { code } });
  }
}

/** Somebody else got there first, or the state moved on. */
export class Conflict extends AppError {
  readonly status = 409;
}

/** Too many, too fast. */
export class TooMany extends AppError {
  readonly status = 429;
  constructor(
    readonly retryAfterSeconds: number,
    code = 'too-many',
  ) {
    super(code, { minutes: Math.max(1, Math.ceil(retryAfterSeconds / 60)) });
  }
}
