// The package in other surroundings: test environments that hide the platform's globals, no WebAssembly, pages and
// workers. Each is a context of its own, with another realm's objects.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createContext, runInContext } from "node:vm";

import { createEmulator } from "tencentdb-postgres/emulator";
import { loose } from "./support/loose.mjs";

const FILES = {
  index: "../../pkg/dist/index.cjs",
  emulator: "../../pkg/dist/emulator.cjs",
  signing: "../../pkg/dist/sign.cjs",
};

/** Globals of every environment. */
const COMMON = { URL, URLSearchParams, setTimeout, clearTimeout, performance, AbortController, btoa, console, Buffer };
/** Globals of jsdom, which has neither TextEncoder nor `fetch`. */
const JSDOM = { ...COMMON, location: { origin: "http://localhost", protocol: "http:", href: "http://localhost/" } };

/** Loads the package into a context with these globals, which `code` may change before. */
function load(globals, code = "") {
  const context = createContext({ ...globals });
  runInContext(code, context);
  const of = (name) => {
    const source = readFileSync(new URL(FILES[name], import.meta.url), "utf8");
    return runInContext(
      `(() => {
        const module = { exports: {} };
        (function (module, exports) { ${source}\n})(module, module.exports);
        return module.exports;
      })()`,
      context,
    );
  };
  return { of, context };
}

const PAGE = "globalThis.window = globalThis; globalThis.document = {};";
const WORKER = `
  globalThis.self = globalThis;
  globalThis.WorkerGlobalScope = class { static [Symbol.hasInstance]() { return true; } };
  globalThis.importScripts = () => {};`;

test("the emulator's own pair is accepted in a page", async () => {
  for (const [what, globals, code] of loose([
    ["jsdom", JSDOM, PAGE],
    ["happy-dom", { ...JSDOM, TextEncoder, TextDecoder, Request, Response, Headers, fetch }, PAGE],
    ["a worker of a page", JSDOM, WORKER],
  ])) {
    const { of, context } = load(globals, code);
    const { PostgresClient } = of("index");
    const { createEmulator } = of("emulator");
    const emulator = createEmulator({ fleet: "demo" });
    for (const credential of loose([
      emulator.credential,
      { ...emulator.credential },
      JSON.parse(JSON.stringify(emulator.credential)),
      async () => emulator.credential,
    ])) {
      const client = new PostgresClient({ credential, region: "ap-guangzhou", fetch: emulator.fetch });
      const { DBInstanceSet } = await client.DescribeDBInstances({ Limit: 20 });
      assert.ok(DBInstanceSet.length > 3, what);
      const [{ DBInstanceId }] = DBInstanceSet;
      await client.ModifyDBInstanceName({ DBInstanceId, InstanceName: "生产-1" });
      const { DBInstance } = await client.DescribeDBInstanceAttribute({ DBInstanceId });
      assert.equal(DBInstance.DBInstanceName, "生产-1", what);
    }
    const own = createEmulator(
      runInContext('({ credentials: [{ secretId: "AKIDMINE", secretKey: "mine" }] })', context),
    );
    await new PostgresClient({
      credential: { ...own.credential },
      region: "ap-guangzhou",
      fetch: own.fetch,
    }).DescribeZones();
  }
});

test("a long-term key is refused in a page and its workers", () => {
  const published = createEmulator().credential;
  for (const code of [PAGE, WORKER]) {
    const { PostgresClient } = load(JSDOM, code).of("index");
    new PostgresClient({ credential: published, region: "ap-guangzhou" });
    for (const other of [
      { ...published, secretKey: "x" },
      { ...published, secretId: "AKIDOTHER" },
    ]) {
      assert.throws(() => new PostgresClient({ credential: other, region: "ap-guangzhou" }), /long-term key/);
    }
  }
  const real = { secretId: `AKID${"z".repeat(32)}`, secretKey: "q".repeat(32) };
  for (const [code, globals] of loose([
    [PAGE, JSDOM],
    [WORKER, JSDOM],
    [WORKER, { ...JSDOM, location: { origin: "http://localhost", protocol: "blob:" } }],
    [WORKER, { ...JSDOM, location: { origin: "null", protocol: "data:" } }],
  ])) {
    const { of } = load(globals, code);
    const { PostgresClient } = of("index");
    const { createEmulator } = of("emulator");
    const emulator = createEmulator({ credentials: [real] });
    const marked = Object.assign({ ...createEmulator().credential }, real);
    for (const credential of [
      real,
      { ...real },
      emulator.credential,
      { ...emulator.credential },
      marked,
      { secretId: "AKIDOTHER", secretKey: "x" },
    ]) {
      const make = (more) => new PostgresClient({ credential, region: "ap-guangzhou", ...more });
      assert.throws(make, { code: "invalid", message: /long-term key in a page/ });
      make({ dangerouslyAllowBrowser: true });
    }
    new PostgresClient({ credential: { ...real, token: "temporary" }, region: "ap-guangzhou" });
  }
});

