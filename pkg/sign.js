// The signer alone: any product of the cloud, every step shown.

import { isBytes, isWhole } from "./bytes.js";
import { METHODS, invalid } from "./errors.js";
import { FORM_TYPE, search } from "./flat.js";
import { sendable, serialise } from "./json.js";
import { known, oneOf } from "./known.js";
import { BODY_BYTES, within } from "./limits.js";
import { breaksLine, isToken, trimmed } from "./lines.js";
import { olderRequest } from "./older.js";
import { border } from "./signer.js";

const [TC3] = METHODS;
const VERBS = ["POST", "GET"];
const UNSIGNED = "UNSIGNED-PAYLOAD";
const MEMBERS = [
  "action",
  "host",
  "service",
  "version",
  "region",
  "language",
  "path",
  "headers",
  "requestClient",
  "signMethod",
  "httpMethod",
  "timestamp",
  "params",
  "payload",
  "unsignedPayload",
  "nonce",
];
/** Behind all seconds that dates are written of; milliseconds of our days are far beyond. */
const SECONDS_END = 1e11;

/** The signer on a border: that of the wasm, or the one without. */
export const signerOn = (border) =>
  function sign(request, credential) {
    known("request", request, MEMBERS);
    const {
      action,
      host,
      service = "postgres",
      version = "2017-03-12",
      region,
      language,
      path = "/",
      headers: extra,
      requestClient,
    } = request;
    const { signMethod = TC3, httpMethod = "POST", timestamp = Math.floor(Date.now() / 1000) } = request;
    const { params = {}, payload, unsignedPayload, nonce } = request;
    oneOf("signMethod", signMethod, METHODS);
    oneOf("httpMethod", httpMethod, VERBS);
    whole("timestamp", timestamp);
    whole("nonce", nonce ?? 0);
    const { secretId, secretKey, token } = credential ?? {};
    refuseBroken([action, host, service, version, path, secretId, secretKey, region, language, token]);
    if (timestamp >= SECONDS_END)
      throw invalid("timestamp", "counts seconds, not milliseconds", String(Math.floor(timestamp / 1000)));
    if (payload !== undefined && typeof payload !== "string" && !isBytes(payload))
      throw invalid("payload", "must be a string or a Uint8Array");

    const get = httpMethod === "GET";
    const isOlder = signMethod !== TC3;
    const headers = {
      Authorization: "",
      "Content-Type": get || isOlder ? FORM_TYPE : "application/json",
      Host: host,
      "X-TC-Action": action,
      "X-TC-Version": version,
      "X-TC-Timestamp": String(timestamp),
    };
    if (region) headers["X-TC-Region"] = region;
    if (token) headers["X-TC-Token"] = token;
    if (language) headers["X-TC-Language"] = language;
    if (requestClient) {
      if (!/^[\w ,;.-]{1,128}$/.test(requestClient))
        throw invalid("requestClient", "must be 1 to 128 letters, digits, spaces and any of -_,;.");
      headers["X-TC-RequestClient"] = requestClient;
    }
    const excess =
      (get || isOlder) && payload ? "payload" : isOlder && (extra ? "headers" : unsignedPayload && "unsignedPayload");
    if (excess) throw invalid(excess, "does not go with this method");

    const url = `https://${host}${path}`;
    const text = payload ?? written(params, service);
    if (isOlder) {
      const steps = olderRequest(
        border,
        signMethod,
        httpMethod,
        host,
        path,
        sendable(params, service),
        headers,
        { secretId, secretKey },
        nonce,
      );
      return new Signed(httpMethod, url, { "Content-Type": FORM_TYPE, Host: host }, steps.query, () => steps);
    }

    if (unsignedPayload) headers["X-TC-Content-SHA256"] = UNSIGNED;
    const sent = get ? search(sendable(params, service)) : within(text, BODY_BYTES);
    if (typeof payload === "string" && !isWhole(payload)) throw invalid("payload", HALF);
    const covered = unsignedPayload ? UNSIGNED : get ? "" : sent;
    const lines = extra ? merged(headers, extra) : `content-type\x01${headers["Content-Type"]}\nhost\x01${host}`;
    const common = `${service}\0${httpMethod}\n${path}\n${get ? sent : ""}\n\0${lines}`;
    headers.Authorization = `${signMethod} Credential=${secretId}/${border.signature(secretKey, common, covered, timestamp)}`;
    return new Signed(httpMethod, url, headers, sent, () => ({
      ...border.steps(secretKey, common, secretId, covered, timestamp),
      ...border.secrets(secretKey, service, timestamp),
    }));
  };

