// The backend for signing without WebAssembly: the same functions as those of signer.js, on hashes written in
// JavaScript. It keeps nothing.

import { hmac as hmacOf } from "@noble/hashes/hmac.js";
import { sha1 } from "@noble/hashes/legacy.js";
import { sha256 } from "@noble/hashes/sha2.js";

import { base64, utf8 } from "../../encoding/bytes.js";
import { between } from "../canonical.js";
import { hex } from "../digest.js";
import type { SignMethod } from "../sign.js";
import { type SigningBackend, stepsOn } from "../steps.js";

const hash = (payload: string | Uint8Array) => hex(sha256(typeof payload === "string" ? utf8(payload) : payload));
const hmac = (key: Uint8Array, text: Uint8Array) => hmacOf(sha256, key, text);

const shared = /* @__PURE__ */ stepsOn(hash, hmac);

/** Returns what `Authorization` says behind the id. */
function signature(secretKey: string, common: string, payload: string | Uint8Array, timestamp: number) {
  const { credentialScope, signedHeaders, signature } = shared.steps(secretKey, common, "", payload, timestamp);
  return between(credentialScope, signedHeaders) + signature;
}

/** The signature of a text under a key by one of the older methods, in base64. */
const older = (signMethod: SignMethod, key: string, text: string) =>
  base64(hmacOf(signMethod === "HmacSHA1" ? sha1 : sha256, utf8(key), utf8(text)));

export const backend: SigningBackend = { signature, older, ...shared };
