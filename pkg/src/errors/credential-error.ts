// Apart from the other errors, because a first call with a key pair needs none of it.

import { type Problem, TencentDBError } from "./errors.js";

/** There is no credential to sign with: the function that gives it failed, or gave what is none. Nothing was sent. */
export class CredentialError extends TencentDBError {
  declare readonly code: "credential";
  /**
   * Whether asking again may help: the function failed, and did not say otherwise by a `retryable` of its own that is
   * `false`.
   */
  declare readonly retryable: boolean;
  /** What is wrong with what the function gave. */
  declare readonly problems: Problem[];

  /** @internal */
  override get name(): string {
    return "CredentialError";
  }

  constructor(
    message: string,
    { retryable, cause, problems = [] }: { retryable: boolean; cause?: Error | undefined; problems?: Problem[] },
  ) {
    super(message, cause && { cause });
    this.code = "credential";
    this.retryable = retryable;
    this.problems = problems;
  }
}
