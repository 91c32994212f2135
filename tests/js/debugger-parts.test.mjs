// The parts of the debugger page that need no browser: commands, differences, links, and the values of signing code.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createServer } from "node:http";
import { describe, test } from "node:test";
import { promisify } from "node:util";

import { diagnose } from "tencentdb-postgres/diagnose";

import { curl } from "../../www/debugger/curl.js";
import { compare, pieces } from "../../www/debugger/difference.js";
import { examples } from "../../www/debugger/examples.js";
import { read } from "../../www/debugger/share.js";
import { languages, signingCode } from "../../www/debugger/signing/list.js";
import { timeOf, toSign } from "../../www/debugger/signing/values.js";
import { carriedBy, isMasked, linkOf } from "./support/links.mjs";
import { listen } from "./support/listen.mjs";
import { loose } from "./support/loose.mjs";

const run = promisify(execFile);

describe("parts", () => {
  test("a copied command sends the very request", async (t) => {
    const seen = [];
    const sink = createServer((request, response) => {
      const chunks = [];
      request.on("data", (chunk) => chunks.push(chunk));
      request.on("end", () => {
        seen.push({
          method: request.method,
          url: request.url,
          kind: request.headers["content-type"],
          quote: request.headers["x-quote"],
          body: Buffer.concat(chunks).toString(),
        });
        response.end("ok");
      });
    });
    t.after(() => sink.close());
    const at = await listen(sink);
    const post = {
      method: "POST",
      url: `${at}/`,
      headers: [
        ["Content-Type", "application/json"],
        ["X-Quote", `it's "x" \\ $HOME`],
        ["Content-Length", "1"],
      ],
      body: `{"Name":"it's \\"订单\\" $(id) \`x\`\\n"}`,
    };
    const get = {
      method: "GET",
      url: `${at}/?a=b%20c&d=*'`,
      headers: [
        ["Content-Type", "application/json"],
        ["X-Quote", "y"],
      ],
      body: "",
    };
    const wanted = ({ method, url, headers, body }) => ({
      method,
      url: url.slice(at.length),
      kind: headers[0][1],
      quote: headers[1][1],
      body,
    });
    for (const request of [post, get]) {
      await run("sh", ["-c", curl(loose(request))]);
      assert.deepEqual(seen.splice(0), [wanted(request)]);
    }
  });

  test("differences are found line by line and word by word", () => {
    const flat = (parts) => parts?.map(({ text, differs }) => (differs ? `[${text}]` : text)).join("");
    assert.deepEqual(
      compare("a\nb\nc", "a\nc\nd").map(({ left, right }) => [flat(left), flat(right)]),
      [
        ["a", "a"],
        ["[b]", undefined],
        ["c", "c"],
        [undefined, "[d]"],
      ],
    );
    const { left, right } = pieces('{"a":1,"b":2}', '{"a": 1, "b": 2}');
    assert.deepEqual([flat(left), flat(right)], ['{"a":1,"b":2}', '{"a":[ ]1,[ ]"b":[ ]2}']);
    assert.equal(flat(pieces("x abc1", "x abd1").right), "x [abd1]");
  });

  test("a request with a binary body has no link", () => {
    const request = { method: "POST", url: "https://x.test/", headers: [], body: new Uint8Array([0xff]) };
    assert.deepEqual([linkOf(request), isMasked(request)], [undefined, false]);
  });

  test("no link holds the key, even where it was sent in place of the id", () => {
    for (const { code, input, answer, secretId, secretKey } of examples.filter((one) => one.secretKey)) {
      for (const credential of [undefined, { secretId, secretKey }]) {
        const { request } = diagnose(input, credential);
        assert.ok(!JSON.stringify(carriedBy(request, { answer })).includes(secretKey), code);
        assert.ok(!isMasked(request), code);
      }
    }
  });

  test("a link leaves passwords out", () => {
    const request = {
      method: "POST",
      url: "https://postgres.tencentcloudapi.com/",
      headers: [["Host", "postgres.tencentcloudapi.com"]],
      body: '{"AdminPassword":"Tr1cky!\\"pass","Name":"订单"}',
    };
    const shared = carriedBy(request, { answer: "said s3cret-key", secretKey: "s3cret-key" });
    assert.equal(shared.answer, "said ******");
    const { body, headers } = JSON.parse(shared.input);
    assert.equal(body, '{"AdminPassword":"*************","Name":"订单"}');
    assert.deepEqual(headers, [{ name: "Host", value: "postgres.tencentcloudapi.com" }]);
    const carried = (url, body) => {
      const own = { method: "POST", url, headers: [], body };
      const { input } = carriedBy(own);
      const { url: to, body: with_ } = JSON.parse(input);
      assert.equal(isMasked(own), to !== url || with_ !== body);
      return [to, with_];
    };
    const at = "https://postgres.tencentcloudapi.com/";
    const kept = "Action=ResetAccountPassword&SecretId=AKIDEXAMPLE&Token=(token)&Signature=a%3D";
    assert.deepEqual(carried(`${at}?${kept}&Password=a=b%23&Users.0.%50assword=xy#c`, ""), [
      `${at}?${kept}&Password=******&Users.0.%50assword=****`,
      "",
    ]);
    assert.deepEqual(carried(at, `${kept}&Password=Tr1cky!&UserName=u`), [at, `${kept}&Password=*******&UserName=u`]);
    assert.deepEqual(carried(`${at}?${kept}`, kept), [`${at}?${kept}`, kept]);
    const parts = (password) =>
      '--b\r\nContent-Disposition: form-data; name="UserName"\r\n\r\napp\r\n' +
      '--b\r\nContent-Disposition: form-data; name="Password"\r\nContent-Type: text/plain\r\n\r\n' +
      `${password}\r\n--b--\r\n`;
    assert.deepEqual(carried(at, parts("Tr1cky!")), [at, parts("*******")]);
    assert.deepEqual(carried(at, '{"a":"x&Password=y","Token":"abc"}'), [at, '{"a":"x&Password=y","Token":"***"}']);
    assert.equal(read("#request=%%%"), undefined);
    assert.equal(read("#/instances"), undefined);
  });
});
describe("what there is to sign", () => {
  const post = {
    method: "POST",
    url: "https://cvm.tencentcloudapi.com/",
    headers: [
      ["X-TC-Action", "DescribeZones"],
      ["X-TC-Version", "2017-03-12"],
    ],
    body: "{}",
  };
  const { headers } = post;
  const AUTHORIZATION =
    "TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2023-11-14/vpc/tc3_request, " +
    "SignedHeaders=X-TC-Action;host;x-odd;content-type, Signature=0";

  test("is taken from the request, with what the service demands", () => {
    const cases = {
      "JSON by default": [
        post,
        {
          headers: [["Content-Type", "application/json"], ...headers],
          service: "cvm",
          signed: ["content-type", "host"],
          body: "{}",
        },
      ],
      "what curl calls a form": [
        { ...post, headers: [["Content-Type", "application/x-www-form-urlencoded"], ...headers] },
        { headers: [["Content-Type", "application/json"], ...headers] },
      ],
      "a form by GET": [
        { ...post, method: "GET", url: `${post.url}?Limit=1#x`, body: null },
        { headers: [["Content-Type", "application/x-www-form-urlencoded"], ...headers], query: "Limit=1", body: "" },
      ],
      "no query by POST, and no path": [
        { ...post, url: `${post.url}v2?Limit=1` },
        { path: "/", query: "" },
      ],
      "a list of signed headers": [
        { ...post, headers: [...headers, ["Authorization", AUTHORIZATION]] },
        { service: "vpc", signed: ["content-type", "host", "x-tc-action"] },
      ],
      "a header of its own": [
        {
          ...post,
          headers: [
            ...headers,
            ["X-Odd", " a "],
            ["x-odd", "b"],
            ["User-Agent", "x"],
            ["Authorization", AUTHORIZATION],
          ],
        },
        {
          headers: [["Content-Type", "application/json"], ...headers, ["X-Odd", "a"]],
          signed: ["content-type", "host", "x-odd", "x-tc-action"],
        },
      ],
      "the host it was sent to": [
        { ...post, url: "http://127.0.0.1:8080/", headers: [["Host", "CVM.tencentcloudapi.com"], ...headers] },
        { host: "cvm.tencentcloudapi.com", scheme: "http" },
      ],
      "a body that is no text": [{ ...post, body: new Uint8Array([0, 255]) }, { body: undefined }],
      "a body with a letter that no text may hold": [{ ...post, body: "a\u0000" }, { body: undefined }],
      "a body too long for a literal": [{ ...post, body: "x".repeat(40_000) }, { body: undefined }],
      "a token": [{ ...post, headers: [...headers, ["X-TC-Token", "(token)"]] }, { token: true }],
      "an older method by default": [
        { ...post, headers: [], body: "Action=DescribeZones&Limit=a+b%26&Signature=x&Token=(token)" },
        {
          way: "older",
          algorithm: "HmacSHA1",
          named: false,
          token: true,
          params: [
            ["Action", "DescribeZones"],
            ["Limit", "a b&"],
          ],
        },
      ],
      "an older method by name": [
        {
          ...post,
          method: "GET",
          url: `${post.url}?SignatureMethod=HmacSHA256&Action=A&SecretId=x`,
          headers: [],
          body: null,
        },
        { way: "older", algorithm: "HmacSHA256", named: true, params: [["Action", "A"]] },
      ],
    };
    for (const [name, [request, expected]] of Object.entries(cases)) {
      const values = toSign(loose(request));
      assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, values[key]])), expected, name);
      for (const id of loose(Object.keys(languages)))
        assert.ok(signingCode(id, values).includes("TENCENTCLOUD_SECRET_KEY"), `${name} in ${id}`);
    }
  });

  test("is undefined where no action is called or no address is known", () => {
    for (const request of loose([
      { ...post, headers: [] },
      { ...post, url: "/" },
      { ...post, url: "ftp://cvm.tencentcloudapi.com/" },
      { ...post, headers: [["Host", "<endpoint>"], ...headers] },
      { ...post, headers: [["Authorization", AUTHORIZATION]] },
      { ...post, headers: [], body: new Uint8Array([255]) },
    ]))
      assert.equal(toSign(request), undefined, JSON.stringify(request));
  });

  test("has a time only where the request has one in seconds", () => {
    const at = (value) => timeOf({ ...post, headers: [["X-TC-Timestamp", value]] });
    assert.deepEqual(at("1700000000"), { timestamp: 1_700_000_000 });
    for (const value of ["1700000000123", "", "-1", "1.5", "now"]) assert.equal(at(value), undefined, value);
    const body = (text) => timeOf({ ...post, headers: [], body: text });
    assert.deepEqual(body("Timestamp=1700000000&Nonce=7"), { timestamp: 1_700_000_000, nonce: 7 });
    assert.equal(body("Timestamp=1700000000&Nonce=x"), undefined);
    assert.equal(body(new Uint8Array([255])), undefined);
  });
});
