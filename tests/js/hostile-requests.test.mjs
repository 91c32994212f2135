// verify() with hostile requests: each is refused, and nothing is thrown.

import assert from "node:assert/strict";
import { test } from "node:test";
import { createContext, runInContext } from "node:vm";

import * as client from "tencentdb-postgres";
import * as signing from "tencentdb-postgres/sign";
import * as plain from "tencentdb-postgres/sign-js";
import { loose } from "./support/loose.mjs";

const credential = { secretId: "AKIDEXAMPLE", secretKey: "not-a-real-key" };
const about = {
  action: "DescribeZones",
  host: "postgres.tencentcloudapi.com",
  region: "ap-guangzhou",
  timestamp: 1_700_000_000,
};
const broken = () => {
  throw new Error("not to be had");
};
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
const moved = (buffer) => {
  structuredClone(buffer, { transfer: [buffer] });
  return buffer;
};
const movedView = () => {
  const view = new Uint8Array(4);
  moved(view.buffer);
  return view;
};
const elsewhere = (code) => runInContext(code, createContext());
const oddValues = () => [
  undefined,
  null,
  0,
  1,
  NaN,
  1n,
  true,
  false,
  "",
  "x",
  Symbol("x"),
  () => "x",
  {},
  [],
  [[]],
  [undefined],
  new Date(0),
  /x/,
  new Map([[1, 2]]),
  new Set([1]),
  new Proxy({}, { get: broken, ownKeys: broken, has: broken, getPrototypeOf: broken }),
  revoked(),
  Object.create(null),
  {
    get length() {
      return broken();
    },
  },
  { [Symbol.iterator]: broken },
  { [Symbol.toPrimitive]: broken, toString: broken },
  (function* endless() {
    yield ["a", "b"];
    throw revoked();
  })(),
  Promise.resolve("x"),
  new URL("https://h/"),
  new WeakRef({}),
  globalThis,
];

