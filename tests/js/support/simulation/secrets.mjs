// A search for secrets in everything that a caller, a log or a file could show of a story.

import { inspect } from "node:util";

/** A text as it could stand somewhere: plain, in hexadecimal, in base64, and as a part of an address. */
const spellings = (secret) => [
  secret,
  Buffer.from(secret).toString("hex"),
  // The end of base64 depends on what follows, so it is left out.
  Buffer.from(secret)
    .toString("base64")
    .replace(/..?=*$/, ""),
  encodeURIComponent(secret),
];

/** Everything that a value shows of itself. */
function shown(value) {
  if (typeof value === "string") return value;
  const parts = [inspect(value, { depth: 12, showHidden: true })];
  try {
    parts.push(JSON.stringify(value) ?? "");
  } catch {
    // What JSON cannot write, it cannot show.
  }
  if (value instanceof Error) parts.push(String(value.stack), String(value.message));
  return parts.join("\n");
}

/**
 * The first of these secrets that one of these values shows, with where.
 * @param {string[]} secrets
 * @param {Record<string, unknown[]>} places
 */
export function leak(secrets, places) {
  const wanted = secrets.flatMap(spellings);
  for (const [place, values] of Object.entries(places))
    for (const value of values) {
      const text = shown(value);
      if (wanted.some((secret) => text.includes(secret))) return `${place} shows a secret: ${text.slice(0, 400)}`;
    }
  return undefined;
}
