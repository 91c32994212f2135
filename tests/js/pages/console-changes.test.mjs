// The console page in a browser: changes of an instance, and what fails.

import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
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
  pill,
  press,
  sees,
  seesState,
  serveConsole,
  setFault,
  submit,
} from "../support/console.mjs";
import { ARTIFACTS } from "../support/pages.mjs";

const { visit } = serveConsole();

describe("operations", () => {
  test("resize shows old, new and price, then its progress, as restart does", async (t) => {
    const page = await visit(t);
    await open(page, "staging-shop");
    await button(page, "Resize");
    await page.waitForFunction(() => document.querySelectorAll("#resize-class option").length > 3);
    const bigger = await page.$$eval(
      "#resize-class option",
      (options) => options.find((option) => option.textContent.startsWith("8 cores"))?.value,
    );
    await page.select("#resize-class", bigger);
    await page.waitForSelector(".price:not(.stale) .amount");
    const compared = await page.$eval(".compare", (table) => table.innerText.replace(/\s+/g, " "));
    assert.match(compared, /CPU 4 cores 8 cores \+4/);
    await page.screenshot({ path: join(ARTIFACTS, "resize.png") });
    await submit(page);
    await seesState(page, "Resizing");
    await page.waitForSelector(".head-progress [role=progressbar][aria-valuenow]");
    assert.equal(await page.$eval("#action-restart", (node) => node.getAttribute("aria-disabled")), "true");
    assert.match(await page.$eval("#action-restart-reason", (node) => node.textContent), /Resizing/);
    await page.screenshot({ path: join(ARTIFACTS, "details-resizing.png") });
    await later(page);
    await seesState(page, "Running");
    await sees(page, "8 cores");

    await button(page, "Restart");
    await sees(page, "All connections are closed");
    await submit(page);
    await seesState(page, "Restarting");
    await page.waitForFunction(
      () =>
        document.activeElement?.id === "action-restart" &&
        document.activeElement.getAttribute("aria-disabled") === "true",
    );
    await sees(page, "Restart instance");
    await later(page);
    await seesState(page, "Running");
  });

  test("destroy needs isolation and the typed name", async (t) => {
    const page = await visit(t);
    await open(page, "dev-lin-scratch");
    assert.match(await page.$eval("#action-destroy-reason", (node) => node.textContent), /Isolate it first/);
    const isolate = async () => {
      await button(page, "Isolate");
      await sees(page, "Its data is kept");
      await page.keyboard.type("dev-lin-scratch");
      await submit(page);
      await later(page);
      await seesState(page, "Isolated");
    };
    await isolate();
    await button(page, "Restore");
    await sees(page, "per hour");
    await submit(page);
    await later(page);
    await seesState(page, "Running");
    await isolate();

    await button(page, "Destroy");
    await sees(page, "What is lost");
    await page.screenshot({ path: join(ARTIFACTS, "destroy.png") });
    await fill(page, "Type dev-lin-scratch to confirm", "dev-lin");
    await page.locator(".dialog-foot .danger-filled").click();
    await sees(page, "This is not the name yet.");
    assert.equal(await pill(page), "Isolated", "nothing was sent");
    await fill(page, "Type dev-lin-scratch to confirm", "dev-lin-scratch");
    await page.locator(".dialog-foot .danger-filled").click();
    await closed(page);
    await later(page);
    await sees(page, "This instance is not here");
    await press(page, "link", "Show all instances");
    await page.waitForSelector("[data-instance]");
    assert.ok(!(await names(page)).includes("dev-lin-scratch"));
  });

  test("a dialog that is sending stays, and closes with its page", async (t) => {
    const page = await visit(t);
    await open(page, "gitea");
    await setFault(page, "Slow (3 s)");
    await button(page, "Rename");
    await fill(page, "New name", "forge");
    await page.locator(".dialog-foot .primary").click();
    await page.waitForSelector(".dialog-foot .spinner");
    assert.equal(await page.$eval(".dialog-foot .button", (node) => node.getAttribute("aria-disabled")), "true");
    await page.$eval(".dialog-foot .button", (node) => node.click());
    await page.keyboard.press("Escape");
    assert.ok(await page.$("#rename[open]"));
    await sees(page, "Renamed to forge.");
    await closed(page);

    await setFault(page, "None");
    await button(page, "Restart");
    await page.waitForSelector("#restart[open]");
    await page.goBack();
    await page.waitForSelector("[data-instance]");
    assert.equal(await page.$("dialog"), null);
  });

  test("deletion protection has to be lifted first", async (t) => {
    const page = await visit(t);
    await open(page, "payments-vault");
    assert.match(await page.$eval("#action-isolate-reason", (node) => node.textContent), /lift it first/);
    await button(page, "Lift deletion protection");
    await submit(page);
    await sees(page, "no longer protected");
    await page.waitForFunction(() => !document.querySelector("#action-isolate-reason"));
  });
});