for (const [entry, { sign, verify }] of Object.entries({ client, signing, plain })) {
  const made = sign({ ...about, params: {} }, credential);
  const request = { method: made.method, url: made.url, headers: made.headers, body: made.body };

  test(`${entry}: a member of a request that is something else is refused, and so is no request`, () => {
    assert.equal(verify(request, credential).ok, true);
    for (const value of oddValues()) {
      const whole = verify(value, credential);
      assert.deepEqual([whole.ok, typeof whole.reason, typeof whole.message], [false, "string", "string"]);
      for (const member of Object.keys(request)) {
        const { ok, reason, message } = verify({ ...request, [member]: value }, credential);
        assert.deepEqual([ok, typeof reason, typeof message], [false, "string", "string"], member);
        const getter = Object.defineProperty({ ...request }, member, {
          get: () => {
            throw value;
          },
        });
        assert.equal(verify(getter, credential).reason, "malformed", `a getter of ${member}`);
      }
      const headers = { ...made.headers, Authorization: value };
      assert.equal(verify({ ...request, headers }, credential).ok, false);
      for (const list of [
        [value],
        [[value]],
        [[value, "b"]],
        [["a", value, "c"]],
        [...Object.entries(made.headers), value],
      ]) {
        assert.equal(verify({ ...request, headers: list }, credential).ok, false);
      }
    }
  });

  test(`${entry}: bodies are hashed byte by byte, or refused`, () => {
    const text = "中\u0000\u{1f600}x";
    const bytes = new TextEncoder().encode(text);
    const of = (payload, body) => {
      const { method, url, headers } = sign({ ...about, payload }, credential);
      return verify({ method, url, headers, body }, credential);
    };
    const { buffer } = bytes;
    for (const body of [
      text,
      bytes,
      buffer,
      new DataView(buffer),
      new Uint8ClampedArray(buffer),
      new Int8Array(buffer),
      Buffer.from(bytes),
    ]) {
      assert.equal(of(text, body).ok, true, Object.prototype.toString.call(body));
    }
    const longer = Uint8Array.of(1, ...bytes, 1);
    for (const body of [longer.subarray(1, -1), new DataView(longer.buffer, 1, bytes.length)])
      assert.equal(of(bytes, body).ok, true, "a part of a buffer");
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
    shared.set(bytes);
    for (const body of [shared, shared.buffer]) assert.equal(of(bytes, body).ok, true, "of shared memory");
    for (const code of [
      "Uint8Array.of(1, 2, 3)",
      "Uint8Array.of(1, 2, 3).buffer",
      "new DataView(Uint8Array.of(1, 2, 3).buffer)",
    ]) {
      assert.equal(of(Uint8Array.of(1, 2, 3), elsewhere(code)).ok, true, `${code} of another realm`);
    }
    const wide = Uint16Array.of(0x7b, 0x7d);
    assert.equal(of("{}", wide).reason, "signature", "the bytes are four, not two");
    assert.equal(of(new Uint8Array(wide.buffer), wide).ok, true);
    assert.equal(of(new Uint8Array(Float64Array.of(1.5).buffer), Float64Array.of(1.5)).ok, true);
    for (const nothing of [undefined, null, "", new Uint8Array(), new ArrayBuffer(0)])
      assert.equal(of("", nothing).ok, true, "a request without body");
    const form = new FormData();
    for (const body of [
      {},
      { length: 0 },
      [],
      { a: 1 },
      0,
      false,
      new Blob([]),
      new Blob(["x"]),
      new ReadableStream(),
      form,
      new URLSearchParams(),
      new Request("https://h/"),
      new Response(),
      { buffer, byteOffset: 0, byteLength: 0 },
      { [Symbol.toStringTag]: "ArrayBuffer", byteLength: 0 },
      moved(new ArrayBuffer(4)),
      movedView(),
      Object.create(Uint8Array.prototype),
      new Proxy(bytes, {}),
      async () => "",
      (async () => "")(),
    ]) {
      const claim = of("", body);
      assert.deepEqual([claim.ok, claim.reason], [false, "malformed"], Object.prototype.toString.call(body));
      assert.match(claim.message, /body/);
    }
  });

  test(`${entry}: half of a character is no other character`, () => {
    const of = (change) => verify({ ...request, ...change }, credential);
    for (const half of ["\ud800", "\udc00", "a\udfffb"]) {
      const other = sign({ ...about, payload: "\ufffd" }, credential);
      assert.equal(verify({ ...request, headers: other.headers, body: half }, credential).reason, "malformed");
      for (const change of [{ url: `/${half}` }, { headers: { ...made.headers, "X-A": half } }, { method: half }])
        assert.equal(of(change).reason, "malformed");
      const form = { "Content-Type": "application/x-www-form-urlencoded", Host: about.host };
      assert.equal(of({ headers: form, body: `Signature=a&b=${half}` }).reason, "malformed");
      for (const [path, change] of loose([
        ["payload", { payload: half }],
        ["params", { params: { a: half } }],
        ["params", { params: { [half]: { b: ["\\", half] } } }],
        ["params", { params: { a: half }, httpMethod: "GET" }],
        ["params", { params: { a: half }, signMethod: "HmacSHA1" }],
        ["headers.x-a", { headers: { "X-A": half } }],
        ["action", { action: half }],
        ["region", { region: half }],
      ])) {
        assert.throws(
          () => sign({ ...about, ...change }, credential),
          ({ name, problems }) => name === "ValidationError" && problems[0].path === path,
          path,
        );
      }
      for (const pair of [
        { ...credential, secretId: half },
        { ...credential, secretKey: half },
        { ...credential, token: half },
      ]) {
        assert.throws(() => sign({ ...about, params: {} }, pair), { name: "ValidationError" });
      }
    }
    assert.equal(
      sign({ ...about, params: { a: "\\ud800", b: "\\\\ud800", c: "\\\u{1f600}" } }, credential).method,
      "POST",
      "what is spelt is whole",
    );
  });

  test(`${entry}: a table of keys is asked for what is its own`, () => {
    const table = { [credential.secretId]: credential.secretKey };
    class Keys {
      find() {}
    }
    const found = new Keys();
    for (const id of ["constructor", "__proto__", "toString", "valueOf", "hasOwnProperty", "find", "length", "0"]) {
      const { headers } = sign({ ...about, params: {} }, { ...credential, secretId: id });
      for (const keys of [
        (id) => table[id],
        (id) => found[id],
        (id) => [][id],
        (id) => ({ ...table })[id],
        credential,
        [credential],
        [],
      ]) {
        const claim = verify({ ...request, headers }, keys);
        assert.ok(claim.reason === "unknown-key", `${id}: ${claim.reason}`);
      }
    }
  });

  test(`${entry}: what is wrong about keys is a mistake of whoever verifies, and told by an error`, () => {
    for (const keys of loose([
      undefined,
      null,
      "key",
      1,
      {},
      [undefined],
      [null],
      [{ secretId: "a" }],
      { secretId: "a", secretKey: 1 },
      { secretId: "a", secretKey: "b\n" },
    ])) {
      assert.throws(() => verify(request, keys), { name: "ValidationError" }, String(keys));
      assert.throws(() => verify(undefined, keys), { name: "ValidationError" }, "whatever the request is");
    }
    for (const found of loose([
      1,
      true,
      {},
      { secretKey: 1 },
      Promise.resolve("x"),
      "a\nb",
      "a\0",
      "\ud800",
      { secretKey: "a\r" },
    ])) {
      assert.throws(() => verify(request, () => found), { name: "ValidationError" });
    }
    assert.throws(
      () =>
        verify(
          request,
          loose(async () => broken()),
        ),
      { name: "ValidationError" },
      "and its rejection is not left to the process",
    );
    for (const nothing of loose([undefined, null, "", false]))
      assert.equal(verify(request, () => nothing).reason, "unknown-key");
    assert.throws(() => verify(request, broken), { message: "not to be had" }, "what a function throws is its own");
    for (const as of loose([{ host: 1 }, { path: "a\nb" }, { host: "" }]))
      assert.throws(() => verify(request, credential, as), { name: "ValidationError" });
    for (const as of [undefined, null, {}, { host: undefined, path: undefined }])
      assert.equal(verify(request, credential, as).ok, true);
  });

  test(`${entry}: every member is read once`, () => {
    const reads = {};
    const counted = {};
    for (const [name, value] of Object.entries(request)) {
      Object.defineProperty(counted, name, {
        get: () => {
          reads[name] = (reads[name] ?? 0) + 1;
          return reads[name] === 1 ? value : "another";
        },
      });
    }
    assert.equal(verify(loose(counted), credential).ok, true);
    assert.deepEqual(reads, { method: 1, url: 1, headers: 1, body: 1 });
  });

  test(`${entry}: large and hostile texts take no longer than they are long`, () => {
    // Each of these takes minutes where work grows with the square of the length.
    const many = 200_000;
    const spaces = `a${" ".repeat(many)}b`;
    const form = { "Content-Type": "application/x-www-form-urlencoded", Host: about.host };
    const names = Array.from({ length: many }, (_, at) => `a${at}=`).join("&");
    for (const change of loose([
      { headers: { ...made.headers, "X-A": spaces } },
      { headers: [...Object.entries(made.headers), ...Array.from({ length: many }, () => ["Cookie", "a"])] },
      {
        headers: {
          ...made.headers,
          Authorization: made.headers.Authorization.replace("host", `host${";a".repeat(many)}`),
        },
      },
      { headers: form, body: `${names}&Signature=a&a0=` },
      { headers: form, body: `Signature=${"%e4%b8%ad".repeat(many)}` },
      { headers: form, body: new Uint8Array(many).fill(0x80) },
      { url: `/${"\\".repeat(many)}` },
    ])) {
      const claim = verify({ ...request, ...change }, credential);
      assert.equal(typeof claim.ok, "boolean");
    }
  });

  test(`${entry}: what is larger than any request is refused, whichever part of it is`, () => {
    const large = "a".repeat(2 ** 26 + 1);
    const form = { "Content-Type": "application/x-www-form-urlencoded", Host: about.host };
    for (const change of loose([
      { body: large },
      { body: new Uint8Array(large.length) },
      { url: `/?${large}` },
      { url: `https://${large}/` },
      { headers: { ...made.headers, "X-A": large } },
      { headers: { ...made.headers, "X-TC-Token": large } },
      { headers: { ...made.headers, Authorization: large } },
      {
        headers: [...Object.entries(made.headers), ["X-A", large.slice(0, 2 ** 25)], ["X-B", large.slice(0, 2 ** 25)]],
      },
      { headers: form, body: `Signature=a&Timestamp=1700000000&Nonce=1&SecretId=${credential.secretId}&A=${large}` },
    ])) {
      const { ok, reason, message } = verify({ ...request, ...change }, credential);
      assert.deepEqual([ok, reason], [false, "malformed"], Object.keys(change)[0]);
      assert.match(message, /larger/);
    }
  });

  test(`${entry}: bytes are as many as there are, whatever their class says`, () => {
    const empty = sign({ ...about, payload: "" }, credential);
    for (const Bytes of loose([Uint8Array, Uint16Array, DataView, Buffer])) {
      for (const [name, value] of loose([
        ["byteLength", 0],
        ["length", 0],
        ["byteOffset", 8],
        ["buffer", new ArrayBuffer(0)],
        [Symbol.toStringTag, "DataView"],
      ])) {
        const bytes = Bytes === Buffer ? Buffer.alloc(8, 1) : new Bytes(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8).buffer);
        Object.defineProperty(bytes, name, { value });
        assert.equal(
          verify({ method: empty.method, url: empty.url, headers: empty.headers, body: bytes }, credential).ok,
          false,
          `${Bytes.name} ${String(name)}`,
        );
      }
    }
    class Nothing extends Uint8Array {
      get byteLength() {
        return 0;
      }
    }
    assert.equal(
      verify({ method: empty.method, url: empty.url, headers: empty.headers, body: new Nothing(5) }, credential).reason,
      "signature",
    );
  });

  test(`${entry}: what HTTP/2 says in headers of its own is what the request says`, () => {
    const { Host, ...without } = made.headers;
    const pseudo = { ":method": "POST", ":path": "/", ":scheme": "https", ":authority": Host };
    const of = (headers, as) => verify({ ...request, url: "/", headers }, credential, as);
    assert.deepEqual([of({ ...pseudo, ...without }).ok, of({ ...pseudo, ...made.headers }).ok], [true, true]);
    for (const other of [
      { ":method": "GET" },
      { ":path": "/other" },
      { ":path": "/?a=b" },
      { ":authority": "evil.example" },
      { ":authority": `${Host},evil.example` },
    ]) {
      assert.equal(of({ ...pseudo, ...made.headers, ...other }).reason, "malformed", JSON.stringify(other));
    }
    assert.equal(of([...Object.entries(made.headers), [":path", "/"], [":path", "/other"]]).reason, "malformed");
    assert.equal(of({ ...without, ":authority": "evil.example" }).reason, "signature");
    // A framework that mounts a server changes the url, and keeps the original.
    assert.equal(
      verify({ ...request, url: "/mounted", headers: { ...made.headers, ":path": "/" } }, credential, { path: "/" }).ok,
      true,
    );
  });
}
