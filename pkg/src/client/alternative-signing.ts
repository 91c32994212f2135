// Calls signed or sent otherwise than by TC3-HMAC-SHA256 and POST.

import type { Call } from "./call.js";
import type { CredentialSnapshot } from "./credential-pair.js";
import { FORM_TYPE, search } from "../sign/query.js";
import { parse } from "../encoding/json.js";
import { olderRequest } from "../sign/hmac-v1.js";
import { backend } from "../sign/wasm-backend.js";
import { signature } from "../wasm/signature.js";

/** The request of a try, `{ address, method, headers, content }`, given its headers by TC3-HMAC-SHA256 and POST. */
export function signWithMethod(
  { text, settings }: Call,
  credential: CredentialSnapshot,
  timestamp: number,
  headers: Record<string, string>,
): { address: string; method: string; headers: Record<string, string>; content?: string } {
  const { url, host, signMethod, httpMethod = "POST" } = settings;
  const params = parse(text);
  let sent: string;
  if (signMethod?.startsWith("Hmac")) {
    sent = olderRequest(backend, signMethod, httpMethod, host, "/", params, headers, credential).query;
    headers = {};
  } else {
    sent = search(params);
    const common = `postgres\0GET\n/\n${sent}\n\0content-type\x01${FORM_TYPE}\nhost\x01${host}`;
    const signed = signature(credential.secretKey, common, "", timestamp);
    headers.Authorization = `TC3-HMAC-SHA256 Credential=${credential.secretId}/${signed}`;
  }
  headers["Content-Type"] = FORM_TYPE;
  if (httpMethod === "GET") return { address: `${url}?${sent}`, method: "GET", headers };
  return { address: url, method: "POST", headers, content: sent };
}
