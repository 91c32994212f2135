// The backend for signing: what all of it stands on, as the wasm has it. noble/backend.js has the same without
// WebAssembly.

import { utf8 } from "../encoding/bytes.js";
import { digest } from "./digest.js";
import { hmacSha1 } from "./sha1.js";
import { signature } from "../wasm/signature.js";
import type { SignMethod } from "./sign.js";
import { type SigningBackend, stepsOn } from "./steps.js";
import { read, ready, taken, write } from "../wasm/memory.js";

const hash = (payload: string | Uint8Array) => digest(payload) ?? read(ready().hash(write(payload)));

function hmac(key: Uint8Array, text: Uint8Array) {
  const both = new Uint8Array(key.length + text.length);
  both.set(key);
  both.set(text, key.length);
  return taken(ready().hmac(write(both), key.length));
}

/** The signature of a text under a key by one of the older methods, in base64. */
function older(signMethod: SignMethod, key: string, text: string) {
  const made = (signMethod === "HmacSHA1" ? hmacSha1 : hmac)(utf8(key), utf8(text));
  return btoa(String.fromCharCode(...made));
}

export const backend: SigningBackend = { signature, older, .../* @__PURE__ */ stepsOn(hash, hmac) };
