/**
 * The closed list of error codes. An error carries a code, the value that is wrong and the next step; each surface maps the
 * code once (HTTP status, exit code). Anything else that is thrown is a bug and shown without its insides.
 */
export const ERROR_STATUS = {
  INVALID_REQUEST: 400,
  UNKNOWN_PARAMETER: 400,
  MALFORMED_URL: 400,
  UNKNOWN_REGION: 400,
  UNKNOWN_TOPIC: 400,
  UNKNOWN_CONCEPT: 400,
  UNKNOWN_DOCUMENT: 400,
  SUMMARY_UNAVAILABLE: 400,
  DOCUMENT_NOT_FOUND: 404,
  PASSAGE_NOT_FOUND: 404,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  PAYLOAD_TOO_LARGE: 413,
  INTERNAL: 500,
  INDEX_MISSING: 503,
  INDEX_BROKEN: 503,
  INDEX_STALE: 503,
  SHUTTING_DOWN: 503,
  CONFIG_INVALID: 500,
  CATALOG_INVALID: 500,
  LEXICON_INVALID: 500,
  FILE_UNREADABLE: 500,
  FORMAT_UNSUPPORTED: 500,
  DOCUMENT_EMPTY: 500,
  NO_DOCUMENTS: 500,
  BUILD_UNVERIFIED: 500,
  BUILD_LOCKED: 500,
  MODEL_UNAVAILABLE: 500,
  MODEL_MISMATCH: 500,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

export interface FieldError {
  path: string;
  message: string;
}

/** An expected failure. `message` names the value and the next step; `errors` lists the fields of bad input. */
export class PlanlensError extends Error {
  readonly code: ErrorCode;
  readonly errors: FieldError[];

  constructor(code: ErrorCode, message: string, options: { errors?: FieldError[]; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "PlanlensError";
    this.code = code;
    this.errors = options.errors ?? [];
  }

  get status(): number {
    return ERROR_STATUS[this.code];
  }
}