describe("failures", () => {
  test("a wrong key shows the service's refusal, what it means and what to do", async (t) => {
    const page = await visit(t);
    await page.locator(".connection").click();
    await page.locator("#settings-secretKey").fill("not-the-key");
    await button(page, "Connect");
    await sees(page, "AuthFailure.SignatureFailure");
    const notice = await page.$eval(".notice.bad", (node) => node.innerText);
    assert.match(notice, /What to do: \S+/);
    assert.match(notice, /Request ID\s+[0-9a-f-]{36}/);
    await page.screenshot({ path: join(ARTIFACTS, "wrong-key.png") });
    await button(page, "Debug this signature");
    const target = await page.browserContext().waitForTarget((tab) => tab.url().includes("debugger.html#request="));
    const tab = await target.asPage();
    await tab.bringToFront();
    await tab.waitForFunction(() => document.querySelector("textarea")?.value.includes("DescribeDBInstances"));
    assert.ok(!(await tab.content()).includes("not-the-key"));
    await tab.close();
    await page.bringToFront();
    await button(page, "Check the keys");
    await page.waitForSelector("#settings[open]");
    await page.locator('input[value="emulator"]').click();
    await page.locator("#settings-secretKey").fill("emulator-key-that-opens-nothing");
    await button(page, "Connect");
    await page.waitForSelector("[data-instance]");
  });

  test("a proxy's page is explained, and trying again helps once it is gone", async (t) => {
    const page = await visit(t);
    await setFault(page, "HTML page");
    await button(page, "Refresh");
    await sees(page, "Answer not understood");
    await sees(page, "such as a proxy");
    assert.ok((await names(page)).length > 0, "what was loaded stays on the screen");
    await page.screenshot({ path: join(ARTIFACTS, "fault.png") });
    await setFault(page, "None");
    await page.waitForFunction(() => !document.querySelector(".notice.bad"));
  });

  test("an outage shows beside the tasks, and failed parts come with the next refresh", async (t) => {
    const page = await visit(t);
    await page.locator('.tabs a[href^="#/tasks"]').click();
    await page.waitForSelector("[data-task]");
    await setFault(page, "HTML page");
    await button(page, "Refresh");
    await sees(page, "Answer not understood");
    assert.ok(await page.$("[data-task]"), "what was loaded stays on the screen");

    await press(page, "link", "Instances");
    await open(page, "gitea");
    await page.waitForFunction(() =>
      /Answer not understood/.test(document.querySelector("[aria-labelledby=card-availability]")?.innerText),
    );
    await setFault(page, "None");
    await button(page, "Refresh");
    await sees(page, "Semi-sync");
    await sees(page, "(UTC+8)");
  });

  test("a fault chosen to happen once happens once", async (t) => {
    const page = await visit(t);
    await open(page, "gitea");
    await page.locator("#open-emulator").click();
    await button(page, "HTTP 500");
    await page.select("#fault-which", "writes");
    await page.select("#fault-times", "1");
    await page.keyboard.press("Escape");
    await closed(page);
    const label = () => page.$eval("#open-emulator", (node) => node.getAttribute("aria-label"));
    assert.match(await label(), /Fault on: HTTP 500/);
    await button(page, "Rename");
    await fill(page, "New name", "forge");
    await page.locator(".dialog-foot .primary").click();
    await page.waitForSelector("#rename .notice.bad");
    assert.doesNotMatch(await label(), /Fault on/);
    await page.keyboard.press("Escape");
    await closed(page);
    await button(page, "Restart");
    await submit(page);
    await seesState(page, "Restarting");
  });

  test("an imported state from a later time goes on", async (t) => {
    const file = join(ARTIFACTS, "later-state.json");
    writeFileSync(file, createEmulator({ fleet: "demo", clock: () => Date.now() + 7 * 86_400_000 }).exportState());
    t.after(() => rmSync(file));
    const page = await visit(t);
    await page.locator("#open-emulator").click();
    await (await page.waitForSelector("#emulator input[type=file]")).uploadFile(file);
    await sees(page, "State imported.");
    await page.keyboard.press("Escape");
    await closed(page);
    await open(page, "search-index-meta");
    await seesState(page, "Resizing");
    await later(page);
    await seesState(page, "Running");
  });

  test("a refused change stays in its dialog with what was typed", async (t) => {
    const page = await visit(t);
    await open(page, "gitea");
    await setFault(page, "Rate limit");
    await button(page, "Rename");
    await fill(page, "New name", "forge");
    await page.locator(".dialog-foot .primary").click();
    await sees(page, "RequestLimitExceeded");
    assert.equal(await page.$eval("#rename input", (input) => input.value), "forge");
  });
});
