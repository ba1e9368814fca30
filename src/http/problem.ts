import { STATUS_CODES } from 'node:http';
import { InvalidInputError } from '../app/errors.ts';
import { FollowthroughError } from '../core/errors.ts';
import { refuseRequest } from './http-errors.ts';

export const PROBLEM_TYPE = 'application/problem+json';

/** Problem details of RFC 9457; `mend` says the way out, `problems` names each place of a wrong input. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly mend: string;
  readonly instance: string;
  readonly problems?: readonly { readonly path: string; readonly message: string }[];
}

/** An error as it is shown. `request` is the request's id, by which it is found in the log. */
export function problemOf(error: FollowthroughError, request: string): Problem {
  return {
    type: `urn:followthrough:problem:${error.code}`,
    title: STATUS_CODES[error.status] ?? 'Error',
    status: error.status,
    detail: error.message,
    code: error.code,
    mend: error.mend,
    instance: `urn:followthrough:request:${request}`,
    ...(error instanceof InvalidInputError ? { problems: error.problems } : {}),
  };
}

/** What the server's own parts throw before an operation is reached: by their codes. */
const FROM_SERVER: Readonly<Record<string, Parameters<typeof refuseRequest>[0]>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'body-not-json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'bad-request',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type-unknown',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_BAD_URL: 'bad-request',
  FST_ERR_MAX_PARAM_LENGTH: 'bad-request',
  FST_ERR_NOT_FOUND: 'no-such-page',
};

/** Any error as one of ours: unknown ones say nothing of their inside. */
export function knownError(
  error: unknown,
  about: { readonly request: string; readonly contentType: string; readonly bodyLimit: string },
): FollowthroughError {
  if (error instanceof FollowthroughError) return error;
  const { code = '', statusCode = 500 } = (error ?? {}) as { code?: string; statusCode?: number };
  const known = FROM_SERVER[code];
  if (known) return refuseRequest(known, { type: about.contentType, limit: about.bodyLimit });
  if (statusCode >= 400 && statusCode < 500) return refuseRequest('bad-request');
  return refuseRequest('unexpected', { request: about.request });
}
