// @ts-nocheck
// A pair of id and key as people give it, and what it cannot be.

import { TencentDBError, invalid, invalidAll, problem } from "../errors/errors.js";
import { kind, tag } from "../checks/kinds.js";
import { nearest } from "../checks/nearest.js";

const MEMBERS = ["secretId", "secretKey", "token", "expiration"];
/** What others call them, STS among them. An emulator's pairs say `expiresMs`, which is understood. */
const OTHERS = [/secretid$|accesskeyid$/i, /secretkey$|secretaccesskey$/i, /token$/i, /^expir/i];

/** Which member a name was meant to be. */
function meant(name) {
  if (MEMBERS.includes(name) || name === "expiresMs") return undefined;
  return MEMBERS[OTHERS.findIndex((form) => form.test(name))] ?? nearest(name, MEMBERS);
}

/** Pairs that were read already. */
const snapshots = new WeakSet();

/** A pair as it is now, each member read once, frozen; or what is wrong with it, never what it holds. `clock` tells the time. */
export function pair(given, clock) {
  if (snapshots.has(given)) return given;
  try {
    return checked(given, clock);
  } catch (error) {
    if (error instanceof TencentDBError) throw error;
    throw invalid("credential", "cannot be read: one of its members throws");
  }
}

function checked(given, clock) {
  if (typeof given?.then === "function") throw invalid("credential", "is a promise", "() => promise");
  if (given?.Credentials)
    throw invalid(
      "credential",
      "is an answer of STS",
      "its Credentials, as { secretId, secretKey, token, expiration }",
    );
  if ((given ?? undefined) !== undefined && (typeof given !== "object" || Array.isArray(given))) {
    throw invalid("credential", `must be an object, and not ${kind(given)}`, "{ secretId, secretKey }");
  }
  const { secretId, secretKey, token, expiration, expiresMs } = given ?? {};
  const problems = [];
  const refuse = (name, ...fault) => void problems.push(problem(`credential.${name}`, ...fault));
  const others = Object.keys(given ?? {}).filter(meant);
  for (const [name, value] of Object.entries({ secretId, secretKey, token })) {
    if ((value ?? "") === "") {
      const other = others.find((other) => meant(other) === name);
      const instead = given ? "; is it read from an environment that is not loaded?" : ": give { secretId, secretKey }";
      const why = other ? `, but ${other} is: name it ${name}` : instead;
      if (name !== "token") refuse(name, "missing", `is required and not set${why}`);
    } else if (typeof value !== "string") refuse(name, "type", `must be a string, and not ${kind(value)}`);
    else if (!/^[!-~]+$/.test(value)) refuse(name, "pattern", "must be a string without spaces or line breaks");
  }
  if (problems.length === 0) {
    const isId = (text) => /^[AI]KID/.test(text);
    if (isId(secretKey) && !isId(secretId))
      refuse("secretKey", "format", "is a SecretId: the two are swapped, and the key would travel in the clear");
    else if (secretKey === secretId || (isId(secretKey) && secretKey.length === 36))
      refuse("secretKey", "format", "is a SecretId, and no key");
    for (const other of others) {
      // Of an id or a key there is one; a token, or an end, would be lost.
      if (!/^secret/.test(meant(other))) refuse(other, "unknown", "is no member of a credential", meant(other));
    }
  }
  const endMs = end(expiration ?? expiresMs, clock, (...fault) => refuse("expiration", ...fault));
  if (problems.length > 0) throw invalidAll(problems);
  const snapshot = Object.freeze({
    secretId,
    secretKey,
    ...(token && { token }),
    ...(endMs !== undefined && { expiration: endMs }),
  });
  snapshots.add(snapshot);
  return snapshot;
}

/** Behind all seconds that dates are written of; milliseconds of our days are far beyond. */
const SECONDS_END = 1e11;
const FORMS = "milliseconds since 1970, a date, or a text with a time zone, 2026-11-30T10:00:00Z";

/** When a pair ends, in milliseconds; `refuse` is told what cannot be. */
function end(expiration, clock, refuse) {
  if (expiration === undefined || expiration === null) return undefined;
  const isText = typeof expiration === "string";
  const isDate = tag(expiration) === "Date";
  if (isText ? !/(Z|GMT|UTC|[+-]\d\d:?\d\d)$/i.test(expiration) : !isDate && typeof expiration !== "number") {
    return refuse("type", `must be ${FORMS}, and not ${isText ? "a text without a zone" : kind(expiration)}`);
  }
  const ms = isText ? Date.parse(expiration) : Number(expiration);
  if (!(Math.abs(ms) < 8.64e15)) return refuse("format", `is no point in time: write ${FORMS}`);
  if (ms < SECONDS_END && ms > 0)
    return refuse("range", "counts milliseconds, and this is in seconds", String(Math.floor(ms * 1000)));
  const nowMs = clock();
  const told = (ms) => new Date(ms).toISOString();
  return ms > nowMs ? ms : refuse("range", `is over: it ended at ${told(ms)}, and by this clock it is ${told(nowMs)}`);
}
