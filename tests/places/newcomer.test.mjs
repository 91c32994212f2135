// The packed crate in the program of someone new: three lines for each place.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "node:process";
import { test } from "node:test";

import { launch, serveFolder } from "../matrix/browsers/open.mjs";
import { serveWorker } from "./workerd.mjs";

const INSTANCES = 10;
const ID = "AKIDEMULATOREXAMPLE";
const KEY = "emulator-key-that-opens-nothing";
const built = join(env.PLACES, "newcomer_built");

const SHIM = `
import { count, initSync } from "./newcomer.js";
import module from "./newcomer_bg.wasm";
initSync({ module });
export default { fetch: async (_, env) => Response.json(await count(env.ENDPOINT, env.ID, env.KEY)) };
`;

for (const name of ["with-tokio", "blocking"]) {
  test(`a native program calls, ${name}`, () => {
    const variables = {
      TENCENTCLOUD_SECRET_ID: ID,
      TENCENTCLOUD_SECRET_KEY: KEY,
      TENCENTCLOUD_REGION: "ap-guangzhou",
      TENCENTCLOUD_ENDPOINT: env.EMULATOR_URL,
    };
    assert.equal(execFileSync(join(env.PLACES, name), { env: variables, encoding: "utf8" }), `${INSTANCES}\n`);
  });
}

test("a page calls", async () => {
  await writeFile(join(built, "page.html"), "<!doctype html>");
  const [browser, site] = await Promise.all([launch("chromium"), serveFolder(built)]);
  try {
    const page = await browser.newPage();
    await page.goto(`${site.address}/page.html`);
    const inPage = async (...given) => {
      const { default: init, count } = await import("/newcomer.js");
      await init();
      return count(...given);
    };
    assert.equal(await page.evaluate(inPage, env.EMULATOR_URL, ID, KEY), INSTANCES);
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
});

test("a Worker calls", async () => {
  await writeFile(join(built, "worker.js"), SHIM);
  const worker = await serveWorker(built, { ENDPOINT: env.EMULATOR_URL, ID, KEY });
  try {
    assert.equal(await (await fetch(worker.address)).json(), INSTANCES);
  } finally {
    await worker.stop();
  }
});
