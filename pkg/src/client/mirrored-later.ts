// Decisions that the core takes, too, as in mirrored.ts: those that are loaded with what needs them.

/** When to fetch another credential, as `refresh_time` has it: a way across the border weighs more than two numbers. */
export const renewal = (fetchedMs: number, expiresMs: number): number =>
  expiresMs - Math.min(Math.floor((expiresMs - fetchedMs) / 5), 300_000);

/** The wait for the moment from which a call may go, in whole milliseconds, as `RateLimiter::reserve` has it. */
export const rateWait = (nextMs: number, nowMs: number): number => Math.max(Math.floor(nextMs - nowMs + 0.999), 0);
