// The border for signing: what requests have in common is prepared once and kept in a slot of the wasm.

import { read, wasm, write, writeBoth } from "./wasm.js";

/** From so many bytes on the platform's hash is faster than the wasm's. */
export const PLATFORM_BYTES = 8192;

/** What is signed with each slot of the wasm, and what its `Authorization` says between id and signature. */
const slots = [];
const between = [];
let turn = 0;
let owner;

/**
 * A slot for requests that differ in time of day and payload only. `parts` are secret key, service, method, path, query, and headers as
 * lines of name, \x01 and value, parted by NULs.
 */
export function slot(parts, timestamp) {
  const wanted = `${parts}\0${Math.floor(timestamp / 86400)}`;
  let at = owner === wasm ? slots.indexOf(wanted) : -1;
  if (at < 0) {
    at = turn++ % 4;
    const length = write(wanted);
    if (owner !== wasm) slots.length = 0;
    owner = wasm;
    slots[at] = undefined;
    between[at] = read(wasm.prepare(at, length, timestamp));
    slots[at] = wanted;
  }
  return at;
}

/** What `Authorization` says behind the id, for the payload that was written or, where `hashed`, the payload of the hash that was. */
export const signed = (at, written, timestamp, hashed) => between[at] + read(wasm.sign(at, written, timestamp, hashed ? 1 : 0));

/** The same for a payload, or the payload of this hash. */
export function signature(parts, payload, timestamp, hash) {
  const at = slot(parts, timestamp);
  return signed(at, write(hash ?? payload), timestamp, hash);
}

const STEPS = [
  "hashedPayload", "signedHeaders", "canonicalRequest", "hashedCanonicalRequest", "credentialScope", "stringToSign", "signature",
  "authorization", "secretDate", "secretService", "secretSigning",
];

/** Every step of a signature. */
export function steps(parts, secretId, payload, timestamp) {
  const at = slot(parts, timestamp);
  const values = read(wasm.steps(at, writeBoth(`${secretId}\0`, payload), timestamp)).split("\0");
  return Object.fromEntries(STEPS.map((name, at) => [name, values[at]]));
}

/** Whether a text would be taken for two. */
export const breaksLine = (text) => /[\r\n\0]/.test(text);
