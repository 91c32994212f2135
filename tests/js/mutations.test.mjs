// Signed requests, changed at random: none is verified unless the part that its signature covers is unchanged. That
// part is computed here by the manual. All entries agree.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as client from "tencentdb-postgres";
import * as signing from "tencentdb-postgres/sign";
import * as plain from "tencentdb-postgres/sign-js";

import { WAYS, asked, chance } from "./support/requests.mjs";

const ROUNDS = 2_000;
const MARKS = [..." \t\n\r\0\x01\x0b\x7f&=?/#\\:;,.%+@\"'aAzZ019-_~é中😀\u00a0\ufeff\u2028K\ud800"];

/** All that the signature of a request covers, as one text. */
/** @param {Arrived} request */
function covered({ method, url, headers, body = "" }) {
  const [, path, query = ""] = /^(?:https?:\/\/[^/?]*)?([^?]*)(?:\?([\s\S]*))?$/i.exec(url);
  const of = (name) =>
    headers
      .filter(([other]) => other.toLowerCase() === name)
      .map(([, value]) => value.replace(/^[ \t]+|[ \t]+$/g, ""))
      .join("|");
  const authorization = of("authorization");
  const host = of("host") || new URL(url).host;
  if (!authorization) {
    const params = [...new URLSearchParams(method === "GET" ? `?${query}` : body)].filter(
      ([name]) => name !== "Signature",
    );
    const sorted = params.sort(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
    return [method, host, path || "/", sorted.map((pair) => pair.join("=")).join("&")].join("\n");
  }
  const names = /SignedHeaders=([^,]*),/.exec(authorization)[1].split(";");
  const values = names.map((name) =>
    (name === "host" ? host : of(name)).replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
  );
  const payload = of("x-tc-content-sha256") === "UNSIGNED-PAYLOAD" ? "UNSIGNED-PAYLOAD" : body;
  return [method, path || "/", query, ...values, payload, authorization, of("x-tc-timestamp")].join("\n");
}

/** A text with some characters taken out, put in, or moved. */
function changedText(random, text) {
  const at = random.below(text.length + 1);
  const way = random.below(6);
  const scrap = Array.from({ length: 1 + random.below(2) }, () => random.one(MARKS)).join("");
  if (way === 0) return text.slice(0, at) + text.slice(at + 1 + random.below(3));
  if (way === 1) return text.slice(0, at) + scrap + text.slice(at);
  if (way === 2) return text.slice(0, at) + scrap + text.slice(at + scrap.length);
  if (way === 3) return random.below(2) ? `${scrap}${text}` : `${text}${scrap}`;
  if (way === 4) return random.below(2) ? text.toUpperCase() : text.toLowerCase();
  return text.slice(at) + text.slice(0, at);
}

/**
 * A request as it arrives. @typedef {{ method: string, url: string, headers: [string, string][], body?: any }} Arrived
 */

/**
 * A request with one or two things changed.
 * @param {ReturnType<typeof chance>} random
 * @param {Arrived} request
 * @returns {Arrived}
 */
function changed(random, request) {
  let { method, url, headers, body } = request;
  for (let count = 1 + random.below(2); count > 0; count--) {
    const at = random.below(headers.length);
    const one = headers[at];
    const way = random.below(10);
    if (way === 0) method = random.one(["GET", "POST", "PUT", "get", changedText(random, method)]);
    else if (way < 3) url = changedText(random, url);
    else if (way < 5 && body !== undefined) body = changedText(random, body);
    else if (way === 5) headers = headers.filter((_, other) => other !== at);
    else if (way === 6)
      headers = [...headers, [changedCase(random, one[0]), random.below(2) ? one[1] : changedText(random, one[1])]];
    else if (way === 7)
      headers = headers.map((pair, other) => (other === at ? [changedText(random, pair[0]), pair[1]] : pair));
    else headers = headers.map((pair, other) => (other === at ? [pair[0], changedText(random, pair[1])] : pair));
    if (headers.length === 0) headers = [["X-A", "b"]];
  }
  return { method, url, headers, body };
}

const changedCase = (random, text) => (random.below(2) ? text.toUpperCase() : text.toLowerCase());

for (const [signMethod, httpMethod] of WAYS) {
  test(`no changed request signed with ${signMethod} by ${httpMethod} is taken for the one signed`, () => {
    const random = chance(7);
    const seen = { true: 0, false: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      const { request, credential } = asked(random, signMethod, httpMethod);
      const headers =
        signMethod.startsWith("TC3") && random.below(2)
          ? { "X-TC-Action": request.action, "X-A": random.text([..."ab c"], 6) }
          : undefined;
      const made = signing.sign({ ...request, params: random.params({ bigints: false }), headers }, credential);
      const sent = { method: made.method, url: made.url, headers: Object.entries(made.headers), body: made.body };
      const arrived = changed(random, sent);
      const verdicts = [client, signing, plain].map(({ verify }) => verify(arrived, credential));
      for (const { ok, reason, message } of verdicts)
        assert.deepEqual([ok, reason, message], [verdicts[0].ok, verdicts[0].reason, verdicts[0].message]);
      seen[verdicts[0].ok]++;
      if (verdicts[0].ok) assert.equal(covered(arrived), covered(sent), JSON.stringify(arrived));
    }
    assert.ok(seen.true > ROUNDS / 50 && seen.false > ROUNDS / 5, JSON.stringify(seen));
  });
}
