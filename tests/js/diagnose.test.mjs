// `tencentdb-postgres/diagnose`: requests signed by the package, by Node.js's own crypto and by the vendor's client;
// and every example of the debugger's page.

import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import { Readable } from "node:stream";
import { test } from "node:test";
import { inspect } from "node:util";

import sdk from "tencentcloud-sdk-nodejs";
import vendorSign from "tencentcloud-sdk-nodejs/tencentcloud/common/sign.js";
import { sign } from "tencentdb-postgres";
import { diagnose } from "tencentdb-postgres/diagnose";

import { examples } from "../../www/debugger/examples.js";
import { listen } from "./support/listen.mjs";
import { loose } from "./support/loose.mjs";

const secretId = "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE";
const secretKey = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE";
const credential = { secretId, secretKey };
const timestamp = 1_700_000_000;
const host = "postgres.tencentcloudapi.com";
const first = ({ findings }) => findings[0]?.code;

const signed = (more = {}) => {
  const { method, url, headers, body } = sign(
    { action: "DescribeDBInstances", host, region: "ap-guangzhou", timestamp, params: { Limit: 20 }, ...more },
    credential,
  );
  return { method, url, headers, body };
};

test("a request signed by the package is verified in every form", () => {
  const request = signed();
  for (const input of [
    request,
    JSON.stringify(request),
    { ...request, headers: new Headers(request.headers) },
    { ...request, headers: Object.entries(request.headers) },
    { ...request, body: new TextEncoder().encode(String(request.body)) },
  ]) {
    const diagnosis = diagnose(input, credential, { now: timestamp * 1000 });
    assert.deepEqual(diagnosis.findings, []);
    assert.equal(diagnosis.ok, true);
    assert.equal(diagnosis.verified, true);
    assert.equal(diagnosis.corrected, null);
    assert.equal(diagnosis.request.body, '{"Limit":20}');
    assert.equal(diagnosis.steps.authorization, request.headers.Authorization);
  }
  const read = diagnose(request);
  assert.deepEqual(read.findings, []);
  assert.equal("verified" in read, false, "nothing is known of the signature without the secret");
  assert.equal("signature" in read.steps, false);
});

test("members of an object are read by their usual other names", () => {
  const { method, url, headers, body } = signed();
  const value = JSON.parse(String(body));
  for (const input of [
    { url, method, header: headers, data: body },
    { url, type: "POST", headers, data: body },
    { url, method: "post", headers, data: value },
    { uri: url, verb: method, headers: Object.entries(headers), payload: body },
    { href: url, method, requestHeaders: headers, json: value },
    { url, method, headers: new Headers(headers), content: body },
    { url, method, headers, requestBody: body },
    { url, method, headers, data: new TextEncoder().encode(String(body)) },
    { baseURL: url, url: "/", method, headers, data: body, timeout: 1000 },
    { config: { url, method, headers, data: body }, message: "refused", code: "ERR_BAD_REQUEST" },
    { req: { url, method, headers, body }, level: 50, msg: "refused" },
  ]) {
    assert.deepEqual(diagnose(input, credential).findings, [], inspect(input));
    const spaced = JSON.stringify(value, null, 1);
    const other = Object.fromEntries(
      Object.entries(input).map(([name, part]) => [name, part === body ? spaced : part]),
    );
    if (Object.values(other).includes(spaced))
      assert.equal(first(diagnose(other, credential)), "body-rewritten", inspect(input));
  }
});

