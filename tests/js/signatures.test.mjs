// The package's signer compared with the crate's and with its own verify(), over random requests.

import assert from "node:assert/strict";
import { createHash, createHmac } from "node:crypto";
import { after, before, test } from "node:test";

import { sign, verify } from "tencentdb-postgres";

import { loose } from "./support/loose.mjs";
import { WAYS, asked, chance } from "./support/requests.mjs";
import { startSigner } from "./support/signer.mjs";

const ROUNDS = 300;
const credential = { secretId: "AKIDEXAMPLE", secretKey: "not-a-real-key" };
const zones = {
  action: "DescribeZones",
  host: "postgres.tencentcloudapi.com",
  region: "ap-guangzhou",
  timestamp: 1_700_000_000,
};

const TC3 = "TC3-HMAC-SHA256";
const OLDER = /** @type {const} */ (["HmacSHA1", "HmacSHA256"]);

let signer;

before(() => (signer = startSigner()));
after(() => signer?.stop());

/** A request as it arrives. */
const arrived = ({ method, url, headers, body }) => ({ method, url, headers, body });

for (const [signMethod, httpMethod] of WAYS) {
  test(`${signMethod} by ${httpMethod} is what the crate makes of it`, async () => {
    const random = chance();
    for (let round = 0; round < ROUNDS; round++) {
      const { request, credential } = asked(random, signMethod, httpMethod);
      const params = random.params({ bigints: false });
      const unsignedPayload = signMethod.startsWith("TC3") && random.below(5) === 0;
      const made = sign({ ...request, params, unsignedPayload }, credential);
      const theirs = await signer.signed({
        ...request,
        ...credential,
        payload: JSON.stringify(params),
        unsignedPayload,
      });
      assert.equal(made.steps.stringToSign, theirs.stringToSign);
      assert.equal(made.steps.signature, theirs.signature);
      const [, query = ""] = made.url.split("?");
      assert.equal(query, theirs.query);
      assert.equal(Buffer.from(made.body ?? "").toString("hex"), theirs.bodyHex);
      for (const [name, value] of Object.entries(theirs.headers)) assert.equal(made.headers[name], value, name);

      const claim = verify(arrived(made), credential);
      assert.equal(claim.message, undefined);
      const { action, region, timestamp } = request;
      assert.deepEqual(
        [claim.ok, claim.signMethod, claim.secretId, claim.action, claim.region, claim.timestamp, claim.token],
        [true, signMethod, credential.secretId, action, region, timestamp, credential.token],
      );
      const others = [
        {
          ...arrived(made),
          url: made.url.replace(/^https:\/\/./, "https://x"),
          headers: { ...made.headers, Host: `x${request.host.slice(1)}` },
        },
        { ...arrived(made), method: httpMethod === "GET" ? "PUT" : "GET" },
      ];
      if (!unsignedPayload)
        others.push(
          httpMethod === "GET"
            ? { ...arrived(made), url: `${made.url}&a=b` }
            : { ...arrived(made), body: `${made.body}&a=b` },
        );
      for (const other of others) assert.equal(verify(other, credential).ok, false, JSON.stringify(other));
    }
  });
}

test("bytes are signed unchanged by the wasm and by the platform", async () => {
  const random = chance();
  for (const size of [0, 1, 100, 8191, 8192, 100_000]) {
    const payload = Uint8Array.from({ length: size }, () => random.below(256));
    const headers = { "Content-Type": "application/octet-stream" };
    const made = sign({ ...zones, payload, headers }, credential);
    const hash = createHash("sha256").update(payload).digest("hex");
    assert.equal(made.steps.hashedPayload, hash);
    const { action, host, region, timestamp } = zones;
    const line = {
      action,
      host,
      region,
      timestamp,
      service: "postgres",
      version: "2017-03-12",
      signMethod: "TC3-HMAC-SHA256",
      httpMethod: "POST",
    };
    const theirs = await signer.signed({
      ...line,
      ...credential,
      contentType: headers["Content-Type"],
      bodyHex: Buffer.from(payload).toString("hex"),
    });
    assert.equal(made.headers.Authorization, theirs.headers.Authorization);
    assert.equal(verify(arrived(made), credential).ok, true);
  }
});

test("a FormData body of the platform is signed whole", async () => {
  const form = new FormData();
  form.set("Name", "中");
  form.set("Image", new Blob([Uint8Array.of(0, 255, 13, 10)]), "a.bin");
  const written = new Response(form);
  const type = written.headers.get("Content-Type");
  const made = sign(
    { ...zones, payload: new Uint8Array(await written.arrayBuffer()), headers: { "Content-Type": type } },
    credential,
  );
  assert.match(made.steps.canonicalRequest, /^content-type:multipart\/form-data; boundary=/m);
  assert.equal(verify(arrived(made), credential).ok, true);
  assert.equal(
    verify({ ...arrived(made), headers: { ...made.headers, "Content-Type": `${type}x` } }, credential).reason,
    "signature",
  );
});

