// Who signs: a pair, or a function that gives one, asked for another in time and once however many calls need it.

import { isEmulated } from "./emulated.js";
import { CredentialError, TencentDBError, invalid, invalidAll } from "./errors.js";
import { member, summary, textOf } from "./foreign.js";
import { kind } from "./known.js";
import { nearest } from "./nearest.js";
import { now } from "./tries.js";
import { seenByVisitors } from "./visitors.js";

// Another is asked for when a fifth of its life is left, at most five minutes: as in src/credential.
const SHARE = 5;
const LONGEST_MS = 300_000;

/** Asks for a pair, or waits for the answer if that is under way. A failure is not kept; while the old pair lasts, it serves on. */
export function renew(settings) {
  const { shared, timeoutMs } = settings;
  const asked = shared.clock.now();
  // After so long the calls that waited have given up, and so may whoever was asked.
  if (!shared.pending || asked > shared.asked + timeoutMs) {
    shared.asked = asked;
    // An answer that comes after another was asked for must not take the place of a newer one.
    const isLatest = () => shared.pending === pending;
    const pending = ask(settings, isLatest).finally(() => {
      if (isLatest()) shared.pending = undefined;
    });
    shared.pending = pending;
  }
  return shared.pending;
}

async function ask(settings, isLatest) {
  const { credential: give, dangerouslyAllowBrowser, shared } = settings;
  const came = now(settings);
  let given;
  try {
    given = await give();
  } catch (error) {
    if (came < shared.kept?.endMs) return shared.kept.credential;
    throw failed(error, shared.kept?.credential);
  }
  let credential;
  try {
    credential = guard(pair(given, () => came), dangerouslyAllowBrowser);
  } catch (error) {
    const message = `the function that gives the credential gave one that cannot be: ${error.message}`;
    throw error.problems ? new CredentialError(message, false, undefined, error.problems) : error;
  }
  const endMs = credential.expiration ?? NaN;
  if (isLatest()) shared.kept = { credential, endMs, renewMs: endMs - Math.min((endMs - came) / SHARE, LONGEST_MS) };
  return credential;
}

/** The error for a function that failed. */
function failed(thrown, old) {
  const cause = summary(thrown, (text) => hidden(text, old));
  const why = cause?.message || cause?.code || textOf(thrown);
  return new CredentialError(`no credential could be had: the function that gives it failed: ${why}`, member(thrown, "retryable") !== false, cause);
}

/** A text without what is secret in it: queries, and what was given before. */
function hidden(text, old) {
  const secrets = [old?.secretKey, old?.token].filter(Boolean);
  return secrets.reduce((text, secret) => text.replaceAll(secret, "***"), text.replace(/\?[^\s)]+/g, "?***"));
}

/** Refuses to put a long-term key where every visitor can read it. */
export function guard(credential, allowed) {
  if (credential.token || allowed || !seenByVisitors() || isEmulated(credential)) return credential;
  throw invalid(
    "credential",
    "is a long-term key in a page, where every visitor can read it: use temporary keys with a token, or a gateway that holds " +
      "the key; where neither matters, set dangerouslyAllowBrowser: true",
  );
}

const MEMBERS = ["secretId", "secretKey", "token", "expiration"];
/** What others call them. An emulator's pairs say `expiresMs`, which is understood. */
const OTHERS = {
  TmpSecretId: "secretId", SecretId: "secretId", TmpSecretKey: "secretKey", SecretKey: "secretKey", Token: "token", SecurityToken: "token",
  sessionToken: "token", SessionToken: "token", XCosSecurityToken: "token", ExpiredTime: "expiration: ExpiredTime * 1000", Expiration: "expiration",
  expiredTime: "expiration: expiredTime * 1000", expiresAt: "expiration", expires: "expiration", accessKeyId: "secretId", secretAccessKey: "secretKey",
};
const ENVIRONMENT = "is required and not set; is it read from an environment that is not loaded?";

/** Pairs that were read already. */
const snapshots = new WeakSet();

/** A pair as it is now, each member read once, frozen; or what is wrong with it, never what it holds. */
export function pair(given, clock) {
  if (snapshots.has(given)) return given;
  try {
    if (given !== undefined && given !== null) shaped(given);
    return checked(given, clock);
  } catch (error) {
    if (error instanceof TencentDBError) throw error;
    throw invalid("credential", "cannot be read: one of its members throws");
  }
}

