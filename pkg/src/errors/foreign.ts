// What others throw: a `fetch`, a limiter, a function that gives credentials. It may be anything, and hold anything.
//
// Nothing of it is kept as it is: an error of an HTTP library holds the whole request, key, token and password
// included. What is kept is name, code and message, with the secrets of the call masked.

/** How many errors are looked at, one beneath the other. */
const DEPTH = 4;

/** Reads a member of something foreign; its getters may throw, and it may be a proxy that was revoked. */
export function member(thrown: unknown, name: string): unknown {
  try {
    return (thrown as Record<string, unknown> | null | undefined)?.[name];
  } catch {
    return undefined;
  }
}

/** Returns what a callback gave, without waiting for it: a promise that nobody asked for must not fail unheard. */
export function unawaited<Value>(value: Value): Value {
  if (typeof member(value, "then") === "function") Promise.resolve(value).catch(() => {});
  return value;
}

/** Something foreign as a text, if it can be written as one. */
export function textOf(thrown: unknown): string {
  try {
    return typeof thrown === "string" ? thrown : String(thrown);
  } catch {
    return "something that cannot be shown";
  }
}

/** A member that is a text. */
export const textMember = (thrown: unknown, name: string): string | undefined => {
  const value = member(thrown, name);
  return typeof value === "string" ? value : undefined;
};

/** An error of the platform, as far as it is read and copied. */
export interface PlatformError extends Error {
  code?: string;
  syscall?: string;
}

/** Returns what a thrown value says, as an error of our own. `conceal` masks what must not be seen. */
export function summary(thrown: unknown, conceal: (text: string) => string, depth = DEPTH): PlatformError | undefined {
  if (thrown === undefined || thrown === null || depth === 0) return undefined;
  const cause = summary(member(thrown, "cause"), conceal, depth - 1);
  const error: PlatformError = new Error(conceal(textMember(thrown, "message") ?? textOf(thrown)), cause && { cause });
  const name = conceal(textMember(thrown, "name") ?? "Error");
  Object.defineProperty(error, "name", { value: name, configurable: true, writable: true });
  Object.defineProperty(error, "stack", { value: `${name}: ${error.message}`, configurable: true, writable: true });
  for (const what of ["code", "syscall"] as const) {
    const value = textMember(thrown, what);
    if (value !== undefined) error[what] = conceal(value);
  }
  return error;
}

/** The most telling word on why a request failed. Node.js and Deno have it beneath the error, Bun on it. */
export function reason(error: PlatformError): string {
  const cause = error.cause as PlatformError | undefined;
  return cause?.code ?? error.code ?? cause?.message ?? error.message;
}

/**
 * A `fetch`, if it is the one that Node.js loads from within itself. The errors of no other platform say what they
 * would have to.
 */
export const ownFetch = (fetch: unknown): unknown =>
  textOf(fetch).includes("internal/deps/undici") ? fetch : undefined;

/**
 * Returns whether what carries requests beneath the `fetch` of Node.js is what comes with it: another one may send a
 * request again.
 */
export function repeatsNothing(): boolean {
  const carrier = (globalThis as Record<symbol, unknown>)[Symbol.for("undici.globalDispatcher.1")];
  if (carrier === undefined) return true;
  // What is composed of several is a proxy that gives another `dispatch`.
  const prototype = Object.getPrototypeOf(carrier);
  return (
    /^(Agent|ProxyAgent|EnvHttpProxyAgent)$/.test(prototype?.constructor.name) &&
    member(carrier, "dispatch") === prototype.dispatch
  );
}

/** Returns whether this is a page, and not a worker or a server. */
export const inPage = (): boolean =>
  typeof window === "object" && typeof document === "object" && window.document === document;
