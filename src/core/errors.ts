/**
 * Errors that a person may meet. Each has a stable code, an HTTP status (RFC 9457), and two plain sentences:
 * what is wrong and how to mend it. Every layer keeps its own catalogue (`core/errors.ts`, `app/errors.ts`, …)
 * and throws with it; doors show `message` and `mend`, programs read `code` and `details`.
 */
export class FollowthroughError extends Error {
  readonly code: string;
  readonly status: number;
  readonly mend: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(fault: Fault) {
    super(fault.message);
    this.name = 'FollowthroughError';
    this.code = fault.code;
    this.status = fault.status;
    this.mend = fault.mend;
    this.details = fault.details ?? {};
  }
}

export interface Fault {
  readonly code: string;
  readonly status: number;
  readonly message: string;
  readonly mend: string;
  readonly details?: Readonly<Record<string, unknown>>;
}