test("unknown and missing parts are named, and never taken for a wrong secret", () => {
  const { method, url, headers, body } = signed();
  for (const [input, told] of loose([
    [{ method, url, headers, stuff: body }, /member stuff is not understood/],
    [{ method, url, headers }, /paste the body too/i],
    [{ headers }, /paste the body too/i],
    [
      `fetch("${url}", { method: "POST", headers: { Authorization: authorization }, body })`,
      /Authorization is taken from authorization on line 1/,
    ],
    [headers.Authorization, /Authorization value alone/],
    [
      '{"Response":{"Error":{"Code":"AuthFailure.SignatureFailure","Message":"no"},"RequestId":"r"}}',
      /answer of the service/,
    ],
    [`my_call(${JSON.stringify(headers.Authorization)})`, /signature stands on line 1|Authorization value alone/],
  ])) {
    const { findings } = diagnose(input, credential);
    assert.ok(
      findings.some(({ code, message }) => code === "unreadable" && told.test(message)),
      inspect([input, findings]),
    );
    assert.ok(
      findings.every(({ code }) => code !== "wrong-secret" && code !== "unsigned"),
      inspect([input, findings]),
    );
  }
});

test("every example of the page has the fault it names", () => {
  assert.equal(examples.length, 27);
  for (const { code, input, answer, ...credential } of examples) {
    const diagnosis = diagnose(input, loose(credential.secretKey && credential), { response: answer || undefined });
    assert.equal(first(diagnosis), code, inspect(diagnosis.findings));
    for (const { severity, message, fix } of diagnosis.findings) {
      assert.match(severity, /^(error|warning|advice)$/);
      assert.ok(message.length > 20 && fix.length > 10);
    }
  }
});

test("a finding has an offset, a proof and a fix", () => {
  const request = signed();
  request.headers = { ...request.headers, "Content-Type": "application/json; charset=utf-8" };
  const { ok, verified, findings, corrected, signed: own, steps } = diagnose(request, credential);
  assert.equal(ok, false);
  assert.equal(verified, false);
  assert.deepEqual(
    { ...findings[0], message: undefined, fix: undefined },
    {
      code: "content-type-changed",
      severity: "error",
      proved: true,
      proof: "signature",
      variant: "content-type-charset",
      message: undefined,
      fix: undefined,
      values: ["application/json"],
      expected: "application/json; charset=utf-8",
      actual: "application/json",
      at: 16,
    },
  );
  assert.match(own.canonicalRequest, /content-type:application\/json\n/);
  assert.match(steps.canonicalRequest, /content-type:application\/json; charset=utf-8\n/);
  assert.equal(corrected.signed, true);
  const headers = Object.fromEntries(corrected.headers);
  assert.deepEqual(diagnose({ ...corrected, headers }, credential).findings, []);
});

test("now and serverTime accept milliseconds, seconds and dates", () => {
  const request = signed();
  const late = timestamp + 600;
  for (const now of [late, late * 1000, new Date(late * 1000)])
    assert.equal(first(diagnose(request, credential, { now })), "clock-skew");
  for (const serverTime of [late, late * 1000])
    assert.equal(first(diagnose(request, credential, { serverTime })), "clock-skew");
  assert.equal(first(diagnose(request, credential, { now: late, attempts: 3 })), "timestamp-stale");
  assert.throws(() => diagnose(request, credential, { now: loose("yesterday") }), TypeError);
});

test("the service's error is accepted as a code, an error and an answer", () => {
  const request = signed();
  const code = "UnauthorizedOperation";
  for (const options of [
    { error: code },
    { error: { code, message: "no" } },
    { response: { Response: { Error: { Code: code, Message: "no" } } } },
  ]) {
    const diagnosis = diagnose(request, credential, options);
    assert.equal(first(diagnosis), "not-a-signature-fault");
    assert.equal(diagnosis.findings.length, 1);
  }
  assert.equal(first(diagnose(request, undefined, { error: "AuthFailure.SignatureFailure" })), "secret-needed");
});

