// A page that calls through a gateway: it lists, changes and is refused, and neither its traffic nor anything that it
// can read holds a secret.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { after, before, test } from "node:test";

import { createEmulator } from "tencentdb-postgres/emulator";
import { createGateway, nodeListener, sessions } from "tencentdb-postgres/gateway";

import { REGION } from "../support/gateway.mjs";
import { listen } from "../support/listen.mjs";
import { launchBrowser } from "../support/pages.mjs";

const PKG = new URL("../../../pkg/", import.meta.url);
const SESSION_SECRET = "a-secret-of-the-tests-of-32-characters";
const emulator = createEmulator({ fleet: "demo" });
const { secretId, secretKey } = emulator.credential;
const SECRETS = [secretId, secretKey, SESSION_SECRET, "TC3-HMAC-SHA256", "Signature="];
/** @type {import("tencentdb-postgres/gateway").Rule[]} */
const policy = [
  { who: { role: "dev" }, allow: ["instance:reads", "ModifyDBInstanceName"], instances: { names: ["shop-*"] } },
];
/** Every text that went over the wire to or from the page. */
const wire = [];
const signed = [];
let server;
let address;
let browser;

before(async () => {
  let listener;
  server = createServer(async (request, response) => {
    const { url } = request;
    if (url === "/api/tencentdb") return listener(request, response);
    if (url.startsWith("/pkg/")) {
      response.setHeader("Content-Type", "text/javascript");
      return response.end(await readFile(new URL(url.slice(5), PKG)));
    }
    response.setHeader("Content-Type", "text/html");
    return response.end("<!doctype html><title>page</title>");
  });
  address = await listen(server);
  const { authenticate, seal } = sessions({ secret: SESSION_SECRET });
  const gateway = createGateway({
    credential: emulator.credential,
    fetch: (url, init) => {
      signed.push(init.headers.Authorization);
      return emulator.fetch(url, init);
    },
    authenticate,
    origin: address,
    path: "/api/tencentdb",
    policy,
  });
  listener = nodeListener(gateway, { origin: address });
  browser = await launchBrowser();
  const [cookie] = (await seal({ id: "ada", roles: ["dev"] }, 3600)).split(";");
  const [name, value] = cookie.split("=");
  await browser.setCookie({ name, value, domain: "127.0.0.1", path: "/", secure: true, httpOnly: true });
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** Opens the page, and records what it sends and receives. */
async function opened() {
  const page = await browser.newPage();
  const answers = [];
  page.on("request", (request) => {
    if (!request.url().includes("/pkg/"))
      wire.push(request.url(), JSON.stringify(request.headers()), request.postData());
  });
  page.on("response", (response) => {
    if (response.url().includes("/pkg/")) return;
    wire.push(JSON.stringify(response.headers()));
    answers.push(response.text().then((text) => wire.push(text)));
  });
  await page.goto(address);
  return { page, answered: () => Promise.all(answers) };
}

/** What a page does: lists, renames, is refused; it gives what it sees. */
const work = async (region) => {
  const { PostgresClient } = await import(`${location.origin}/pkg/dist/index.js`);
  const client = new PostgresClient({ endpoint: "/api/tencentdb", region });
  const codeOf = (promise) =>
    promise.then(
      () => "",
      ({ code, outcomeUnknown }) => `${code} ${outcomeUnknown}`,
    );
  const { DBInstanceSet, TotalCount } = await client.DescribeDBInstances({ Limit: 100 });
  const [{ DBInstanceId }] = DBInstanceSet;
  const renamed = await codeOf(client.ModifyDBInstanceName({ DBInstanceId, InstanceName: "shop-renamed" }));
  const { DBInstance } = await client.DescribeDBInstanceAttribute({ DBInstanceId });
  return {
    names: DBInstanceSet.map(({ DBInstanceName }) => DBInstanceName),
    total: Number(TotalCount),
    renamed,
    name: DBInstance.DBInstanceName,
    refused: await codeOf(client.DestroyDBInstance({ DBInstanceId })),
    foreign: await codeOf(client.ModifyDBInstanceName({ DBInstanceId: "postgres-00000000", InstanceName: "shop-x" })),
    failed: await codeOf(client.DescribeDBInstances({ Limit: 100 }, { region: "ap-nowhere" })),
  };
};

test("a page lists and changes what the policy allows, is refused the rest, and sees no secret", async () => {
  const { page, answered } = await opened();
  const { names, total, failed, ...outcome } = await page.evaluate(work, REGION);
  assert.ok(names.length > 1 && names.every((name) => name.startsWith("shop-")), names.join());
  assert.equal(total, names.length);
  assert.deepEqual(outcome, {
    renamed: "",
    name: "shop-renamed",
    refused: "Gateway.Denied false",
    foreign: "Gateway.Denied false",
  });
  assert.notEqual(failed, "");
  await answered();
  const kept = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const stores = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    return [...stores, document.cookie, document.documentElement.outerHTML, JSON.stringify(databases)].join();
  });
  const cookies = JSON.stringify(await browser.cookies());
  assert.ok(signed.length > 4, "the gateway has signed");
  assert.ok(
    wire.some((text) => text?.includes("shop-renamed")),
    "the traffic is recorded",
  );
  const seen = [...wire, kept, cookies].join("\n");
  for (const secret of [...SECRETS, ...signed]) assert.ok(!seen.includes(secret), `the page sees ${secret}`);
  assert.ok(!kept.includes("session"), "scripts read the session");
});

test("a page of another origin is refused, and gets to read nothing", async () => {
  const page = await browser.newPage();
  await page.goto(address.replace("127.0.0.1", "localhost"));
  const before = signed.length;
  const outcome = await page.evaluate(async (url) => {
    const body = JSON.stringify({ action: "DescribeZones", region: "ap-guangzhou", params: {} });
    const tried = (init) =>
      fetch(url, { method: "POST", body, credentials: "include", ...init }).then(
        ({ type, status }) => `${type} ${status}`,
        ({ name }) => name,
      );
    return [
      await tried({ headers: { "Content-Type": "application/json" } }),
      await tried({ headers: { "Content-Type": "text/plain" } }),
      await tried({ mode: "no-cors" }),
    ];
  }, `${address}/api/tencentdb`);
  assert.deepEqual(outcome, ["TypeError", "TypeError", "opaque 0"]);
  assert.equal(signed.length, before);
});
