// Endpoints: clear addresses, the service's own names, and in a page paths. Nothing else becomes a host.

import assert from "node:assert/strict";
import { test } from "node:test";

import { PostgresClient, ValidationError } from "tencentdb-postgres";

import { answer, canned, credential } from "./support/canned.mjs";
import { loose } from "./support/loose.mjs";

const NUL = "\0";

/** Texts that are no endpoint, each with the suggestion. */
const REFUSED = [
  ["/api"],
  ["/"],
  ["/api/x/"],
  ["./api"],
  ["../api"],
  ["./"],
  ["//host/api", undefined],
  ["//host.example/api", "https://host.example/api"],
  ["///api"],
  ["api"],
  ["api/x"],
  ["gateway"],
  ["regionl", "regional"],
  ["Regional", "regional"],
  ["internatonal", "international"],
  ["example.com/api", "https://example.com/api"],
  ["example.com:8443", "https://example.com:8443"],
  ["localhost:9200", "http://localhost:9200"],
  ["127.0.0.1:9200", "http://127.0.0.1:9200"],
  ["[::1]:9200", "http://[::1]:9200"],
  ["localhost/api", "http://localhost/api"],
  ["http:localhost:9200", "http://localhost:9200"],
  ["https:/example.com", "https://example.com"],
  ["https:example.com/api", "https://example.com/api"],
  ["https:///api"],
  ["https:////example.com", "https://example.com"],
  ["https://"],
  ["https:\\\\example.com"],
  ["\\\\example.com"],
  ["/\\example.com"],
  ["/\t/example.com"],
  ["ht\ntps://example.com"],
  [`https://example.com${NUL}`],
  [""],
  [" "],
  ["?x"],
  ["#x"],
  ["ftp://example.com"],
  ["file:///etc"],
  ["javascript:alert(1)"],
  ["https://user@example.com"],
  ["https://example.com?a=b"],
  ["https://example.com#a"],
];

test("a text that is not clearly an address is refused as an endpoint", () => {
  for (const [endpoint, suggestion] of REFUSED) {
    let made;
    let error;
    try {
      made = new PostgresClient({ credential, region: "ap-guangzhou", endpoint });
    } catch (thrown) {
      error = thrown;
    }
    assert.ok(!made && error instanceof ValidationError, endpoint);
    assert.deepEqual([error.problems[0].path, error.problems[0].suggestion], ["endpoint", suggestion], endpoint);
  }
});

const urlOf = async (endpoint) => {
  const { client, sent } = canned(answer(), { endpoint, dangerouslyAllowBrowser: true });
  await client.DescribeZones();
  return sent[0].url;
};

test("addresses and names are accepted as endpoints", async () => {
  for (const [endpoint, url] of [
    [undefined, "https://postgres.tencentcloudapi.com/"],
    ["regional", "https://postgres.ap-guangzhou.tencentcloudapi.com/"],
    ["international", "https://postgres.intl.tencentcloudapi.com/"],
    ["postgres.tencentcloudapi.com", "https://postgres.tencentcloudapi.com/"],
    ["Gateway.Example.com", "https://gateway.example.com/"],
    ["localhost", "https://localhost/"],
    ["https://gateway/db", "https://gateway/db"],
    ["HTTPS://example.com:443/api", "https://example.com/api"],
    ["http://localhost:9200", "http://localhost:9200/"],
    ["http://emulator:9200/", "http://emulator:9200/"],
    ["https://[::1]:9200/x", "https://[::1]:9200/x"],
  ]) {
    assert.equal(await urlOf(endpoint), url, String(endpoint));
  }
});

test("a path leads to the page's own server, in a page", async (t) => {
  const page = { window: globalThis, document: {}, location: { origin: "https://app.example:8443" } };
  Object.assign(globalThis, page);
  t.after(() => Object.keys(page).forEach((name) => delete globalThis[name]));
  assert.equal(await urlOf("/api"), "https://app.example:8443/api");
  assert.equal(await urlOf("/"), "https://app.example:8443/");
  for (const [endpoint] of REFUSED.filter(([endpoint]) => !/^\/(?![/\\\t])/.test(endpoint))) {
    assert.throws(
      () => new PostgresClient({ credential, region: "ap-guangzhou", endpoint, dangerouslyAllowBrowser: true }),
      ValidationError,
      endpoint,
    );
  }
  for (const origin of ["null", "file://"]) {
    loose(globalThis.location).origin = origin;
    assert.throws(
      () => new PostgresClient({ credential, region: "ap-guangzhou", endpoint: "/api", dangerouslyAllowBrowser: true }),
      /only a page that came from a server/,
    );
  }
});
