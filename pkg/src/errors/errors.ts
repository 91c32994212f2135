// What a call can fail with.

import type { ErrorClass, ErrorCode, Open } from "../generated/actions.js";
import type { SignMethod } from "../sign/sign.js";
import { textMember } from "./foreign.js";

/** Which sort of problem, as a stable word. The first six refuse a call, the rest is advice. */
export type ProblemCode = Open<
  | "syntax"
  | "missing"
  | "unknown"
  | "duplicate"
  | "type"
  | "integer"
  | "enum"
  | "range"
  | "length"
  | "pattern"
  | "reserved"
  | "format"
  | "rule"
  | "deprecated"
>;

/** One thing wrong, or unusual, with parameters or options. */
export interface Problem {
  /** Where: `Filters[0].Values`; empty for the parameters as a whole. */
  path: string;
  code: ProblemCode;
  /** An error refuses the call; advice does not, unless the client or call is strict. */
  severity: "error" | "advice";
  /** What is wrong, to be read after the path. Never holds a value. */
  message: string;
  /** The nearest right answer, where there is one. */
  suggestion?: string;
}

// What an error of this package bears, be it made by another copy.
const MARK = Symbol.for("tencentdb-postgres");

/** Whatever may be an error of this package. */
type Marked = { [MARK]?: unknown; name: string } | null | undefined;

// Names are written out: what a class is called, a bundler changes.

/**
 * The base of every error of this package. By itself it says that the wasm failed, which is a defect worth a report:
 * the instance has been replaced, and calls after it are not affected.
 */
export class TencentDBError extends Error {
  /** @internal */
  static override [Symbol.hasInstance](error: unknown): boolean {
    const { prototype } = this;
    if (!Object.hasOwn(prototype, "name")) return Function.prototype[Symbol.hasInstance].call(this, error);
    return (error as Marked)?.[MARK] === true && [(error as Marked)!.name, "TencentDBError"].includes(prototype.name);
  }

  /** @internal */
  get [MARK]() {
    return true;
  }

  /** @internal */
  override get name(): string {
    return "TencentDBError";
  }

  /** What went wrong, in one word: what programs tell errors apart by. `internal` where it is this class itself. */
  readonly code: string = "internal";

  /** Everything there is to know but stack and cause, for a log. Holds no secret. */
  toJSON(): Record<string, unknown> {
    const { name, message, cause } = this;
    const json: Record<string, unknown> = { name, message, ...(this as object) };
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
  declare readonly code: "invalid";
  /** The action the parameters were for; not set for options of the client. */
  declare readonly action: string | undefined;
  /** Everything wrong with them. */
  declare readonly problems: Problem[];

  /** @internal */
  override get name(): string {
    return "ValidationError";
  }

  constructor(message: string, { problems, action }: { problems: Problem[]; action?: string }) {
    super(message);
    this.code = "invalid";
    this.action = action;
    this.problems = problems;
  }
}

/** The service answered with an error. */
export class ApiError extends TencentDBError {
  /** The action that was called. */
  declare readonly action: string;
  /** Which error, `ResourceNotFound.InstanceNotFoundError`. */
  declare readonly code: ErrorCode;
  /** Names the call towards support. */
  declare readonly requestId: string;
  /** HTTP status; 200 for nearly every error of the service. */
  declare readonly status: number;
  /** What kind of fault it is. */
  declare readonly class: ErrorClass;
  /** Whether the same call may succeed after a pause without risk of taking effect twice. */
  declare readonly retryable: boolean;
  /** What to do about it. */
  declare readonly advice: string;
  /** What was unusual about the parameters, which may be the reason. */
  declare readonly problems: Problem[];
  /** How often the call was tried. */
  declare readonly attempts: number;
  /** Whether the call may have taken effect all the same: only of calls that change something. */
  declare readonly outcomeUnknown: boolean;
  /** The action that reads whether it did, where the outcome is unknown. */
  declare readonly verifyWith: string | undefined;

  /** @internal */
  override get name(): string {
    return "ApiError";
  }

  constructor(
    message: string,
    about: { action: string; code: string; requestId: string; status: number; problems: Problem[] },
  ) {
    const { action, code, requestId } = about;
    super(`${message || "no message"} (${code}, ${action}, request ${requestId || "unknown"})`);
    Object.assign(this, about, { outcomeUnknown: false });
  }
}

/** No usable answer came back. After a write, look whether it took effect before repeating it. */
export class TransportError extends TencentDBError {
  /** The action that was called. */
  declare readonly action: string;
  /** What went wrong on the way. */
  declare readonly code: "timeout" | "aborted" | "network" | "malformed" | "too-large" | "rate-limited";
  /** HTTP status of an answer that is not the service's. */
  declare readonly status: number | undefined;
  /**
   * How often the call was tried. Not set where it was aborted in a pause: between two tries, or two looks of
   * `waitFor`.
   */
  declare readonly attempts: number | undefined;
  /**
   * Whether the same call may succeed after a pause without risk of taking effect twice. Not set where it was aborted
   * in a pause.
   */
  declare readonly retryable: boolean | undefined;
  /** Whether the call may have taken effect all the same: only of calls that change something. */
  declare readonly outcomeUnknown: boolean;
  /** The action that reads whether it did, where the outcome is unknown. */
  declare readonly verifyWith: string | undefined;

  /** @internal */
  override get name(): string {
    return "TransportError";
  }

  constructor(
    message: string,
    {
      code,
      action,
      cause,
      status,
    }: { code: TransportError["code"]; action: string; cause?: unknown; status?: number | undefined },
  ) {
    super(`${action}: ${message}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.action = action;
    this.status = status;
    this.outcomeUnknown = false;
  }
}

/** A ValidationError about one thing. @internal */
export function invalid(path: string, message: string, suggestion?: string): ValidationError {
  return invalidAll([problem(path, "type", message, suggestion)]);
}

/** A ValidationError about all of these. @internal */
export function invalidAll(problems: Problem[]): ValidationError {
  return new ValidationError(summed(problems), { problems });
}

/** A problem that refuses. @internal */
export const problem = (path: string, code: ProblemCode, message: string, suggestion?: string): Problem => ({
  path,
  code,
  severity: "error",
  message,
  ...(suggestion && { suggestion }),
});

/** Problems in one sentence. @internal */
export const summed = (problems: Problem[]): string => problems.map(said).join("; ");

const said = ({ path, message, suggestion }: Problem) =>
  `${path && `${path} `}${message}${suggestion ? ` (did you mean ${suggestion}?)` : ""}`;

/** How a request can be signed; the first is the one to use. @internal */
export const METHODS: SignMethod[] = ["TC3-HMAC-SHA256", "HmacSHA256", "HmacSHA1"];
