// @ts-nocheck
// One call over all its attempts. What follows one that failed is decided in the core; here are the timers, and what is remembered.

import { isKnown, judge, judgeLost, offset, pause, reads, verifyWith } from "../wasm/bindings.js";
import { conceal } from "./conceal.js";
import { Deadline, Stopped, sleep } from "./deadline.js";
import { ApiError, TencentDBError, TransportError, invalid } from "../errors/errors.js";
import { tell } from "./events.js";
import {
  connectionFault,
  inPage,
  member,
  ownFetch,
  repeatsNothing,
  reason,
  summary,
  textOf,
  unawaited,
} from "../errors/foreign.js";
import { Monotonic } from "./monotonic.js";

// The budget for repeats, as in src/call/budget.rs.
const FULL = 500;
const COST = 10;

/** The `fetch` of the platform. What was put in its place, before this was loaded or later, does not come from within Node.js. */
const platformFetch = ownFetch(globalThis.fetch);

/** What the calls of a client learn from each other. */
export const learnt = () => ({ offsetMs: 0, budget: FULL, turns: new Map(), clock: new Monotonic() });

/** The local time, in milliseconds since 1970: for signatures, and for what is dated. */
export function now({ clock }) {
  if (!clock) return Date.now();
  let ms;
  try {
    ms = unawaited(clock());
  } catch (thrown) {
    throw invalid("clock", `failed: ${textOf(thrown)}`);
  }
  // The last moment that a date can tell.
  if (!(typeof ms === "number" && ms >= 0 && ms <= 8.64e15))
    throw invalid("clock", "must give milliseconds since 1970");
  return ms;
}

/** What is left of the time for a call. */
export const left = ({ settings, started }) => settings.timeoutMs - (settings.shared.clock.now() - started);

/** What a `fetch`, or the answer that it gave, threw. */
export class Broken {
  constructor(thrown) {
    this.thrown = thrown;
  }
}

/**
 * Makes a call: attempts for as long as they may help. `exchange` makes one, told the deadline, and gives an answer or fails. Whatever is
 * thrown at it, the call settles once, in time, and with an error of this package.
 */
export async function perform(call, exchange) {
  const { settings } = call;
  const { shared, signal } = settings;
  call.attempts = 0;
  call.started = shared.clock.now();
  for (;;) {
    try {
      const answer = await attempt(call, exchange);
      if (call.attempts === 1 && shared.budget < FULL) shared.budget += 1;
      return answer;
    } catch (thrown) {
      const error = told(call, thrown);
      const ms = next(call, error);
      if (ms < 0) throw error;
      await sleep(shared.clock, ms, signal).catch((stopped) => {
        throw Object.assign(told(call, stopped), { attempts: call.attempts, retryable: false });
      });
    }
  }
}

/** One attempt, under a deadline of its own. */
function attempt(call, exchange) {
  const { action, settings } = call;
  call.attempts += 1;
  call.sent = false;
  call.headers = call.said = call.fault = undefined;
  const leftMs = left(call);
  call.limitMs =
    reads(action) && call.attempts < settings.maxAttempts ? Math.min(leftMs, settings.tryTimeoutMs) : leftMs;
  return new Promise((resolve, reject) => {
    const deadline = new Deadline(settings.shared.clock, call.limitMs, settings.signal, (stopped) => {
      deadline.clear();
      reject(stopped);
    });
    const over = (settle) => (outcome) => {
      deadline.clear();
      settle(outcome);
    };
    exchange(call, deadline).then(over(resolve), over(reject));
  });
}

