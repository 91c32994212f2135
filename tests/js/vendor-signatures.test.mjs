// The signatures of the vendor's own client for Node.js beside the package's and the crate's, over requests made up at
// random.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, mock, test } from "node:test";

import { sign } from "tencentdb-postgres";

import { WAYS, asked, chance } from "./support/requests.mjs";
import { startSigner } from "./support/signer.mjs";

const ROUNDS = 400;

const vendor = createRequire(createRequire(import.meta.url).resolve("tencentcloud-sdk-nodejs"));
const { CommonClient } = vendor("./common/common_client");
const wire = vendor("./common/http/fetch");
const JSONbig = vendor("json-bigint")({ useNativeBigInt: true });
const send = wire.default;

let signer;
/** The last request that the vendor's client would have sent. */
let sent;

before(() => {
  signer = startSigner();
  wire.default = async (url, { method, headers = {}, body }) => {
    sent = { url, method, headers, body: await whole(body) };
    return { status: 200, headers: new Map(), json: async () => ({ Response: { RequestId: "r" } }) };
  };
});
after(() => {
  wire.default = send;
  return signer?.stop();
});

/**
 * A body as bytes: forms in parts are streams.
 * @param {any} body
 */
async function whole(body = "") {
  if (typeof body === "string" || Buffer.isBuffer(body)) return Buffer.from(body);
  const pieces = [];
  await new Promise((resolve) => {
    body.on("data", (piece) => pieces.push(Buffer.from(piece)));
    body.on("end", resolve);
    body.resume();
  });
  return Buffer.concat(pieces);
}

/** Lets the vendor's client sign a request and returns what it would have sent. */
async function theirs(request, credential, params, options = undefined) {
  const { action, host, version, region, language, timestamp, signMethod, httpMethod } = request;
  mock.timers.enable({ apis: ["Date"], now: timestamp * 1000 });
  try {
    const profile = { signMethod, language, httpProfile: { reqMethod: httpMethod, endpoint: host } };
    await new CommonClient(host, version, { credential, region, profile }).request(action, params, options);
  } finally {
    mock.timers.reset();
  }
  return sent;
}

/**
 * The request in the words of the vendor's client: it signs another host and service than it sends where there is a
 * port.
 */
function seen(request) {
  const { host } = request;
  return { ...request, host: host.split(":")[0], service: host.split(".")[0] };
}

const [tc3, older] = [
  WAYS.filter(([method]) => method.startsWith("TC3")),
  WAYS.filter(([method]) => !method.startsWith("TC3")),
];

for (const [signMethod, httpMethod] of tc3) {
  test(`${signMethod} by ${httpMethod} is what the vendor's client makes of it`, async () => {
    const random = chance();
    for (let round = 0; round < ROUNDS; round++) {
      const { request, credential } = asked(random, signMethod, httpMethod);
      let params = random.params();
      // The vendor's client does not encode some characters of a query that RFC 3986 reserves.
      if (httpMethod === "GET") params = JSONbig.parse(JSONbig.stringify(params).replace(/[!'()*]/g, "_"));
      const vendors = await theirs(request, credential, params);
      const { "X-TC-RequestClient": requestClient, Authorization } = vendors.headers;
      const ask = { ...seen(request), requestClient };
      // Its JSON has no nulls.
      const ours = sign(
        { ...ask, ...(httpMethod === "GET" ? { params } : { payload: vendors.body.toString() }) },
        credential,
      );
      assert.equal(ours.headers.Authorization, Authorization);
      if (httpMethod === "GET") assert.equal(ours.url.split("?")[1], vendors.url.split("?")[1]);
      for (const name of [
        "Content-Type",
        "X-TC-Action",
        "X-TC-Version",
        "X-TC-Region",
        "X-TC-Token",
        "X-TC-Language",
      ]) {
        assert.equal(ours.headers[name], vendors.headers[name], name);
      }
      assert.equal(ours.headers["X-TC-Timestamp"], String(vendors.headers["X-TC-Timestamp"]));
      const payload = httpMethod === "GET" ? JSONbig.stringify(params) : vendors.body.toString();
      const crates = await signer.signed({ ...ask, ...credential, payload });
      assert.equal(crates.headers.Authorization, Authorization);
    }
  });
}

for (const [signMethod, httpMethod] of older) {
  test(`${signMethod} by ${httpMethod} is what the vendor's client makes of it`, async () => {
    const random = chance();
    for (let round = 0; round < ROUNDS; round++) {
      const { request, credential } = asked(random, signMethod, httpMethod);
      const params = random.params();
      const vendors = await theirs(request, credential, params);
      const form = Object.fromEntries(
        new URLSearchParams(httpMethod === "GET" ? vendors.url.split("?")[1] : vendors.body.toString()),
      );
      const ask = { ...request, nonce: Number(form.Nonce), requestClient: form.RequestClient };
      const ours = sign({ ...ask, params }, credential);
      assert.equal(ours.steps.signature, form.Signature);
      assert.deepEqual(
        Object.fromEntries(new URLSearchParams(httpMethod === "GET" ? ours.url.split("?")[1] : String(ours.body))),
        form,
      );
      const crates = await signer.signed({ ...ask, ...credential, payload: JSONbig.stringify(params) });
      assert.equal(crates.signature, form.Signature);
    }
  });
}

test("a form in parts is what the vendor's client makes of it", async () => {
  const random = chance();
  for (let round = 0; round < ROUNDS / 4; round++) {
    const { request, credential } = asked(random, "TC3-HMAC-SHA256", "POST");
    const parts = Array.from({ length: 1 + random.below(4) }, (_, at) => {
      const name = `Part${at}`;
      if (random.below(2)) return { name, content: random.text() };
      return { name, contentType: "application/octet-stream", content: Buffer.from(random.bytes(200)) };
    });
    const params = Object.fromEntries(parts.map(({ name, content }) => [name, content]));
    const vendors = await theirs(request, credential, params, { multipart: true });
    const type = vendors.headers["content-type"];
    const { "X-TC-RequestClient": requestClient, Authorization } = vendors.headers;
    const ask = { ...seen(request), requestClient };
    assert.equal(
      sign({ ...ask, payload: vendors.body, headers: { "Content-Type": type } }, credential).headers.Authorization,
      Authorization,
    );
    const crates = await signer.signed({
      ...ask,
      ...credential,
      boundary: type.split("boundary=")[1],
      parts: parts.map(({ content, ...part }) => ({ ...part, hex: Buffer.from(content).toString("hex") })),
    });
    assert.equal(crates.bodyHex, vendors.body.toString("hex"));
    assert.equal(crates.headers.Authorization, Authorization);
  }
});
