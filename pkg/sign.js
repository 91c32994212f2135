// The signer alone: any product of the cloud, every step shown.

import { alike, breaksLine, signature, steps } from "./border.js";
import { digest } from "./digest.js";
import { invalid } from "./errors.js";
import { stringify } from "./json.js";

const CONTENT_TYPE = "application/json";

export function sign(request, credential) {
  const { action, host, service = "postgres", version = "2017-03-12", region, language, path = "/", headers: extra } = request;
  const { signMethod = "TC3-HMAC-SHA256", httpMethod = "POST", timestamp = Math.floor(Date.now() / 1000) } = request;
  if (signMethod !== "TC3-HMAC-SHA256") throw invalid("signMethod", "must be TC3-HMAC-SHA256", "TC3-HMAC-SHA256");
  if (httpMethod !== "POST") throw invalid("httpMethod", "must be POST", "POST");
  if (!Number.isInteger(timestamp) || timestamp < 0) throw invalid("timestamp", "must be whole seconds since 1970");
  line("action", action);
  line("host", host);
  line("service", service);
  line("path", path);
  line("credential.secretId", credential?.secretId);
  line("credential.secretKey", credential.secretKey);

  const headers = {
    Authorization: "",
    "Content-Type": CONTENT_TYPE,
    Host: host,
    "X-TC-Action": action,
    "X-TC-Version": version,
    "X-TC-Timestamp": String(timestamp),
  };
  if (region) headers["X-TC-Region"] = region;
  if (credential.token) headers["X-TC-Token"] = credential.token;
  if (language) headers["X-TC-Language"] = language;
  const signed = extra ? merged(headers, extra) : `content-type:${CONTENT_TYPE}\nhost:${host}`;

  const payload = request.payload ?? stringify(request.params ?? {});
  const parts = alike(credential.secretKey, service, httpMethod, path, "", signed);
  const hash = typeof payload === "string" ? undefined : digest(payload);
  headers.Authorization = `${signMethod} Credential=${credential.secretId}/${signature(parts, payload, timestamp, hash)}`;
  return {
    method: httpMethod,
    url: `https://${host}${path}`,
    headers,
    body: payload,
    get steps() {
      return steps(parts, credential.secretId, payload, timestamp);
    },
  };
}

/** Adds further headers, which take the place of those of the same name; returns all that are signed. */
function merged(headers, extra) {
  const names = new Map(Object.keys(headers).map((name) => [name.toLowerCase(), name]));
  const signed = ["content-type", "host"];
  for (const [name, value] of Object.entries(extra)) {
    const lower = name.toLowerCase();
    if (/[\r\n\0]/.test(value)) throw invalid(`headers.${lower}`, "holds a line break");
    if (lower === "host" || lower === "authorization") continue;
    if (!names.has(lower)) names.set(lower, name);
    headers[names.get(lower)] = value;
    if (lower !== "content-type") signed.push(lower);
  }
  return signed.map((lower) => `${lower}:${headers[names.get(lower)]}`).join("\n");
}

function line(path, text) {
  if (typeof text !== "string" || text === "" || breaksLine(text)) throw invalid(path, "must be a text of one line, and not empty");
}
