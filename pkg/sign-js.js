/*! The hashes of @noble/hashes are in this file.

The MIT License (MIT)

Copyright (c) 2022 Paul Miller (https://paulmillr.com)

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the “Software”), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in
all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED “AS IS”, WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN
THE SOFTWARE.*/
var __defProp = Object.defineProperty;
var __typeError = (msg) => {
  throw TypeError(msg);
};
var __defNormalProp = (obj, key2, value) => key2 in obj ? __defProp(obj, key2, { enumerable: true, configurable: true, writable: true, value }) : obj[key2] = value;
var __publicField = (obj, key2, value) => __defNormalProp(obj, typeof key2 !== "symbol" ? key2 + "" : key2, value);
var __accessCheck = (obj, member2, msg) => member2.has(obj) || __typeError("Cannot " + msg);
var __privateGet = (obj, member2, getter) => (__accessCheck(obj, member2, "read from private field"), getter ? getter.call(obj) : member2.get(obj));
var __privateAdd = (obj, member2, value) => member2.has(obj) ? __typeError("Cannot add the same private member more than once") : member2 instanceof WeakSet ? member2.add(obj) : member2.set(obj, value);
var __privateSet = (obj, member2, value, setter) => (__accessCheck(obj, member2, "write to private field"), setter ? setter.call(obj, value) : member2.set(obj, value), value);
var __privateMethod = (obj, member2, method) => (__accessCheck(obj, member2, "access private method"), method);

// noble/utf8.js
var Encoder = class {
  encode(text) {
    const bytes = new Uint8Array(text.length * 3);
    return bytes.slice(0, this.encodeInto(text, bytes).written);
  }
  encodeInto(text, bytes) {
    let written3 = 0;
    let read2 = 0;
    for (const letter2 of text) {
      const code = letter2.codePointAt(0);
      const point = code >= 55296 && code < 57344 ? 65533 : code;
      const more = point < 128 ? 0 : point < 2048 ? 1 : point < 65536 ? 2 : 3;
      if (written3 + more >= bytes.length) break;
      bytes[written3++] = [0, 192, 224, 240][more] | point >> 6 * more;
      for (let left = more; left > 0; ) bytes[written3++] = 128 | point >> 6 * --left & 63;
      read2 += letter2.length;
    }
    return { read: read2, written: written3 };
  }
};
var _Decoder_instances, read_fn;
var Decoder = class {
  constructor(_, { fatal = false, ignoreBOM = false } = {}) {
    __privateAdd(this, _Decoder_instances);
    Object.assign(this, { fatal, ignoreBOM });
  }
  decode(bytes = new Uint8Array()) {
    const text = __privateMethod(this, _Decoder_instances, read_fn).call(this, bytes);
    return !this.ignoreBOM && text[0] === "\uFEFF" ? text.slice(1) : text;
  }
};
_Decoder_instances = new WeakSet();
read_fn = function(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; ) {
    const [point, length] = letter(bytes, at);
    if (point === void 0 && this.fatal) throw new TypeError("the bytes are no UTF-8");
    text += String.fromCodePoint(point ?? 65533);
    at += length;
  }
  return text;
};
function letter(bytes, at) {
  const first = bytes[at];
  if (first < 128) return [first, 1];
  const more = first >= 194 && first < 224 ? 1 : first >= 224 && first < 240 ? 2 : first >= 240 && first < 245 ? 3 : 0;
  if (more === 0) return [void 0, 1];
  let point = first & 63 >> more;
  for (let next = 1; next <= more; next++) {
    const byte = bytes[at + next];
    const [least, most] = next > 1 ? [128, 191] : [{ 224: 160, 240: 144 }[first] ?? 128, { 237: 159, 244: 143 }[first] ?? 191];
    if (!(byte >= least && byte <= most)) return [void 0, next];
    point = point << 6 | byte & 63;
  }
  return [point, more + 1];
}
var { ["TextEncoder"]: OwnEncoder = Encoder, ["TextDecoder"]: OwnDecoder = Decoder } = globalThis;

// utf8.js
var bufferOf = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
var Encoder2 = class {
  encode(text) {
    return new Uint8Array(Buffer.from(text));
  }
  encodeInto(text, bytes) {
    return { written: bufferOf(bytes).write(text) };
  }
};
var Decoder2 = class {
  constructor(_, { fatal = false } = {}) {
    this.fatal = fatal;
  }
  decode(bytes) {
    const text = bytes ? bufferOf(bytes).toString() : "";
    if (this.fatal && text.includes("\uFFFD")) throw new TypeError("the bytes are no UTF-8");
    return text;
  }
};
var hidden = OwnEncoder ? void 0 : globalThis.process?.getBuiltinModule?.("node:util");
var TextEncoder2 = OwnEncoder ?? hidden?.TextEncoder ?? Encoder2;
var TextDecoder = OwnDecoder ?? hidden?.TextDecoder ?? Decoder2;

// bytes.js
var isWhole = (text) => !/[\ud800-\udfff]/u.test(text);
var utf8 = (text) => new TextEncoder2().encode(text);
var fromUtf8 = (bytes) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
var TYPED = Object.getPrototypeOf(Uint8Array.prototype);
var own = (prototype, view, name) => Object.getOwnPropertyDescriptor(prototype, name).get.call(view);
var typeOf = (view) => own(TYPED, view, Symbol.toStringTag);
var isBytes = (value) => typeOf(value) === "Uint8Array";
function bytesOf(value) {
  const view = ArrayBuffer.isView(value) ? value : new DataView(value);
  const of = (name) => own(typeOf(view) ? TYPED : DataView.prototype, view, name);
  return new Uint8Array(of("buffer"), of("byteOffset"), of("byteLength"));
}
var DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
function base64(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const three = bytes[at] << 16 | bytes[at + 1] << 8 | bytes[at + 2];
    for (const by of [18, 12, 6, 0]) text += DIGITS[three >> by & 63];
  }
  const missing = (3 - bytes.length % 3) % 3;
  return text.slice(0, text.length - missing) + "=".repeat(missing);
}

// foreign.js
function member(thrown, name) {
  try {
    return thrown?.[name];
  } catch {
    return void 0;
  }
}
function unawaited(value) {
  if (typeof member(value, "then") === "function") Promise.resolve(value).catch(() => {
  });
  return value;
}
var textMember = (thrown, name) => {
  const value = member(thrown, name);
  return typeof value === "string" ? value : void 0;
};

// errors.js
var MARK = /* @__PURE__ */ Symbol.for("tencentdb-postgres");
var TencentDBError = class extends Error {
  constructor() {
    super(...arguments);
    /** What went wrong, in one word: what programs tell errors apart by. */
    __publicField(this, "code", "internal");
  }
  static [Symbol.hasInstance](error) {
    const { prototype } = this;
    if (!Object.hasOwn(prototype, "name")) return Function.prototype[Symbol.hasInstance].call(this, error);
    return error?.[MARK] === true && [error.name, "TencentDBError"].includes(prototype.name);
  }
  get [MARK]() {
    return true;
  }
  get name() {
    return "TencentDBError";
  }
  toJSON() {
    const { name, message, cause } = this;
    const json = { name, message, ...this };
    if (cause)
      json.cause = {
        name: textMember(cause, "name"),
        message: textMember(cause, "message"),
        code: textMember(cause, "code")
      };
    return json;
  }
};
var ValidationError = class extends TencentDBError {
  get name() {
    return "ValidationError";
  }
  constructor(message, problems, action) {
    super(message);
    this.code = "invalid";
    this.action = action;
    this.problems = problems;
  }
};
function invalid(path, message, suggestion) {
  return invalidAll([problem(path, "type", message, suggestion)]);
}
function invalidAll(problems) {
  return new ValidationError(summed(problems), problems);
}
var problem = (path, code, message, suggestion) => ({
  path,
  code,
  severity: "error",
  message,
  ...suggestion && { suggestion }
});
var summed = (problems) => problems.map(said).join("; ");
var said = ({ path, message, suggestion }) => `${path && `${path} `}${message}${suggestion ? ` (did you mean ${suggestion}?)` : ""}`;
var METHODS = ["TC3-HMAC-SHA256", "HmacSHA256", "HmacSHA1"];