test("HMAC with SHA-1 is that of node:crypto for keys and texts of any length", () => {
  for (let length = 1; length < 200; length += 7) {
    const secretKey = "k".repeat(length);
    const { steps } = sign(
      { ...zones, signMethod: "HmacSHA1", nonce: 1, params: { A: "中".repeat(length * 3) } },
      { secretId: "id", secretKey },
    );
    assert.equal(steps.signature, createHmac("sha1", secretKey).update(steps.stringToSign).digest("base64"));
  }
});

test("a query holds what JSON would, and other values are refused by every method", () => {
  const params = {
    a: undefined,
    b: null,
    e: [],
    f: {},
    h: [null, 1, [2n]],
    i: "",
    j: { toJSON: () => ({ k: true }) },
    StartTime: new Date(0),
  };
  const { url } = sign({ ...zones, httpMethod: "GET", params }, credential);
  const time = JSON.parse(String(sign({ ...zones, params: { StartTime: new Date(0) } }, credential).body)).StartTime;
  const query = `h.1=1&h.2.0=2&i=&j.k=true&StartTime=${encodeURIComponent(time)}`;
  assert.equal(url, `https://postgres.tencentcloudapi.com/?${query}`);
  const { body } = sign({ ...zones, signMethod: "HmacSHA256", params }, credential);
  assert.ok(String(body).includes(`&StartTime=${encodeURIComponent(time)}&`));
  for (const how of loose([{}, { httpMethod: "GET" }, { signMethod: "HmacSHA1" }])) {
    for (const [path, value] of loose([
      ["NaN", NaN],
      ["function", () => 1],
      ["Map", new Map()],
      ["Limit", 2 ** 60],
    ])) {
      assert.throws(
        () => sign({ ...zones, ...how, params: { [path]: value } }, credential),
        ({ problems }) => problems[0].path === path,
        path,
      );
    }
  }
});

test("an unsigned payload may change, and nothing else", () => {
  const made = sign({ ...zones, params: {}, unsignedPayload: true }, credential);
  const { ok, unsignedPayload } = verify({ ...arrived(made), body: "another" }, credential);
  assert.deepEqual([ok, unsignedPayload], [true, true]);
  assert.equal(
    verify({ ...arrived(made), headers: { ...made.headers, "X-TC-Content-SHA256": "" } }, credential).reason,
    "signature",
  );
  assert.equal("unsignedPayload" in verify(arrived(sign({ ...zones, params: {} }, credential)), credential), false);
});

test("a verified request names the signed headers, and the others may change", () => {
  const instead = { "X-TC-Action": "DestroyDBInstance", "X-TC-Region": "ap-beijing" };
  const changed = (request) => verify({ ...arrived(request), headers: { ...request.headers, ...instead } }, credential);
  const bare = changed(sign({ ...zones, params: {} }, credential));
  assert.deepEqual(
    [bare.ok, bare.action, bare.region, bare.signedHeaders],
    [true, "DestroyDBInstance", "ap-beijing", ["content-type", "host"]],
  );

  const made = sign({ ...zones, params: {}, headers: { "X-TC-Action": zones.action, "X-A": "b" } }, credential);
  const claim = verify(arrived(made), credential);
  assert.deepEqual([claim.ok, claim.signedHeaders], [true, ["content-type", "host", "x-a", "x-tc-action"]]);
  assert.equal(changed(made).reason, "signature");

  for (const signMethod of OLDER) {
    const older = changed(sign({ ...zones, signMethod, params: {} }, credential));
    assert.deepEqual(
      [older.ok, older.action, older.region, "signedHeaders" in older],
      [true, zones.action, zones.region, false],
      "they read no header",
    );
  }
});

