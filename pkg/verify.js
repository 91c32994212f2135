// The other side: whether a request that arrived is signed by whom it claims, whichever way it is signed.

import { digest } from "./digest.js";
import { invalid } from "./errors.js";
import { older } from "./older.js";
import { breaksLine, signature, steps } from "./signer.js";

const UNSIGNED = "UNSIGNED-PAYLOAD";
const COMMON = ["Action", "Version", "Region", "Token", "Language", "RequestClient"];

// The form of the header, and what is expected where it is left.
const FORM = [
  [/TC3-HMAC-SHA256/y, "TC3-HMAC-SHA256"],
  [/ Credential=/y, "a space and Credential="],
  [/([^/]+)\//y, "SecretId/DAY/SERVICE/tc3_request"],
  [/([^/]+)\//y, "DAY/SERVICE/tc3_request"],
  [/([^/]+)\//y, "SERVICE/tc3_request"],
  [/tc3_request/y, "tc3_request"],
  [/, SignedHeaders=/y, "a comma, a space and SignedHeaders="],
  [/([^,]+),/y, "header names, then a comma"],
  [/ Signature=/y, "a space and Signature="],
  [/(.+)/y, "the signature"],
];

class Refused {
  constructor(reason, message, more) {
    Object.assign(this, { reason, message }, more);
  }
}

export function verify(request, credentials, as) {
  const claim = { ok: false };
  const keyOf = typeof credentials === "function" ? credentials : (id) => [credentials].flat().find(({ secretId }) => secretId === id);
  try {
    read(claim, request, keyOf, as);
    claim.ok = true;
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    Object.assign(claim, refused);
  }
  return claim;
}

function read(claim, { method, url, headers, body = "" }, keyOf, as) {
  // Taken apart as it is: what a URL makes of it may be encoded otherwise than it was signed.
  const [, authority, path, query] = /^(?:\w+:\/\/([^/?]*))?([^?]*)\??(.*)$/.exec(url);
  const given = new Map();
  for (const [name, value] of headers[Symbol.iterator] ? headers : Object.entries(headers)) {
    if (value === undefined) continue;
    // Node.js has arrays of headers that came more than once.
    const line = [value].flat().join(", ");
    if (breaksLine(line)) throw new Refused("malformed", `the header ${name} holds a line break`);
    given.set(name.toLowerCase(), line.trim());
  }
  const arrived = { method, path: path || "/", query, host: given.get("host") ?? authority, body, given, ...as };
  if (given.get("authorization")) header(claim, arrived, keyOf);
  else params(claim, arrived, keyOf);
}

/** By TC3-HMAC-SHA256. */
function header(claim, { method, path, query, host, body, given }, keyOf) {
  const authorization = given.get("authorization");
  claim.signMethod = "TC3-HMAC-SHA256";
  for (const name of COMMON) put(claim, name, given.get(`x-tc-${name.toLowerCase()}`));
  const [secretId, day, service, names] = parsed(authorization);
  Object.assign(claim, { secretId, service, signedHeaders: names.split(";") });
  const isUnsigned = given.get("x-tc-content-sha256") === UNSIGNED;
  if (isUnsigned) claim.unsignedPayload = true;
  const timestamp = (claim.timestamp = number(given.get("x-tc-timestamp"), "X-TC-Timestamp"));
  // Beyond what a date holds there is no day, and so none that is right.
  const date = new Date(timestamp * 1000).toJSON()?.slice(0, 10);
  if (day !== date) throw new Refused("day", `the scope of the signature is of ${day}, but the timestamp falls on ${date} in UTC`);
  const signed = [...new Set(claim.signedHeaders)].sort();
  for (const name of ["content-type", "host"]) {
    if (!signed.includes(name)) throw new Refused("not-signed", `SignedHeaders must name ${name}; it names ${names}`);
  }
  const value = (name) => (name === "host" ? host : given.get(name));
  const lines = signed.filter((name) => value(name) !== undefined).map((name) => `${name}\x01${value(name)}`);
  const payload = isUnsigned ? UNSIGNED : body;
  const secretKey = key(keyOf, secretId);
  const common = `${service}\0${method}\n${path}\n${query}\n\0${lines.join("\n")}`;
  const made = `TC3-HMAC-SHA256 Credential=${secretId}/${signature(secretKey, common, payload, timestamp, digest(payload))}`;
  if (same(made, authorization)) return;
  const { hashedPayload, signedHeaders, canonicalRequest, hashedCanonicalRequest, credentialScope, stringToSign } =
    steps(secretKey, common, secretId, payload, timestamp);
  throw mismatch({ hashedPayload, signedHeaders, canonicalRequest, hashedCanonicalRequest, credentialScope, stringToSign });
}

/** By HmacSHA1 and HmacSHA256. */
function params(claim, { method, path, query, host, body, given }, keyOf) {
  const isForm = /^application\/x-www-form-urlencoded *(;|$)/i.test(given.get("content-type"));
  const text = method === "GET" ? query : isForm ? (typeof body === "string" ? body : new TextDecoder().decode(body)) : "";
  const sent = new URLSearchParams(text);
  if (!sent.has("Signature")) throw new Refused("unsigned", "there is neither an Authorization header nor a parameter Signature");
  claim.signMethod = sent.get("SignatureMethod") ?? "HmacSHA1";
  for (const name of COMMON) put(claim, name, sent.get(name));
  if (!/^HmacSHA(1|256)$/.test(claim.signMethod)) throw new Refused("malformed", "SignatureMethod must be HmacSHA1 or HmacSHA256");
  claim.timestamp = number(sent.get("Timestamp"), "Timestamp");
  number(sent.get("Nonce"), "Nonce");
  const secretId = (claim.secretId = sent.get("SecretId"));
  if (!secretId) throw new Refused("missing", "SecretId is missing");
  const right = sent.get("Signature");
  sent.delete("Signature");
  const { parameters, stringToSign, signature } = older(claim.signMethod, method, host, path, [...sent], key(keyOf, secretId));
  if (!same(signature, right)) throw mismatch({ parameters, stringToSign });
}

function put(claim, name, value) {
  if (value) claim[name[0].toLowerCase() + name.slice(1)] = value;
}

function parsed(header) {
  let at = 0;
  const found = [];
  for (const [form, expected] of FORM) {
    form.lastIndex = at;
    const match = form.exec(header);
    if (!match) throw new Refused("malformed", `the Authorization header is malformed: expected ${expected} at character ${at}`, { at });
    at = form.lastIndex;
    found.push(...match.slice(1));
  }
  return found;
}

function number(text, name) {
  if (!text) throw new Refused("missing", `${name} is missing`);
  if (!/^\d+$/.test(text)) throw new Refused("malformed", `${name} must be a whole number, digits only`);
  return Number(text);
}

function key(keyOf, secretId) {
  const found = keyOf(secretId);
  if (!found) throw new Refused("unknown-key", "the SecretId is not known here");
  const secretKey = typeof found === "string" ? found : found.secretKey;
  // Anything else would be a key that everyone can guess: [object Promise].
  if (!secretKey || typeof secretKey !== "string") throw invalid("credentials", "must give secret keys as strings, and not as promises of them");
  return secretKey;
}

const mismatch = (steps) => new Refused("signature", "the signature does not match the request", { steps });

/** Whether texts are equal, in the same time wherever they differ. */
function same(one, other) {
  let odd = one.length ^ other.length;
  for (let at = 0; at < one.length; at++) odd |= one.charCodeAt(at) ^ other.charCodeAt(at);
  return odd === 0;
}
