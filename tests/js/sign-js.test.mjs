// The signer without WebAssembly, in a realm that has the language and nothing else, as Hermes does.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { createContext, runInContext } from "node:vm";

import * as signing from "tencentdb-postgres/sign";
import * as plain from "tencentdb-postgres/sign-js";

import { WAYS, asked, chance } from "./support/requests.mjs";

const require = createRequire(import.meta.url);
const file = require.resolve("tencentdb-postgres/sign-js");

/** The exports of the entry in a realm without WebAssembly, TextEncoder, crypto, btoa, URL and the like. */
function bare() {
  const context = createContext({});
  runInContext(
    "delete globalThis.WebAssembly; delete globalThis.SharedArrayBuffer; delete globalThis.Atomics",
    context,
  );
  const missing = [
    "WebAssembly",
    "TextEncoder",
    "TextDecoder",
    "crypto",
    "btoa",
    "URL",
    "URLSearchParams",
    "Blob",
    "Buffer",
    "process",
    "fetch",
    "performance",
  ];
  for (const name of missing) assert.equal(runInContext(`typeof ${name}`, context), "undefined", name);
  const wrapped = runInContext(`(function (module, exports) {${readFileSync(file, "utf8")}\n})`, context);
  const module = { exports: {} };
  wrapped(module, module.exports);
  return module.exports;
}

/** A value without the realm it comes from. */
const copied = (value) => JSON.parse(JSON.stringify(value));

for (const [signMethod, httpMethod] of WAYS) {
  test(`${signMethod} by ${httpMethod} is the same with and without WebAssembly`, () => {
    const random = chance(11);
    const without = bare();
    for (let round = 0; round < 100; round++) {
      const { request, credential } = asked(random, signMethod, httpMethod);
      const headers =
        signMethod.startsWith("TC3") && random.below(2)
          ? { "X-TC-Action": request.action, "X-Note": `É ${random.text([..."aB c"])}` }
          : undefined;
      const ask = { ...request, params: random.params({ bigints: false }), headers };
      const right = signing.sign(ask, credential);
      for (const { sign, verify } of [plain, without]) {
        const made = sign(ask, credential);
        assert.deepEqual(copied([made, made.steps]), copied([right, right.steps]));
        const arrived = { method: made.method, url: made.url, headers: made.headers, body: made.body };
        assert.deepEqual(copied(verify(arrived, credential)), copied(signing.verify(arrived, credential)));
        assert.equal(verify(arrived, credential).ok, true);
        const other = { ...arrived, url: `${arrived.url}${httpMethod === "GET" ? "&a=b" : "?a=b"}` };
        assert.deepEqual(copied(verify(other, credential)), copied(signing.verify(other, credential)));
      }
    }
  });
}

test("bytes and large texts are signed alike in every realm", () => {
  const about = { action: "A", host: "h.example", timestamp: 1_700_000_000 };
  const credential = { secretId: "id", secretKey: "中😀" };
  for (const payload of [Uint8Array.of(0, 255, 128), "é中😀\u0000".repeat(30_000), new Uint8Array(100_000).fill(7)]) {
    const right = signing.sign({ ...about, payload }, credential).headers.Authorization;
    for (const { sign } of [plain, bare()])
      assert.equal(sign({ ...about, payload }, credential).headers.Authorization, right);
  }
  const forms = {
    method: "POST",
    url: "/",
    headers: { "Content-Type": "application/x-www-form-urlencoded", Host: "h" },
  };
  const body = Uint8Array.from([...Buffer.from("a=中&Signature=x")]);
  for (const { verify } of [signing, plain, bare()])
    assert.equal(verify({ ...forms, body }, credential).message, "Timestamp is missing");
});

test("errors are the package's own, in every realm", () => {
  for (const { sign, ValidationError, TencentDBError } of [plain, bare()]) {
    assert.throws(
      () => sign({ action: "A\n", host: "h" }, { secretId: "i", secretKey: "k" }),
      (/** @type {any} */ error) =>
        error instanceof ValidationError && error instanceof TencentDBError && error.problems[0].path === "action",
    );
  }
});

test("sign-js imports no other file and no package", () => {
  const module = new URL(import.meta.resolve("tencentdb-postgres/sign-js"));
  for (const text of [readFileSync(file, "utf8"), readFileSync(module, "utf8")]) {
    assert.doesNotMatch(text, /\b(require|import)\s*\(|^import\b|\bWebAssembly\./m);
    assert.match(text, /@noble\/hashes[\s\S]*Permission is hereby granted/, "whose hashes they are");
  }
});

test("sign-js works without eval", () => {
  const program = `
    const { sign, verify } = require(${JSON.stringify(file)});
    const credential = { secretId: "AKIDEXAMPLE", secretKey: "not-a-real-key" };
    const { method, url, headers, body } = sign({ action: "A", host: "h.example", params: {} }, credential);
    process.stdout.write(String(verify({ method, url, headers, body }, credential).ok));`;
  const output = execFileSync(
    process.execPath,
    ["--disallow-code-generation-from-strings", "--jitless", "--no-expose-wasm", "-e", program],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  assert.equal(output.toString(), "true");
});
