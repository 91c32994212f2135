// A page that calls through a gateway: it lists, changes and is refused, and neither its traffic nor anything that it
// can read holds a secret. Over a server of Node.js, and over the example of a Worker with its Durable Objects.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { after, before, test } from "node:test";

import { createEmulator } from "tencentdb-postgres/emulator";
import { createGateway, nodeListener, sessions } from "tencentdb-postgres/gateway";

import { serveEmulator } from "../support/emulated.mjs";
import { REGION, sha256 } from "../support/gateway.mjs";
import { listen } from "../support/listen.mjs";
import { launchBrowser } from "../support/pages.mjs";
import { startWorkers } from "../support/workerd.mjs";

const PKG = new URL("../../../pkg/", import.meta.url);
const EXAMPLE = new URL("../../../examples/cloudflare-gateway/src/", import.meta.url);
const SESSION_SECRET = "a-secret-of-the-tests-of-32-characters";
const TOKEN = "a-token-of-ada";
const PATH = "/api/tencentdb";

/** Serves the package's files and an empty page, and what `special` has a handler for. */
function serveFiles(special = {}) {
  return createServer(async (request, response) => {
    const { url } = request;
    if (special[url]) return special[url](request, response);
    if (url.startsWith("/pkg/")) {
      response.setHeader("Content-Type", "text/javascript");
      return response.end(await readFile(new URL(url.slice(5), PKG)));
    }
    response.setHeader("Content-Type", "text/html");
    return response.end("<!doctype html><title>page</title>");
  });
}

/**
 * A site with a gateway on it.
 * @typedef {object} Site
 * @property {string} address
 * @property {string[]} signed What the gateway has signed with.
 * @property {string[]} secrets
 * @property {RegExp} sees The names of the instances that the caller may see.
 * @property {(browser: any, page: any) => Promise<unknown>} signIn
 * @property {() => unknown} stop
 */

/** @returns {Promise<Site>} */
async function overNode() {
  const emulator = createEmulator({ fleet: "demo" });
  /** @type {any} */
  const special = {};
  const server = serveFiles(special);
  const address = await listen(server);
  const { authenticate, seal } = sessions({ secret: SESSION_SECRET });
  const signed = [];
  const gateway = createGateway({
    credential: emulator.credential,
    fetch: (url, init) => {
      signed.push(init.headers.Authorization);
      return emulator.fetch(url, init);
    },
    authenticate,
    origin: address,
    path: PATH,
    policy: [
      { who: { role: "dev" }, allow: ["instance:reads", "ModifyDBInstanceName"], instances: { names: ["shop-*"] } },
    ],
  });
  special[PATH] = nodeListener(gateway, { origin: address });
  const signIn = async (browser) => {
    const [cookie] = (await seal({ id: "ada", roles: ["dev"] }, 3600)).split(";");
    const [name, value] = cookie.split("=");
    await browser.setCookie({ name, value, domain: "127.0.0.1", path: "/", secure: true, httpOnly: true });
  };
  const { secretId, secretKey } = emulator.credential;
  return { address, signed, secrets: [secretId, secretKey], sees: /^shop-/, signIn, stop: () => server.close() };
}

/** The example, and the files as the platform serves them beside it. */
const WORKER = `
import example, { GatewayRecord } from "./example.js";
export { GatewayRecord };
export default {
  fetch(request, env) {
    const { pathname } = new URL(request.url);
    if (pathname === "/login" || pathname === "${PATH}") return example.fetch(request, env);
    return fetch(new URL(pathname, env.ASSETS));
  },
};`;

/** @returns {Promise<Site>} */
async function overWorkerd() {
  const emulator = createEmulator({ fleet: "demo" });
  const service = await serveEmulator(emulator);
  const files = serveFiles();
  const assets = await listen(files);
  // The example is told the origin of its page before it starts.
  const free = createServer();
  const address = await listen(free);
  await new Promise((done) => free.close(done));
  const example = async (name) => readFile(new URL(name, EXAMPLE), "utf8");
  const { secretId, secretKey } = emulator.credential;
  const { stop } = await startWorkers(WORKER, {
    className: "GatewayRecord",
    count: 1,
    port: Number(new URL(address).port),
    beside: {
      "example.js": (await example("index.js")).replace('"tencentdb-postgres/gateway"', '"./gateway-workerd.js"'),
      "policy.js": await example("policy.js"),
    },
    vars: {
      ASSETS: assets,
      ORIGIN: address,
      SESSION_SECRET,
      CALLERS: JSON.stringify({ [sha256(TOKEN)]: { id: "ada", roles: ["operator"] } }),
      TENCENTCLOUD_SECRET_ID: secretId,
      TENCENTCLOUD_SECRET_KEY: secretKey,
      TENCENTCLOUD_ENDPOINT: service.address,
    },
  });
  const signIn = async (_, page) => {
    const status = await page.evaluate(
      async (token) =>
        (await fetch("/login", { method: "POST", headers: { Authorization: `Bearer ${token}` } })).status,
      TOKEN,
    );
    assert.equal(status, 204);
  };
  return {
    address,
    signed: service.signed,
    secrets: [secretId, secretKey],
    sees: /./,
    signIn,
    stop: async () => {
      await stop();
      files.close();
      service.stop();
    },
  };
}

