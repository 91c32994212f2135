// Calls of a client without a credential: a gateway checks, signs and forwards them. docs/gateway.md has the format.

import { check, reads } from "../wasm/bindings.js";
import { within } from "../checks/limits.js";
import { CredentialError } from "../errors/credential-error.js";
import { ApiError, ValidationError, invalid } from "../errors/errors.js";
import { member, summary, textOf } from "../errors/foreign.js";
import { BODY_BYTES } from "../generated/facts.js";
import { described, roundTrip } from "./answer.js";
import { acquireRateLimit } from "./rate-limiter.js";
import { now } from "./attempts.js";
import type { Call } from "./call.js";
import { type Deadline, LazyRequestInit } from "./deadline.js";
import { CALL_OPTIONS, knownOptions } from "./options.js";
import type { CallOptions, RawAnswer } from "./types.js";
import { seenByVisitors } from "./visitors.js";

/** One attempt: the caller's headers, the request, the answer. */
export async function askGateway(call: Call, deadline: Deadline): Promise<RawAnswer<unknown>> {
  deadline.check();
  const { action, text, settings } = call;
  const { url, region, language, rateLimit, idempotencyKey } = settings;
  if (idempotencyKey !== undefined && !/^[\w-]{8,128}$/.test(idempotencyKey))
    throw invalid("options.idempotencyKey", "must be a word of 8 to 128 letters, digits and dashes");
  const { refused, problems } = check(action, text, settings);
  if (refused) throw new ValidationError(described(action, problems), { problems, action });
  const headers: Record<string, string> = { ...(await identity(call)), "Content-Type": "application/json" };
  deadline.check();
  if (rateLimit) await acquireRateLimit(call, rateLimit, "");
  deadline.check();
  const named = [JSON.stringify({ action, region, language, idempotencyKey }).slice(0, -1), `"params":${text}}`];
  const request = new LazyRequestInit("POST", headers, within(named.join(","), BODY_BYTES), deadline);
  // The cookies of the page's own server. Runtimes without cookies refuse the member.
  if (seenByVisitors()) request.credentials = "same-origin";
  call.reached = undefined;
  try {
    return await roundTrip(call, deadline, url, request, Math.floor(now(settings) / 1000), problems);
  } catch (error) {
    // What a gateway has refused had no effect. A refusal for the rate is worth another attempt, as the service's is.
    if (error instanceof ApiError && call.reached === false && !error.code.startsWith("RequestLimitExceeded"))
      call.sent = false;
    throw error;
  }
}

/** Returns the options of a call with an idempotency key, if the call is a write and its caller gives none. */
export function withKey(action: string, options: CallOptions | undefined): CallOptions | undefined {
  if (reads(action)) return options;
  const given = knownOptions(options ?? {}, CALL_OPTIONS);
  // Pages that are not served by https have no `crypto.randomUUID`.
  given.idempotencyKey ??= crypto.getRandomValues(new BigUint64Array(2)).join("-");
  return given;
}

/** The headers that say who calls. What they hold appears in no error. */
async function identity(call: Call): Promise<Record<string, string>> {
  const { headers = {} } = call.settings;
  if (typeof headers !== "function") return sendable(headers);
  let given: unknown;
  try {
    given = await headers();
  } catch (thrown) {
    const why = summary(thrown, () => "***")?.code || textOf(member(thrown, "name"));
    const message = `the function that gives the headers failed: ${why}`;
    throw new CredentialError(message, { retryable: member(thrown, "retryable") !== false });
  }
  return sendable(given);
}

/** Headers of a caller's choice, if they can be sent. */
function sendable(headers: unknown): Record<string, string> {
  const entries = Object.entries(headers ?? {});
  if (
    typeof headers !== "object" ||
    Array.isArray(headers) ||
    (entries.length === 0 && headers?.constructor !== Object)
  )
    throw invalid("headers", "must be an object of names and values", "Object.fromEntries(headers)");
  for (const [name, value] of entries) {
    if (!/^[\w-]+$/.test(name)) throw invalid("headers", "hold a name that is no header's");
    if (typeof value !== "string" || !/^[!-~]([ -~]*[!-~])?$/.test(value))
      throw invalid(`headers.${name}`, "must be a text of visible characters");
    if (/^(content-type|content-length|host|cookie|origin)$/i.test(name))
      throw invalid(`headers.${name}`, "is set by the client or the platform");
  }
  return Object.fromEntries(entries) as Record<string, string>;
}