test("printed shows the fault without the secret", () => {
  const request = signed();
  const { canonicalRequest, stringToSign } = diagnose(request).steps;
  assert.deepEqual(diagnose(request, undefined, { printed: canonicalRequest }).findings, []);
  assert.deepEqual(diagnose(request, undefined, { printed: stringToSign }).findings, []);
  const [finding] = diagnose(request, undefined, {
    printed: canonicalRequest.replace("\n\ncontent-type;", "\ncontent-type;"),
  }).findings;
  assert.equal(finding.code, "canonical-request-form");
  assert.equal(finding.variant, "no-blank-line");
  assert.equal(finding.proved, true);
});

test("each diagnosis has memory of its own, of bounded size", () => {
  const sizes = [];
  const { Instance } = WebAssembly;
  const memories = new Set();
  // biome-ignore lint/complexity/useArrowFunction: it is called with `new`
  WebAssembly.Instance = loose(function (module, imports) {
    const instance = new Instance(module, imports);
    memories.add(instance.exports.memory);
    return instance;
  });
  try {
    // Nothing explains this signature, so everything is tried.
    const { body, ...rest } = signed();
    for (const more of ["", " ".repeat(200_000)]) {
      diagnose({ ...rest, body: `${body}${more}!` }, credential);
      sizes.push([...memories].at(-1).buffer.byteLength);
    }
  } finally {
    WebAssembly.Instance = Instance;
  }
  assert.equal(memories.size, 2);
  assert.ok(sizes[0] < 32 * 2 ** 20 && sizes[1] < 96 * 2 ** 20, `${sizes}`);
});

test("no secret is in a diagnosis", () => {
  const token = "a-token-that-is-a-secret";
  const body = '{"UserName":"app","Password":"P4ssw0rd!value"}';
  for (const secret of [secretKey, `${secretKey}\n`, "some-other-secret-key-of-32-chars"]) {
    const request = signed({ params: undefined, payload: body.replace(":", ": "), headers: { "X-TC-Token": token } });
    const diagnosis = diagnose({ ...request, body }, { secretId, secretKey: secret, token });
    assert.ok(diagnosis.findings.length > 0);
    const all = JSON.stringify(diagnosis);
    assert.ok(!all.includes(secret.trim()) && !all.includes(token), all);
    assert.ok(!JSON.stringify(diagnosis.findings).includes("P4ssw0rd"));
  }
  // The key stands in place of the id.
  const swapped = diagnose(
    signed().headers.Authorization
      ? {
          ...signed(),
          headers: { ...signed().headers, Authorization: signed().headers.Authorization.replace(secretId, secretKey) },
        }
      : {},
  );
  assert.equal(first(swapped), "credential-mixed-up");
  assert.ok(!JSON.stringify(swapped).includes(secretKey));
});

test("a text without a request is unreadable", () => {
  for (const input of ["", "hello", "{", "fetch(url)"]) assert.equal(first(diagnose(input)), "unreadable");
  for (const input of [undefined, null, 1]) assert.throws(() => diagnose(loose(input)), TypeError);
  assert.equal(first(diagnose({ url: `https://${host}/`, method: "POST", body: {} })), "unsigned");
  const entry = {
    request: { method: "POST", url: `https://${host}/`, headers: [{ name: "X-TC-Action", value: "A" }] },
  };
  assert.equal(first(diagnose(entry)), "headers-lost");
});

test("an unread body is refused, and never taken for {}", async () => {
  const { method, url, headers, body } = signed();
  const request = () => new Request(url, { method, headers, body });
  const form = new FormData();
  form.set("a", "b");
  // Firefox shows a Request like this.
  const bare = {
    method,
    url,
    headers: new Headers(headers),
    text: async () => body,
    get [Symbol.toStringTag]() {
      return "Request";
    },
  };
  const unread = [
    new Blob([body]),
    new Blob([body]).stream(),
    Readable.from([body]),
    form,
    request().text(),
    new Response(body),
    new Map([["Limit", 20]]),
  ];
  for (const input of [
    request(),
    bare,
    new Response(body),
    ...unread.map((body) => ({ method, url, headers, body })),
  ]) {
    assert.throws(
      () => diagnose(input, credential),
      { name: "TypeError", message: /read it first, .*body: await request\.text\(\)/ },
      inspect(input),
    );
  }
  const arrived = Object.assign(Readable.from([body]), { method, url, headers });
  assert.throws(() => diagnose(arrived, credential), { name: "TypeError", message: /in a stream/ });
  assert.equal(diagnose({ method, url, headers, body: await request().text() }, credential).ok, true);
});

