// The older methods, HmacSHA1 and HmacSHA256: everything is a parameter, the signature too.

import type { Credential } from "../client/types.js";
import { utf8 } from "../encoding/bytes.js";
import { type Pair, flatten, query } from "./query.js";
import type { HmacV1Steps, SignMethod } from "./sign.js";
import type { SigningBackend } from "./steps.js";
import { within } from "../checks/limits.js";
import { FORM_BYTES, GET_BYTES } from "../generated/facts.js";

/** Signs parameters, given as pairs: every step, and what is sent as query or form. */
export function older(
  backend: SigningBackend,
  signMethod: SignMethod,
  httpMethod: string,
  host: string,
  path: string,
  pairs: Pair[],
  secretKey: string,
): HmacV1Steps {
  const sorted = inOrder(pairs);
  const parameters = sorted.map((pair) => pair.join("=")).join("&");
  const stringToSign = `${httpMethod}${host}${path}?${parameters}`;
  const signature = backend.older(signMethod, secretKey, stringToSign);
  return { parameters, stringToSign, signature, query: query([...sorted, ["Signature", signature]]) };
}

/** The same for a request, given what its headers would be by TC3-HMAC-SHA256. */
export function olderRequest(
  backend: SigningBackend,
  signMethod: SignMethod,
  httpMethod: string,
  host: string,
  path: string,
  params: unknown,
  headers: Record<string, string>,
  { secretId, secretKey }: Credential,
  nonce: number = Math.floor(Math.random() * 2 ** 32),
): HmacV1Steps {
  const pairs = flatten(params);
  for (const [name, value] of Object.entries(headers)) if (name.startsWith("X-TC-")) pairs.push([name.slice(5), value]);
  pairs.push(["Nonce", String(nonce)], ["SecretId", secretId], ["SignatureMethod", signMethod]);
  const steps = older(backend, signMethod, httpMethod, host, path, pairs, secretKey);
  within(steps.query, httpMethod === "GET" ? GET_BYTES : FORM_BYTES);
  return steps;
}

/** Pairs in the order of their names, byte by byte in UTF-8. */
function inOrder(pairs: Pair[]): Pair[] {
  const named = pairs.map((pair) => ({ pair, name: utf8(pair[0]) }));
  named.sort(({ name: one }, { name: other }) => {
    const at = one.findIndex((byte, at) => byte !== other[at]);
    return at < 0 ? one.length - other.length : one[at]! - (other[at] ?? -1);
  });
  return named.map(({ pair }) => pair);
}