/** A text without the secrets of a call. */
export function concealed({ action, text, settings, credential }, said) {
  // In the address of a GET everything stands, which platforms like to name.
  const shown = said.replace(/\?[^\s)"']+/g, "?***");
  try {
    return conceal(
      action,
      credential ?? (typeof settings.credential === "object" ? settings.credential : {}),
      text,
      shown,
    );
  } catch {
    return "(not shown)";
  }
}

/** The error of a call, whatever it was that went wrong. */
function told(call, thrown) {
  const { action, settings, limitMs } = call;
  if (thrown instanceof Stopped) {
    if (thrown.late) return new TransportError("timeout", action, `no answer within ${Math.round(limitMs)} ms`);
    return new TransportError("aborted", action, thrown.message, thrown.cause ?? thrown);
  }
  if (thrown instanceof Broken) {
    call.fault = call.isVouched ? connectionFault(thrown.thrown) : undefined;
    const cause = summary(thrown.thrown, (text) => concealed(call, text));
    return new TransportError(
      "network",
      action,
      lost(settings, cause, member(thrown.thrown, "constructor") === TypeError),
      cause,
    );
  }
  if (thrown instanceof TencentDBError) {
    return thrown.code === "internal"
      ? new TencentDBError(`${action}: ${thrown.message}`, { cause: thrown.cause })
      : thrown;
  }
  const cause = summary(thrown, (text) => concealed(call, text));
  return new TencentDBError(`${action}: ${cause?.message ?? "failed"}`, cause && { cause });
}

/** Whether the `fetch` that is used sends a request once at the most: the platform's own does, and one that was given may say that it does. */
export const vouched = ({ fetch, trust }, used) =>
  fetch ? trust?.fetch === true : used === platformFetch && repeatsNothing();

/** What a failed fetch most likely means. */
function lost({ url }, cause, isTypeError) {
  if (!cause) return `the request to ${new URL(url).host} failed`;
  const why = reason(cause);
  const said = cause.message.includes(why) ? cause.message : `${cause.message}: ${why}`;
  const failed = `the request to ${new URL(url).host} failed (${said})`;
  if (isTypeError && inPage()) {
    return `${failed}; in a page this is mostly cross-origin: go through a gateway or an edge function`;
  }
  if (why === "ERR_SSL_WRONG_VERSION_NUMBER")
    return `${failed}; the other side speaks no TLS: is http:// meant in the endpoint?`;
  return `${failed}; check the network and the endpoint`;
}

/** The pause before another attempt. It is negative where there is none, and then the error says all there is to say. */
function next(call, error) {
  error.attempts = call.attempts;
  let ms = -1;
  // Until the opposite is known, what was sent may have taken effect.
  let open = call.sent && !reads(call.action);
  try {
    if (error instanceof ApiError || error instanceof TransportError) ({ ms, open } = decide(call, error));
  } catch {
    // What went wrong first is what is told.
  }
  if (ms < 0 && open) unknown(call.action, error);
  return ms;
}

/** Says of an error that the call may have taken effect. */
function unknown(action, error) {
  error.outcomeUnknown = true;
  error.verifyWith = isKnown(action) ? verifyWith(action) : undefined;
  error.message += `; outcome unknown: it may have taken effect, so look with ${error.verifyWith ?? "a read"} before calling ${action} again`;
}

/** What is known of a call without an answer: see `judge` in bindings/core/src/policy.rs. */
function known({ fault }, { code }) {
  if (code === "network") return fault ?? code;
  // What waited for its turn in vain was never sent; this was, and a gateway that is trusted did not pass it on.
  return code === "rate-limited" ? "throttled" : code;
}

function decide(call, error) {
  const { action, settings, headers } = call;
  const { shared, maxAttempts, baseDelayMs, maxDelayMs } = settings;
  const isLost = error instanceof TransportError;
  // Nothing was sent, so nothing has happened, and whatever was in the way is in the way still.
  if (!call.sent) {
    error.retryable = error.code === "rate-limited";
    return { ms: -1, open: false };
  }
  const { retryable, open, limited, refresh } = isLost
    ? judgeLost(action, known(call, error), error.status)
    : judge(action, call.code);
  error.retryable = retryable;
  let ms = -1;
  let why = error.code;
  if (retryable) {
    const least = Math.ceil(pause(limited, call.attempts, baseDelayMs, maxDelayMs, asked(call), Math.random()));
    if (call.attempts < maxAttempts && least < left(call) && shared.budget >= COST) {
      shared.budget -= COST;
      ms = least;
    }
  } else if (refresh && error.class === "credential") {
    if (typeof settings.credential === "function" && !call.renewed) {
      call.renewed = true;
      // Another call may have had it renewed meanwhile.
      const kept = shared.kept?.credential;
      if (kept?.secretKey === call.credential.secretKey && kept.token === call.credential.token)
        shared.kept = undefined;
      ms = 0;
    }
  } else if (refresh && !call.corrected) {
    const offsetMs = offset(call.said, call.signedFor, Date.parse(header(headers, "date")) / 1000, now(settings));
    if (Number.isFinite(offsetMs)) {
      call.corrected = true;
      shared.offsetMs = offsetMs;
      why = "clock";
      ms = 0;
    }
  }
  if (ms >= 0) {
    tell(settings.onRetry, () => ({
      action,
      attempt: call.attempts,
      delayMs: ms,
      reason: why,
      error,
      clockOffsetMs: shared.offsetMs,
    }));
  }
  return { ms, open };
}

/** How long the other side asks to be left alone, in milliseconds; negative where it does not. */
function asked({ settings, headers }) {
  const wish = header(headers, "retry-after")?.trim();
  if (!wish) return -1;
  if (/^\d+$/.test(wish)) return wish * 1000;
  // A date goes by the service's clock.
  const ms = Date.parse(wish) - now(settings) - settings.shared.offsetMs;
  return ms > 0 ? ms : Number.isNaN(ms) ? -1 : 0;
}

/** A header of an answer, whatever a given `fetch` has for headers. */
function header(headers, name) {
  try {
    const value = unawaited(headers?.get?.(name));
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}