test("a body is accepted as bytes, as parameters and as an object", () => {
  const { body, ...rest } = signed();
  const utf8 = new TextEncoder().encode(`  ${body}  `);
  class Page {
    Limit = 20;
  }
  for (const given of [
    utf8.slice(2, -2),
    utf8.subarray(2, -2),
    utf8.slice(2, -2).buffer,
    new DataView(utf8.buffer, 2, utf8.length - 4),
    { Limit: 20 },
    new Page(),
  ]) {
    assert.deepEqual(diagnose({ ...rest, body: given }, credential).findings, [], inspect(given));
  }
  const form = new URLSearchParams({ a: "b c" });
  assert.equal(diagnose({ ...rest, body: form }).request.body, "a=b+c");
  const get = sign({ action: "DescribeZones", host, timestamp, httpMethod: "GET", params: { Limit: 20 } }, credential);
  const { Host, ...headers } = get.headers;
  assert.deepEqual(diagnose(new Request(get.url, { headers }), credential).findings, []);
});

test("bytes that are not UTF-8 are kept", () => {
  const request = { ...signed(), body: Uint8Array.of(0x7b, 0xb6, 0xa9, 0x7d) };
  const diagnosis = diagnose(request);
  assert.equal(first(diagnosis), "body-encoding");
  assert.deepEqual(diagnosis.request.body, request.body);
});

test("a body signed or sent in GBK is proved", () => {
  const text = '{"Name":"订单，😀"}';
  const gbk = Uint8Array.of(
    ...new TextEncoder().encode('{"Name":"'),
    0xb6,
    0xa9,
    0xb5,
    0xa5,
    0xa3,
    0xac,
    0x94,
    0x39,
    0xfc,
    0x36,
    ...new TextEncoder().encode('"}'),
  );
  const named = ({ findings }) => findings.map(({ code, variant, proved }) => `${code}/${variant}${proved ? "*" : ""}`);
  const ofBytes = sign({ action: "DescribeDBInstances", host, timestamp, payload: gbk }, credential);
  const ofText = sign({ action: "DescribeDBInstances", host, timestamp, payload: text }, credential);
  const parts = ({ method, url, headers }, body) => ({ method, url, headers, body });
  assert.deepEqual(named(diagnose(parts(ofBytes, text), credential)), ["body-encoding/body-gbk*"]);
  assert.deepEqual(named(diagnose(JSON.stringify(parts(ofBytes, text)), credential)), ["body-encoding/body-gbk*"]);
  const sent = diagnose(parts(ofText, gbk), credential);
  assert.deepEqual(named(sent), ["body-encoding/body-utf8*"]);
  assert.equal(sent.corrected, null);
  assert.equal(sent.uncorrected, "body");
});

test("a finding has the values of its message, and an uncorrected request a reason", () => {
  const request = signed();
  const {
    findings: [finding],
    corrected,
    uncorrected,
  } = diagnose(request, { secretId, secretKey: "ZZ5t9xGARNpq86cd98joQYCN3EXAMPLE" });
  assert.equal(finding.code, "wrong-secret");
  assert.equal(finding.severity, "warning");
  assert.equal(finding.variant, "unexplained");
  assert.ok(finding.values.every((value) => finding.message.includes(value)) && finding.values.length === 1);
  assert.equal(corrected, null);
  assert.equal(uncorrected, "secret");
  assert.equal(diagnose(request, credential).uncorrected, "nothing-wrong");
});

