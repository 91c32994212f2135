// The border for signing without WebAssembly: the same functions as those of signer.js, on hashes written in JavaScript. It keeps nothing.

import { hmac as hmacOf } from "@noble/hashes/hmac.js";
import { sha1 } from "@noble/hashes/legacy.js";
import { sha256 } from "@noble/hashes/sha2.js";

import { hex, utf8 } from "../bytes.js";

const bytes = (text) => (typeof text === "string" ? utf8(text) : text);
const sha256Hex = (payload) => hex(sha256(bytes(payload)));

/** Calls `use` with the secrets of a key, each the key of the next, and wipes them. */
function withSecrets(secretKey, service, timestamp, use) {
  const secrets = [];
  for (const text of [dayOf(timestamp), service, "tc3_request"]) {
    secrets.push(hmacOf(sha256, secrets.at(-1) ?? utf8(`TC3${secretKey}`), utf8(text)));
  }
  const made = use(...secrets);
  for (const secret of secrets) secret.fill(0);
  return made;
}

const dayOf = (timestamp) => new Date(timestamp * 1000).toJSON().slice(0, 10);

/** Every step of a signature that is no secret. */
function steps(secretKey, common, secretId, payload, timestamp) {
  const [service, head, lines] = common.split("\0");
  const headers = lines.split("\n").map((line) => [line.slice(0, line.indexOf("\x01")), line.slice(line.indexOf("\x01") + 1)]);
  const signedHeaders = headers.map(([name]) => name).join(";");
  const hashedPayload = sha256Hex(payload);
  // Of ASCII only, as the wasm has it.
  const line = ([name, value]) => `${name}:${value.replace(/[A-Z]/g, (letter) => letter.toLowerCase())}\n`;
  const canonicalRequest = `${head}${headers.map(line).join("")}\n${signedHeaders}\n${hashedPayload}`;
  const hashedCanonicalRequest = sha256Hex(canonicalRequest);
  const credentialScope = `${dayOf(timestamp)}/${service}/tc3_request`;
  const stringToSign = `TC3-HMAC-SHA256\n${timestamp}\n${credentialScope}\n${hashedCanonicalRequest}`;
  const signature = withSecrets(secretKey, service, timestamp, (date, service, signing) => hex(hmacOf(sha256, signing, utf8(stringToSign))));
  const authorization = `TC3-HMAC-SHA256 Credential=${secretId}/${credentialScope}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
  return { hashedPayload, signedHeaders, canonicalRequest, hashedCanonicalRequest, credentialScope, stringToSign, signature, authorization };
}

/** What `Authorization` says behind the id. */
function signature(secretKey, common, payload, timestamp) {
  const { credentialScope, signedHeaders, signature } = steps(secretKey, common, "", payload, timestamp);
  return `${credentialScope}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
}

/** The steps that are: whoever has one can sign for the day. */
function secrets(secretKey, service, timestamp) {
  return withSecrets(secretKey, service, timestamp, (date, service, signing) => ({
    secretDate: hex(date),
    secretService: hex(service),
    secretSigning: hex(signing),
  }));
}

/** The HMAC of a text under a key, by one of the older methods. */
const hmac = (signMethod, key, text) => hmacOf(signMethod === "HmacSHA1" ? sha1 : sha256, utf8(key), utf8(text));

export const border = { signature, steps, secrets, hmac };
