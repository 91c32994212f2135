// @ts-nocheck
// The older methods, HmacSHA1 and HmacSHA256: everything is a parameter, the signature too.

import { utf8 } from "../encoding/bytes.js";
import { flatten, query } from "./query.js";
import { FORM_BYTES, GET_BYTES, within } from "../checks/limits.js";

/** Signs parameters, given as pairs: every step, and what is sent as query or form. */
export function older(border, signMethod, httpMethod, host, path, pairs, secretKey) {
  const sorted = inOrder(pairs);
  const parameters = sorted.map((pair) => pair.join("=")).join("&");
  const stringToSign = `${httpMethod}${host}${path}?${parameters}`;
  const signature = border.older(signMethod, secretKey, stringToSign);
  return { parameters, stringToSign, signature, query: query([...sorted, ["Signature", signature]]) };
}

/** The same for a request, given what its headers would be by TC3-HMAC-SHA256. */
export function olderRequest(
  border,
  signMethod,
  httpMethod,
  host,
  path,
  params,
  headers,
  { secretId, secretKey },
  nonce = Math.floor(Math.random() * 2 ** 32),
) {
  const pairs = flatten(params);
  for (const name in headers) if (name.startsWith("X-TC-")) pairs.push([name.slice(5), headers[name]]);
  pairs.push(["Nonce", String(nonce)], ["SecretId", secretId], ["SignatureMethod", signMethod]);
  const steps = older(border, signMethod, httpMethod, host, path, pairs, secretKey);
  within(steps.query, httpMethod === "GET" ? GET_BYTES : FORM_BYTES);
  return steps;
}

/** Pairs in the order of their names, byte by byte in UTF-8. */
function inOrder(pairs) {
  const named = pairs.map((pair) => ({ pair, name: utf8(pair[0]) }));
  named.sort(({ name: one }, { name: other }) => {
    const at = one.findIndex((byte, at) => byte !== other[at]);
    return at < 0 ? one.length - other.length : one[at] - (other[at] ?? -1);
  });
  return named.map(({ pair }) => pair);
}
