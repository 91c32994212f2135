// Signing: a small body beside everything people use, then how the cost grows with the body.

import assert from "node:assert/strict";
import { createHash, createHmac, createSecretKey } from "node:crypto";

import { authorization, headline } from "./headline.mjs";
import { awaiting, compare, returning } from "./measure.mjs";
import { CACHED, NODE_CRYPTO, OWN, VENDOR_SIGN, VENDOR_SIGN_BYTES } from "./names.mjs";
import { CREDENTIAL, HOST, SERVICE, SIGN_SIZES, SMALL_BODY, SMALL_PARAMS, bodyOf, second } from "./samples.mjs";
import * as vendor from "./vendor.mjs";
import * as webcrypto from "./webcrypto.mjs";

let kept;

function nodeKey(date) {
  if (kept?.date !== date) {
    const step = (key, text) => createHmac("sha256", key).update(text).digest();
    kept = { date, key: createSecretKey(step(step(step(`TC3${CREDENTIAL.secretKey}`, date), SERVICE), "tc3_request")) };
  }
  return kept.key;
}

function byNode(body, timestamp) {
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10);
  const hashed = createHash("sha256").update(body).digest("hex");
  const canonical = `POST\n/\n\ncontent-type:application/json\nhost:${HOST}\n\ncontent-type;host\n${hashed}`;
  const scope = `${date}/${SERVICE}/tc3_request`;
  const toSign = `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${createHash("sha256").update(canonical).digest("hex")}`;
  const signature = createHmac("sha256", nodeKey(date)).update(toSign).digest("hex");
  const named = `Credential=${CREDENTIAL.secretId}/${scope}, SignedHeaders=content-type;host`;
  return `TC3-HMAC-SHA256 ${named}, Signature=${signature}`;
}

export async function measure() {
  await agree();
  const bytes = Buffer.from(SMALL_BODY);
  const small = await compare({
    ...headline["sign 60 B"],
    [VENDOR_SIGN]: returning((turn) => vendor.authorization(SMALL_PARAMS, second(turn))),
    [VENDOR_SIGN_BYTES]: returning((turn) => vendor.authorization(bytes, second(turn))),
    [NODE_CRYPTO]: returning((turn) => byNode(SMALL_BODY, second(turn))),
  });
  const points = [];
  for (const [label, size] of SIGN_SIZES) {
    const body = Buffer.from(bodyOf(size));
    const timers = {
      [OWN]: returning((turn) => authorization(body, second(turn))),
      [VENDOR_SIGN_BYTES]: returning((turn) => vendor.authorization(body, second(turn))),
      [NODE_CRYPTO]: returning((turn) => byNode(body, second(turn))),
      [CACHED]: awaiting((turn) => webcrypto.signCached(body, second(turn))),
    };
    points.push({ label, rows: await compare(timers, { rounds: size < 1 << 20 ? 15 : 7 }) });
  }
  return [
    {
      id: "sign",
      title: "Sign a body of 60 bytes",
      text:
        "Everyone returns the Authorization header; `sign()` computes the steps only when they are asked for. The " +
        "vendor's `sign3` is given parameters, as by its client, and once the finished bytes.",
      unit: "us",
      points: [{ label: "60 B", rows: small }],
    },
    {
      id: "sign-sizes",
      title: "Sign bodies of 60 bytes to 10 MB",
      text: "Everyone is given the finished bytes.",
      unit: "us",
      points,
    },
  ];
}

/** Signatures that differ are not worth timing. */
async function agree() {
  const at = second(1);
  const wanted = byNode(SMALL_BODY, at);
  assert.equal(SMALL_BODY.length, 60);
  assert.equal(authorization(SMALL_BODY, at), wanted);
  assert.equal(vendor.authorization(SMALL_PARAMS, at), wanted);
  assert.equal(vendor.authorization(Buffer.from(SMALL_BODY), at), wanted);
  assert.equal(await webcrypto.signCached(SMALL_BODY, at), wanted);
  assert.equal(await webcrypto.signPlain(SMALL_BODY, at), wanted);
}
