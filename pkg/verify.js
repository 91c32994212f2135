// The other side: whether a request that arrived is signed by whom it claims, whichever way it is signed.

import { Refused, arrived, pairs } from "./arrived.js";
import { isWhole } from "./bytes.js";
import { invalid } from "./errors.js";
import { FORM_TYPE } from "./flat.js";
import { unawaited } from "./foreign.js";
import { breaksLine, trimmed } from "./lines.js";
import { older } from "./older.js";
import { border } from "./signer.js";

const UNSIGNED = "UNSIGNED-PAYLOAD";
const COMMON = ["Action", "Version", "Region", "Token", "Language", "RequestClient"];
/** The last second of year 9999, behind which no day is written. */
const LAST_SECOND = 253402300799;

// The form of the header, and what is expected where it is left.
const FORM = [
  [/TC3-HMAC-SHA256/y, "TC3-HMAC-SHA256"],
  [/ Credential=/y, "a space and Credential="],
  [/([^/]+)\//y, "SecretId/DAY/SERVICE/tc3_request"],
  [/([^/]+)\//y, "DAY/SERVICE/tc3_request"],
  [/([^/]+)\//y, "SERVICE/tc3_request"],
  [/tc3_request/y, "tc3_request"],
  [/, SignedHeaders=/y, "a comma, a space and SignedHeaders="],
  [/([^,]+),/y, "header names, then a comma"],
  [/ Signature=/y, "a space and Signature="],
  [/([^]+)/y, "the signature"],
];

/** The verifier on a border: that of the wasm, or the one without. */
export const verifierOn = (border) =>
  function verify(request, credentials, as) {
    const keyOf = keysOf(credentials);
    for (const text of [as?.host, as?.path]) {
      if (text !== undefined && !isText(text)) throw invalid("as", "must give host and path as texts of one line");
    }
    const claim = { ok: false };
    try {
      const came = arrived(request, as);
      (came.header("authorization") ? header : params)(border, claim, came, keyOf);
      claim.ok = true;
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      Object.assign(claim, refused);
    }
    return claim;
  };

export const verify = /* @__PURE__ */ verifierOn(border);

/** By TC3-HMAC-SHA256. */
function header(border, claim, { method, path, query, host, header, body }, keyOf) {
  const authorization = header("authorization");
  claim.signMethod = "TC3-HMAC-SHA256";
  for (const name of COMMON) put(claim, name, header(`x-tc-${name.toLowerCase()}`));
  const [secretId, day, service, names] = parsed(authorization);
  Object.assign(claim, { secretId, service, signedHeaders: names.split(";") });
  const signed = [...new Set(claim.signedHeaders)].sort();
  const lines = signed
    .map((name) => [name, name === "host" ? host : header(name)])
    .filter(([, value]) => value !== undefined);
  const isUnsigned = header("x-tc-content-sha256") === UNSIGNED;
  if (isUnsigned) claim.unsignedPayload = true;
  const timestamp = (claim.timestamp = seconds(header("x-tc-timestamp"), "X-TC-Timestamp"));
  if (timestamp > LAST_SECOND)
    throw new Refused(
      "day",
      "the timestamp is beyond year 9999, so no scope is of its day: it counts seconds, not milliseconds",
    );
  const date = new Date(timestamp * 1000).toJSON().slice(0, 10);
  if (day !== date)
    throw new Refused("day", `the scope of the signature is of ${day}, but the timestamp falls on ${date} in UTC`);
  for (const name of ["content-type", "host"]) {
    if (!signed.includes(name)) throw new Refused("not-signed", `SignedHeaders must name ${name}; it names ${names}`);
  }
  const payload = isUnsigned ? UNSIGNED : body;
  const secretKey = keyOf(secretId);
  const common = `${service}\0${method}\n${path}\n${query}\n\0${lines.map((line) => line.join("\x01")).join("\n")}`;
  const made = `TC3-HMAC-SHA256 Credential=${secretId}/${border.signature(secretKey, common, payload, timestamp)}`;
  if (same(made, authorization)) return;
  const { signature, authorization: right, ...steps } = border.steps(secretKey, common, secretId, payload, timestamp);
  throw mismatch(steps);
}

/** By HmacSHA1 and HmacSHA256. */
function params(border, claim, { method, path, query, host, header, body }, keyOf) {
  const isGet = method === "GET";
  const [type] = (header("content-type") ?? "").split(";", 1);
  const given = pairs(isGet ? query : trimmed(type).toLowerCase() === FORM_TYPE ? body : "");
  const sent = new Map(given);
  const right = sent.get("Signature");
  if (right === undefined)
    throw new Refused("unsigned", "there is neither an Authorization header nor a parameter Signature");
  if (sent.size < given.length)
    throw new Refused("malformed", "a parameter came more than once, and which of them counts is not said");
  if ((isGet ? body : query).length > 0) {
    throw new Refused(
      "malformed",
      `the ${isGet ? "body" : "query"} beside the parameters is not covered by the signature`,
    );
  }
  claim.signMethod = sent.get("SignatureMethod") ?? "HmacSHA1";
  // Whatever headers of these names say is not signed, and not read.
  for (const name of COMMON) put(claim, name, sent.get(name));
  if (!/^HmacSHA(1|256)$/.test(claim.signMethod))
    throw new Refused("malformed", "SignatureMethod must be HmacSHA1 or HmacSHA256");
  claim.timestamp = seconds(sent.get("Timestamp"), "Timestamp");
  number(sent.get("Nonce"), "Nonce");
  const secretId = (claim.secretId = sent.get("SecretId"));
  if (!secretId) throw new Refused("missing", "SecretId is missing");
  const covered = given.filter(([name]) => name !== "Signature");
  const { parameters, stringToSign, signature } = older(
    border,
    claim.signMethod,
    method,
    host,
    path,
    covered,
    keyOf(secretId),
  );
  if (!same(signature, right)) throw mismatch({ parameters, stringToSign });
}

function put(claim, name, value) {
  if (value) claim[name[0].toLowerCase() + name.slice(1)] = value;
}

function parsed(header) {
  let at = 0;
  const found = [];
  for (const [form, expected] of FORM) {
    form.lastIndex = at;
    const match = form.exec(header);
    if (!match)
      throw new Refused("malformed", `the Authorization header is malformed: expected ${expected} at character ${at}`, {
        at,
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

/** A time, in the one way it is written: zeros in front would be another text of the same time, and only one of them is signed. */
function seconds(text, name) {
  const seconds = number(text, name);
  if (/^0./.test(text)) throw new Refused("malformed", `${name} must be a whole number, without zeros in front`);
  return seconds;
}

/** What finds the secret key of an id. What is wrong about keys is a mistake of this side, so it throws. */
function keysOf(credentials) {
  if (typeof credentials === "function") return (id) => key(credentials(id));
  const list = [credentials].flat();
  if (!list.every((one) => typeof one?.secretId === "string" && isText(one.secretKey))) {
    throw invalid("credentials", "must be pairs of secretId and secretKey, both strings, or a function that finds one");
  }
  return (id) => key(list.find(({ secretId }) => secretId === id));
}

function key(found) {
  // A function that looks into an object finds there what every object has, when it is asked for `constructor` or `__proto__`.
  const isInherited =
    typeof found === "function" || (typeof found === "object" && found && Object.hasOwn(found, "constructor"));
  if (!found || isInherited) throw new Refused("unknown-key", "the SecretId is not known here");
  const secretKey = typeof found === "string" ? found : found.secretKey;
  // Anything else would be a key that everyone can guess: [object Promise].
  if (!isText(secretKey)) {
    unawaited(found);
    throw invalid("credentials", "must give secret keys as strings of one line, and not as promises of them");
  }
  return secretKey;
}

const isText = (text) => typeof text === "string" && text !== "" && !breaksLine(text) && isWhole(text);

const mismatch = (steps) => new Refused("signature", "the signature does not match the request", { steps });

/** Whether texts are equal, in the same time wherever they differ. */
function same(one, other) {
  let odd = one.length ^ other.length;
  for (let at = 0; at < one.length; at++) odd |= one.charCodeAt(at) ^ other.charCodeAt(at);
  return odd === 0;
}
