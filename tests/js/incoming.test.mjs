// Incoming requests and the verdicts on their signatures: the table ../incoming.json, which ../incoming.rs runs too.
// They are signed here with node:crypto by the manual, so that the package does not check itself.

import assert from "node:assert/strict";
import { createHash, createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import * as client from "tencentdb-postgres";
import * as signing from "tencentdb-postgres/sign";
import * as plain from "tencentdb-postgres/sign-js";

const ENTRIES = { client, signing, plain };
const { credential, cases } = JSON.parse(readFileSync(new URL("../incoming.json", import.meta.url), "utf8"));
const { secretId, secretKey } = credential;
const FORM = "application/x-www-form-urlencoded";

const sha256 = (payload) => createHash("sha256").update(payload).digest("hex");
const mac = (key, text, hash = "sha256") => createHmac(hash, key).update(text).digest();

/** @param {any} about */
function byHeader({ signed = {}, upper }) {
  const { method = "POST", query = "", body = "{}", bodyHex, timestamp = 1_700_000_000, day = "2023-11-14" } = signed;
  const {
    headers = [
      ["content-type", "application/json"],
      ["host", "h.example"],
    ],
  } = signed;
  const content = bodyHex ? Buffer.from(bodyHex, "hex") : body;
  const names = headers.map(([name]) => name).join(";");
  const lines = headers.map(([name, value]) => `${name}:${value}\n`).join("");
  const canonical = `${method}\n/\n${query}\n${lines}\n${names}\n${sha256(signed.payload ?? content)}`;
  const scope = `${day}/postgres/tc3_request`;
  const key = mac(mac(mac(`TC3${secretKey}`, day), "postgres"), "tc3_request");
  const right = mac(key, `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${sha256(canonical)}`).toString("hex");
  const signature = upper ? right.toUpperCase() : right;
  const sent = [
    [
      "Authorization",
      `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
    ],
    ["Content-Type", "application/json"],
    ["Host", "h.example"],
    ["X-TC-Action", "DescribeZones"],
    ["X-TC-Version", "2017-03-12"],
    ["X-TC-Timestamp", String(timestamp)],
  ];
  return { method, url: `https://h.example/${query && `?${query}`}`, headers: sent, body: content };
}

/** @param {any} about */
function byParameter({ by, signed = {}, sent = {}, replaceText = ["", ""] }) {
  const { method = "POST", params = [], without = [] } = signed;
  const given = {
    Action: "DescribeZones",
    Limit: "20",
    Nonce: "7",
    SecretId: secretId,
    SignatureMethod: by,
    Timestamp: "1700000000",
    Version: "2017-03-12",
  };
  Object.assign(given, Object.fromEntries(params));
  for (const name of without) delete given[name];
  const pairs = Object.entries(given).sort(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
  const joined = pairs.map((pair) => pair.join("=")).join("&");
  const signature = mac(secretKey, `${method}h.example/?${joined}`, by.slice(4).toLowerCase()).toString("base64");
  const text = [...pairs, ["Signature", signature]].map((pair) => pair.map(encodeURIComponent).join("=")).join("&");
  const [from, to] = replaceText;
  const form = text.replaceAll(from, to) + (sent.more ?? "");
  const host = ["Host", "h.example"];
  if (method === "GET") return { method, url: `https://h.example/?${form}`, headers: [host], body: undefined };
  return { method, url: "https://h.example/", headers: [host, ["Content-Type", FORM]], body: form };
}

/**
 * The request as it arrives, after what happens on its way.
 * @param {any} about
 */
function arrived({ sent: { more, ...sent } = {}, set = {}, drop = [], add = [], replace, ...about }) {
  const request = {
    ...(about.by.startsWith("TC3") ? byHeader(about) : byParameter({ ...about, sent: { more } })),
    ...sent,
  };
  const gone = [...drop, ...Object.keys(set)];
  const headers = [...request.headers.filter(([name]) => !gone.includes(name)), ...Object.entries(set)];
  const changed = headers.map(([name, value]) => [
    name,
    name === replace?.[0] ? value.replace(replace[1], replace[2]) : value,
  ]);
  return { ...request, headers: [...changed, ...add] };
}

for (const [entry, { verify }] of Object.entries(ENTRIES)) {
  for (const { name, verdict, ...about } of cases) {
    test(`${entry}: ${name} is ${verdict}`, () => {
      const request = arrived(about);
      const table = { [secretId]: secretKey };
      for (const keys of [credential, [credential], (id) => table[id]]) {
        const claim = verify(request, keys);
        assert.equal(claim.ok ? "ok" : claim.reason, verdict, claim.message);
      }
      if (typeof request.body !== "string") return;
      const bytes = verify({ ...request, body: Buffer.from(request.body) }, credential);
      assert.equal(bytes.ok ? "ok" : bytes.reason, verdict, "as bytes");
    });
  }
}