export const sign = /* @__PURE__ */ signerOn(border);

const HALF = "holds half of a character, which cannot be sent";

/** Parameters as JSON text. What cannot be written so is no more fit for a query. */
function written(params, service) {
  const text = serialise(params, service);
  if (text === undefined) throw invalid("params", "must be an object");
  // JSON.stringify spells halves of characters, and nothing else of this form; a backslash of a text is two.
  if (text.includes("\\ud") && /[^\\](?:\\\\)*\\ud/.test(text)) throw invalid("params", HALF);
  return text;
}

function whole(path, number) {
  if (!Number.isSafeInteger(number) || number < 0) throw invalid(path, "must be a whole number, and not below 0");
}

/** A signed request. How it came about is worked out when it is asked for, and not shown with the rest: the key's steps are secret. */
class Signed {
  #steps;

  constructor(method, url, headers, sent, steps) {
    const get = method === "GET";
    this.method = method;
    this.url = get ? `${url}?${sent}` : url;
    this.headers = headers;
    this.body = get ? undefined : sent;
    this.#steps = steps;
  }

  get steps() {
    return this.#steps();
  }
}

/** What a signature is made of or becomes. */
const OWN = ["host", "authorization", "x-tc-timestamp"];

/** Adds further headers, which take the place of those of the same name; returns all that are signed, in order of name. */
function merged(headers, extra) {
  if (typeof extra !== "object") throw invalid("headers", "must be an object, or pairs");
  const names = new Map(Object.keys(headers).map((name) => [name.toLowerCase(), name]));
  const signed = new Set(["content-type", "host"]);
  const given = new Set();
  for (const [name, value] of extra[Symbol.iterator] ? extra : Object.entries(extra)) {
    const lower = String(name).toLowerCase();
    const path = `headers.${lower}`;
    // An object takes the last of these for something else than a member.
    if (typeof name !== "string" || !isToken(name) || name === "__proto__")
      throw invalid(path, "is no name that a header can have");
    if (typeof value !== "string" && !Number.isSafeInteger(value)) throw invalid(path, "must be a string");
    if (breaksLine(value) || !isWhole(value)) throw invalid(path, "holds a line break, or what no header can hold");
    if (given.has(lower)) throw invalid(path, "is given twice");
    given.add(lower);
    if (OWN.includes(lower)) continue;
    if (!names.has(lower)) names.set(lower, name);
    headers[names.get(lower)] = String(value);
    signed.add(lower);
  }
  return [...signed]
    .sort()
    .map((lower) => `${lower}\x01${trimmed(headers[names.get(lower)])}`)
    .join("\n");
}

const NEEDED = ["action", "host", "service", "version", "path", "credential.secretId", "credential.secretKey"];
const LINES = [...NEEDED, "region", "language", "credential.token"];
/** What some of them must not hold, and why. */
const EXCLUDED = [
  ["host", /[/\s@\\?#]/, "is a name, with a port perhaps, and no address"],
  ["path", /^[^/]/, "must begin with a slash"],
  // What else there is, whoever sends it encodes on the way.
  ["path", /[^\w.~!$&'()*+,;=:@/%-]/, "must be encoded as it is sent, and without a query"],
  // It parts the credential scope, and what stands before it.
  ...["service", "credential.secretId"].map((line) => [line, /\//, "must not hold a slash"]),
  // In a header of one value it stands between two.
  ...["action", "host", "version", "region", "language"].map((line) => [line, /,/, "must not hold a comma"]),
];
/** What was found in order last: mostly it comes again. */
let fit = [];

/** Refuses what is no line, or not there. */
function refuseBroken(texts) {
  if (texts.every((text, at) => text === fit[at])) return;
  texts.forEach((text, at) => {
    if (at >= NEEDED.length && (text ?? "") === "") return;
    if (!text || typeof text !== "string" || /[\0-\x1f\x7f]/.test(text) || !isWhole(text)) {
      throw invalid(LINES[at], "must be a text of one line, without control characters, and not empty");
    }
    const excluded = EXCLUDED.find(([line, form]) => line === LINES[at] && form.test(text));
    if (excluded) throw invalid(LINES[at], excluded[2]);
  });
  fit = texts;
}