/** Opens the page of a site, and records what it sends and receives in `wire`. */
async function opened(context, address, wire) {
  const page = await context.newPage();
  const answers = [];
  page.on("request", (request) => {
    if (!request.url().includes("/pkg/"))
      wire.push(request.url(), JSON.stringify(request.headers()), request.postData());
  });
  page.on("response", (response) => {
    if (response.url().includes("/pkg/")) return;
    wire.push(JSON.stringify(response.headers()));
    const text = response.text().catch(() => "");
    answers.push(text.then((said) => wire.push(said)));
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
  const { DBInstanceId } = DBInstanceSet.find(({ DBInstanceName }) => DBInstanceName.startsWith("shop-"));
  const idempotencyKey = crypto.randomUUID();
  const rename = () => client.ModifyDBInstanceName({ DBInstanceId, InstanceName: "shop-renamed" }, { idempotencyKey });
  const renamed = [await codeOf(rename()), await codeOf(rename())];
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

let browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

for (const [name, start] of Object.entries({
  "a server of Node.js": overNode,
  "the Worker of the examples": overWorkerd,
})) {
  test(`over ${name} a page lists and changes what the policy allows, is refused the rest, and sees no secret`, {
    timeout: 60_000,
  }, async (t) => {
    const site = await start();
    t.after(site.stop);
    const context = await browser.createBrowserContext();
    t.after(() => context.close());
    /** Every text that went over the wire to or from the page. */
    const wire = [];
    const { page, answered } = await opened(context, site.address, wire);
    await site.signIn(context, page);
    const before = site.signed.length;
    const { names, total, failed, ...outcome } = await page.evaluate(work, REGION);
    assert.ok(names.length > 1 && names.every((name) => site.sees.test(name)), names.join());
    assert.equal(total, names.length);
    assert.deepEqual(outcome, {
      renamed: ["", ""],
      name: "shop-renamed",
      refused: "Gateway.Denied false",
      foreign: "Gateway.Denied false",
    });
    assert.notEqual(failed, "");
    await answered();
    const kept = await page.evaluate(async () => {
      const stores = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
      const others = JSON.stringify([await indexedDB.databases(), await caches.keys()]);
      return [...stores, document.cookie, document.documentElement.outerHTML, others].join();
    });
    const cookies = JSON.stringify(await context.cookies());
    assert.ok(site.signed.length > before + 3, "the gateway has signed");
    assert.ok(
      wire.some((text) => text?.includes("shop-renamed")),
      "the traffic is recorded",
    );
    const seen = [...wire, kept, cookies].join("\n");
    const secrets = [...site.secrets, ...site.signed, SESSION_SECRET, "TC3-HMAC-SHA256", "Signature="];
    for (const secret of secrets) assert.ok(!seen.includes(secret), `the page sees ${secret}`);
    assert.ok(cookies.includes("__Host-session") && !kept.includes("session"), "scripts read the session");
  });

  test(`over ${name} a page of another origin is refused, and gets to read nothing`, { timeout: 60_000 }, async (t) => {
    const site = await start();
    t.after(site.stop);
    const context = await browser.createBrowserContext();
    t.after(() => context.close());
    const { page: own } = await opened(context, site.address, []);
    await site.signIn(context, own);
    const foreign = serveFiles();
    const page = await context.newPage();
    await page.goto((await listen(foreign)).replace("127.0.0.1", "localhost"));
    t.after(() => foreign.close());
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
    }, `${site.address}${PATH}`);
    assert.deepEqual(outcome, ["TypeError", "TypeError", "opaque 0"]);
    assert.deepEqual(site.signed, []);
  });
}
