// The decisions that the core takes, too. Each stands here a second time because asking the wasm would cost more than
// it saves; tests/decisions.json holds both to the same answers.

/** The patience of calls where nobody asks for another: a client may be made before the wasm is there. */
export const DEFAULT_RETRY = { maxAttempts: 4, baseDelayMs: 200, maxDelayMs: 10_000 };
export const DEFAULT_TIMEOUTS = { timeoutMs: 60_000, tryTimeoutMs: 15_000 };

/** The time for an attempt, as `Attempts::step` has it: every call that succeeds would ask for it in vain. */
export const attemptTimeout = (
  readOnly: boolean,
  attempts: number,
  remainingMs: number,
  { maxAttempts, tryTimeoutMs }: { maxAttempts: number; tryTimeoutMs: number },
): number => (readOnly && attempts < maxAttempts ? Math.min(remainingMs, tryTimeoutMs) : remainingMs);

/**
 * The delay that a `Retry-After` asks for, in milliseconds by the service's clock, as `retry_after` has it; not a
 * number where it asks for none. The platform reads dates, and code for them in the wasm would weigh more than all of
 * this.
 */
export const retryAfter = (text: string, serviceMs: number): number =>
  /^\d+$/.test(text) ? Number(text) * 1000 : Math.max(Date.parse(text) - serviceMs, 0);
