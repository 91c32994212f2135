// The older methods, HmacSHA1 and HmacSHA256: everything is a parameter, the signature too.

import { FORM_BYTES, GET_BYTES, flatten, query, within } from "./flat.js";
import { hmacSha1 } from "./sha1.js";
import { read, wasm, write } from "./wasm.js";

const hmacSha256 = (key, text) => read(wasm.hmac(write(`${key}\0${text}`))).match(/../g).map((byte) => `0x${byte}`);

/** Signs parameters, given as pairs: every step, and what is sent as query or form. */
export function older(signMethod, httpMethod, host, path, pairs, secretKey) {
  pairs.sort(([one], [other]) => (one < other ? -1 : 1));
  const parameters = pairs.map((pair) => pair.join("=")).join("&");
  const stringToSign = `${httpMethod}${host}${path}?${parameters}`;
  const bytes = (signMethod === "HmacSHA1" ? hmacSha1 : hmacSha256)(secretKey, stringToSign);
  const signature = btoa(String.fromCharCode(...bytes));
  return { parameters, stringToSign, signature, query: query([...pairs, ["Signature", signature]]) };
}

/** The same for a request, given what its headers would be by TC3-HMAC-SHA256. */
export function olderRequest(signMethod, httpMethod, host, path, params, headers, { secretId, secretKey }, nonce = Math.floor(Math.random() * 2 ** 32)) {
  const pairs = flatten(params);
  for (const name in headers) if (name.startsWith("X-TC-")) pairs.push([name.slice(5), headers[name]]);
  pairs.push(["Nonce", String(nonce)], ["SecretId", secretId], ["SignatureMethod", signMethod]);
  const steps = older(signMethod, httpMethod, host, path, pairs, secretKey);
  within(steps.query, httpMethod === "GET" ? GET_BYTES : FORM_BYTES);
  return steps;
}
