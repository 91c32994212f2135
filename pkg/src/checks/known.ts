// Words that must be known: names of options, values of them. What is not is refused with the nearest that is.

import { TencentDBError, invalid } from "../errors/errors.js";
import { isPlain, kind } from "./kinds.js";
import { nearest } from "./nearest.js";

/** Refuses what is not one of these words. */
export function oneOf(path: string, given: unknown, words: readonly string[]): void {
  if (words.includes(given as string)) return;
  throw invalid(
    path,
    `must be ${words.join(" or ")}`,
    (typeof given === "string" && nearest(given, words)) || words[0],
  );
}

/**
 * Refuses what is no plain object of these members; `elsewhere` says of others which of them holds them. Each would
 * otherwise do nothing.
 */
export function known<Options extends object>(
  path: string,
  given: Options,
  names: readonly string[],
  elsewhere?: Record<string, string>,
): Options {
  try {
    return read(path, given, names, elsewhere);
  } catch (thrown) {
    if (thrown instanceof TencentDBError) throw thrown;
    throw invalid(path, "cannot be read: one of the members throws");
  }
}

/** The members as they are now: each is read once. */
function read<Options extends object>(
  path: string,
  given: Options,
  names: readonly string[],
  elsewhere?: Record<string, string>,
): Options {
  if (typeof given !== "object" || given === null) throw invalid(path, "must be an object");
  if (!isPlain(given)) throw invalid(path, `must be a plain object, and not ${kind(given)}`);
  for (const name of Object.keys(given)) {
    if (names.includes(name)) continue;
    const place = elsewhere?.[name];
    const meant = nearest(name, names) ?? (place && names.includes(place.split(":", 1)[0]!) ? place : undefined);
    throw invalid(`${path}.${name}`, `is no option; there are ${names.join(", ")}`, meant);
  }
  return { ...given };
}
