// Calls signed or sent otherwise than by TC3-HMAC-SHA256 and POST. Loaded when a client asks for that.

import { parse } from "./json.js";
import { sign } from "./sign.js";

/** The request of a try: `{ address, method, headers, body }`. */
export function signedOtherwise({ action, text, settings }, credential, timestamp) {
  const { url, host, region, language, signMethod, httpMethod } = settings;
  const signed = sign({ action, host, region, language, signMethod, httpMethod, timestamp, params: parse(text) }, credential);
  const { Host, ...headers } = signed.headers;
  return { address: url + signed.url.slice(`https://${host}/`.length), method: signed.method, headers, body: signed.body };
}
