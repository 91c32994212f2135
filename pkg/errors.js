// What a call can fail with.

// Names are written out: what a class is called, a bundler changes.

/** The base of every error of this package. */
export class TencentDBError extends Error {
  get name() {
    return "TencentDBError";
  }
}

/** The parameters, or the client's options, cannot be sent. Nothing was. */
export class ValidationError extends TencentDBError {
  get name() {
    return "ValidationError";
  }

  constructor(message, problems, action) {
    super(message);
    this.action = action;
    this.problems = problems;
  }
}

/** The service answered with an error. */
export class ApiError extends TencentDBError {
  get name() {
    return "ApiError";
  }

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
  get name() {
    return "TransportError";
  }

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