test("headers are accepted in every usual form", () => {
  const made = sign({ ...zones, params: {}, headers: { "X-A": "b, c" } }, { ...credential, token: "t" });
  const entries = Object.entries(made.headers);
  const small = entries.map(([name, value]) => [name.toLowerCase(), value]);
  for (const headers of [
    entries,
    entries.flat(),
    new Map(entries),
    new Headers(entries),
    Object.fromEntries(small),
    Object.fromEntries(small.map(([name, value]) => [name, [value]])),
    { ...made.headers, "X-TC-Timestamp": zones.timestamp, ":path": "/", "X-B": undefined, "X-C": null, "X-D": [] },
    [...entries, ["Cookie", "a"], ["Cookie", "b"]],
  ]) {
    const claim = verify({ ...arrived(made), headers }, credential);
    assert.deepEqual([claim.ok, claim.action, claim.token, claim.message], [true, zones.action, "t", undefined]);
  }
  const of = (change) => verify({ ...arrived(made), headers: { ...Object.fromEntries(small), ...change } }, credential);
  assert.equal("token" in of({ "x-tc-token": undefined }), false);
  assert.equal(of({ host: undefined }).ok, true, "the address names the host");
  assert.equal(of({ authorization: undefined }).reason, "unsigned");
  assert.equal(of({ "x-a": undefined }).reason, "signature");
  assert.equal(of({ "x-a": ["b", "c"] }).reason, "malformed");
  assert.equal(of({ "x-a": ["b, c\n"] }).reason, "malformed");
});

test("contradicting options are refused before signing", () => {
  const request = { action: "DescribeZones", host: "postgres.tencentcloudapi.com", timestamp: 1_700_000_000 };
  const circular = {};
  circular.of = circular;
  for (const [wrong, path] of loose([
    [{ timestamp: 1_700_000_000_000 }, "timestamp"],
    [{ host: "https://postgres.tencentcloudapi.com" }, "host"],
    [{ path: "x" }, "path"],
    [{ httpmethod: "GET" }, "request.httpmethod"],
    [{ payload: {} }, "payload"],
    [{ payload: new ArrayBuffer(8) }, "payload"],
    [{ params: circular }, "of"],
  ])) {
    assert.throws(
      () => sign({ ...request, ...wrong }, credential),
      ({ name, problems }) => name === "ValidationError" && problems[0].path === path,
      path,
    );
  }
});

test("a key that is no text is refused, because it could be guessed", () => {
  for (const [guess, given] of loose([
    ["[object Promise]", async () => credential.secretKey],
    ["[object Promise]", async () => credential],
    ["[object Object]", { ...credential, secretKey: undefined }],
    ["[object Object]", () => ({ id: credential.secretId, key: credential.secretKey })],
  ])) {
    for (const signMethod of [TC3, ...OLDER]) {
      const forged = sign(loose({ ...zones, signMethod, params: {} }), { ...credential, secretKey: guess });
      assert.throws(() => verify(arrived(forged), given), { name: "ValidationError" }, `${guess} ${signMethod}`);
    }
  }
});

test("parameters that JSON cannot write are refused in a query", () => {
  const circular = {};
  circular.of = circular;
  for (const signMethod of [TC3, ...OLDER]) {
    for (const params of loose([circular, () => 1, Symbol("x")])) {
      assert.throws(() => sign(loose({ ...zones, httpMethod: "GET", signMethod, params }), credential), {
        name: "ValidationError",
      });
    }
  }
});

test("extra headers are accepted in every form and sent as signed", () => {
  const made = sign(
    { ...zones, params: {}, headers: new Headers({ "X-A": "b", "X-TC-Timestamp": "1", Host: "elsewhere" }) },
    credential,
  );
  const claim = verify(arrived(made), credential);
  assert.deepEqual([claim.ok, claim.signedHeaders], [true, ["content-type", "host", "x-a"]]);
});

test("a large text and its bytes have the same signature", () => {
  const payload = "é\u{1f600}x".repeat(5_000);
  const of = (payload) => sign({ ...zones, payload }, credential).headers.Authorization;
  assert.equal(of(payload), of(new TextEncoder().encode(payload)));
});

test("a request beyond the service's limit is refused with the number", () => {
  const params = (length) => ({ a: "x".repeat(length) });
  for (const [how, length, limit] of loose([
    [{ httpMethod: "GET" }, 32 * 1024, 32_768],
    [{ httpMethod: "GET", signMethod: "HmacSHA1" }, 32 * 1024, 32_768],
    [{ signMethod: "HmacSHA256" }, 1024 * 1024, 1_048_576],
    [{}, 10 * 1024 * 1024, 10_485_760],
  ])) {
    const ask = (length) => sign({ ...zones, ...how, params: params(length) }, credential);
    assert.throws(
      () => ask(length),
      (/** @type {any} */ error) =>
        error.name === "ValidationError" && error.problems[0].message.includes(`takes ${limit}`),
    );
    assert.ok(ask(length - 1000).url);
  }
  assert.throws(() => sign({ ...zones, params: { a: "中".repeat(3.5 * 1024 * 1024) } }, credential), {
    name: "ValidationError",
  });
});

test("the nonce differs each time", () => {
  const ask = () => sign({ ...zones, signMethod: "HmacSHA256", params: {} }, credential).steps.signature;
  assert.notEqual(ask(), ask());
});

