// The wasm's memory keeps no secret, except the state that it signs with until the key is replaced.

import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import { loose } from "./support/loose.mjs";

/** The memories of every instance there has been. */
const memories = [];
const { Instance } = WebAssembly;
// biome-ignore lint/complexity/useArrowFunction: it is called with `new`
WebAssembly.Instance = loose(function (module, imports) {
  const instance = new Instance(module, imports);
  memories.push(instance.exports.memory);
  return instance;
});
// The modules themselves, not their bundles, because modules share their state.
const pkg = (file) => import(`../../pkg/dist/${file}`);
const signing = await pkg("sign.js");
const face = await pkg("index.js");
// This one signs with a wasm of its own; the two above share the client's.
const alone = await import("tencentdb-postgres/sign");
WebAssembly.Instance = Instance;
const { slot } = await pkg("wasm/slots.js");
const { forget } = await pkg("wasm/signature.js");

const timestamp = 1_700_000_000;
const service = "postgres";
const password = "P4ssw0rd!value-of-some-length";
const about = { action: "DescribeZones", host: "postgres.tencentcloudapi.com", timestamp };
const keyOf = (name) => ({ secretId: `AKID${name}`, secretKey: `s3cret-key-of-${name}`, token: `t0ken-of-${name}` });

/** Tells whether any memory holds these bytes. */
const remembered = (bytes) => memories.some(({ buffer }) => Buffer.from(buffer).includes(bytes));

/** Everything from which one could sign for a credential, as bytes and in hex. */
function secretsOf({ secretKey, token }, at = timestamp) {
  const mac = (key, text) => createHmac("sha256", key).update(text).digest();
  const secrets = [mac(`TC3${secretKey}`, new Date(at * 1000).toJSON().slice(0, 10))];
  secrets.push(mac(secrets[0], service));
  secrets.push(mac(secrets[1], "tc3_request"));
  return [secretKey, token, ...secrets, ...secrets.map((secret) => secret.toString("hex"))];
}

/** What a slot keeps to sign with: the key's block under the inner pad, hashed. */
const canSign = ({ secretKey }) => {
  const state = innerState(secretsOf({ secretKey, token: "" })[4]);
  return remembered(state);
};

/** The state of SHA-256 behind the first block of an HMAC, as its words lie in memory. */
function innerState(key) {
  const block = Buffer.alloc(64, 0x36);
  key.forEach((byte, at) => (block[at] ^= byte));
  const primes = [];
  for (let number = 2; primes.length < 64; number++) if (primes.every((prime) => number % prime)) primes.push(number);
  const fraction = (root) => Math.floor((root % 1) * 2 ** 32);
  const constants = primes.map((prime) => fraction(Math.cbrt(prime)));
  const state = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
  const words = Array.from({ length: 16 }, (_, at) => block.readInt32BE(at * 4));
  const turned = (word, by) => (word >>> by) | (word << (32 - by));
  for (let at = 16; at < 64; at++) {
    const [early, late] = [words[at - 15], words[at - 2]];
    const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    words[at] = (words[at - 16] + small + words[at - 7] + (turned(late, 17) ^ turned(late, 19) ^ (late >>> 10))) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let at = 0; at < 64; at++) {
    const one =
      (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + constants[at] + words[at]) | 0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g];
  }
  return Buffer.from(state.map((word, at) => word + [a, b, c, d, e, f, g, h][at]).buffer);
}

function assertForgotten(secrets, what) {
  for (const secret of secrets)
    assert.ok(!remembered(secret), `${what}: ${Buffer.from(secret).toString("latin1").slice(0, 20)} is in memory`);
}

test("the test looks at the memory that the wasm writes", () => {
  assert.ok(memories.length > 0);
  face.validate("DescribeZones", { Marker: "a-marker-that-is-no-secret" });
  assert.ok(remembered("postgres-ver") || memories.some(({ buffer }) => buffer.byteLength > 0));
  const credential = keyOf("probe");
  face.sign({ ...about, params: {} }, credential);
  assert.ok(canSign(credential), "what a slot signs with is found where it is kept");
});

for (const [entry, { sign, verify }] of Object.entries({ face, signing, alone })) {
  test(`${entry}: no secret is left behind by a signature, its steps, or a check`, () => {
    const credential = keyOf(entry);
    const secrets = [...secretsOf(credential), password];
    const params = { Password: password };
    const signed = (how) => {
      const made = sign({ ...about, params, ...how }, credential);
      assertForgotten(secrets, `sign ${JSON.stringify(how)}`);
      void made.steps;
      assertForgotten(secrets, `steps ${JSON.stringify(how)}`);
      const { method, url, headers, body } = made;
      const arrived = { method, url, headers, body };
      assert.equal(verify(arrived, credential).ok, true);
      assertForgotten(secrets, `verify ${JSON.stringify(how)}`);
      assert.equal(verify(arrived, { ...credential, secretKey: "another" }).reason, "signature");
      assertForgotten(
        [...secrets, ...secretsOf({ secretKey: "another-key-that-is-long", token: "none" })],
        `refused ${JSON.stringify(how)}`,
      );
    };
    for (const how of [
      {},
      { httpMethod: "GET" },
      { unsignedPayload: true },
      { headers: { "X-TC-Action": about.action } },
      { params: undefined, payload: password.repeat(200) },
      { params: undefined, payload: password.repeat(20_000) },
      { params: undefined, payload: new TextEncoder().encode(password.repeat(20)) },
      { signMethod: "HmacSHA256" },
      { signMethod: "HmacSHA1" },
      { signMethod: "HmacSHA256", httpMethod: "GET" },
    ]) {
      signed(how);
    }
  });
}

