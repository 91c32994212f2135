// The older methods, HmacSHA1 and HmacSHA256: everything is a parameter, the signature too.

import { base64 } from "./bytes.js";
import { FORM_BYTES, GET_BYTES, flatten, query, within } from "./flat.js";

/** Signs parameters, given as pairs: every step, and what is sent as query or form. */
export function older(border, signMethod, httpMethod, host, path, pairs, secretKey) {
  const sorted = [...pairs].sort(([one], [other]) => inOrder(one, other));
  const parameters = sorted.map((pair) => pair.join("=")).join("&");
  const stringToSign = `${httpMethod}${host}${path}?${parameters}`;
  const signature = base64(border.hmac(signMethod, secretKey, stringToSign));
  return { parameters, stringToSign, signature, query: query([...sorted, ["Signature", signature]]) };
}

/** The same for a request, given what its headers would be by TC3-HMAC-SHA256. */
export function olderRequest(border, signMethod, httpMethod, host, path, params, headers, { secretId, secretKey }, nonce = Math.floor(Math.random() * 2 ** 32)) {
  const pairs = flatten(params);
  for (const name in headers) if (name.startsWith("X-TC-")) pairs.push([name.slice(5), headers[name]]);
  pairs.push(["Nonce", String(nonce)], ["SecretId", secretId], ["SignatureMethod", signMethod]);
  const steps = older(border, signMethod, httpMethod, host, path, pairs, secretKey);
  within(steps.query, httpMethod === "GET" ? GET_BYTES : FORM_BYTES);
  return steps;
}

/** Orders texts as their bytes in UTF-8 are ordered: units of pairs stand for characters behind all that have a unit of their own. */
function inOrder(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  if (at === one.length || at === other.length) return one.length - other.length;
  const place = (unit) => unit + (unit < 0xd800 ? 0 : unit < 0xe000 ? 0x2000 : -0x800);
  return place(one.charCodeAt(at)) - place(other.charCodeAt(at));
}
