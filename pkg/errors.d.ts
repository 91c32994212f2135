import type { ErrorCode, Open } from "./actions.js";

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

/** What kind of fault an error code reports. */
export type ErrorClass = Open<
  | "credential"
  | "signature"
  | "permission"
  | "rate"
  | "quota"
  | "parameter"
  | "conflict"
  | "state"
  | "not-found"
  | "billing"
  | "capacity"
  | "unsupported"
  | "internal"
>;

/**
 * The base of every error of this package. By itself it says that the wasm failed, which is a defect worth a report: the instance has
 * been replaced, and calls after it are not affected.
 */
export declare class TencentDBError extends Error {
  /** What went wrong, in one word: what programs tell errors apart by. `internal` where it is this class itself. */
  readonly code: string;
  /** Everything there is to know but stack and cause, for a log. Holds no secret. */
  toJSON(): Record<string, unknown>;
}

/** The parameters, or the client's options, cannot be sent. Nothing was. */
export declare class ValidationError extends TencentDBError {
  private constructor();
  readonly code: "invalid";
  /** The action the parameters were for; not set for options of the client. */
  readonly action: string | undefined;
  /** Everything wrong with them. */
  readonly problems: Problem[];
}

/** The service answered with an error. */
export declare class ApiError extends TencentDBError {
  private constructor();
  /** The action that was called. */
  readonly action: string;
  /** Which error, `ResourceNotFound.InstanceNotFoundError`. */
  readonly code: ErrorCode;
  /** Names the call towards support. */
  readonly requestId: string;
  /** HTTP status; 200 for nearly every error of the service. */
  readonly status: number;
  /** What kind of fault it is. */
  readonly class: ErrorClass;
  /** Whether the same call may succeed after a pause without risk of taking effect twice. */
  readonly retryable: boolean;
  /** What to do about it. */
  readonly advice: string;
  /** What was unusual about the parameters, which may be the reason. */
  readonly problems: Problem[];
  /** How often the call was tried. */
  readonly attempts: number;
  /** Whether the call may have taken effect all the same: only of calls that change something. */
  readonly outcomeUnknown: boolean;
  /** The action that reads whether it did, where the outcome is unknown. */
  readonly verifyWith: string | undefined;
}

/** No usable answer came back. After a write, look whether it took effect before repeating it. */
export declare class TransportError extends TencentDBError {
  private constructor();
  /** The action that was called. */
  readonly action: string;
  /** What went wrong on the way. */
  readonly code: "timeout" | "aborted" | "network" | "malformed" | "too-large" | "rate-limited";
  /** HTTP status of an answer that is not the service's. */
  readonly status: number | undefined;
  /** How often the call was tried. Not set where it was aborted in a pause: between two tries, or two looks of `waitFor`. */
  readonly attempts: number | undefined;
  /** Whether the same call may succeed after a pause without risk of taking effect twice. Not set where it was aborted in a pause. */
  readonly retryable: boolean | undefined;
  /** Whether the call may have taken effect all the same: only of calls that change something. */
  readonly outcomeUnknown: boolean;
  /** The action that reads whether it did, where the outcome is unknown. */
  readonly verifyWith: string | undefined;
}

/** There is no credential to sign with: the function that gives it failed, or gave what is none. Nothing was sent. */
export declare class CredentialError extends TencentDBError {
  private constructor();
  readonly code: "credential";
  /** Whether asking again may help: the function failed, and did not say otherwise by a `retryable` of its own that is `false`. */
  readonly retryable: boolean;
  /** What is wrong with what the function gave. */
  readonly problems: Problem[];
}

/** What was waited for will not come, or did not in time. */
export declare class WaitError extends TencentDBError {
  private constructor();
  /**
   * `failed`: the task failed, or the instance is in a state it does not leave on its own. `gone`: it is not there, or no longer.
   * `nothing`: what was called leads to nothing that any read is known to show.
   */
  readonly code: "failed" | "gone" | "timeout" | "nothing";
  /** What was waited for. */
  readonly goal: string;
  /** The state it was in when last seen; empty where it was not there. */
  readonly state: string;
}
