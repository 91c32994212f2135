// Who signs: a pair, or a function that gives one, asked for another in time and once however many calls need it.

import { ValidationError, invalid } from "./errors.js";
import { inPage, summary } from "./foreign.js";
import { now } from "./tries.js";

// Another is asked for when a fifth of its life is left, at most five minutes: as in src/credential.
const SHARE = 5;
const LONGEST_MS = 300_000;

/** Asks for a pair, or waits for the answer if that is under way. A failure is not kept; while the old pair lasts, it serves on. */
export function renew(settings) {
  const { shared, timeoutMs } = settings;
  const local = now(settings);
  // After so long the calls that waited have given up, and so may whoever was asked.
  if (!shared.pending || local > shared.askedMs + timeoutMs) {
    shared.askedMs = local;
    shared.pending = ask(settings).finally(() => (shared.pending = undefined));
  }
  return shared.pending;
}

async function ask(settings) {
  const { credential: give, dangerouslyAllowBrowser, shared } = settings;
  const came = now(settings);
  let given;
  try {
    given = await give();
  } catch (cause) {
    if (came < shared.kept?.endMs) return shared.kept.credential;
    throw Object.assign(invalid("credential", "could not be had: the function that gives it failed"), { cause: summary(cause, (text) => text) });
  }
  const credential = guard(pair(given), dangerouslyAllowBrowser);
  const endMs = +new Date(credential.expiration);
  shared.kept = { credential, endMs, renewMs: endMs - Math.min((endMs - came) / SHARE, LONGEST_MS) };
  return credential;
}

/** Refuses to put a long-term key where every visitor can read it. */
export function guard(credential, allowed) {
  if (credential.token || allowed || !inPage()) return credential;
  throw invalid(
    "credential",
    "is a long-term key in a page, where every visitor can read it: use temporary keys with a token, or a gateway that holds " +
      "the key; where neither matters, set dangerouslyAllowBrowser: true",
  );
}

/** The pair, or what is wrong with it; never what it holds. */
export function pair(credential) {
  const problems = [];
  for (const [name, needed] of [["secretId", true], ["secretKey", true], ["token", false]]) {
    const value = credential?.[name];
    if ((value ?? "") === "") {
      if (needed) problems.push([name, "is required and not set; is it read from an environment that is not loaded?"]);
    } else if (typeof value !== "string" || !/^[!-~]+$/.test(value)) {
      problems.push([name, "must be a string without spaces or line breaks"]);
    }
  }
  if (problems.length === 0) return credential;
  throw new ValidationError(
    problems.map(([name, message]) => `credential.${name} ${message}`).join("; "),
    problems.map(([name, message]) => ({ path: `credential.${name}`, code: "missing", severity: "error", message })),
  );
}
