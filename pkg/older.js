// The older methods, HmacSHA1 and HmacSHA256: everything is a parameter, the signature too.

import { query } from "./flat.js";
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
