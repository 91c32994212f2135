// Apart from the other errors, because only waits throw it.

import { TencentDBError } from "./errors.js";

/** What was waited for will not come, or did not in time. */
export class WaitError extends TencentDBError {
  /**
   * `failed`: the task failed, or the instance is in a state it does not leave on its own. `gone`: it is not there, or
   * no longer. `nothing`: what was called leads to nothing that any read is known to show.
   */
  declare readonly code: "failed" | "gone" | "timeout" | "nothing";
  /** What was waited for. */
  declare readonly goal: string;
  /** The state it was in when last seen; empty if it never was. */
  declare readonly state: string;

  /** @internal */
  override get name(): string {
    return "WaitError";
  }

  constructor(message: string, { code, goal, state }: { code: WaitError["code"]; goal: string; state: string }) {
    super(`${goal}: ${message}`);
    this.code = code;
    this.goal = goal;
    this.state = state;
  }
}
