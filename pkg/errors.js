// What a call can fail with.

// Names are written out: what a class is called, a bundler changes. They also tell an error that another copy of this package made.
const NAMES = Symbol.for("tencentdb-postgres");

/** The base of every error of this package. */
export class TencentDBError extends Error {
  static [Symbol.hasInstance](error) {
    const names = Object.hasOwn(this.prototype, NAMES) && this.prototype[NAMES];
    return names ? `${error?.[NAMES]} `.startsWith(`${names} `) : Function.prototype[Symbol.hasInstance].call(this, error);
  }

  get name() {
    return this[NAMES].split(" ").pop();
  }

  toJSON() {
    return { name: this.name, message: this.message, ...this };
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
    this.outcomeUnknown = false;
  }
}

/** No usable answer came back. */
export class TransportError extends TencentDBError {
  constructor(kind, action, message, cause, status) {
    super(`${action}: ${message}`, cause === undefined ? undefined : { cause });
    this.kind = kind;
    this.action = action;
    this.status = status;
    this.outcomeUnknown = false;
  }
}

/** What was waited for will not come, or did not in time. */
export class WaitError extends TencentDBError {
  constructor(reason, goal, state, waitedMs) {
    super(`${goal}: ${reason === "timeout" ? `not within ${waitedMs} ms` : "will not come"}; it is ${state || "not there"}`);
    this.reason = reason;
    this.goal = goal;
    this.state = state;
  }
}

TencentDBError.prototype[NAMES] = "TencentDBError";
for (const [name, { prototype }] of Object.entries({ ValidationError, ApiError, TransportError, WaitError })) {
  prototype[NAMES] = `TencentDBError ${name}`;
}

/** A ValidationError about one thing. */
export function invalid(path, message, suggestion) {
  const problem = { path, code: "type", severity: "error", message };
  if (suggestion) problem.suggestion = suggestion;
  return new ValidationError(`${path} ${message}`, [problem]);
}

/** Refuses what is not one of these words. */
export function oneOf(path, given, words) {
  if (!words.includes(given)) throw invalid(path, `must be ${words.join(" or ")}`, words[0]);
}

/** How a request can be signed; the first is the one to use. */
export const METHODS = ["TC3-HMAC-SHA256", "HmacSHA256", "HmacSHA1"];
