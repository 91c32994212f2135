// One call over all its attempts. What follows one that failed is decided in the core; here are the timers, and what is
// remembered.

import { afterFailure, isKnown, reads, verifyWith } from "../wasm/bindings.js";
import { conceal } from "./conceal.js";
import { Deadline, Stopped, sleep } from "./deadline.js";
import { ApiError, TencentDBError, TransportError, invalid } from "../errors/errors.js";
import { notify } from "./events.js";
import {
  type PlatformError,
  inPage,
  member,
  ownFetch,
  repeatsNothing,
  reason,
  summary,
  textOf,
  unawaited,
} from "../errors/foreign.js";
import { attemptTimeout, retryAfter } from "./mirrored.js";
import { Monotonic } from "./monotonic.js";
import type { Call, SharedState } from "./call.js";
import type { Settings } from "./options.js";
import type { ResponseHeaders } from "./types.js";

/**
 * The `fetch` of the platform. What was put in its place, before this was loaded or later, does not come from within
 * Node.js.
 */
const platformFetch = ownFetch(globalThis.fetch);

/** What the calls of a client learn from each other. */
export const newSharedState = (): SharedState => ({ offsetMs: 0, spent: 0, limits: new Map(), clock: new Monotonic() });

/** The local time, in milliseconds since 1970: for signatures, and for what is dated. */
export function now({ clock }: Pick<Settings, "clock">): number {
  if (!clock) return Date.now();
  let ms: unknown;
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
export const left = ({ settings, started }: Call): number =>
  settings.timeoutMs - (settings.shared.clock.now() - started);

/** What a `fetch`, or the answer that it gave, threw. */
export class FetchFailure {
  declare readonly thrown: unknown;

  constructor(thrown: unknown) {
    this.thrown = thrown;
  }
}

/**
 * Makes a call: attempts for as long as they may help. `exchange` makes one, told the deadline, and gives an answer or
 * fails. Whatever is thrown at it, the call settles once, in time, and with an error of this package.
 */
export async function perform<Answer>(
  call: Call,
  exchange: (call: Call, deadline: Deadline) => Promise<Answer>,
): Promise<Answer> {
  const { settings } = call;
  const { shared, signal } = settings;
  call.attempts = 0;
  call.renewed = call.corrected = false;
  call.started = shared.clock.now();
  for (;;) {
    try {
      const answer = await attempt(call, exchange);
      // An answer to a first attempt pays towards later retries.
      if (call.attempts === 1 && shared.spent > 0) shared.spent -= 1;
      return answer;
    } catch (thrown) {
      if (thrown instanceof FetchFailure) call.fault = await provenFault(call, thrown.thrown);
      const error = toCallError(call, thrown);
      const ms = delayBeforeRetry(call, error);
      if (ms < 0) throw error;
      await sleep(shared.clock, ms, signal).catch((stopped: unknown) => {
        throw Object.assign(toCallError(call, stopped), { attempts: call.attempts, retryable: false });
      });
    }
  }
}

/** One attempt, under a deadline of its own. */
function attempt<Answer>(call: Call, exchange: (call: Call, deadline: Deadline) => Promise<Answer>): Promise<Answer> {
  const { action, settings } = call;
  call.attempts += 1;
  call.sent = false;
  call.headers = call.said = call.fault = undefined;
  call.limitMs = attemptTimeout(reads(action), call.attempts, left(call), settings);
  return new Promise((resolve, reject) => {
    const deadline = new Deadline(settings.shared.clock, call.limitMs, settings.signal, (stopped) => {
      deadline.clear();
      reject(stopped);
    });
    const over =
      <Outcome>(settle: (outcome: Outcome) => void) =>
      (outcome: Outcome) => {
        deadline.clear();
        settle(outcome);
      };
    exchange(call, deadline).then(over(resolve), over(reject));
  });
}

/** A text without the secrets of a call. */
export function concealed({ action, text, settings, credential }: Call, said: string): string {
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

/**
 * Returns what the error of a `fetch` proves, where it is worth anything. A page has no such errors, and elsewhere
 * nothing has to come over the network to read them; if it cannot be had, nothing is proven.
 */
const provenFault = async ({ isVouched }: Call, thrown: unknown): Promise<Call["fault"]> =>
  isVouched
    ? import("./lazy.js").then(
        ({ connectionFault }) => connectionFault(thrown),
        () => undefined,
      )
    : undefined;

/** The error of a call, whatever it was that went wrong. */
function toCallError(call: Call, thrown: unknown): TencentDBError {
  const { action, settings, limitMs } = call;
  if (thrown instanceof Stopped) {
    if (thrown.late)
      return new TransportError(`no answer within ${Math.round(limitMs)} ms`, { code: "timeout", action });
    return new TransportError(thrown.message, { code: "aborted", action, cause: thrown.cause ?? thrown });
  }
  if (thrown instanceof FetchFailure) {
    const cause = summary(thrown.thrown, (text) => concealed(call, text));
    const message = explained(settings, cause, member(thrown.thrown, "constructor") === TypeError);
    return new TransportError(message, { code: "network", action, cause });
  }
  if (thrown instanceof TencentDBError) {
    return thrown.code === "internal"
      ? new TencentDBError(`${action}: ${thrown.message}`, { cause: thrown.cause })
      : thrown;
  }
  const cause = summary(thrown, (text) => concealed(call, text));
  return new TencentDBError(`${action}: ${cause?.message ?? "failed"}`, cause && { cause });
}

/**
 * Whether the `fetch` that is used sends a request once at the most: the platform's own does, and one that was given
 * may say that it does.
 */
export const vouched = ({ fetch, trust }: Settings, used: unknown): boolean =>
  fetch ? trust?.fetch === true : used === platformFetch && repeatsNothing();

/** What a failed fetch most likely means. */
function explained({ url }: Settings, cause: PlatformError | undefined, isTypeError: boolean): string {
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

/** What is said of an error once it is known what follows. */
type CallError = TencentDBError & {
  -readonly [Name in "attempts" | "retryable" | "outcomeUnknown" | "verifyWith"]?: ApiError[Name];
};

/**
 * The pause before another attempt. It is negative where there is none, and then the error says all there is to say.
 */
function delayBeforeRetry(call: Call, error: CallError): number {
  error.attempts = call.attempts;
  let ms = -1;
  // Until the opposite is known, what was sent may have taken effect.
  let open = call.sent && !reads(call.action);
  try {
    if (error instanceof ApiError || error instanceof TransportError) ({ ms, open } = decide(call, error));
  } catch {
    // What went wrong first is what is told.
  }
  if (ms < 0 && open) markOutcomeUnknown(call.action, error);
  return ms;
}

/** Says of an error that the call may have taken effect. */
function markOutcomeUnknown(action: string, error: CallError): void {
  error.outcomeUnknown = true;
  error.verifyWith = isKnown(action) ? verifyWith(action) : undefined;
  const read = error.verifyWith ?? "a read";
  error.message += `; outcome unknown: it may have taken effect, so look with ${read} before calling ${action} again`;
}

/** Has the core decide what follows, and carries out all of it but the delay. */
function decide(call: Call, error: ApiError | TransportError): { ms: number; open: boolean } {
  const { action, settings, headers, fault } = call;
  const { shared } = settings;
  // Nothing was sent, so nothing has happened, and whatever was in the way is in the way still.
  if (!call.sent) {
    (error as CallError).retryable = error.code === "rate-limited";
    return { ms: -1, open: false };
  }
  const isLost = error instanceof TransportError;
  const localMs = knownNow(settings);
  const [kind, advice, decision, amount, spent, retryable, ambiguous] = afterFailure(
    action,
    isLost ? (fault ?? error.code) : call.code,
    call.said,
    isLost,
    error.status ?? NaN,
    retryAfter(header(headers, "retry-after"), localMs + shared.offsetMs),
    Date.parse(header(headers, "date")) / 1000,
    call.signedFor,
    localMs,
    call.attempts,
    settings.maxAttempts,
    left(call),
    settings.baseDelayMs,
    settings.maxDelayMs,
    call.corrected,
    call.renewed,
    typeof settings.credential === "function",
    shared.spent,
    Math.random(),
  );
  shared.spent = Number(spent);
  (error as CallError).retryable = retryable === "1";
  if (!isLost) Object.assign(error, { class: kind, advice });
  const open = ambiguous === "1";
  if (decision === "stop") return { ms: -1, open };
  const ms = decision === "retry" ? Number(amount) : 0;
  if (decision === "clock") {
    call.corrected = true;
    shared.offsetMs = Number(amount);
  }
  if (decision === "credential") {
    call.renewed = true;
    // Another call may have had it renewed meanwhile.
    const cached = shared.cached?.credential;
    if (cached?.secretKey === call.credential?.secretKey && cached?.token === call.credential?.token)
      shared.cached = undefined;
  }
  notify(settings.onRetry, () => ({
    action,
    attempt: call.attempts,
    delayMs: ms,
    reason: decision === "clock" ? decision : error.code,
    error,
    clockOffsetMs: shared.offsetMs,
  }));
  return { ms, open };
}

/** The local time; not a number where the clock fails, which corrects nothing then. */
function knownNow(settings: Settings): number {
  try {
    return now(settings);
  } catch {
    return NaN;
  }
}

/** A header of an answer, whatever a given `fetch` has for headers; empty where there is none. */
function header(headers: ResponseHeaders | undefined, name: string): string {
  try {
    const value = unawaited(headers?.get?.(name));
    return typeof value === "string" ? value.trim() : "";
  } catch {
    return "";
  }
}
