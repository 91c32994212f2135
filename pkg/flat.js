// Parameters where there is no JSON: in a query or a form.

import { invalid } from "./errors.js";

/** Parameters as pairs: `Filters.0.Values.0` and `"a"`, in the order they stand in. What JSON leaves out or calls null is left out. */
export function flatten(value, name = "", pairs = []) {
  if (value?.toJSON) value = value.toJSON();
  if (typeof value === "object") for (const key in value) flatten(value[key], name ? `${name}.${key}` : key, pairs);
  else if (/string|boolean|bigint/.test(typeof value) || Number.isFinite(value)) pairs.push([name, String(value)]);
  return pairs;
}

const encoded = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt().toString(16).toUpperCase()}`);

/** Encodes pairs as RFC 3986 has it. */
export function query(pairs) {
  try {
    return pairs.map((pair) => pair.map(encoded).join("=")).join("&");
  } catch (cause) {
    throw Object.assign(invalid("params", "hold half a character, which cannot be encoded"), { cause });
  }
}
