// What a call can fail with.

import { textMember } from "./foreign.js";

// What an error of this package bears, be it made by another copy.
const MARK = Symbol.for("tencentdb-postgres");

/** The base of every error of this package. Names are written out: what a class is called, a bundler changes. */
export class TencentDBError extends Error {
  static [Symbol.hasInstance](error) {
    const { prototype } = this;
    if (!Object.hasOwn(prototype, "name")) return Function.prototype[Symbol.hasInstance].call(this, error);
    return error?.[MARK] === true && [error.name, "TencentDBError"].includes(prototype.name);
  }

  get [MARK]() {
    return true;
  }

  get name() {
    return "TencentDBError";
  }

  /** What went wrong, in one word: what programs tell errors apart by. */
  code = "internal";

  toJSON() {
    const { name, message, cause } = this;
    const json = { name, message, ...this };
    // What a call was aborted with is the caller's own, whatever it is.
    if (cause)
      json.cause = {
        name: textMember(cause, "name"),
        message: textMember(cause, "message"),
        code: textMember(cause, "code"),
      };
    return json;
  }
}

/** The parameters, or the client's options, cannot be sent. Nothing was. */
export class ValidationError extends TencentDBError {
  get name() {
    return "ValidationError";
  }

  constructor(message, problems, action) {
    super(message);
    this.code = "invalid";
    this.action = action;
    this.problems = problems;
  }
}

/** The service answered with an error. */
export class ApiError extends TencentDBError {
  get name() {
    return "ApiError";
  }

  constructor(action, code, message, requestId, status, meaning, problems) {
    super(`${message || "no message"} (${code}, ${action}, request ${requestId || "unknown"})`);
    this.action = action;
    this.code = code;
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
  get name() {
    return "TransportError";
  }

  constructor(code, action, message, cause, status) {
    super(`${action}: ${message}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.action = action;
    this.status = status;
    this.outcomeUnknown = false;
  }
}

/** There is no credential to sign with: the function that gives it failed, or gave none. Nothing was sent. */
export class CredentialError extends TencentDBError {
  get name() {
    return "CredentialError";
  }

  constructor(message, retryable, cause, problems = []) {
    super(message, cause && { cause });
    this.code = "credential";
    this.retryable = retryable;
    this.problems = problems;
  }
}

/** What was waited for will not come, or did not in time. */
export class WaitError extends TencentDBError {
  get name() {
    return "WaitError";
  }

  constructor(code, goal, state, waitedMs, why = code === "timeout" ? `not within ${waitedMs} ms` : "will not come") {
    super(`${goal}: ${why}${code === "nothing" ? "" : `; it is ${state || "not there"}`}`);
    this.code = code;
    this.goal = goal;
    this.state = state;
  }
}

/** A ValidationError about one thing. */
export function invalid(path, message, suggestion) {
  return invalidAll([problem(path, "type", message, suggestion)]);
}

/** A ValidationError about all of these. */
export function invalidAll(problems) {
  return new ValidationError(summed(problems), problems);
}

/** A problem that refuses. */
export const problem = (path, code, message, suggestion) => ({
  path,
  code,
  severity: "error",
  message,
  ...(suggestion && { suggestion }),
});

/** Problems in one sentence. */
export const summed = (problems) => problems.map(said).join("; ");

const said = ({ path, message, suggestion }) =>
  `${path && `${path} `}${message}${suggestion ? ` (did you mean ${suggestion}?)` : ""}`;

/** How a request can be signed; the first is the one to use. */
export const METHODS = ["TC3-HMAC-SHA256", "HmacSHA256", "HmacSHA1"];
