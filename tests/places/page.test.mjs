// The page in Rust, in Chromium.

import assert from "node:assert/strict";
import { copyFile, cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { env } from "node:process";
import { after, before, test } from "node:test";

import { launch, serveFolder } from "../matrix/browsers/open.mjs";

const example = new URL("../../examples/rust-page/", import.meta.url);

let browser;
let site;

before(async () => {
  const folder = join(env.PLACES, "page");
  await mkdir(folder, { recursive: true });
  for (const name of ["index.html", "start.js"]) await copyFile(new URL(name, example), join(folder, name));
  await cp(join(env.PLACES, "instances_page"), join(folder, "built"), { recursive: true });
  [browser, site] = await Promise.all([launch("chromium"), serveFolder(folder)]);
});

after(() => Promise.all([browser?.close(), site?.close()]));

async function open(endpoint) {
  const page = await browser.newPage();
  await page.goto(`${site.address}/index.html?endpoint=${endpoint}`);
  return page;
}

test("instances are listed, and the one clicked is renamed", async () => {
  const page = await open(env.EMULATOR_URL);
  await page.waitForSelector("#instances button");
  assert.equal((await page.$$("#instances button")).length, 10);
  await page.type("#name", "renamed-in-a-page");
  await page.click("#instances button:last-child");
  await page.waitForFunction(() => document.getElementById("instances").textContent.includes("renamed-in-a-page"));
});

test("a connection that fails is said", async () => {
  const page = await open("http://127.0.0.1:1");
  await page.waitForFunction(() => document.getElementById("said").textContent.includes("127.0.0.1:1"));
});