// limits.js
var GET_BYTES = 32 * 1024;
var FORM_BYTES = 1024 * 1024;
var BODY_BYTES = 10 * FORM_BYTES;
function within(sent, limit) {
  const size = sent.length * 3 > limit && (sent.byteLength ?? utf8(sent).length);
  if (size > limit) throw invalid("params", `are ${size} bytes as they are sent, and the service takes ${limit}`);
  return sent;
}

// flat.js
var FORM_TYPE = "application/x-www-form-urlencoded";
function flatten(value, name = "", pairs2 = []) {
  if (typeof value === "object") for (const key2 in value) flatten(value[key2], name ? `${name}.${key2}` : key2, pairs2);
  else if (value !== void 0) pairs2.push([name, String(value)]);
  return pairs2;
}
var encoded = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt().toString(16).toUpperCase()}`);
function query(pairs2) {
  try {
    return pairs2.map((pair) => pair.map(encoded).join("=")).join("&");
  } catch (cause) {
    throw Object.assign(invalid("params", "hold half of a character, which cannot be sent"), { cause });
  }
}
var search = (params2) => within(query(flatten(params2)), GET_BYTES);

// facts.js
var MOMENTS = /* @__PURE__ */ new Set(["EndTime", "MaxFinishTime", "MaxStartTime", "MinFinishTime", "MinStartTime", "NewExpireTime", "RecoveryTargetTime", "RestoreTargetTime", "StartTime"]);

// kinds.js
var tag = (value) => Object.prototype.toString.call(value).slice(8, -1);
function isPlain(value) {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, "isPrototypeOf");
}
function kind(value) {
  if (value === null || value === void 0) return String(value);
  if (Array.isArray(value)) return "a list";
  const names = [typeof value, tag(value), isPlain(value) ? void 0 : value.constructor?.name];
  const name = names.find((name2) => typeof name2 === "string" && name2 && !/^object$/i.test(name2)) ?? "object";
  return `${/^[aeio]/i.test(name) ? "an" : "a"} ${name}`;
}

// time.js
var ZONE_MS = 8 * 36e5;
function apiTime(date) {
  const text = new Date(date.getTime() + ZONE_MS).toJSON();
  return text?.length === 24 ? text.slice(0, 19).replace("T", " ") : void 0;
}

// params.js
var INSTEAD = { Map: "Object.fromEntries(map)", Set: "a list, [...set]", Promise: "what it gives: await it" };
function written(params2, moments) {
  const problems = [];
  const holders = [];
  const refuse2 = (path, message, code = "type") => void problems.push(problem(path, code, message));
  function value(it, path, name) {
    const type = typeof it;
    if (type === "function" || type === "symbol") return refuse2(path, `is a ${type}, which cannot be sent`);
    if (type === "number" && !Number.isSafeInteger(Math.trunc(it))) {
      if (!Number.isFinite(it)) return refuse2(path, `is ${it}, which cannot be sent`);
      return refuse2(
        path,
        "is beyond the integers that a number holds exactly: give a bigint, such as 9007199254740993n",
        "integer"
      );
    }
    if (type !== "object" || it === null) return it;
    if (holders.includes(it)) return refuse2(path, "holds itself");
    holders.push(it);
    const whole3 = held(it, path, name);
    holders.pop();
    return whole3;
  }
  function held(it, path, name) {
    const sort = tag(it);
    if (sort === "Date") return date(it, path, name);
    if (ArrayBuffer.isView(it)) return refuse2(path, "is bytes, which JSON does not hold: give a text");
    if (typeof it.toJSON === "function") return value(it.toJSON(name), path, name);
    if (/^(Number|String|Boolean|BigInt)$/.test(sort)) return value(it.valueOf(), path, name);
    return Array.isArray(it) ? list(it, path, name) : members(it, path);
  }
  function date(it, path, name) {
    if (moments && !moments.has(name)) return refuse2(path, "is a date, and this parameter is no point in time");
    return (moments ? apiTime(it) : it.toJSON()) ?? refuse2(path, "is an invalid date, or in no year of four digits");
  }
  function list(it, path, name) {
    return Array.from(it, (element, at) => {
      const place = `${path}[${at}]`;
      return element === void 0 ? refuse2(place, "is undefined") : value(element, place, name);
    });
  }
  function members(it, path) {
    const names = Object.keys(it);
    const at = (name) => `${path && `${path}.`}${String(name)}`;
    if (names.length === 0 && !isPlain(it)) {
      return refuse2(path, `is ${kind(it)} without members of its own: give ${INSTEAD[tag(it)] ?? "a plain object"}`);
    }
    for (const name of lost(it))
      if (!names.includes(name)) refuse2(at(name), "is hidden or inherited, and would be left out: copy it");
    return Object.fromEntries(names.map((name) => [name, value(it[name], at(name), name)]));
  }
  const whole2 = value(params2, "", "");
  if (problems.length > 0) throw invalidAll(problems);
  return whole2;
}
function lost(object) {
  const found = [];
  for (let from = object; from && !Object.hasOwn(from, "isPrototypeOf"); from = Object.getPrototypeOf(from)) {
    for (const name of Reflect.ownKeys(from)) {
      const { enumerable, get } = Object.getOwnPropertyDescriptor(from, name);
      const isOwn = from === object;
      if (typeof name === "symbol" ? isOwn && enumerable : (isOwn || enumerable || get) && !name.startsWith("__"))
        found.push(name);
    }
  }
  return found;
}

// json.js
var newMark = () => `\xFF${Math.random().toString(36).slice(2)}:`;
var sendable = (params2, service = "postgres") => written(params2, service === "postgres" ? MOMENTS : void 0);
function serialise(params2, service) {
  try {
    return stringify(sendable(params2, service));
  } catch (cause) {
    if (cause instanceof TencentDBError) throw cause;
    const name = textMember(cause, "name");
    throw invalid("params", `cannot be written as JSON${/^\w{1,40}$/.test(name) ? ` (${name})` : ""}`);
  }
}
function stringify(value) {
  if (!BigInt.prototype.toJSON) {
    try {
      return JSON.stringify(value);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  const mark = newMark();
  const marked = JSON.stringify(value, function(name, member2) {
    const integer = [member2, this[name]].find((one) => typeof one === "bigint");
    return integer === void 0 ? member2 : `${mark}${integer}`;
  });
  return marked?.replace(new RegExp(`"${mark}(-?\\d+)"`, "g"), "$1");
}
var SIXTEEN_DIGITS = /* @__PURE__ */ new RegExp(`${"\\d".repeat(16)}\\d*`, "g");

// nearest.js
function nearest(word, words) {
  let limit = Math.min(Math.max(Math.floor(word.length / 3), 1), 4) + 1;
  let found;
  for (const one of words) {
    const edits = distance(word.toLowerCase(), one.toLowerCase());
    if (edits < limit) [limit, found] = [edits, one];
  }
  return found;
}
function distance(from, to) {
  const rows = [Array.from({ length: to.length + 1 }, (_, at) => at)];
  for (let at = 1; at <= from.length; at++) {
    const row = [at];
    for (let other = 1; other <= to.length; other++) {
      const same2 = from[at - 1] === to[other - 1];
      row[other] = Math.min(rows[at - 1][other] + 1, row[other - 1] + 1, rows[at - 1][other - 1] + (same2 ? 0 : 1));
      const swapped = from[at - 1] === to[other - 2] && from[at - 2] === to[other - 1];
      if (swapped) row[other] = Math.min(row[other], rows[at - 2][other - 2] + 1);
    }
    rows.push(row);
  }
  return rows[from.length][to.length];
}

// known.js
function oneOf(path, given, words) {
  if (words.includes(given)) return;
  throw invalid(
    path,
    `must be ${words.join(" or ")}`,
    typeof given === "string" && nearest(given, words) || words[0]
  );
}
function known(path, given, names, elsewhere) {
  try {
    return read(path, given, names, elsewhere);
  } catch (thrown) {
    if (thrown instanceof TencentDBError) throw thrown;
    throw invalid(path, "cannot be read: one of the members throws");
  }
}
function read(path, given, names, elsewhere) {
  if (typeof given !== "object" || given === null) throw invalid(path, "must be an object");
  if (!isPlain(given)) throw invalid(path, `must be a plain object, and not ${kind(given)}`);
  for (const name of Object.keys(given)) {
    if (names.includes(name)) continue;
    const meant = nearest(name, names) ?? (names.includes(elsewhere?.[name]?.split(":")[0]) ? elsewhere[name] : void 0);
    throw invalid(`${path}.${name}`, `is no option; there are ${names.join(", ")}`, meant);
  }
  return { ...given };
}

// lines.js
var breaksLine = (text) => /[\r\n\0]/.test(text);
var isToken = (text) => /^[\w!#$%&'*+.^`|~-]+$/.test(text);
function trimmed(value) {
  const isBlank = (at) => value[at] === " " || value[at] === "	";
  let start = 0;
  let end = value.length;
  while (start < end && isBlank(start)) start++;
  while (end > start && isBlank(end - 1)) end--;
  return value.slice(start, end);
}

