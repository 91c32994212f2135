// A pair of id and key as people give it, and what it cannot be.

import { type Problem, type ProblemCode, TencentDBError, invalid, invalidAll, problem } from "../errors/errors.js";
import { kind, tag } from "../checks/kinds.js";
import { nearest } from "../checks/nearest.js";
import { isEmulated } from "../emulator/known-pairs.js";
import type { Credential } from "./types.js";
import { seenByVisitors } from "./visitors.js";

const MEMBERS = ["secretId", "secretKey", "token", "expiration"];
/** What others call them, STS among them. An emulator's pairs say `expiresMs`, which is understood. */
const OTHERS = [/secretid$|accesskeyid$/i, /secretkey$|secretaccesskey$/i, /token$/i, /^expir/i];

/** Which member a name was meant to be. */
function meant(name: string): string | undefined {
  if (MEMBERS.includes(name) || name === "expiresMs") return undefined;
  return MEMBERS[OTHERS.findIndex((form) => form.test(name))] ?? nearest(name, MEMBERS);
}

/** A pair as it was when it was read. */
export interface CredentialSnapshot {
  readonly secretId: string;
  readonly secretKey: string;
  readonly token?: string;
  /** When it ends, in milliseconds since 1970. */
  readonly expiration?: number;
}

/** A pair as people give it, before anything is known of it. */
type Given = {
  [Name in keyof Credential | "expiresMs" | "then" | "Credentials"]?: unknown;
};

/** Pairs that were read already. */
const snapshots = new WeakSet<object>();

/**
 * A pair as it is now, each member read once, frozen; or what is wrong with it, never what it holds. `clock` tells the
 * time.
 */
export function pair(given: unknown, clock: () => number): CredentialSnapshot {
  if (snapshots.has(given as CredentialSnapshot)) return given as CredentialSnapshot;
  try {
    return checked(given, clock);
  } catch (error) {
    if (error instanceof TencentDBError) throw error;
    throw invalid("credential", "cannot be read: one of its members throws");
  }
}

function checked(value: unknown, clock: () => number): CredentialSnapshot {
  const given = value as Given | null | undefined;
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
  const problems: Problem[] = [];
  const refuse = (name: string, ...fault: Fault) => void problems.push(problem(`credential.${name}`, ...fault));
  const others = Object.keys(given ?? {}).filter(meant);
  for (const [name, value] of Object.entries({ secretId, secretKey, token })) {
    if ((value ?? "") === "") {
      const other = others.find((other) => meant(other) === name);
      const instead = given
        ? "; is it read from an environment that is not loaded?"
        : ": give { secretId, secretKey }, or the endpoint of a gateway that holds them";
      const why = other ? `, but ${other} is: name it ${name}` : instead;
      if (name !== "token") refuse(name, "missing", `is required and not set${why}`);
    } else if (typeof value !== "string") refuse(name, "type", `must be a string, and not ${kind(value)}`);
    else if (!/^[!-~]+$/.test(value)) refuse(name, "pattern", "must be a string without spaces or line breaks");
  }
  if (problems.length === 0) {
    const isId = (text: unknown) => /^[AI]KID/.test(text as string);
    if (isId(secretKey) && !isId(secretId))
      refuse("secretKey", "format", "is a SecretId: the two are swapped, and the key would travel in the clear");
    else if (secretKey === secretId || (isId(secretKey) && (secretKey as string).length === 36))
      refuse("secretKey", "format", "is a SecretId, and no key");
    for (const other of others) {
      // Of an id or a key there is one; a token, or an end, would be lost.
      if (!/^secret/.test(meant(other)!)) refuse(other, "unknown", "is no member of a credential", meant(other));
    }
  }
  const endMs = end(expiration ?? expiresMs, clock, (...fault) => refuse("expiration", ...fault));
  if (problems.length > 0) throw invalidAll(problems);
  const snapshot = Object.freeze({
    secretId,
    secretKey,
    ...(token ? { token } : undefined),
    ...(endMs !== undefined && { expiration: endMs }),
  }) as CredentialSnapshot;
  snapshots.add(snapshot);
  return snapshot;
}

/** What is wrong with a member: see `problem`. */
type Fault = [code: ProblemCode, message: string, suggestion?: string];

/** Behind all seconds that dates are written of; milliseconds of our days are far beyond. */
const SECONDS_END = 1e11;
const FORMS = "milliseconds since 1970, a date, or a text with a time zone, 2026-11-30T10:00:00Z";

/** When a pair ends, in milliseconds; `refuse` is told what cannot be. */
function end(expiration: unknown, clock: () => number, refuse: (...fault: Fault) => void): number | undefined {
  if (expiration === undefined || expiration === null) return undefined;
  const isText = typeof expiration === "string";
  const isDate = tag(expiration) === "Date";
  if (isText ? !/(Z|GMT|UTC|[+-]\d\d:?\d\d)$/i.test(expiration) : !isDate && typeof expiration !== "number") {
    refuse("type", `must be ${FORMS}, and not ${isText ? "a text without a zone" : kind(expiration)}`);
    return undefined;
  }
  const ms = isText ? Date.parse(expiration) : Number(expiration);
  const told = (ms: number) => new Date(ms).toISOString();
  if (!(Math.abs(ms) < 8.64e15)) refuse("format", `is no point in time: write ${FORMS}`);
  else if (ms < SECONDS_END && ms > 0)
    refuse("range", "counts milliseconds, and this is in seconds", String(Math.floor(ms * 1000)));
  else {
    const nowMs = clock();
    if (ms <= nowMs) refuse("range", `is over: it ended at ${told(ms)}, and by this clock it is ${told(nowMs)}`);
  }
  return ms;
}

/** Refuses to put a long-term key where every visitor can read it. */
export function guard(credential: CredentialSnapshot, allowed: boolean | undefined): CredentialSnapshot {
  if (credential.token || allowed || !seenByVisitors() || isEmulated(credential)) return credential;
  throw invalid(
    "credential",
    "is a long-term key in a page, where every visitor can read it: use temporary keys with a token, or a gateway " +
      "that holds the key; where neither matters, set dangerouslyAllowBrowser: true",
  );
}