test("requests of the vendor's signer are verified", () => {
  const payload = { Limit: 20, Filters: [{ Name: "db-instance-name", Values: ["订单"] }] };
  const url = `https://${host}/`;
  const contentType = "application/json";
  const authorization = vendorSign.default.sign3({
    method: "POST",
    url,
    payload,
    timestamp,
    service: "postgres",
    secretId,
    secretKey,
    multipart: false,
    boundary: "",
    headers: { "Content-Type": contentType },
  });
  const headers = {
    Authorization: authorization,
    "Content-Type": contentType,
    "X-TC-Action": "DescribeDBInstances",
    "X-TC-Version": "2017-03-12",
    "X-TC-Timestamp": String(timestamp),
  };
  assert.deepEqual(diagnose({ method: "POST", url, headers, body: JSON.stringify(payload) }, credential).findings, []);
  const pretty = diagnose({ method: "POST", url, headers, body: JSON.stringify(payload, null, 2) }, credential);
  assert.equal(first(pretty), "body-rewritten");
  assert.equal(pretty.findings[0].variant, "body-compact");
});

test("the host and service that the vendor's client signs are proved", async () => {
  const seen = [];
  const server = createServer((request, response) => {
    const chunks = [];
    request
      .on("data", (chunk) => chunks.push(chunk))
      .on("end", () => {
        seen.push({
          method: request.method,
          url: `http://${request.headers.host}${request.url}`,
          headers: request.headers,
          body: Buffer.concat(chunks),
        });
        response.setHeader("content-type", "application/json");
        response.end('{"Response":{"Error":{"Code":"AuthFailure.SignatureFailure","Message":"no"},"RequestId":"r"}}');
      });
  });
  try {
    const endpoint = new URL(await listen(server)).host;
    const client = new sdk.postgres.v20170312.Client({
      credential,
      region: "ap-guangzhou",
      profile: { httpProfile: { protocol: "http://", endpoint } },
    });
    const error = await client.DescribeDBInstances({ Limit: 1 }).catch((error) => error);
    const { findings, verified } = diagnose(seen[0], credential, { error });
    assert.equal(verified, false);
    const codes = Object.fromEntries(findings.map(({ code, proved }) => [code, proved]));
    assert.equal(codes["host-changed"], true, inspect(findings));
    assert.equal(codes["service-mismatch"], false, inspect(findings));
    assert.equal(findings.find(({ code }) => code === "host-changed").actual, "127.0.0.1");
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test("the old methods are verified and corrected", () => {
  const parameters = {
    Action: "DescribeDBInstances",
    Version: "2017-03-12",
    Timestamp: timestamp,
    Nonce: 11886,
    SecretId: secretId,
    SignatureMethod: "HmacSHA256",
    Limit: 20,
  };
  const sorted = Object.keys(parameters)
    .sort()
    .map((name) => `${name}=${parameters[name]}`)
    .join("&");
  const url = (text) => {
    const Signature = createHmac("sha256", secretKey).update(text).digest("base64");
    return `https://${host}/?${new URLSearchParams(loose({ ...parameters, Signature }))}`;
  };
  const right = diagnose(url(`GET${host}/?${sorted}`), credential);
  assert.deepEqual(right.findings, []);
  assert.equal(right.steps.method, "HmacSHA256");
  const wrong = diagnose(
    url(
      `GET${host}/?${Object.entries(parameters)
        .map((pair) => pair.join("="))
        .join("&")}`,
    ),
    credential,
  );
  assert.equal(first(wrong), "v1-signature");
  assert.equal(wrong.findings[0].variant, "v1-unsorted");
  assert.deepEqual(diagnose(wrong.corrected.url, credential).findings, []);
  // The platform accepts it: a GET has no body, not even an empty one.
  const { method, url: address, headers, body } = wrong.corrected;
  assert.equal(new Request(address, { method, headers, body }).url, address);
});
