// One call over all its tries. What follows one that failed is decided in the core; here are the timers, and what is remembered.

import { judge, offset, pause, reads, verifyWith } from "./border.js";
import { Deadline, Stopped } from "./deadline.js";
import { ApiError, TransportError } from "./errors.js";
import { tell } from "./events.js";
import { explained, reason } from "./lost.js";

// The budget for repeats, as in src/call/budget.rs.
const FULL = 500;
const COST = 10;

/** What the calls of a client learn from each other. */
export const learnt = () => ({ offsetMs: 0, budget: FULL, turns: new Map() });

/** The local time. */
export const now = ({ clock }) => (clock ? clock() : Date.now());

/** What is left of the time for a call, going by when the local time was last asked. */
export const left = ({ settings, started, local }) => settings.timeoutMs - (local - started);

/**
 * Makes a try of a call, and others as long as they may help. `once` is told the deadline and gives an answer or fails; at the end the
 * call's `resolve` or `reject` is called.
 */
export function attempt(call, once) {
  const { action, settings } = call;
  call.local = now(settings);
  call.started ??= call.local;
  call.tries += 1;
  call.sent = false;
  call.headers = undefined;
  let over = false;
  const leftMs = left(call);
  const limitMs = reads(action) && call.tries < settings.maxAttempts ? Math.min(leftMs, settings.tryTimeoutMs) : leftMs;
  const end = () => {
    deadline.clear();
    return !over && (over = true);
  };
  const fail = (thrown) => {
    if (!end()) return;
    const error = explained(action, thrown, limitMs, settings.httpMethod === "GET");
    const goOn = async () => {
      const ms = (error.code ?? error.code) === undefined ? -1 : again(call, error);
      if (ms < 0) throw error;
      await sleep(ms, settings.signal);
      attempt(call, once);
    };
    goOn().catch((failed) => call.reject(failed instanceof Stopped ? explained(action, failed) : failed));
  };
  const deadline = new Deadline(limitMs, settings.signal, fail);
  once(call, deadline, limitMs).then((answer) => {
    if (!end()) return;
    const { shared } = settings;
    if (call.tries === 1 && shared.budget < FULL) shared.budget += 1;
    call.resolve(answer);
  }, fail);
}

/** The pause before another try. It is negative where there is none, and then the error says all there is to say. */
function again(call, error) {
  const { action, settings, headers } = call;
  const { shared, maxAttempts, baseDelayMs, maxDelayMs } = settings;
  const { code } = error;
  const kind = error instanceof TransportError ? code : undefined;
  const { retryable, open, limited, refresh } = judge(action, kind ? "" : code, kind ? seeming(call, error) : 0);
  const local = (call.local = now(settings));
  error.attempts = call.tries;
  // Its turn will come.
  error.retryable = retryable || kind === "rate-limited";
  let ms = -1;
  let reason = code;
  if (retryable) {
    const wish = headers?.get?.("retry-after");
    const asked = wish ? (/^\d+$/.test(wish) ? wish * 1000 : Date.parse(wish) - local - shared.offsetMs) : -1;
    const least = pause(limited, call.tries, baseDelayMs, maxDelayMs, asked, Math.random());
    if (call.tries < maxAttempts && least < left(call) && shared.budget >= COST) {
      shared.budget -= COST;
      ms = least;
    }
  } else if (refresh && error.class === "credential") {
    if (typeof settings.credential === "function" && !call.renewed) {
      call.renewed = true;
      // Another call may have had it renewed meanwhile.
      if (shared.kept?.credential === call.credential) shared.kept = undefined;
      ms = 0;
    }
  } else if (refresh && !call.corrected) {
    const offsetMs = offset(call.said, call.signedFor, Date.parse(headers?.get?.("date")) / 1000, local);
    if (offsetMs === offsetMs) {
      call.corrected = true;
      shared.offsetMs = offsetMs;
      reason = "clock";
      ms = 0;
    }
  }
  if (ms >= 0) {
    tell(settings.onRetry, () => ({ action, attempt: call.tries, delayMs: ms, reason, error, clockOffsetMs: shared.offsetMs }));
  } else if (open) {
    error.outcomeUnknown = true;
    error.verifyWith = verifyWith(action);
    error.message += `; outcome unknown: it may have taken effect, so look with ${error.verifyWith ?? "a read"} before calling ${action} again`;
  }
  return ms;
}

/**
 * The status that stands for how a call was lost: 500 where anything may have happened, 429 where no connection could be made, 404 where
 * none will be, for the other side is no one to talk to in secret.
 */
function seeming({ sent }, { code: kind, status, cause }) {
  if (!sent) return 404;
  // A page is not told where it was redirected to, nor by which status.
  if (kind === "malformed") return status || 301;
  if (kind === "aborted" || kind === "too-large") return 1;
  const why = reason(cause);
  if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$|\(Connect\): (tcp|dns) /.test(why)) return 429;
  return /CERT|WRONG_VERSION|LEAF_SIGNATURE|\(Connect\)/.test(why) ? 404 : 500;
}

/** Waits, unless the signal aborts. */
export function sleep(ms, signal) {
  return new Promise((resolve, reject) => {
    const over = (stopped) => {
      timer.clear();
      if (stopped.late) resolve();
      else reject(stopped);
    };
    const timer = new Deadline(ms, signal, over);
    if (signal?.aborted) over(new Stopped(false, signal.reason));
  });
}
