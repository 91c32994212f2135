// Parameters where there is no JSON: in a query or a form.

import { invalid } from "../errors/errors.js";
import { within } from "../checks/limits.js";
import { GET_BYTES } from "../generated/facts.js";

/** What they are sent as. */
export const FORM_TYPE = "application/x-www-form-urlencoded";

/** A parameter: its name and its value. */
export type Pair = [name: string, value: string];

/**
 * Parameters as `written` gives them, as pairs: `Filters.0.Values.0` and `"a"`, in the order they stand in, without
 * what is null.
 */
export function flatten(value: unknown, name = "", pairs: Pair[] = []): Pair[] {
  if (typeof value === "object") {
    for (const key in value) flatten((value as Record<string, unknown>)[key], name ? `${name}.${key}` : key, pairs);
  } else if (value !== undefined) pairs.push([name, String(value)]);
  return pairs;
}

const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** Encodes pairs as RFC 3986 has it. */
export function query(pairs: Pair[]): string {
  try {
    return pairs.map((pair) => pair.map(encoded).join("=")).join("&");
  } catch (cause) {
    throw Object.assign(invalid("params", "hold half of a character, which cannot be sent"), { cause });
  }
}

/** Parameters as the query of a GET. */
export const search = (params: unknown): string => within(query(flatten(params)), GET_BYTES);
