// @ts-nocheck
// Calls signed or sent otherwise than by TC3-HMAC-SHA256 and POST.

import { FORM_TYPE, search } from "../sign/query.js";
import { parse } from "../encoding/json.js";
import { olderRequest } from "../sign/hmac-v1.js";
import { border } from "../sign/wasm-backend.js";
import { signature } from "../wasm/slots.js";

/** The request of a try, `{ address, method, headers, content }`, given its headers by TC3-HMAC-SHA256 and POST. */
export function signedOtherwise({ text, settings }, credential, timestamp, headers) {
  const { url, host, signMethod, httpMethod = "POST" } = settings;
  const params = parse(text);
  let sent;
  if (signMethod?.startsWith("Hmac")) {
    sent = olderRequest(border, signMethod, httpMethod, host, "/", params, headers, credential).query;
    headers = {};
  } else {
    sent = search(params);
    const common = `postgres\0GET\n/\n${sent}\n\0content-type\x01${FORM_TYPE}\nhost\x01${host}`;
    headers.Authorization = `TC3-HMAC-SHA256 Credential=${credential.secretId}/${signature(credential.secretKey, common, "", timestamp)}`;
  }
  headers["Content-Type"] = FORM_TYPE;
  if (httpMethod === "GET") return { address: `${url}?${sent}`, method: "GET", headers };
  return { address: url, method: "POST", headers, content: sent };
}
