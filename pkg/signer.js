// The border for signing: what requests have in common is prepared once and kept in a slot of the wasm.

import { read, wasm, write } from "./wasm.js";

/** From so many bytes on the platform's hash is faster than the wasm's. */
export const PLATFORM_BYTES = 8192;

/** What is signed with each slot of the wasm, on which day, and what its `Authorization` says between id and signature. */
let slots = [];
let turn = 0;
let owner;

/**
 * A slot for requests that differ in time of day and payload only. What they have in `common` is, parted by NULs, the service, the lines
 * of method, path and query, and headers in order of name, as lines of name in lower case, \x01 and value.
 */
export function slot(secretKey, common, timestamp) {
  const day = Math.floor(timestamp / 86400);
  if (owner !== wasm) slots = [];
  for (let at = 0; at < slots.length; at++) {
    const known = slots[at];
    if (known.day === day && known.secretKey === secretKey && known.common === common) return at;
  }
  const length = write(`TC3${secretKey}\0${common}`);
  // Another instance knows none of the slots, and these none of its own.
  const at = slots.length < 4 ? slots.length : turn++ % 4;
  owner = wasm;
  slots[at] = { secretKey, common, day, between: read(wasm.prepare(at, length, timestamp)) };
  return at;
}

/** What `Authorization` says behind the id, for the payload that was written or, where `hashed`, the payload of the hash that was. */
export const signed = (at, written, timestamp, hashed) => slots[at].between + read(wasm.sign(at, written, timestamp, hashed ? 1 : 0));

/** The same for a payload, or the payload of this hash. */
export function signature(secretKey, common, payload, timestamp, hash) {
  const at = slot(secretKey, common, timestamp);
  return signed(at, write(hash ?? payload), timestamp, hash);
}

/** Every step of a signature. */
export function steps(secretKey, common, secretId, payload, timestamp) {
  const at = slot(secretKey, common, timestamp);
  const { between } = slots[at];
  const [credentialScope, signedHeaders] = between.split(/, \w+=/);
  const [hashedPayload, canonicalRequest, hashedCanonicalRequest, signature, secretDate, secretService, secretSigning] =
    read(wasm.steps(at, write(payload), timestamp)).split("\0");
  const stringToSign = `TC3-HMAC-SHA256\n${timestamp}\n${credentialScope}\n${hashedCanonicalRequest}`;
  const authorization = `TC3-HMAC-SHA256 Credential=${secretId}/${between}${signature}`;
  return {
    hashedPayload, signedHeaders, canonicalRequest, hashedCanonicalRequest, credentialScope, stringToSign, signature, authorization,
    secretDate, secretService, secretSigning,
  };
}

/** Whether a text would be taken for two. */
export const breaksLine = (text) => /[\r\n\0]/.test(text);
