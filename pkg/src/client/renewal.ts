// A function that gives the pair that signs: asked for another in time, and once however many calls need it.

import { masked } from "./conceal.js";
import { CredentialError } from "../errors/credential-error.js";
import type { ValidationError } from "../errors/errors.js";
import { member, summary, textOf } from "../errors/foreign.js";
import { forget } from "../wasm/signature.js";
import { type CredentialSnapshot, guard, pair } from "./credential-pair.js";
import { renewal } from "./mirrored-later.js";
import type { Settings } from "./options.js";
import { now } from "./attempts.js";

/**
 * Asks for a pair, or waits for the answer if that is under way: a function that gives it, or throws an error for this
 * one of those who wait. A failure is not kept; while the old pair lasts, it serves on.
 */
export function renew(settings: Settings): Promise<() => CredentialSnapshot> {
  const { shared, timeoutMs, tryTimeoutMs } = settings;
  const requestedAt = shared.clock.now();
  let { pending } = shared;
  // After so long the calls that waited have given up, and so may whoever was asked.
  if (!pending || requestedAt >= pending.requestedAt + Math.min(timeoutMs, tryTimeoutMs)) {
    // An answer that comes after another was asked for must not take the place of a newer one.
    const isLatest = () => shared.pending === asked;
    const credential = ask(settings, isLatest).finally(() => {
      if (isLatest()) shared.pending = undefined;
    });
    const asked = { requestedAt, credential };
    pending = shared.pending = asked;
  }
  return pending.credential;
}

async function ask(settings: Settings, isLatest: () => boolean): Promise<() => CredentialSnapshot> {
  const { credential: give, dangerouslyAllowBrowser, shared } = settings;
  const fetchedAt = now(settings);
  let given: unknown;
  try {
    given = await (give as () => unknown)();
  } catch (error) {
    const { cached } = shared;
    if (cached && fetchedAt < cached.expiresAt) return () => cached.credential;
    return failed(error, cached?.credential);
  }
  let credential: CredentialSnapshot;
  try {
    credential = guard(
      pair(given, () => fetchedAt),
      dangerouslyAllowBrowser,
    );
  } catch (error) {
    const { message, problems } = error as ValidationError;
    return () => {
      const why = `the function that gives the credential gave one that cannot be: ${message}`;
      throw new CredentialError(why, { retryable: false, problems });
    };
  }
  const expiresAt = credential.expiration ?? NaN;
  if (isLatest()) {
    // What it signed with would stay in the wasm until another signs on the same host.
    if (shared.signingKey !== credential.secretKey) forget(shared.signingKey);
    shared.signingKey = credential.secretKey;
    shared.cached = { credential, expiresAt, renewAt: renewal(fetchedAt, expiresAt) };
  }
  return () => credential;
}

/** What throws the error for a function that failed. */
function failed(thrown: unknown, old: CredentialSnapshot | undefined): () => never {
  const cause = summary(thrown, (text) => hidden(text, old));
  const why = cause?.message || cause?.code || hidden(textOf(thrown), old);
  const message = `no credential could be had: the function that gives it failed: ${why}`;
  const retryable = member(thrown, "retryable") !== false;
  return () => {
    throw new CredentialError(message, { retryable, cause });
  };
}

/**
 * What is called a secret, in JSON, headers, queries. Whoever failed may quote one that is new, and not known here by
 * value.
 */
const NAMED = /((?:key|token|password|secret)\\?["']?\s*[:=]\s*\\?["']?)[^\s"'\\,;&})]+/gi;

/** A text without what is secret in it: queries, what is called so, and what was given before. */
const hidden = (text: string, old: CredentialSnapshot | undefined) =>
  masked(text.replace(/\?[^\s)]+/g, "?***").replace(NAMED, "$1***"), [old?.secretKey, old?.token]);
