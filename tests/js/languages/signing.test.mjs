// The signing code that the debugger page offers, run in its languages: it signs as the package does, and what it sends
// is what it signed.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { sign } from "tencentdb-postgres";
import { diagnose } from "tencentdb-postgres/diagnose";
import { languages, signingCode } from "../../../www/debugger/signing/list.js";
import { SAMPLE, timeOf, toSign } from "../../../www/debugger/signing/values.js";
import { listen } from "../support/listen.mjs";
import { run } from "./programs.mjs";
import { CREDENTIAL, TOKEN, requests } from "./requests.mjs";

const VARIABLES = {
  TENCENTCLOUD_SECRET_ID: CREDENTIAL.secretId,
  TENCENTCLOUD_SECRET_KEY: CREDENTIAL.secretKey,
  TENCENTCLOUD_SESSION_TOKEN: TOKEN,
};
const ANSWER = '{"Response":{"RequestId":"answered"}}';
/** The requests that are sent, too: by POST and GET, with a token, a body from a file, and by both older methods. */
const SENT = new Set([
  "letters",
  "together",
  "at_sign",
  "get",
  "token",
  "signed_headers",
  "bytes",
  "HmacSHA256_POST",
  "HmacSHA1_GET",
]);

let sink;
let host;
/** The requests that arrived, by region, which is unique to each. */
const arrived = {};

before(async () => {
  sink = createServer((request, response) => {
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const headers = [];
      for (let at = 0; at < request.rawHeaders.length; at += 2)
        headers.push([request.rawHeaders[at], request.rawHeaders[at + 1]]);
      const body = Buffer.concat(chunks);
      const region =
        request.headers["x-tc-region"] ?? new URLSearchParams(request.url.split("?")[1] ?? String(body)).get("Region");
      arrived[region] = { method: request.method, url: `http://${host}${request.url}`, headers, body };
      response.end(ANSWER);
    });
  });
  host = new URL(await listen(sink)).host;
});
after(() => sink.close());

/** The parts of a program's output, by title; a blank line does not end a part. */
function parts(printed) {
  const cut = printed.split(/^(Canonical request|String to sign|Authorization|Signature):\n/m);
  const found = {};
  for (let at = 1; at < cut.length; at += 2) found[cut[at]] = cut[at + 1].split(`\n\n${ANSWER}`)[0].replace(/\n+$/, "");
  return found;
}

/**
 * The same parts of the steps that the package returns.
 * @param {import("tencentdb-postgres/diagnose").DiagnosedSteps | import("tencentdb-postgres/sign").SignatureSteps}
 * steps
 */
const told = ({ canonicalRequest, stringToSign, authorization, signature }) =>
  canonicalRequest === undefined
    ? { "String to sign": stringToSign, Signature: signature }
    : { "Canonical request": canonicalRequest, "String to sign": stringToSign, Authorization: authorization };

/** The program for a request, and the file it reads its body from where it does. */
function program(language, name, request, options) {
  const values = toSign(request, options);
  const files = values.way === "tc3" && values.body === undefined ? { "body.bin": request.body } : {};
  return { name, file: languages[language].file, text: signingCode(language, values), files };
}

/** The pairs of a form or a query, whatever their order and encoding. */
const pairs = (text) => [...new URLSearchParams(String(text))].filter(([name]) => name !== "Signature").sort();

/** The same without time and nonce, which are the program's own. */
const fixedPairs = (text) => pairs(text).filter(([name]) => name !== "Timestamp" && name !== "Nonce");

const printedOnly = requests.filter(({ name }) => !SENT.has(name));
const sent = requests.filter(({ name }) => SENT.has(name));

for (const [language, { name: title }] of Object.entries(languages)) {
  describe(title, () => {
    const folder = mkdtempSync(join(tmpdir(), `signing-${language}-`));
    after(() => rmSync(folder, { recursive: true }));
    const asSent = {};
    let printed;

    before(async () => {
      const programs = printedOnly.map(({ name, request, token }) =>
        program(language, name, request, { time: timeOf(request), token: token !== undefined }),
      );
      programs.push(program(language, "now", SAMPLE));
      for (const { name, asked, token } of sent) {
        const { method, url, headers, body } = sign(
          { ...asked, host, region: `${language}.${name}` },
          { ...CREDENTIAL, token },
        );
        asSent[name] = {
          method,
          url: url.replace("https:", "http:"),
          headers: Object.entries(headers),
          body: body ?? null,
        };
        programs.push({ ...program(language, name, asSent[name], { token: token !== undefined }), words: ["send"] });
      }
      printed = await run(language, programs, folder, VARIABLES);
    });

    for (const { name, expected } of printedOnly) {
      test(`signs as the package does: ${name}`, () => {
        assert.deepEqual(parts(printed[name]), told(expected.steps));
      });
    }

    for (const { name, token } of sent) {
      test(`sends what it signed: ${name}`, () => {
        const got = arrived[`${language}.${name}`];
        const { verified, findings, steps } = diagnose(got, { ...CREDENTIAL, token });
        assert.deepEqual([verified, findings.map(({ code }) => code)], [true, []]);
        if (token === undefined) assert.deepEqual(parts(printed[name]), told(steps));
        assert.ok(printed[name].includes(ANSWER), printed[name]);

        const { method, url, body } = asSent[name];
        assert.equal(got.method, method);
        assert.deepEqual(fixedPairs(got.url.split("?")[1]), fixedPairs(url.split("?")[1]));
        if (steps.canonicalRequest) assert.deepEqual(got.body, Buffer.from(body ?? ""));
        else assert.deepEqual(fixedPairs(got.body), fixedPairs(body ?? ""));
      });
    }

    test("signs for the time it runs at", () => {
      const found = parts(printed.now);
      const timestamp = Number(found["String to sign"].split("\n")[1]);
      assert.ok(Math.abs(timestamp - Date.now() / 1000) < 600, `${timestamp}`);
      const { url, body } = SAMPLE;
      const { steps } = sign(
        { action: "DescribeDBInstances", host: new URL(url).host, region: "ap-guangzhou", payload: body, timestamp },
        CREDENTIAL,
      );
      assert.deepEqual(found, told(steps));
    });
  });
}