// older.js
function older(border2, signMethod, httpMethod, host, path, pairs2, secretKey) {
  const sorted = inOrder(pairs2);
  const parameters = sorted.map((pair) => pair.join("=")).join("&");
  const stringToSign = `${httpMethod}${host}${path}?${parameters}`;
  const signature2 = border2.older(signMethod, secretKey, stringToSign);
  return { parameters, stringToSign, signature: signature2, query: query([...sorted, ["Signature", signature2]]) };
}
function olderRequest(border2, signMethod, httpMethod, host, path, params2, headers, { secretId, secretKey }, nonce = Math.floor(Math.random() * 2 ** 32)) {
  const pairs2 = flatten(params2);
  for (const name in headers) if (name.startsWith("X-TC-")) pairs2.push([name.slice(5), headers[name]]);
  pairs2.push(["Nonce", String(nonce)], ["SecretId", secretId], ["SignatureMethod", signMethod]);
  const steps = older(border2, signMethod, httpMethod, host, path, pairs2, secretKey);
  within(steps.query, httpMethod === "GET" ? GET_BYTES : FORM_BYTES);
  return steps;
}
function inOrder(pairs2) {
  const named = pairs2.map((pair) => ({ pair, name: utf8(pair[0]) }));
  named.sort(({ name: one }, { name: other }) => {
    const at = one.findIndex((byte, at2) => byte !== other[at2]);
    return at < 0 ? one.length - other.length : one[at] - (other[at] ?? -1);
  });
  return named.map(({ pair }) => pair);
}

// digest.js
var hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

// canonical.js
var TERMINATOR = "tc3_request";
var dayOf = (timestamp) => new Date(timestamp * 1e3).toJSON().slice(0, 10);
var scopeOf = (timestamp, service) => `${dayOf(timestamp)}/${service}/${TERMINATOR}`;
function canonical(common) {
  const [service, head, lines] = common.split("\0");
  const names = [];
  let request = head;
  for (const line of lines.split("\n")) {
    const [name] = line.split("", 1);
    names.push(name);
    request += `${name}:${line.slice(name.length + 1).replace(/[A-Z]+/g, (letters) => letters.toLowerCase())}
`;
  }
  const signedHeaders = names.join(";");
  return { service, signedHeaders, request: `${request}
${signedHeaders}
` };
}
var between = (scope, signedHeaders) => `${scope}, SignedHeaders=${signedHeaders}, Signature=`;

// steps.js
function stepsOn(hash2, hmac3) {
  function withSecrets(secretKey, service, timestamp, use) {
    const secrets2 = [];
    for (const text of [dayOf(timestamp), service, TERMINATOR])
      secrets2.push(hmac3(secrets2.at(-1) ?? utf8(`TC3${secretKey}`), utf8(text)));
    const made = use(...secrets2);
    for (const secret of secrets2) secret.fill(0);
    return made;
  }
  function steps(secretKey, common, secretId, payload, timestamp) {
    const { service, signedHeaders, request } = canonical(common);
    const hashedPayload = hash2(payload);
    const canonicalRequest = request + hashedPayload;
    const hashedCanonicalRequest = hash2(canonicalRequest);
    const credentialScope = scopeOf(timestamp, service);
    const stringToSign = `TC3-HMAC-SHA256
${timestamp}
${credentialScope}
${hashedCanonicalRequest}`;
    const signature2 = withSecrets(
      secretKey,
      service,
      timestamp,
      (date, service2, signing) => hex(hmac3(signing, utf8(stringToSign)))
    );
    const authorization = `TC3-HMAC-SHA256 Credential=${secretId}/${between(credentialScope, signedHeaders)}${signature2}`;
    return {
      hashedPayload,
      signedHeaders,
      canonicalRequest,
      hashedCanonicalRequest,
      credentialScope,
      stringToSign,
      signature: signature2,
      authorization
    };
  }
  const secrets = (secretKey, service, timestamp) => withSecrets(secretKey, service, timestamp, (...secrets2) => {
    const [secretDate, secretService, secretSigning] = secrets2.map(hex);
    return { secretDate, secretService, secretSigning };
  });
  return { steps, secrets };
}

