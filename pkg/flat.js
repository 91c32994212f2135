// Parameters where there is no JSON: in a query or a form.

import { utf8Size } from "./bytes.js";
import { invalid } from "./errors.js";

/** What they are sent as. */
export const FORM_TYPE = "application/x-www-form-urlencoded";

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

/** Parameters as the query of a GET. */
export const search = (params) => within(query(flatten(params)), GET_BYTES);

/** What the service takes: of a query, a form, any other body. */
export const GET_BYTES = 32 * 1024;
export const FORM_BYTES = 1024 * 1024;
export const BODY_BYTES = 10 * FORM_BYTES;

/** What is sent, if the service takes so much. */
export function within(sent, limit) {
  // A UTF-16 unit takes three bytes of UTF-8 at the most.
  const size = sent.length * 3 > limit && (sent.byteLength ?? utf8Size(sent));
  if (size > limit) throw invalid("params", `are ${size} bytes as they are sent, and the service takes ${limit}`);
  return sent;
}