test("a payload leaves nothing behind, however much of it fills the last block of the hash", () => {
  const credential = keyOf("block");
  for (let length = 0; length < 64; length++) {
    face.sign({ ...about, payload: "x".repeat(length) + password }, credential);
    assertForgotten([password], `${length} bytes and a password`);
  }
});

test("nothing is left behind where the platform hashes nothing", () => {
  const { getBuiltinModule } = process;
  process.getBuiltinModule = undefined;
  try {
    const credential = keyOf("bare");
    for (const length of [1, 400, 40_000])
      void face.sign({ ...about, payload: password.repeat(length) }, credential).steps;
    face.sign({ ...about, params: {} }, credential);
    assertForgotten([...secretsOf(credential), password], "large payloads");
  } finally {
    process.getBuiltinModule = getBuiltinModule;
  }
});

test("a signed token is wiped by the next request, a query at once", () => {
  const credential = keyOf("token");
  const headers = { "X-TC-Token": credential.token };
  face.sign({ ...about, params: {}, headers }, credential);
  forget(credential.secretKey);
  assertForgotten(secretsOf(credential), "a token that is signed");
  face.sign({ ...about, params: { Password: password }, httpMethod: "GET" }, credential);
  assertForgotten([password], "a password in a query");
  assert.equal(canSign(credential), false, "what signs a query is not kept");
});

test("a replaced key is wiped on the same host", () => {
  const [one, other] = [keyOf("one"), keyOf("other")];
  face.sign({ ...about, params: {} }, one);
  assert.equal(canSign(one), true);
  face.sign({ ...about, params: {} }, other);
  assert.deepEqual([canSign(one), canSign(other)], [false, true]);
  // Another day's key takes the place of the one before.
  face.sign({ ...about, params: {}, timestamp: timestamp + 86_400 }, other);
  assert.equal(canSign(other), false);
});

test("forget wipes what a key left in every slot, and nothing else", () => {
  const [one, other] = [keyOf("first"), keyOf("second")];
  const at = (host) => `${service}\0POST\n/\n\n\0content-type\x01application/json\nhost\x01${host}`;
  slot(one.secretKey, at("a.example"), timestamp);
  slot(one.secretKey, at("b.example"), timestamp);
  slot(other.secretKey, at("c.example"), timestamp);
  assert.deepEqual([canSign(one), canSign(other)], [true, true]);
  forget(one.secretKey);
  assert.deepEqual([canSign(one), canSign(other)], [false, true]);
  forget("no key there is");
  forget(other.secretKey);
  assert.equal(canSign(other), false);
  const made = face.sign({ ...about, params: {} }, one);
  assert.equal(
    face.verify({ method: made.method, url: made.url, headers: made.headers, body: made.body }, one).ok,
    true,
    "slots can be filled again",
  );
});

test("a key replaced by its function is wiped on every host", async () => {
  const [one, other] = [keyOf("rented"), keyOf("renewed")];
  const pairs = [one, other];
  let now = timestamp * 1000;
  const client = new face.PostgresClient({
    credential: async () => ({ ...pairs.shift(), expiration: now + 3_600_000 }),
    region: "ap-guangzhou",
    endpoint: "regional",
    clock: () => now,
    fetch: async () => new Response('{"Response":{"TotalCount":0,"ZoneSet":[],"RequestId":"r"}}'),
  });
  for (const region of ["ap-guangzhou", "ap-shanghai"]) await client.DescribeZones({}, { region });
  assert.equal(canSign(one), true);
  now += 56 * 60_000;
  await client.DescribeZones();
  assert.deepEqual([pairs.length, canSign(one), canSign(other)], [0, false, true]);
});

test("an answer that repeats a secret is not kept", async () => {
  const answers = {
    "a message about the clock": { Code: "AuthFailure.SignatureExpire", Message: `server time 1700003600 ${password}` },
    "a code": { Code: password, Message: "" },
    "a message": { Code: "InvalidParameter", Message: password },
  };
  for (const [what, error] of Object.entries(answers)) {
    const fetch = async () => new Response(JSON.stringify({ Response: { Error: error, RequestId: password } }));
    const client = new face.PostgresClient({
      credential: keyOf("one"),
      region: "ap-guangzhou",
      fetch,
      retry: { baseDelayMs: 1 },
    });
    await client
      .CreateAccount({ DBInstanceId: "postgres-1", UserName: "app", Type: "normal", Password: password })
      .catch(() => {});
    assertForgotten([password], what);
  }
});
