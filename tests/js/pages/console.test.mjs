// The console page in a browser: its list, an instance, and creating one. What is asserted can be seen, read out or
// reached by keyboard.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { describe, test } from "node:test";

import {
  PASSWORD,
  button,
  closed,
  fill,
  later,
  names,
  open,
  press,
  sees,
  serveConsole,
  setFault,
  submit,
} from "../support/console.mjs";
import { ARTIFACTS, ROOT, listening } from "../support/pages.mjs";

const { site, visit } = serveConsole();

describe("the list", () => {
  test("shows the region's fleet, and keeps search, state and page in the address", async (t) => {
    const page = await visit(t);
    const all = await names(page);
    assert.ok(all.length >= 8, `a fleet is there: ${all}`);
    assert.ok(all.includes("staging-shop"));

    await fill(page, "Search by name, ID, address, tag, version or state", "shop-orders");
    await page.waitForFunction(
      (before) => document.querySelectorAll("[data-instance]").length < before,
      {},
      all.length,
    );
    const found = await names(page);
    assert.ok(found.length > 0 && found.every((name) => name.includes("shop-orders")), `${found}`);
    assert.match(page.url(), /q=shop-orders/);

    await fill(page, "Search by name, ID, address, tag, version or state", "env=dev");
    await page.waitForFunction(() =>
      [...document.querySelectorAll("[data-instance] .name")].every(
        (name) => name.textContent.startsWith("dev") || name.textContent.includes("f"),
      ),
    );
    assert.ok(!(await names(page)).includes("shop-orders-primary"), "tags are searched too");

    await fill(page, "Search by name, ID, address, tag, version or state", "no such thing");
    await sees(page, "Nothing matches");
    await button(page, "Clear search and filter");
    await page.waitForFunction(
      (count) => document.querySelectorAll("[data-instance]").length === count,
      {},
      all.length,
    );
    await page.waitForFunction(() => document.activeElement.id === "search");

    await page.locator('[data-choice="state-stopped"]').click();
    await page.waitForFunction(() => document.querySelectorAll("[data-instance]").length === 1);
    assert.deepEqual(await names(page), ["feature-flags"], "the one that is isolated");
    assert.match(page.url(), /state=stopped/);
    await page.goBack();
    await page.waitForFunction(
      (count) => document.querySelectorAll("[data-instance]").length === count,
      {},
      all.length,
    );

    await page.goto(`${site.address}/#/instances?size=4&sort=Name&dir=asc`);
    await page.waitForFunction(() => document.querySelectorAll("[data-instance]").length === 4);
    const first = await names(page);
    assert.deepEqual(first, [...all].sort((one, other) => (one < other ? -1 : 1)).slice(0, 4));
    await button(page, "Next page");
    await sees(page, `5–8 of ${all.length}`);
    assert.ok((await names(page)).every((name) => !first.includes(name)));
    assert.match(page.url(), /page=2/);
    for (let shown = 8; shown < all.length; shown += 4) await button(page, "Next page");
    await page.waitForSelector('[aria-label="Next page"][aria-disabled=true]');
    assert.equal(
      await page.evaluate(() => document.activeElement.getAttribute("aria-label")),
      "Next page",
      "the focus stays where there is no further page",
    );

    await button(page, "Name");
    await page.waitForFunction(() => document.querySelector("th[aria-sort=descending]"));
    assert.deepEqual((await names(page))[0], [...all].sort().at(-1));
  });

  test("is saved as it is shown, by keyboard", async (t) => {
    const page = await visit(t, "#/instances?q=gitea");
    await page.evaluate(() => {
      const { createObjectURL } = URL;
      URL.createObjectURL = (/** @type {Blob} */ blob) => {
        blob.text().then((text) => Object.assign(window, { saved: text }));
        return createObjectURL(blob);
      };
    });
    const saved = async () => {
      await page.waitForFunction("window.saved");
      return page.evaluate(() => {
        const { saved: text } = /** @type {any} */ (window);
        Object.assign(window, { saved: undefined });
        return text;
      });
    };
    await page.focus("#more");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.id === "more-csv");
    await page.keyboard.press("Enter");
    const lines = (await saved()).trim().split("\r\n");
    assert.equal(lines.length, 2);
    assert.match(lines[1], /,gitea,running,/);
    await page.waitForFunction(() => document.activeElement.id === "more");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    assert.deepEqual(
      JSON.parse(await saved()).map(({ DBInstanceName }) => DBInstanceName),
      ["gitea"],
    );
  });

  test("changes region by menu and by link", async (t) => {
    const page = await visit(t);
    const here = await names(page);
    await page.select("#region", "ap-singapore");
    await page.waitForFunction(
      (before) =>
        document.querySelector("[data-instance] .name") &&
        !before.includes(document.querySelector("[data-instance] .name").textContent),
      {},
      here,
    );
    assert.match(page.url(), /region=ap-singapore/);
    const there = await names(page);
    await page.reload();
    await page.waitForSelector("[data-instance]");
    assert.deepEqual(await names(page), there);

    await page.select("#region", "ap-tokyo");
    await sees(page, "No instances in this region yet");
    await page.goto(`${site.address}/#/instances/postgres-nowhere?region=ap-tokyo`);
    await sees(page, "This instance is not here");
  });

  test("the menu leads away from an unknown region", async (t) => {
    const page = await visit(t, "#/instances?region=xx-nowhere", { ready: ".notice.bad" });
    await sees(page, "UnsupportedRegion");
    await page.waitForSelector('#region option[value="ap-guangzhou"]');
    await page.select("#region", "ap-guangzhou");
    await page.waitForSelector("[data-instance]");
  });
});

