// What a value is, of whichever realm.

/** Returns what the language itself calls a value: `Date`, `Map`. */
export const tag = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/** Returns whether all that an object holds is its own: it comes from braces, or from nothing. */
export function isPlain(value: object): boolean {
  const prototype: object | null = Object.getPrototypeOf(value);
  // Another realm has another `Object.prototype`, with the same methods.
  return prototype === null || (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, "isPrototypeOf"));
}

/** Returns what a value is, in a word or two. */
export function kind(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return "a list";
  // What a plain one calls its constructor is a member like any other.
  const names = [typeof value, tag(value), isPlain(value) ? undefined : value.constructor?.name];
  const name = names.find((name) => typeof name === "string" && name && !/^object$/i.test(name)) ?? "object";
  return `${/^[aeio]/i.test(name) ? "an" : "a"} ${name}`;
}
