// The signing people write by hand for edge functions, on WebCrypto: as it is mostly deployed, and with the day's key
// kept.

import { CREDENTIAL, HOST, REGION, SERVICE, VERSION } from "./samples.mjs";

const encoder = new TextEncoder();
const SIGNED = "content-type;host";

const hex = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
const digest = async (bytes) => hex(await crypto.subtle.digest("SHA-256", bytes));
const imported = (key) => crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
const hmac = async (key, text) => crypto.subtle.sign("HMAC", await imported(key), encoder.encode(text));

async function keyFor(date) {
  const dated = await hmac(encoder.encode(`TC3${CREDENTIAL.secretKey}`), date);
  return imported(await hmac(await hmac(dated, SERVICE), "tc3_request"));
}

let kept;

const cachedKey = async (date) => {
  if (kept?.date !== date) kept = { date, key: await keyFor(date) };
  return kept.key;
};

/** A function from body and time to the Authorization header. */
const signer = (key) => async (body, timestamp) => {
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10);
  const hashed = await digest(typeof body === "string" ? encoder.encode(body) : body);
  const canonical = `POST\n/\n\ncontent-type:application/json\nhost:${HOST}\n\n${SIGNED}\n${hashed}`;
  const scope = `${date}/${SERVICE}/tc3_request`;
  const toSign = `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${await digest(encoder.encode(canonical))}`;
  const signature = hex(await crypto.subtle.sign("HMAC", await key(date), encoder.encode(toSign)));
  const named = `Credential=${CREDENTIAL.secretId}/${scope}, SignedHeaders=${SIGNED}`;
  return `TC3-HMAC-SHA256 ${named}, Signature=${signature}`;
};

export const signCached = signer(cachedKey);
export const signPlain = signer(keyFor);

/** The call around it, which checks nothing. */
export async function call(action, params, send) {
  const body = JSON.stringify(params);
  const timestamp = Math.floor(Date.now() / 1000);
  const response = await send(`https://${HOST}/`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Authorization: await signCached(body, timestamp),
      "X-TC-Action": action,
      "X-TC-Version": VERSION,
      "X-TC-Timestamp": String(timestamp),
      "X-TC-Region": REGION,
    },
    body,
  });
  const { Response } = JSON.parse(await response.text());
  if (Response.Error) throw new Error(Response.Error.Message);
  return Response;
}