describe("an instance", () => {
  test("shows how to connect, ready to be copied, and its facts", async (t) => {
    const page = await visit(t);
    await open(page, "staging-shop");
    await button(page, "Copy: psql");
    const command = await page.$eval(".command code", (node) => node.textContent);
    assert.match(command, /^psql "host=[\d.]+ port=\d+ user=USER dbname=postgres"$/);
    await page.waitForFunction((wanted) => navigator.clipboard.readText().then((text) => text === wanted), {}, command);
    for (const heading of [
      "Connection",
      "Size",
      "Engine and versions",
      "Billing",
      "Availability",
      "Maintenance window",
      "Tags",
      "Tasks",
    ])
      await sees(page, heading);
    await sees(page, "02:00 for 2 h (UTC+8)");
    await sees(page, "Semi-sync");

    await press(page, "link", "All instances");
    await page.waitForFunction(() => document.activeElement?.textContent === "staging-shop");
  });

  test("an emulator on a port serves as an endpoint", async (t) => {
    const emulator = spawn(process.execPath, [join(ROOT, "pkg/dist/cli/main.js"), "emulator", "--port", "0"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    t.after(() => emulator.kill());
    const endpoint = await listening(emulator);
    const page = await visit(t);
    await page.locator(".connection").click();
    await page.locator('input[value="endpoint"]').click();
    await sees(page, "A long-term key in a page can be read");
    await button(page, "Connect");
    await sees(page, "Name the endpoint.");
    await page.locator("#settings-endpoint").fill(endpoint);
    await page.locator("#settings-secretId").fill("AKIDEMULATOREXAMPLE");
    await page.locator("#settings-secretKey").fill("emulator-key-that-opens-nothing");
    await button(page, "Connect");
    await sees(page, "No instances in this region yet");
    await sees(page, `Connected to ${endpoint}`);
    assert.equal(await page.$("#open-emulator"), null, "nothing of the emulator in the page is offered");
    assert.ok(
      !(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).includes(
        "AKIDEMULATOREXAMPLE",
      ),
      "keys are kept nowhere",
    );
  });
});

describe("creating", () => {
  test("checks while typing, shows the price, and follows the instance until it runs", async (t) => {
    const page = await visit(t);
    await press(page, "link", "Create instance");
    await page.waitForFunction(() => document.querySelector(".price .amount"));
    const price = await page.$eval(".price .amount", (node) => node.textContent);
    assert.match(price, /^CNY\s\d+\.\d\d$/);
    assert.ok(
      await page.$$eval("select[name=SpecCode] option", (options) => options.length > 3),
      "classes come from the service",
    );

    await page.locator("input[name=Storage]").fill("55");
    await page.waitForSelector('[data-field="Storage"] .problems');
    await page.locator("input[name=Storage]").fill("100");
    await page.waitForFunction(() => !document.querySelector('[data-field="Storage"] .problems'));
    await page.waitForFunction(
      (before) => document.querySelector(".price:not(.stale) .amount")?.textContent !== before,
      {},
      price,
    );

    await button(page, "Review order");
    await page.waitForSelector('[data-field="AdminPassword"] .problems .error');
    await page.waitForFunction(() => document.activeElement.matches("[name=AdminPassword]"));

    await page.locator(".more summary").click();
    await button(page, "Add");
    await button(page, "Remove 1");
    await page.waitForFunction(() => !document.querySelector(".row") && document.activeElement.textContent === "Add");

    await page.locator("input[name=Name]").fill("page-test");
    await page.locator("input[name=AdminPassword]").fill(PASSWORD);
    await button(page, "Review order");
    await submit(page);
    await sees(page, "page-test is being created.");
    const id = await page.waitForFunction(() =>
      [...document.querySelectorAll("[data-instance]")]
        .find((row) => row.querySelector(".name").textContent === "page-test")
        ?.getAttribute("data-instance"),
    );
    const row = `[data-instance="${await id.jsonValue()}"]`;
    await page.waitForSelector(`${row} [role=progressbar][aria-valuenow]`);
    // How far it has come by now depends on the machine.
    assert.match(
      await page.$eval(`${row} .pill`, (node) => node.textContent),
      /^(Creating|Waiting for setup|Setting up)$/,
    );
    await page.screenshot({ path: join(ARTIFACTS, "creating.png") });

    await later(page);
    await page.waitForFunction(
      (selector) => document.querySelector(`${selector} .pill`)?.textContent === "Running",
      {},
      row,
    );
    await sees(page, "page-test is running.");

    // The drawer: the signature's steps, and no password anywhere in the page.
    await page.locator("#open-requests").click();
    await button(page, "Writes");
    await page.locator('[data-request="CreateInstances"]').click();
    const shown = await page.$eval(".request-details", (node) => node.innerText);
    assert.match(
      shown,
      /String to sign\s+TC3-HMAC-SHA256\n\d{10}\n\d{4}-\d\d-\d\d\/postgres\/tc3_request\n[0-9a-f]{64}/,
    );
    assert.match(shown, /Canonical request\s+POST\n\/\n/);
    assert.match(shown, /equals the one sent/);
    assert.match(shown, /"AdminPassword": "\*\*\*"/);
    assert.ok(!(await page.content()).includes(PASSWORD), "the password is nowhere in the page");
    await page.screenshot({ path: join(ARTIFACTS, "drawer.png") });

    // The new instance survives a reload.
    await page.reload();
    await page.waitForSelector("[data-instance]");
    assert.ok((await names(page)).includes("page-test"));
    await press(page, "link", "Tasks");
    await sees(page, "Create instance");
  });
});

describe("what the service offers", () => {
  const classes = (page, count) =>
    page.waitForFunction(
      (least) => document.querySelectorAll("select[name=SpecCode] option").length > least,
      {},
      count,
    );

  test("is asked for again after a failure", async (t) => {
    const page = await visit(t, "#/instances/new", { ready: ".price .amount" });
    await setFault(page, "HTML page");
    await page.select("select[name=Zone]", "ap-guangzhou-7");
    await page.waitForSelector(".create > .notice.bad");
    await setFault(page, "None");
    await button(page, "Try again");
    await classes(page, 3);
    await page.waitForFunction(
      () => !document.querySelector(".create .notice.bad") && document.querySelector(".price .amount"),
    );
  });

  test("is that of the present connection, and a failed connection says so", async (t) => {
    const page = await visit(t, "#/instances/new", { ready: ".price .amount" });
    const connect = async (key) => {
      await page.locator(".connection").click();
      await page.locator("#settings-secretKey").fill(key);
      await button(page, "Connect");
      await closed(page);
    };
    await connect("not-the-key");
    await page.waitForFunction(() =>
      /AuthFailure.SignatureFailure/.test(document.querySelector(".toast.bad")?.textContent),
    );
    await page.waitForSelector(".create > .notice.bad");
    assert.deepEqual(await page.$$eval("select[name=Zone] option", (options) => options.map(({ value }) => value)), [
      "",
    ]);
    await connect("emulator-key-that-opens-nothing");
    await classes(page, 3);
  });
});
