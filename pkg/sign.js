// The signer alone: any product of the cloud, every step shown.

import { breaksLine, steps } from "./border.js";
import { invalid } from "./errors.js";
import { stringify } from "./json.js";

const CONTENT_TYPE = "application/json";

export function sign(request, credential) {
  const { action, host, version = "2017-03-12", region, language, path = "/", headers: extra = {} } = request;
  const { signMethod = "TC3-HMAC-SHA256", httpMethod = "POST", timestamp = Math.floor(Date.now() / 1000) } = request;
  const service = request.service ?? "postgres";
  if (signMethod !== "TC3-HMAC-SHA256") throw invalid("signMethod", "must be TC3-HMAC-SHA256", "TC3-HMAC-SHA256");
  if (httpMethod !== "POST") throw invalid("httpMethod", "must be POST", "POST");
  if (!Number.isInteger(timestamp) || timestamp < 0) throw invalid("timestamp", "must be whole seconds since 1970");
  for (const [name, text] of Object.entries({ action, host, service, path, "credential.secretId": credential?.secretId, "credential.secretKey": credential?.secretKey })) {
    if (typeof text !== "string" || text === "" || breaksLine(text)) throw invalid(name, "must be a text of one line, and not empty");
  }
  const payload = request.payload ?? stringify(request.params ?? {});
  const body = typeof payload === "string" ? new TextEncoder().encode(payload) : payload;
  const names = Object.fromEntries(Object.keys(extra).map((name) => [name.toLowerCase(), name]));
  const contentType = names["content-type"] ? extra[names["content-type"]] : CONTENT_TYPE;
  const signed = [["content-type", contentType], ["host", host]];
  for (const [lower, name] of Object.entries(names)) {
    if (lower !== "content-type" && lower !== "host") signed.push([lower, extra[name]]);
  }
  for (const [name, value] of signed) {
    if (/[\r\n\t\0]/.test(value)) throw invalid(`headers.${name}`, "holds a line break or a tab");
  }
  const value = steps(credential, { service, method: httpMethod, path, query: "", headers: signed, body, timestamp });
  const headers = {
    Authorization: value.authorization,
    "Content-Type": contentType,
    Host: host,
    "X-TC-Action": action,
    "X-TC-Version": version,
    "X-TC-Timestamp": String(timestamp),
  };
  if (region) headers["X-TC-Region"] = region;
  if (credential.token) headers["X-TC-Token"] = credential.token;
  if (language) headers["X-TC-Language"] = language;
  for (const [lower, name] of Object.entries(names)) {
    if (lower !== "content-type" && lower !== "host" && !Object.keys(headers).some((known) => known.toLowerCase() === lower)) headers[name] = extra[name];
  }
  return { method: httpMethod, url: `https://${host}${path}`, headers, body: payload, steps: value };
}
