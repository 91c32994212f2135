// Pages and their workers in a browser: a long-term key is refused where visitors could read it, the emulator's own
// pair is not, and a path is one of the page's own server.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { after, before, test } from "node:test";

import { listen } from "../support/listen.mjs";
import { launchBrowser } from "../support/pages.mjs";

const PKG = new URL("../../../pkg/", import.meta.url);
let server;
let address;
let browser;
let page;

/** The program of each surrounding: is a key refused, does an emulator answer, and where does a path lead. */
const ASK = `
  const ask = async () => {
    const { PostgresClient } = await import("/pkg/dist/index.js");
    const { createEmulator } = await import("/pkg/dist/emulator.js");
    const region = "ap-guangzhou";
    const outcome = {};
    try {
      new PostgresClient({ credential: { secretId: "AKIDOTHER", secretKey: "x" }, region });
    } catch (error) {
      outcome.refused = error.message;
    }
    const emulator = createEmulator({ fleet: "demo" });
    const client = new PostgresClient({ credential: emulator.credential, region, fetch: emulator.fetch });
    outcome.instances = (await client.DescribeDBInstances({ Limit: 20 })).DBInstanceSet.length;
    const fetch = async (url) => ((outcome.url = url), new Response('{"Response":{"RequestId":"r","ZoneSet":[]}}'));
    await new PostgresClient({ credential: emulator.credential, region, endpoint: "/api", fetch }).DescribeZones();
    return outcome;
  };`;
const WORKER = `${ASK} ask().then(postMessage, (error) => postMessage({ failed: String(error) }));`;

before(async () => {
  server = createServer(async ({ url }, response) => {
    const [type, body] =
      url === "/worker.js"
        ? ["text/javascript", WORKER]
        : url.startsWith("/pkg/")
          ? ["text/javascript", await readFile(new URL(url.slice(5), PKG))]
          : ["text/html", "<!doctype html><title>page</title>"];
    response.writeHead(200, { "content-type": type }).end(body);
  });
  address = await listen(server);
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(address);
});

after(async () => {
  await browser?.close();
  server?.close();
});

function assertGuarded(outcome) {
  assert.match(outcome.refused ?? JSON.stringify(outcome), /long-term key in a page/);
  assert.ok(outcome.instances > 3);
  assert.equal(outcome.url, `${address}/api`);
}

test("in a page", async () => {
  assertGuarded(await page.evaluate(`(async () => { ${ASK} return ask(); })()`));
});

for (const [kind, options] of [
  ["a worker", {}],
  ["a worker that is a module", { type: "module" }],
]) {
  test(`in ${kind} of a page`, async () => {
    const outcome = await page.evaluate(
      (options) =>
        new Promise((resolve) => {
          new Worker("/worker.js", options).onmessage = ({ data }) => resolve(data);
        }),
      options,
    );
    assertGuarded(outcome);
  });
}