test("servers and their workers are no pages", () => {
  for (const more of [
    { process: { versions: { node: "22.0.0" } } },
    { Deno: {} },
    { Bun: {} },
    { EdgeRuntime: "edge-runtime" },
    { navigator: { userAgent: "Cloudflare-Workers" } },
  ]) {
    const { of } = load({ ...JSDOM, ...more }, WORKER);
    const { PostgresClient } = of("index");
    new PostgresClient({ credential: { secretId: "AKIDOTHER", secretKey: "x" }, region: "ap-guangzhou" });
    assert.throws(
      () =>
        new PostgresClient({ credential: { secretId: "a", secretKey: "x" }, region: "ap-guangzhou", endpoint: "/api" }),
      /only a page/,
    );
  }
});

test("a path in a worker leads to the page's own server", async () => {
  const { of } = load(JSDOM, WORKER);
  const { PostgresClient } = of("index");
  let sent;
  const fetch = async (url) => {
    sent = url;
    return { status: 200, text: async () => '{"Response":{"RequestId":"r","ZoneSet":[]}}' };
  };
  await new PostgresClient({
    credential: { secretId: "a", secretKey: "b", token: "t" },
    region: "ap-guangzhou",
    endpoint: "/api",
    fetch,
  }).DescribeZones();
  assert.equal(sent, "http://localhost/api");
});

test("without WebAssembly an error says what to do", () => {
  for (const [code, told] of loose([
    ["delete globalThis.WebAssembly;", /no WebAssembly.*sign/],
    [
      'WebAssembly.Module = class { constructor() { throw new WebAssembly.CompileError("blocked by CSP"); } };',
      /blocked by CSP.*wasm-unsafe-eval/,
    ],
  ])) {
    for (const name of ["index", "signing"]) {
      const { of } = load(JSDOM, code);
      assert.throws(
        () => of(name),
        (/** @type {Error} */ error) => error.name === "TencentDBError" && told.test(error.message),
        name,
      );
    }
    const { of } = load(JSDOM, code);
    const { createEmulator } = of("emulator");
    assert.throws(
      () => createEmulator(),
      (/** @type {Error} */ error) => error.name === "TencentDBError" && told.test(error.message),
    );
  }
});

test("UTF-8 is the same with and without the platform's encoder", async () => {
  const { TextDecoder: Decoder, TextEncoder: Encoder } = await hidden();
  for (const text of [
    "",
    "a",
    "é中😀",
    "\u0000\u007f\u0080\u07ff\u0800\uffff",
    "\ud800x\udc00",
    "x".repeat(1000) + "中",
  ]) {
    const bytes = new TextEncoder().encode(text);
    assert.deepEqual(new Encoder().encode(text), bytes);
    const [own, platform] = [new Uint8Array(bytes.length + 3), new Uint8Array(bytes.length + 3)];
    assert.equal(new Encoder().encodeInto(text, own).written, new TextEncoder().encodeInto(text, platform).written);
    assert.deepEqual(own, platform);
    assert.equal(new Decoder().decode(bytes), new TextDecoder().decode(bytes));
  }
  // Bytes that are no UTF-8: all pairs and many triples.
  for (let first = 0; first < 256; first++) {
    for (let second = 0; second < 256; second += 5) {
      for (const bytes of [
        [first, second],
        [first, second, 0x80],
        [first, 0x80, second, 0x41],
        [0xf0, first, second, 0xbf],
      ]) {
        const given = Uint8Array.from(bytes);
        assert.equal(new Decoder().decode(given), new TextDecoder().decode(given), bytes.join());
      }
    }
  }
  assert.equal(new Decoder().decode(), "");
  assert.throws(() => new Decoder("utf-8", { fatal: true }).decode(Uint8Array.of(0xff)), TypeError);
});

/** The package's own classes, for platforms without them. */
async function hidden() {
  const kept = { TextEncoder, TextDecoder, process };
  globalThis.TextEncoder = globalThis.TextDecoder = globalThis.process = undefined;
  try {
    return await import(`${"../../pkg/dist/encoding/utf8.js"}?hidden`);
  } finally {
    Object.assign(globalThis, kept);
  }
}