function checked(given, clock) {
  const { secretId, secretKey, token, expiration, expiresMs } = given ?? {};
  const problems = [];
  const refuse = (name, code, message, suggestion) => problems.push({ path: `credential.${name}`, code, severity: "error", message, ...(suggestion && { suggestion }) });
  for (const [name, value] of Object.entries({ secretId, secretKey, token })) {
    if ((value ?? "") === "") {
      if (name !== "token") refuse(name, "missing", misnamed(given, name) ?? (given ? ENVIRONMENT : "is required: give { secretId, secretKey }"));
    } else if (typeof value !== "string") refuse(name, "type", `must be a string, and not ${kind(value)}`);
    else if (!/^[!-~]+$/.test(value)) refuse(name, "pattern", "must be a string without spaces or line breaks");
  }
  if (problems.length === 0) {
    const isId = (text) => /^[AI]KID/.test(text);
    if (isId(secretKey) && !isId(secretId)) refuse("secretKey", "format", "is a SecretId: the two are swapped, and the key would travel in the clear");
    else if (secretKey === secretId || (isId(secretKey) && secretKey.length === 36)) refuse("secretKey", "format", "is a SecretId, and no key");
    for (const other of Object.keys(given)) {
      const meant = misspelt(other);
      if (meant && !(meant in { secretId, secretKey })) refuse(other, "unknown", "is no member of a credential", meant);
    }
  }
  const endMs = end(expiration ?? expiresMs, clock, (code, message, suggestion) => refuse("expiration", code, message, suggestion));
  if (problems.length > 0) throw invalidAll(problems);
  const snapshot = Object.freeze({ secretId, secretKey, ...(token && { token }), ...(endMs !== undefined && { expiration: endMs }) });
  snapshots.add(snapshot);
  return snapshot;
}

/** Refuses what is no object with members. */
function shaped(given) {
  if (typeof given === "object" && typeof given.then !== "function") {
    if ("Credentials" in given) throw invalid("credential", "is an answer of STS", "its Credentials, as { secretId: TmpSecretId, secretKey: TmpSecretKey, token: Token }");
    if (!Array.isArray(given)) return;
  }
  if (typeof given.then === "function") throw invalid("credential", "is a promise: give a function that returns it", "() => promise");
  throw invalid("credential", `must be an object, and not ${kind(given)}: give { secretId, secretKey }`);
}

/** Which member a name was meant to be. */
function misspelt(name) {
  if (MEMBERS.includes(name) || name === "expiresMs") return undefined;
  return Object.hasOwn(OTHERS, name) ? OTHERS[name] : nearest(name, MEMBERS);
}

/** What a member that is not there is called instead. */
function misnamed(given, name) {
  const other = Object.keys(given ?? {}).find((other) => misspelt(other) === name);
  return other && `is required and not set, but ${other} is: name it ${name}`;
}

/** Behind all seconds that dates are written of; milliseconds of our days are far beyond. */
const SECONDS_END = 1e11;

/** When a pair ends, in milliseconds; `refuse` is told what cannot be. */
function end(expiration, clock, refuse) {
  if (expiration === undefined || expiration === null) return undefined;
  let ms = expiration;
  if (typeof expiration === "string") {
    if (/^\s*\d+\s*$/.test(expiration)) return refuse("type", "must be a number of milliseconds, a date, or the text of one, and not digits in a text");
    const hasZone = /(Z|GMT|UTC|[+-]\d\d:?\d\d)\s*$/i.test(expiration);
    ms = Date.parse(expiration);
    if (ms === ms && !hasZone) return refuse("format", "names no time zone: write 2026-11-30T10:00:00Z, or milliseconds since 1970");
  } else if (Object.prototype.toString.call(expiration) === "[object Date]") ms = expiration.getTime();
  else if (typeof expiration !== "number") return refuse("type", `must be a number of milliseconds, a date, or the text of one, and not ${kind(expiration)}`);
  if (!Number.isFinite(ms)) return refuse("format", "is no point in time: write milliseconds since 1970, a date, or 2026-11-30T10:00:00Z");
  if (ms < SECONDS_END && ms > 0) return refuse("range", "counts milliseconds, and this is in seconds", String(Math.floor(ms * 1000)));
  const nowMs = clock();
  if (ms <= nowMs) return refuse("range", `is over: it ended at ${iso(ms)}, and by this clock it is ${iso(nowMs)}`);
  return ms;
}

const iso = (ms) => (Math.abs(ms) < 8.64e15 ? new Date(ms).toISOString() : String(ms));
