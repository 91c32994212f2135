// The console over reloads and in several tabs: one world, and no connection that becomes another.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";

import { createEmulator } from "tencentdb-postgres/emulator";

import {
  button,
  closed,
  fill,
  later,
  names,
  open,
  press,
  sees,
  seesState,
  serveConsole,
  submit,
} from "../support/console.mjs";
import { ARTIFACTS, ROOT, listening } from "../support/pages.mjs";

const { site, visit } = serveConsole();

/** Opens another tab of the same browser. Only the tab in front is drawn. */
async function another(page, address) {
  const tab = await page.browserContext().newPage();
  await tab.goto(address);
  return tab;
}

async function rename(page, name) {
  await button(page, "Rename");
  await fill(page, "New name", name);
  await page.keyboard.press("Enter");
  await closed(page);
}

describe("the emulator", () => {
  test("is one world in all tabs: what one changes, the others show", async (t) => {
    const page = await visit(t);
    await open(page, "staging-shop");
    await rename(page, "from-the-first");
    const tab = await another(page, page.url());
    await sees(tab, "from-the-first");
    await rename(tab, "from-the-second");
    await page.bringToFront();
    await sees(page, "from-the-second");
    await later(page);
    await button(page, "Restart");
    await submit(page);
    await tab.bringToFront();
    await seesState(tab, "Restarting");
    await later(tab);
    await seesState(tab, "Running");
    await page.bringToFront();
    await seesState(page, "Running");
    await page.close();
    await tab.bringToFront();
    await tab.reload();
    await sees(tab, "from-the-second");
  });

  test("keeps a fleet of thousands over a reload", async (t) => {
    const emulator = createEmulator({ fleet: "large" });
    const file = join(ARTIFACTS, "large-fleet.json");
    writeFileSync(file, emulator.exportState());
    const page = await visit(t);
    await page.locator("#open-emulator").click();
    const input = await page.waitForSelector("#emulator input[type=file]");
    await input.uploadFile(file);
    await sees(page, "State imported.");
    await page.keyboard.press("Escape");
    const shown = () => page.$eval('[data-choice="state-all"] .badge', (node) => Number(node.textContent));
    await page.waitForFunction(
      () => Number(document.querySelector('[data-choice="state-all"] .badge')?.textContent) > 99,
    );
    const before = await shown();
    await page.reload();
    await page.waitForSelector("[data-instance]");
    assert.equal(await shown(), before);
  });
});

describe("an endpoint", () => {
  test("is asked for again after a reload, without its keys, and nothing is said of what it has", async (t) => {
    const emulator = spawn(process.execPath, [join(ROOT, "pkg/dist/cli/main.js"), "emulator", "--port", "0"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    t.after(() => emulator.kill());
    const endpoint = await listening(emulator);
    const page = await visit(t);
    const connect = async (to) => {
      await to.locator("#settings-secretId").fill("AKIDEMULATOREXAMPLE");
      await to.locator("#settings-secretKey").fill("emulator-key-that-opens-nothing");
      await button(to, "Connect");
      await closed(to);
    };
    await page.locator(".connection").click();
    await page.locator('input[value="endpoint"]').click();
    await page.locator("#settings-endpoint").fill(endpoint);
    await connect(page);
    await sees(page, "No instances in this region yet");
    await page.locator("#open-requests").click();
    await page.locator('[data-request="DescribeDBInstances"]').click();
    await page.locator("#copy-curl").click();
    await page.waitForFunction(() => document.querySelector("#copy-curl").innerText === "Copied");
    const command = await page.evaluate(() => navigator.clipboard.readText());
    const answered = JSON.parse(execFileSync("bash", ["-c", `${command} --silent`], { encoding: "utf8" }));
    assert.equal(answered.Response.TotalCount, 0, "the command does what the page did");
    await page.locator("#open-requests").click();
    await page.goto(`${site.address}/#/instances/postgres-12345678?region=ap-guangzhou`);
    await sees(page, "This instance is not here");

    const asked = [];
    page.on("request", (request) => request.url().startsWith(endpoint) && asked.push(request.url()));
    await page.reload();
    for (const tab of [page, await another(page, page.url())]) {
      await tab.bringToFront();
      await sees(tab, "Connect again");
      await sees(tab, `This page was connected to ${endpoint}.`);
      assert.equal(await tab.evaluate(() => document.body.innerText.includes("destroyed")), false);
      assert.equal(await tab.$eval(".connection-name", (node) => node.textContent), "Not connected");
      assert.equal(await tab.$("#open-emulator"), null);
      const kept = await tab.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
      assert.match(kept, /"connection"/);
      assert.doesNotMatch(kept, /AKIDEMULATOR|opens-nothing/);
    }
    assert.deepEqual(asked, []);
    await page.bringToFront();
    await page.screenshot({ path: join(ARTIFACTS, "reconnect.png") });

    await button(page, "Enter the keys");
    assert.equal(await page.$eval("#settings-endpoint", (input) => input.value), endpoint);
    assert.equal(await page.$eval("#settings-secretKey", (input) => input.value), "");
    await connect(page);
    await sees(page, "This instance is not here");
    await press(page, "link", "Show all instances");
    await sees(page, "No instances in this region yet");

    await page.reload();
    await button(page, "Use the emulator in this page");
    await page.waitForSelector("[data-instance]");
    await page.reload();
    await page.waitForSelector("[data-instance]");
    assert.ok((await names(page)).includes("staging-shop"));
  });
});

test("a financial region is one like others in the emulator, and nothing copied leads to the service", async (t) => {
  const page = await visit(t);
  await page.select("#region", "ap-shanghai-fsi");
  await sees(page, "No instances in this region yet");
  await page.locator("#open-requests").click();
  await page.locator('[data-request="DescribeDBInstances"]').click();
  const shown = await page.$eval(".request-details", (node) => node.innerText);
  assert.match(shown, /https:\/\/postgres\.emulator\.invalid/);
  assert.doesNotMatch(shown, /tencentcloudapi/);
});