// sign.js
var [TC3] = METHODS;
var VERBS = ["POST", "GET"];
var UNSIGNED = "UNSIGNED-PAYLOAD";
var MEMBERS = [
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
  "nonce"
];
var SECONDS_END = 1e11;
var signerOn = (border2) => function sign2(request, credential) {
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
    requestClient
  } = request;
  const { signMethod = TC3, httpMethod = "POST", timestamp = Math.floor(Date.now() / 1e3) } = request;
  const { params: params2 = {}, payload, unsignedPayload, nonce } = request;
  oneOf("signMethod", signMethod, METHODS);
  oneOf("httpMethod", httpMethod, VERBS);
  whole("timestamp", timestamp);
  whole("nonce", nonce ?? 0);
  const { secretId, secretKey, token } = credential ?? {};
  refuseBroken([action, host, service, version, path, secretId, secretKey, region, language, token]);
  if (timestamp >= SECONDS_END)
    throw invalid("timestamp", "counts seconds, not milliseconds", String(Math.floor(timestamp / 1e3)));
  if (payload !== void 0 && typeof payload !== "string" && !isBytes(payload))
    throw invalid("payload", "must be a string or a Uint8Array");
  const get = httpMethod === "GET";
  const isOlder = signMethod !== TC3;
  const headers = {
    Authorization: "",
    "Content-Type": get || isOlder ? FORM_TYPE : "application/json",
    Host: host,
    "X-TC-Action": action,
    "X-TC-Version": version,
    "X-TC-Timestamp": String(timestamp)
  };
  if (region) headers["X-TC-Region"] = region;
  if (token) headers["X-TC-Token"] = token;
  if (language) headers["X-TC-Language"] = language;
  if (requestClient) {
    if (!/^[\w ,;.-]{1,128}$/.test(requestClient))
      throw invalid("requestClient", "must be 1 to 128 letters, digits, spaces and any of -_,;.");
    headers["X-TC-RequestClient"] = requestClient;
  }
  const excess = (get || isOlder) && payload ? "payload" : isOlder && (extra ? "headers" : unsignedPayload && "unsignedPayload");
  if (excess) throw invalid(excess, "does not go with this method");
  const url = `https://${host}${path}`;
  const text = payload ?? written2(params2, service);
  if (isOlder) {
    const steps = olderRequest(
      border2,
      signMethod,
      httpMethod,
      host,
      path,
      sendable(params2, service),
      headers,
      { secretId, secretKey },
      nonce
    );
    return new Signed(httpMethod, url, { "Content-Type": FORM_TYPE, Host: host }, steps.query, () => steps);
  }
  if (unsignedPayload) headers["X-TC-Content-SHA256"] = UNSIGNED;
  const sent = get ? search(sendable(params2, service)) : within(text, BODY_BYTES);
  if (typeof payload === "string" && !isWhole(payload)) throw invalid("payload", HALF);
  const covered = unsignedPayload ? UNSIGNED : get ? "" : sent;
  const lines = extra ? merged(headers, extra) : `content-type${headers["Content-Type"]}
host${host}`;
  const common = `${service}\0${httpMethod}
${path}
${get ? sent : ""}
\0${lines}`;
  headers.Authorization = `${signMethod} Credential=${secretId}/${border2.signature(secretKey, common, covered, timestamp)}`;
  return new Signed(httpMethod, url, headers, sent, () => ({
    ...border2.steps(secretKey, common, secretId, covered, timestamp),
    ...border2.secrets(secretKey, service, timestamp)
  }));
};
var HALF = "holds half of a character, which cannot be sent";
function written2(params2, service) {
  const text = serialise(params2, service);
  if (text === void 0) throw invalid("params", "must be an object");
  if (text.includes("\\ud") && /[^\\](?:\\\\)*\\ud/.test(text)) throw invalid("params", HALF);
  return text;
}
function whole(path, number2) {
  if (!Number.isSafeInteger(number2) || number2 < 0) throw invalid(path, "must be a whole number, and not below 0");
}
var _steps;
var Signed = class {
  constructor(method, url, headers, sent, steps) {
    __privateAdd(this, _steps);
    const get = method === "GET";
    this.method = method;
    this.url = get ? `${url}?${sent}` : url;
    this.headers = headers;
    this.body = get ? void 0 : sent;
    __privateSet(this, _steps, steps);
  }
  get steps() {
    return __privateGet(this, _steps).call(this);
  }
};
_steps = new WeakMap();
var OWN = ["host", "authorization", "x-tc-timestamp"];
function merged(headers, extra) {
  if (typeof extra !== "object") throw invalid("headers", "must be an object, or pairs");
  const names = new Map(Object.keys(headers).map((name) => [name.toLowerCase(), name]));
  const signed = /* @__PURE__ */ new Set(["content-type", "host"]);
  const given = /* @__PURE__ */ new Set();
  for (const [name, value] of extra[Symbol.iterator] ? extra : Object.entries(extra)) {
    const lower = String(name).toLowerCase();
    const path = `headers.${lower}`;
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
  return [...signed].sort().map((lower) => `${lower}${trimmed(headers[names.get(lower)])}`).join("\n");
}
var NEEDED = ["action", "host", "service", "version", "path", "credential.secretId", "credential.secretKey"];
var LINES = [...NEEDED, "region", "language", "credential.token"];
var EXCLUDED = [
  ["host", /[/\s@\\?#]/, "is a name, with a port perhaps, and no address"],
  ["path", /^[^/]/, "must begin with a slash"],
  // What else there is, whoever sends it encodes on the way.
  ["path", /[^\w.~!$&'()*+,;=:@/%-]/, "must be encoded as it is sent, and without a query"],
  // It parts the credential scope, and what stands before it.
  ...["service", "credential.secretId"].map((line) => [line, /\//, "must not hold a slash"]),
  // In a header of one value it stands between two.
  ...["action", "host", "version", "region", "language"].map((line) => [line, /,/, "must not hold a comma"])
];
var fit = [];
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

// arrived.js
var Refused = class {
  constructor(reason, message, more) {
    Object.assign(this, { reason, message }, more);
  }
};
var refuse = (message) => {
  throw new Refused("malformed", message);
};
function arrived(request, as) {
  let members;
  try {
    members = taken(request);
  } catch {
  }
  if (!members) refuse("the request cannot be read: it must be { method, url, headers, body }");
  const { method, url, headers, body } = members;
  if (typeof method !== "string" || !isToken(method)) refuse("the method is none that a request can have");
  if (sizeOf(url) > LONGEST || sizeOf(body) > LONGEST) refuse("the request is larger than any that is signed");
  const { scheme, authority, path, query: query2 } = located(url);
  if (!headers) refuse("the headers must be an object, Headers, or pairs");
  if (body === void 0) refuse("the body must be a string or bytes: read it first, as by `await request.text()`");
  if (typeof body === "string" && !isWhole(body)) refuse("the body holds half of a character");
  const header2 = readerOf(headers);
  const target = url.slice(authority ? url.indexOf(authority) + authority.length : 0) || "/";
  for (const [name, value] of [[":method", method], ...as?.path ? [] : [[":path", target]]]) {
    if ((header2(name) ?? value) !== value) refuse(`the header ${name} of HTTP/2 differs from the request`);
  }
  return {
    method,
    path: as?.path ?? path,
    query: query2,
    host: as?.host ?? hostOf([header2("host"), header2(":authority"), authority], scheme),
    header: header2,
    body
  };
}
var LONGEST = 2 ** 26;
var sizeOf = (sent) => typeof sent === "string" ? sent.length : ArrayBuffer.isView(sent) ? sent.byteLength : 0;
function taken({ method, url, headers, body }) {
  return { method, url, headers: pairsOf(headers), body: readable(body) };
}
function readable(body) {
  if (body === void 0 || body === null) return "";
  if (typeof body === "string") return body;
  try {
    return bytesOf(body);
  } catch {
    return void 0;
  }
}
function pairsOf(headers) {
  if (typeof headers !== "object" || headers === null) return void 0;
  let pairs2;
  if (!headers[Symbol.iterator]) pairs2 = Object.entries(headers);
  else {
    pairs2 = [...headers];
    if (typeof pairs2[0] === "string")
      pairs2 = pairs2.map((name, at) => [name, pairs2[at + 1]]).filter((_, at) => at % 2 === 0);
  }
  if (!pairs2.every((pair) => Array.isArray(pair) && pair.length === 2)) return void 0;
  return pairs2.flatMap(
    ([name, value]) => Array.isArray(value) ? value.map((one) => [name, one]) : (value ?? null) === null ? [] : [[name, value]]
  );
}
var TELLING = /^(authorization|content-type|host|:authority|x-tc-.*)$/;
var WITHOUT_COMMA = /^(host|:authority|x-tc-(action|version|region|language|timestamp|content-sha256))$/;
function readerOf(pairs2) {
  const values = /* @__PURE__ */ new Map();
  let size = 0;
  for (const [name, value] of pairs2) {
    if (typeof name !== "string" || !isToken(name.replace(/^:/, "")))
      refuse("the name of a header is none that a header can have");
    const text = Number.isSafeInteger(value) ? String(value) : value;
    if (typeof text !== "string" || breaksLine(text) || !isWhole(text))
      refuse(`the header ${name} is no text, or holds a line break or half of a character`);
    size += text.length;
    if (size > LONGEST) refuse("the headers are larger than any that are signed");
    const lower = name.toLowerCase();
    if (!values.has(lower)) values.set(lower, []);
    values.get(lower).push(trimmed(text));
  }
  const header2 = (name) => {
    const found = values.get(name) ?? [];
    if (found.length > 1) refuse(`${name} came more than once, and which of them counts is not said`);
    return found[0];
  };
  for (const name of values.keys()) {
    if (TELLING.test(name) && header2(name).includes(",") && WITHOUT_COMMA.test(name))
      refuse(`${name} holds a comma: it came more than once`);
  }
  return header2;
}
function located(url) {
  if (typeof url !== "string" || /[\0-\x20\x7f#]/.test(url) || !isWhole(url)) {
    refuse("the url must be a string, without spaces, control characters and fragments");
  }
  const [, scheme, authority, path, query2 = ""] = /^(?:(https?):\/\/([^/?\\@]+))?([^?\\]*)(?:\?([^]*))?$/i.exec(url) ?? [];
  const isWhere = authority && path === "";
  if (!isWhere && path?.[0] !== "/")
    refuse("the url must be an address of http or https, without a user's name, or begin with a slash");
  return { scheme, authority, path: path || "/", query: query2 };
}
function hostOf(named, scheme) {
  const port = /^https$/i.test(scheme) ? /:443$/ : /:80$/;
  const hosts = new Set(named.filter(Boolean).map((host2) => host2.toLowerCase().replace(port, "")));
  if (hosts.size > 1) refuse(`the header Host names another host than the url: say which was signed, by \`as\``);
  const host = named[0] ?? named[1] ?? named[2];
  if (!host) throw new Refused("missing", "Host is missing");
  return host;
}
function pairs(text) {
  try {
    const spelt = (part) => decodeURIComponent(part.replace(/\+/g, " "));
    const whole2 = typeof text === "string" ? text : fromUtf8(text);
    return whole2.split("&").filter(Boolean).map((pair) => {
      const [name] = pair.split("=", 1);
      return [spelt(name), spelt(pair.slice(name.length + 1))];
    });
  } catch {
    return refuse("the parameters cannot be read: expected percent-encoded UTF-8");
  }
}

// verify.js
var UNSIGNED2 = "UNSIGNED-PAYLOAD";
var COMMON = ["Action", "Version", "Region", "Token", "Language", "RequestClient"];
var LAST_SECOND = 253402300799;
var FORM = [
  [/TC3-HMAC-SHA256/y, "TC3-HMAC-SHA256"],
  [/ Credential=/y, "a space and Credential="],
  [/([^/]+)\//y, "SecretId/DAY/SERVICE/tc3_request"],
  [/([^/]+)\//y, "DAY/SERVICE/tc3_request"],
  [/([^/]+)\//y, "SERVICE/tc3_request"],
  [/tc3_request/y, "tc3_request"],
  [/, SignedHeaders=/y, "a comma, a space and SignedHeaders="],
  [/([^,]+),/y, "header names, then a comma"],
  [/ Signature=/y, "a space and Signature="],
  [/([^]+)/y, "the signature"]
];
var verifierOn = (border2) => function verify2(request, credentials, as) {
  const keyOf = keysOf(credentials);
  for (const text of [as?.host, as?.path]) {
    if (text !== void 0 && !isText(text)) throw invalid("as", "must give host and path as texts of one line");
  }
  const claim = { ok: false };
  try {
    const came = arrived(request, as);
    (came.header("authorization") ? header : params)(border2, claim, came, keyOf);
    claim.ok = true;
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    Object.assign(claim, refused);
  }
  return claim;
};
function header(border2, claim, { method, path, query: query2, host, header: header2, body }, keyOf) {
  const authorization = header2("authorization");
  claim.signMethod = "TC3-HMAC-SHA256";
  for (const name of COMMON) put(claim, name, header2(`x-tc-${name.toLowerCase()}`));
  const [secretId, day, service, names] = parsed(authorization);
  Object.assign(claim, { secretId, service, signedHeaders: names.split(";") });
  const signed = [...new Set(claim.signedHeaders)].sort();
  const lines = signed.map((name) => [name, name === "host" ? host : header2(name)]).filter(([, value]) => value !== void 0);
  const isUnsigned = header2("x-tc-content-sha256") === UNSIGNED2;
  if (isUnsigned) claim.unsignedPayload = true;
  const timestamp = claim.timestamp = seconds(header2("x-tc-timestamp"), "X-TC-Timestamp");
  if (timestamp > LAST_SECOND)
    throw new Refused(
      "day",
      "the timestamp is beyond year 9999, so no scope is of its day: it counts seconds, not milliseconds"
    );
  const date = new Date(timestamp * 1e3).toJSON().slice(0, 10);
  if (day !== date)
    throw new Refused("day", `the scope of the signature is of ${day}, but the timestamp falls on ${date} in UTC`);
  for (const name of ["content-type", "host"]) {
    if (!signed.includes(name)) throw new Refused("not-signed", `SignedHeaders must name ${name}; it names ${names}`);
  }
  const payload = isUnsigned ? UNSIGNED2 : body;
  const secretKey = keyOf(secretId);
  const common = `${service}\0${method}
${path}
${query2}
\0${lines.map((line) => line.join("")).join("\n")}`;
  const made = `TC3-HMAC-SHA256 Credential=${secretId}/${border2.signature(secretKey, common, payload, timestamp)}`;
  if (same(made, authorization)) return;
  const { signature: signature2, authorization: right, ...steps } = border2.steps(secretKey, common, secretId, payload, timestamp);
  throw mismatch(steps);
}
function params(border2, claim, { method, path, query: query2, host, header: header2, body }, keyOf) {
  const isGet = method === "GET";
  const [type] = (header2("content-type") ?? "").split(";", 1);
  const given = pairs(isGet ? query2 : trimmed(type).toLowerCase() === FORM_TYPE ? body : "");
  const sent = new Map(given);
  const right = sent.get("Signature");
  if (right === void 0)
    throw new Refused("unsigned", "there is neither an Authorization header nor a parameter Signature");
  if (sent.size < given.length)
    throw new Refused("malformed", "a parameter came more than once, and which of them counts is not said");
  if ((isGet ? body : query2).length > 0) {
    throw new Refused(
      "malformed",
      `the ${isGet ? "body" : "query"} beside the parameters is not covered by the signature`
    );
  }
  claim.signMethod = sent.get("SignatureMethod") ?? "HmacSHA1";
  for (const name of COMMON) put(claim, name, sent.get(name));
  if (!/^HmacSHA(1|256)$/.test(claim.signMethod))
    throw new Refused("malformed", "SignatureMethod must be HmacSHA1 or HmacSHA256");
  claim.timestamp = seconds(sent.get("Timestamp"), "Timestamp");
  number(sent.get("Nonce"), "Nonce");
  const secretId = claim.secretId = sent.get("SecretId");
  if (!secretId) throw new Refused("missing", "SecretId is missing");
  const covered = given.filter(([name]) => name !== "Signature");
  const { parameters, stringToSign, signature: signature2 } = older(
    border2,
    claim.signMethod,
    method,
    host,
    path,
    covered,
    keyOf(secretId)
  );
  if (!same(signature2, right)) throw mismatch({ parameters, stringToSign });
}
function put(claim, name, value) {
  if (value) claim[name[0].toLowerCase() + name.slice(1)] = value;
}
function parsed(header2) {
  let at = 0;
  const found = [];
  for (const [form, expected] of FORM) {
    form.lastIndex = at;
    const match = form.exec(header2);
    if (!match)
      throw new Refused("malformed", `the Authorization header is malformed: expected ${expected} at character ${at}`, {
        at
      });
    at = form.lastIndex;
    found.push(...match.slice(1));
  }
  return found;
}
function number(text, name) {
  if (!text) throw new Refused("missing", `${name} is missing`);
  if (!/^\d+$/.test(text)) throw new Refused("malformed", `${name} must be a whole number, digits only`);
  return Number(text);
}
function seconds(text, name) {
  const seconds2 = number(text, name);
  if (/^0./.test(text)) throw new Refused("malformed", `${name} must be a whole number, without zeros in front`);
  return seconds2;
}
function keysOf(credentials) {
  if (typeof credentials === "function") return (id) => key(credentials(id));
  const list = [credentials].flat();
  if (!list.every((one) => typeof one?.secretId === "string" && isText(one.secretKey))) {
    throw invalid("credentials", "must be pairs of secretId and secretKey, both strings, or a function that finds one");
  }
  return (id) => key(list.find(({ secretId }) => secretId === id));
}
function key(found) {
  const isInherited = typeof found === "function" || typeof found === "object" && found && Object.hasOwn(found, "constructor");
  if (!found || isInherited) throw new Refused("unknown-key", "the SecretId is not known here");
  const secretKey = typeof found === "string" ? found : found.secretKey;
  if (!isText(secretKey)) {
    unawaited(found);
    throw invalid("credentials", "must give secret keys as strings of one line, and not as promises of them");
  }
  return secretKey;
}
var isText = (text) => typeof text === "string" && text !== "" && !breaksLine(text) && isWhole(text);
var mismatch = (steps) => new Refused("signature", "the signature does not match the request", { steps });
function same(one, other) {
  let odd = one.length ^ other.length;
  for (let at = 0; at < one.length; at++) odd |= one.charCodeAt(at) ^ other.charCodeAt(at);
  return odd === 0;
}

// ../target/tools/npm/node_modules/@noble/hashes/utils.js
function isBytes2(a) {
  return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a && a.BYTES_PER_ELEMENT === 1;
}
var atitle = (title) => title ? `"${title}" ` : "";
function anumber(n, title = "") {
  if (typeof n !== "number")
    throw new TypeError(atitle(title) + "expected number, got " + typeof n);
  if (!Number.isSafeInteger(n) || n < 0)
    throw new RangeError(atitle(title) + "expected integer >= 0, got " + n);
  return n;
}
function abytes(value, length, title = "") {
  if (isBytes2(value) && (length === void 0 || value.length === length))
    return value;
  if (length !== void 0)
    anumber(length, "length");
  const bytes = isBytes2(value);
  const ofLen = length !== void 0 ? ` of length ${length}` : "";
  const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
  const message = atitle(title) + "expected Uint8Array" + ofLen + ", got " + got;
  if (!bytes)
    throw new TypeError(message);
  throw new RangeError(message);
}
function ahash(h) {
  if (typeof h !== "function" || typeof h.create !== "function")
    throw new TypeError("expected hash wrapped by utils.createHasher");
  anumber(h.outputLen);
  anumber(h.blockLen);
  if (h.outputLen < 1 || h.blockLen < 1)
    throw new Error("hash blockLen / outputLen must be >= 1");
}
var aobject = (value, label) => {
  if (value === null || typeof value !== "object" || Array.isArray(value))
    throw new TypeError((label === "object" ? "" : `"${label}" `) + "expected object, got type=" + typeof value);
};
var aopts = (value, label) => {
  aobject(value, label);
  const proto = Object.getPrototypeOf(value);
  if (proto !== Object.prototype && proto !== null)
    throw new TypeError(`"${label}" expected plain object`);
  if (Object.hasOwn(value, "__proto__"))
    throw new TypeError(`"${label}.__proto__" is not allowed`);
};
function aexists(instance, checkFinished = true) {
  if (instance.destroyed)
    throw new Error("hash was destroyed");
  if (checkFinished && instance.finished)
    throw new Error("digest() was already called");
}
function aoutput(out, instance) {
  abytes(out, void 0, "output");
  const min = instance.outputLen;
  if (!(out.length >= min)) {
    throw new RangeError('"output" expected length >= ' + min);
  }
}
function clean(...arrays) {
  for (let i = 0; i < arrays.length; i++) {
    arrays[i].fill(0);
  }
}
function createView(arr) {
  return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
function rotr(word, shift) {
  return word << 32 - shift | word >>> shift;
}
function rotl(word, shift) {
  return word << shift | word >>> 32 - shift >>> 0;
}
function checkOpts(defaults, opts, title = "opts") {
  aopts(defaults, "defaults");
  if (opts !== void 0)
    aopts(opts, title);
  const merged2 = Object.assign(/* @__PURE__ */ Object.create(null), defaults, opts);
  return merged2;
}
function createHasher(hashCons, info = {}) {
  if (typeof hashCons !== "function")
    throw new TypeError('"hashCons" expected function, got type=' + typeof hashCons);
  info = checkOpts({}, info, "info");
  const hashC = (msg, opts) => hashCons(opts).update(msg).digest();
  const tmp = hashCons(void 0);
  hashC.outputLen = tmp.outputLen;
  hashC.blockLen = tmp.blockLen;
  hashC.canXOF = tmp.canXOF;
  hashC.create = (opts) => hashCons(opts);
  Object.assign(hashC, info);
  return Object.freeze(hashC);
}
var oidNist = (suffix) => ({
  // Current NIST hashAlgs suffixes used here fit in one DER subidentifier octet.
  // Larger suffix values would need base-128 OID encoding and a different length byte.
  oid: Uint8Array.from([6, 9, 96, 134, 72, 1, 101, 3, 4, 2, suffix])
});

// ../target/tools/npm/node_modules/@noble/hashes/hmac.js
var _HMAC = class {
  constructor(hash2, key2) {
    __publicField(this, "oHash");
    __publicField(this, "iHash");
    __publicField(this, "blockLen");
    __publicField(this, "outputLen");
    __publicField(this, "canXOF", false);
    __publicField(this, "finished", false);
    __publicField(this, "destroyed", false);
    ahash(hash2);
    abytes(key2, void 0, "key");
    this.iHash = hash2.create();
    if (typeof this.iHash.update !== "function")
      throw new Error("expected Hash instance");
    this.blockLen = this.iHash.blockLen;
    this.outputLen = this.iHash.outputLen;
    const blockLen = this.blockLen;
    const pad = new Uint8Array(blockLen);
    pad.set(key2.length > blockLen ? hash2.create().update(key2).digest() : key2);
    for (let i = 0; i < pad.length; i++)
      pad[i] ^= 54;
    this.iHash.update(pad);
    this.oHash = hash2.create();
    for (let i = 0; i < pad.length; i++)
      pad[i] ^= 54 ^ 92;
    this.oHash.update(pad);
    clean(pad);
  }
  update(buf) {
    aexists(this);
    this.iHash.update(buf);
    return this;
  }
  digestInto(out) {
    aexists(this);
    aoutput(out, this);
    this.finished = true;
    const buf = out.subarray(0, this.outputLen);
    this.iHash.digestInto(buf);
    this.oHash.update(buf);
    this.oHash.digestInto(buf);
    this.destroy();
  }
  digest() {
    const out = new Uint8Array(this.oHash.outputLen);
    this.digestInto(out);
    return out;
  }
  _cloneInto(to) {
    to || (to = Object.create(Object.getPrototypeOf(this), {}));
    const { oHash, iHash, finished, destroyed, blockLen, outputLen, canXOF } = this;
    to = to;
    to.finished = finished;
    to.destroyed = destroyed;
    to.blockLen = blockLen;
    to.outputLen = outputLen;
    to.canXOF = canXOF;
    to.oHash = oHash._cloneInto(to.oHash);
    to.iHash = iHash._cloneInto(to.iHash);
    return to;
  }
  clone() {
    return this._cloneInto();
  }
  destroy() {
    this.destroyed = true;
    this.oHash.destroy();
    this.iHash.destroy();
  }
};
var hmac = /* @__PURE__ */ (() => {
  const hmac_ = ((hash2, key2, message) => new _HMAC(hash2, key2).update(message).digest());
  hmac_.create = (hash2, key2) => new _HMAC(hash2, key2);
  return hmac_;
})();

// ../target/tools/npm/node_modules/@noble/hashes/_u64.js
var fromNumH = (n) => n / 2 ** 32 | 0;
var fromNumL = (n) => n >>> 0;
function setU64FromNum(view, byteOffset, n, isLE) {
  const h = fromNumH(n);
  const l = fromNumL(n);
  view.setUint32(byteOffset, isLE ? l : h, isLE);
  view.setUint32(byteOffset + 4, isLE ? h : l, isLE);
}

// ../target/tools/npm/node_modules/@noble/hashes/_md.js
function Chi(a, b, c) {
  return a & b ^ ~a & c;
}
function Maj(a, b, c) {
  return a & b ^ a & c ^ b & c;
}
var HashMD = class {
  constructor(blockLen, outputLen, padOffset, isLE) {
    __publicField(this, "blockLen");
    __publicField(this, "outputLen");
    __publicField(this, "canXOF", false);
    __publicField(this, "padOffset");
    __publicField(this, "isLE");
    // For partial updates less than block size
    __publicField(this, "buffer");
    __publicField(this, "view");
    __publicField(this, "finished", false);
    __publicField(this, "length", 0);
    __publicField(this, "pos", 0);
    __publicField(this, "destroyed", false);
    this.blockLen = blockLen;
    this.outputLen = outputLen;
    this.padOffset = padOffset;
    this.isLE = isLE;
    this.buffer = new Uint8Array(blockLen);
    this.view = createView(this.buffer);
  }
  update(data) {
    aexists(this);
    abytes(data);
    const { view, buffer, blockLen } = this;
    const len = data.length;
    let processed = false;
    for (let pos = 0; pos < len; ) {
      const take = Math.min(blockLen - this.pos, len - pos);
      if (take === blockLen) {
        const dataView = createView(data);
        for (; blockLen <= len - pos; pos += blockLen)
          this.process(dataView, pos);
        processed = true;
        continue;
      }
      buffer.set(pos === 0 && take === len ? data : data.subarray(pos, pos + take), this.pos);
      this.pos += take;
      pos += take;
      if (this.pos === blockLen) {
        this.process(view, 0);
        this.pos = 0;
        processed = true;
      }
    }
    this.length += data.length;
    if (processed)
      this.roundClean();
    return this;
  }
  digestInto(out) {
    aexists(this);
    aoutput(out, this);
    this.finished = true;
    const { buffer, view, blockLen, isLE } = this;
    let { pos } = this;
    buffer[pos++] = 128;
    buffer.fill(0, pos);
    if (this.padOffset > blockLen - pos) {
      this.process(view, 0);
      buffer.fill(0);
    }
    setU64FromNum(view, blockLen - 8, this.length * 8, isLE);
    this.process(view, 0);
    this.roundClean();
    const oview = out === buffer ? view : createView(out);
    const len = this.outputLen;
    const outLen = len / 4;
    const state = this.get();
    if (len % 4 || outLen > state.length)
      throw new Error("invalid outputLen");
    for (let i = 0; i < outLen; i++)
      oview.setUint32(4 * i, state[i], isLE);
  }
  digest() {
    const { buffer, outputLen } = this;
    this.digestInto(buffer);
    const res = buffer.slice(0, outputLen);
    this.destroy();
    return res;
  }
  _cloneIntoMeta(to) {
    const { buffer, length, finished, destroyed, pos } = this;
    to.destroyed = destroyed;
    to.finished = finished;
    to.length = length;
    to.pos = pos;
    if (pos)
      to.buffer.set(buffer);
    return to;
  }
  clone() {
    return this._cloneInto();
  }
};
var SHA256_IV = /* @__PURE__ */ Uint32Array.from([
  1779033703,
  3144134277,
  1013904242,
  2773480762,
  1359893119,
  2600822924,
  528734635,
  1541459225
]);

// ../target/tools/npm/node_modules/@noble/hashes/legacy.js
var SHA1_IV = /* @__PURE__ */ Uint32Array.from([
  1732584193,
  4023233417,
  2562383102,
  271733878,
  3285377520
]);
var SHA1_W = /* @__PURE__ */ new Uint32Array(80);
var _SHA1 = class extends HashMD {
  constructor() {
    super(64, 20, 8, false);
    __publicField(this, "A", SHA1_IV[0] | 0);
    __publicField(this, "B", SHA1_IV[1] | 0);
    __publicField(this, "C", SHA1_IV[2] | 0);
    __publicField(this, "D", SHA1_IV[3] | 0);
    __publicField(this, "E", SHA1_IV[4] | 0);
  }
  get() {
    const { A, B, C, D, E } = this;
    return [A, B, C, D, E];
  }
  set(A, B, C, D, E) {
    this.A = A | 0;
    this.B = B | 0;
    this.C = C | 0;
    this.D = D | 0;
    this.E = E | 0;
  }
  _cloneInto(to) {
    (to || (to = new this.constructor())).set(...this.get());
    return this._cloneIntoMeta(to);
  }
  process(view, offset) {
    for (let i = 0; i < 16; i++, offset += 4)
      SHA1_W[i] = view.getUint32(offset, false);
    for (let i = 16; i < 80; i++)
      SHA1_W[i] = rotl(SHA1_W[i - 3] ^ SHA1_W[i - 8] ^ SHA1_W[i - 14] ^ SHA1_W[i - 16], 1);
    let { A, B, C, D, E } = this;
    for (let i = 0; i < 80; i++) {
      let F, K;
      if (i < 20) {
        F = Chi(B, C, D);
        K = 1518500249;
      } else if (i < 40) {
        F = B ^ C ^ D;
        K = 1859775393;
      } else if (i < 60) {
        F = Maj(B, C, D);
        K = 2400959708;
      } else {
        F = B ^ C ^ D;
        K = 3395469782;
      }
      const T = rotl(A, 5) + F + E + K + SHA1_W[i] | 0;
      E = D;
      D = C;
      C = rotl(B, 30);
      B = A;
      A = T;
    }
    A = A + this.A | 0;
    B = B + this.B | 0;
    C = C + this.C | 0;
    D = D + this.D | 0;
    E = E + this.E | 0;
    this.set(A, B, C, D, E);
  }
  roundClean() {
    clean(SHA1_W);
  }
  destroy() {
    this.destroyed = true;
    this.set(0, 0, 0, 0, 0);
    clean(this.buffer);
  }
};
var sha1 = /* @__PURE__ */ createHasher(() => new _SHA1());

// ../target/tools/npm/node_modules/@noble/hashes/sha2.js
var SHA256_K = /* @__PURE__ */ Uint32Array.from([
  1116352408,
  1899447441,
  3049323471,
  3921009573,
  961987163,
  1508970993,
  2453635748,
  2870763221,
  3624381080,
  310598401,
  607225278,
  1426881987,
  1925078388,
  2162078206,
  2614888103,
  3248222580,
  3835390401,
  4022224774,
  264347078,
  604807628,
  770255983,
  1249150122,
  1555081692,
  1996064986,
  2554220882,
  2821834349,
  2952996808,
  3210313671,
  3336571891,
  3584528711,
  113926993,
  338241895,
  666307205,
  773529912,
  1294757372,
  1396182291,
  1695183700,
  1986661051,
  2177026350,
  2456956037,
  2730485921,
  2820302411,
  3259730800,
  3345764771,
  3516065817,
  3600352804,
  4094571909,
  275423344,
  430227734,
  506948616,
  659060556,
  883997877,
  958139571,
  1322822218,
  1537002063,
  1747873779,
  1955562222,
  2024104815,
  2227730452,
  2361852424,
  2428436474,
  2756734187,
  3204031479,
  3329325298
]);
var SHA256_W = /* @__PURE__ */ new Uint32Array(64);
var SHA2_32B = class extends HashMD {
  constructor(outputLen, IV) {
    super(64, outputLen, 8, false);
    // We cannot use array here since array allows indexing by variable
    // which means optimizer/compiler cannot use registers.
    // Numeric initializers matter: starting the fields as `undefined` changes
    // V8's field representation and makes sha256 3x slower (measured).
    __publicField(this, "A", 0);
    __publicField(this, "B", 0);
    __publicField(this, "C", 0);
    __publicField(this, "D", 0);
    __publicField(this, "E", 0);
    __publicField(this, "F", 0);
    __publicField(this, "G", 0);
    __publicField(this, "H", 0);
    this.A = IV[0] | 0;
    this.B = IV[1] | 0;
    this.C = IV[2] | 0;
    this.D = IV[3] | 0;
    this.E = IV[4] | 0;
    this.F = IV[5] | 0;
    this.G = IV[6] | 0;
    this.H = IV[7] | 0;
  }
  get() {
    const { A, B, C, D, E, F, G, H } = this;
    return [A, B, C, D, E, F, G, H];
  }
  // prettier-ignore
  set(A, B, C, D, E, F, G, H) {
    this.A = A | 0;
    this.B = B | 0;
    this.C = C | 0;
    this.D = D | 0;
    this.E = E | 0;
    this.F = F | 0;
    this.G = G | 0;
    this.H = H | 0;
  }
  _cloneInto(to) {
    (to || (to = new this.constructor())).set(...this.get());
    return this._cloneIntoMeta(to);
  }
  process(view, offset) {
    for (let i = 0; i < 16; i++, offset += 4)
      SHA256_W[i] = view.getUint32(offset, false);
    for (let i = 16; i < 64; i++) {
      const W15 = SHA256_W[i - 15];
      const W2 = SHA256_W[i - 2];
      const s0 = rotr(W15, 7) ^ rotr(W15, 18) ^ W15 >>> 3;
      const s1 = rotr(W2, 17) ^ rotr(W2, 19) ^ W2 >>> 10;
      SHA256_W[i] = s1 + SHA256_W[i - 7] + s0 + SHA256_W[i - 16] | 0;
    }
    let { A, B, C, D, E, F, G, H } = this;
    for (let i = 0; i < 64; i++) {
      const sigma1 = rotr(E, 6) ^ rotr(E, 11) ^ rotr(E, 25);
      const T1 = H + sigma1 + Chi(E, F, G) + SHA256_K[i] + SHA256_W[i] | 0;
      const sigma0 = rotr(A, 2) ^ rotr(A, 13) ^ rotr(A, 22);
      const T2 = sigma0 + Maj(A, B, C) | 0;
      H = G;
      G = F;
      F = E;
      E = D + T1 | 0;
      D = C;
      C = B;
      B = A;
      A = T1 + T2 | 0;
    }
    A = A + this.A | 0;
    B = B + this.B | 0;
    C = C + this.C | 0;
    D = D + this.D | 0;
    E = E + this.E | 0;
    F = F + this.F | 0;
    G = G + this.G | 0;
    H = H + this.H | 0;
    this.set(A, B, C, D, E, F, G, H);
  }
  roundClean() {
    clean(SHA256_W);
  }
  destroy() {
    this.destroyed = true;
    this.set(0, 0, 0, 0, 0, 0, 0, 0);
    clean(this.buffer);
  }
};
var _SHA256 = class extends SHA2_32B {
  constructor() {
    super(32, SHA256_IV);
  }
};
var sha256 = /* @__PURE__ */ createHasher(
  () => new _SHA256(),
  /* @__PURE__ */ oidNist(1)
);

// noble/border.js
var hash = (payload) => hex(sha256(typeof payload === "string" ? utf8(payload) : payload));
var hmac2 = (key2, text) => hmac(sha256, key2, text);
var shared = /* @__PURE__ */ stepsOn(hash, hmac2);
function signature(secretKey, common, payload, timestamp) {
  const { credentialScope, signedHeaders, signature: signature2 } = shared.steps(secretKey, common, "", payload, timestamp);
  return between(credentialScope, signedHeaders) + signature2;
}
var older2 = (signMethod, key2, text) => base64(hmac(signMethod === "HmacSHA1" ? sha1 : sha256, utf8(key2), utf8(text)));
var border = { signature, older: older2, ...shared };

// noble/sign-js.js
var sign = /* @__PURE__ */ signerOn(border);
var verify = /* @__PURE__ */ verifierOn(border);
export {
  TencentDBError,
  ValidationError,
  sign,
  verify
};
