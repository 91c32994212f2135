// What a call can fail with.

/** The base of every error of this package. */
export class TencentDBError extends Error {
  get name() {
    return this.constructor.name;
  }
}

/** The parameters, or the client's options, cannot be sent. Nothing was. */
export class ValidationError extends TencentDBError {
  constructor(message, problems, action) {
    super(message);
    this.action = action;
    this.problems = problems;
  }
}

/** The service answered with an error. */
export class ApiError extends TencentDBError {
  constructor(action, fault, requestId, status, meaning, problems) {
    super(`${fault.Message || "no message"} (${fault.Code}, ${action}, request ${requestId || "unknown"})`);
    this.action = action;
    this.code = fault.Code;
    this.requestId = requestId;
    this.status = status;
    this.class = meaning.class;
    this.retryable = meaning.retryable;
    this.advice = meaning.advice;
    this.problems = problems;
  }
}

/** No usable answer came back. */
export class TransportError extends TencentDBError {
  constructor(kind, action, message, cause) {
    super(`${action}: ${message}`, cause === undefined ? undefined : { cause });
    this.kind = kind;
    this.action = action;
  }
}

/** A ValidationError about one thing. */
export function invalid(path, message, suggestion) {
  const problem = { path, code: "type", severity: "error", message };
  if (suggestion) problem.suggestion = suggestion;
  return new ValidationError(`${path} ${message}`, [problem]);
}
