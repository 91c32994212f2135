// Words that must be known: names of options, values of them. What is not is refused with the nearest that is.

import { invalid } from "./errors.js";
import { nearest } from "./nearest.js";

/** Refuses what is not one of these words. */
export function oneOf(path, given, words) {
  if (words.includes(given)) return;
  throw invalid(path, `must be ${words.join(" or ")}`, (typeof given === "string" && nearest(given, words)) || words[0]);
}

/** What people write at the top level of options, and where it belongs. */
const ELSEWHERE = {
  secretId: "credential: { secretId, secretKey }",
  secretKey: "credential: { secretId, secretKey }",
  token: "credential: { secretId, secretKey, token }",
  maxAttempts: "retry: { maxAttempts }",
  maxRetries: "retry: { maxAttempts }",
  maxWaitMs: "rateLimit: { maxWaitMs }",
  abortSignal: "signal",
  timeout: "timeoutMs",
};

/** Refuses a misspelt option, and what holds its options where nobody would look: each would otherwise do nothing. */
export function known(path, options, names) {
  if (typeof options !== "object" || options === null) throw invalid(path, "must be an object");
  if ("aborted" in options && names.includes("signal")) throw invalid(path, "is a signal and must be an object that holds it", "{ signal }");
  if ("abort" in options && names.includes("signal")) throw invalid(path, "is an AbortController and must be an object", "{ signal: controller.signal }");
  if (!isPlain(options)) throw invalid(path, `must be a plain object, and not ${kind(options)}`);
  for (const name of Object.keys(options)) {
    if (names.includes(name)) continue;
    const meant = nearest(name, names) ?? (Object.hasOwn(ELSEWHERE, name) && names.includes(ELSEWHERE[name].split(":")[0]) ? ELSEWHERE[name] : undefined);
    throw invalid(`${path}.${name}`, `is no option; there are ${names.join(", ")}`, meant);
  }
  return options;
}

/** Whether all that an object holds is its own: it comes from braces, or from nothing. */
export function isPlain(value) {
  const prototype = Object.getPrototypeOf(value);
  // Another realm has another `Object.prototype`, with the same methods.
  return prototype === null || (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, "isPrototypeOf"));
}

/** What a value is, in a word or two. */
export function kind(value) {
  if (Array.isArray(value)) return "a list";
  if (value === null || typeof value !== "object") return value === null ? "null" : `a ${typeof value}`;
  const name = isPlain(value) ? "" : Object.prototype.toString.call(value).slice(8, -1);
  const told = name && name !== "Object" ? name : value.constructor?.name;
  return told && told !== "Object" ? `${/^[AEIO]/.test(told) ? "an" : "a"} ${told}` : "an object";
}
