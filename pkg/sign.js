// The signer alone: any product of the cloud, every step shown.

import { digest } from "./digest.js";
import { invalid } from "./errors.js";
import { stringify } from "./json.js";
import { breaksLine, signature, steps } from "./signer.js";

const CONTENT_TYPE = "application/json";

export function sign(request, credential) {
  const { action, host, service = "postgres", version = "2017-03-12", region, language, path = "/", headers: extra } = request;
  const { signMethod = "TC3-HMAC-SHA256", httpMethod = "POST", timestamp = Math.floor(Date.now() / 1000) } = request;
  if (signMethod !== "TC3-HMAC-SHA256") throw invalid("signMethod", "must be TC3-HMAC-SHA256", "TC3-HMAC-SHA256");
  if (httpMethod !== "POST") throw invalid("httpMethod", "must be POST", "POST");
  if (!Number.isInteger(timestamp) || timestamp < 0) throw invalid("timestamp", "must be whole seconds since 1970");
  const { secretId, secretKey, token } = credential ?? {};
  if (!(isLine(action + host + service + path + secretId + secretKey + region + language + token) && action && host && service && path && secretId && secretKey)) {
    throw unfit({ action, host, service, path, "credential.secretId": secretId, "credential.secretKey": secretKey, region: region ?? "-", language: language ?? "-", "credential.token": token ?? "-" });
  }

  const headers = {
    Authorization: "",
    "Content-Type": CONTENT_TYPE,
    Host: host,
    "X-TC-Action": action,
    "X-TC-Version": version,
    "X-TC-Timestamp": String(timestamp),
  };
  if (region) headers["X-TC-Region"] = region;
  if (token) headers["X-TC-Token"] = token;
  if (language) headers["X-TC-Language"] = language;
  const signed = extra ? merged(headers, extra) : `content-type\x01${CONTENT_TYPE}\nhost\x01${host}`;

  const payload = request.payload ?? stringify(request.params ?? {});
  const parts = `${secretKey}\0${service}\0${httpMethod}\0${path}\0\0${signed}`;
  const hash = typeof payload === "string" ? undefined : digest(payload);
  headers.Authorization = `${signMethod} Credential=${secretId}/${signature(parts, payload, timestamp, hash)}`;
  return new Signed(httpMethod, `https://${host}${path}`, headers, payload, () => steps(parts, secretId, payload, timestamp));
}

/** A signed request. How it came about is worked out when it is asked for, and not shown with the rest: the key's steps are secret. */
class Signed {
  #steps;

  constructor(method, url, headers, body, steps) {
    this.method = method;
    this.url = url;
    this.headers = headers;
    this.body = body;
    this.#steps = steps;
  }

  get steps() {
    return this.#steps();
  }
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
  return signed.map((lower) => `${lower}\x01${String(headers[names.get(lower)]).trim()}`).join("\n");
}

const isLine = (text) => typeof text === "string" && !breaksLine(text);

/** What is wrong with the first of these texts that is no line. */
function unfit(texts) {
  const [path] = Object.entries(texts).find(([, text]) => !text || !isLine(text));
  return invalid(path, "must be a text of one line, and not empty");
}
