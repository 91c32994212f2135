// The border for signing, as the wasm has it: what requests have in common is prepared once and kept in a slot of the wasm.
//
// `border` is what all signing stands on; noble/border.js has the same without WebAssembly. `common` is what requests of one kind have in
// common: parted by NULs, the service, the lines of method, path and query, and the headers to sign in order of name, as lines of name in
// lower case, \x01 and value.

import { fromHex, utf8 } from "./bytes.js";
import { digest } from "./digest.js";
import { hmacSha1 } from "./sha1.js";
import { read, wasm, write } from "./wasm.js";

export { PLATFORM_BYTES } from "./digest.js";
export { breaksLine } from "./lines.js";

/** What is signed with each slot of the wasm, on which day, and what its `Authorization` says between id and signature. */
let slots = [];
let turn = 0;
let owner;

/** A slot for requests that differ in time of day and payload only. */
export function slot(secretKey, common, timestamp) {
  const day = Math.floor(timestamp / 86400);
  // Another instance knows none of the slots, and these none of its own.
  if (owner !== wasm) slots = [];
  owner = wasm;
  // One slot for requests of a kind: another key, or another day, takes the place of the one before.
  let at = 0;
  while (at < slots.length && slots[at]?.common !== common) at++;
  const known = slots[at];
  if (known?.day === day && known.secretKey === secretKey) return at;
  if (at === slots.length) {
    const free = slots.indexOf(undefined);
    at = free >= 0 ? free : at < 4 ? at : turn++ % 4;
  }
  const between = read(wasm.prepare(at, write(`TC3${secretKey}\0${common}`), timestamp));
  // One that holds a query is for one request alone, and may hold a password.
  const isKept = /^.*\n.*\n\n/.test(common);
  slots[at] = { secretKey, common, day, between, isKept };
  return at;
}

/** What `Authorization` says behind the id, for the payload that was written or, where `hashed`, the payload of the hash that was. */
export const signed = (at, written, timestamp, hashed) => slots[at].between + read(wasm.sign(at, written, timestamp, hashed ? 1 : 0));

/** Wipes what is kept to sign with a key: call it when another has taken its place. */
export function forget(secretKey) {
  if (owner === wasm) slots.forEach((known, at) => known?.secretKey === secretKey && empty(at));
}

function empty(at) {
  wasm.forget(at);
  slots[at] = undefined;
}

/** The same as `signed` for a payload, or the payload of this hash. */
export function signature(secretKey, common, payload, timestamp, hash = digest(payload)) {
  const at = slot(secretKey, common, timestamp);
  const made = signed(at, write(hash ?? payload), timestamp, hash);
  release(at);
  return made;
}

/** Every step of a signature that is no secret. */
function steps(secretKey, common, secretId, payload, timestamp) {
  const at = slot(secretKey, common, timestamp);
  const { between } = slots[at];
  const [credentialScope, signedHeaders] = between.split(/, \w+=/);
  const [hashedPayload, hashedCanonicalRequest, signature, canonicalRequest] = answered(wasm.steps(at, write(payload), timestamp)).split("\0");
  release(at);
  const stringToSign = `TC3-HMAC-SHA256\n${timestamp}\n${credentialScope}\n${hashedCanonicalRequest}`;
  const authorization = `TC3-HMAC-SHA256 Credential=${secretId}/${between}${signature}`;
  return { hashedPayload, signedHeaders, canonicalRequest, hashedCanonicalRequest, credentialScope, stringToSign, signature, authorization };
}

/** Empties a slot that is not to be kept. */
function release(at) {
  if (!slots[at].isKept) empty(at);
}

/** The steps that are: whoever has one can sign for the day. */
function secrets(secretKey, service, timestamp) {
  const [secretDate, secretService, secretSigning] = answered(wasm.secrets(write(`TC3${secretKey}\0${service}`), timestamp)).match(/.{64}/g);
  return { secretDate, secretService, secretSigning };
}

/** Reads an answer and wipes it. */
function answered(length) {
  const text = read(length);
  wasm.wipe_output();
  return text;
}

/** The HMAC of a text under a key, by one of the older methods. */
function hmac(signMethod, key, text) {
  if (signMethod === "HmacSHA1") return hmacSha1(utf8(key), utf8(text));
  return fromHex(read(wasm.hmac(write(`${key}\0${text}`))));
}

export const border = { signature, steps, secrets, hmac };