test("each way to fail verification has its reason", () => {
  const made = sign({ ...zones, params: {} }, credential);
  const headers = made.headers;
  /**
   * @param {object} change
   * @param {import("tencentdb-postgres").Keys} keys
   */
  const of = (change, keys = credential) => verify({ ...arrived(made), headers: { ...headers, ...change } }, keys);
  const { Authorization } = headers;
  for (const [claim, reason, word] of loose([
    [of({ Authorization: "" }), "unsigned", "Signature"],
    [of({ Authorization: "Bearer x" }), "malformed", "character 0"],
    [of({ Authorization: Authorization.replace(", Signed", ",Signed") }), "malformed", "a comma, a space"],
    [of({ "X-TC-Timestamp": "" }), "missing", "X-TC-Timestamp"],
    [of({ "X-TC-Timestamp": "soon" }), "malformed", "digits"],
    [of({ "X-TC-Timestamp": "9".repeat(40) }), "day", "scope"],
    [of({ "X-TC-Timestamp": "1700086400" }), "day", "2023-11-15"],
    [of({ Authorization: Authorization.replace("content-type;host", "host") }), "not-signed", "content-type"],
    [
      of({ Authorization: Authorization.toUpperCase().replace(/^.*SIGNATURE=/, Authorization.replace(/[^=]*$/, "")) }),
      "signature",
      "match",
    ],
    [of({ "Content-Type": "text/plain" }), "signature", "match"],
    [of({ "X-A": "a\nb" }), "malformed", "line break"],
    [of({}, []), "unknown-key", "SecretId"],
    [of({}, () => undefined), "unknown-key", "SecretId"],
    [of({}, { secretId: credential.secretId, secretKey: "another" }), "signature", "match"],
  ])) {
    assert.deepEqual([claim.ok, claim.reason], [false, reason], claim.message);
    assert.ok(claim.message.includes(word), claim.message);
  }
  for (const keys of loose([
    [{ secretId: "x", secretKey: "y" }, credential],
    (id) => id === credential.secretId && credential,
    () => credential.secretKey,
  ])) {
    assert.equal(of({}, keys).ok, true);
  }
  assert.equal(verify({ ...arrived(made), headers: new Headers(headers), url: "/" }, credential).ok, true);
  const { Host, ...bare } = headers;
  assert.equal(
    verify({ ...arrived(made), headers: Object.entries(bare) }, credential).ok,
    true,
    "the address names the host",
  );
  assert.equal(
    verify({ ...arrived(made), url: "http://10.0.0.1/gateway", headers: bare }, credential, { host: Host, path: "/" })
      .ok,
    true,
  );
  const refused = loose(of({ "Content-Type": "text/plain" }));
  assert.deepEqual(Object.keys(refused.steps), [
    "hashedPayload",
    "signedHeaders",
    "canonicalRequest",
    "hashedCanonicalRequest",
    "credentialScope",
    "stringToSign",
  ]);
  assert.ok(!JSON.stringify(refused).includes(credential.secretKey));
});

test("each way to fail verification by the older methods has its reason", () => {
  const get = (query) => verify({ method: "GET", url: `https://h/?${query}`, headers: {} }, credential);
  const post = (body) =>
    verify(
      {
        method: "POST",
        url: "https://h/",
        headers: { "content-type": "application/x-www-form-urlencoded; charset=utf-8" },
        body,
      },
      credential,
    );
  for (const [query, reason, word] of [
    ["", "unsigned", "Signature"],
    ["Signature=a", "missing", "Timestamp"],
    ["Signature=a&Timestamp=1", "missing", "Nonce"],
    ["Signature=a&Timestamp=1&Nonce=x", "malformed", "Nonce"],
    ["Signature=a&Timestamp=1&Nonce=1", "missing", "SecretId"],
    ["Signature=a&Timestamp=1&Nonce=1&SecretId=x", "unknown-key", "SecretId"],
    ["Signature=a&SignatureMethod=HmacMD5", "malformed", "HmacSHA1"],
    [`Signature=a&Timestamp=1&Nonce=9223372036854775807&SecretId=${credential.secretId}`, "signature", "match"],
  ]) {
    for (const claim of [get(query), post(query), post(new TextEncoder().encode(query))]) {
      assert.deepEqual([claim.ok, claim.reason], [false, reason], query);
      assert.ok(claim.message.includes(word), claim.message);
    }
  }
  assert.equal(
    verify({ method: "POST", url: "https://h/?Signature=a", headers: {}, body: "" }, credential).reason,
    "unsigned",
  );
});
