// The console page in a browser, as a person meets it: what is asserted is what can be seen, read out or reached by
// keyboard.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { createEmulator } from "tencentdb-postgres/emulator";
import { loose } from "../support/loose.mjs";
import { ARTIFACTS, ROOT, listening, servePages } from "../support/pages.mjs";

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 375, height: 812, isMobile: true, hasTouch: true };
/** @import { Visit } from "../support/pages.mjs" */

const PASSWORD = "Tr1cky!passphrase";
const site = servePages();

/**
 * Opens the page at a route.
 * @param {any} t
 * @param {string} hash
 * @param {Partial<Visit> & { ready?: string }} options
 */
async function visit(t, hash = "", { viewport = DESKTOP, ready = "[data-instance]", ...rest } = {}) {
  const page = await site.visit(t, `${site.address}/${hash}`, { viewport, ...rest });
  if (ready) await page.waitForSelector(ready);
  return page;
}

const names = (page) => page.$$eval("[data-instance] .name", (links) => links.map((link) => link.textContent));
const press = (page, role, name) => page.locator(`aria/${name}[role="${role}"]`).click();
const button = (page, name) => press(page, "button", name);
const fill = (page, label, text) => page.locator(`aria/${label}`).fill(text);
const sees = (page, text) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 15_000 }, text);
const pill = (page) => page.$eval(".instance-line .pill", (node) => node.textContent);
const seesState = (page, state) =>
  page.waitForFunction(
    (wanted) => document.querySelector(".instance-line .pill")?.textContent === wanted,
    { timeout: 15_000 },
    state,
  );
const idOf = (page, name) =>
  page.$$eval(
    "[data-instance]",
    (rows, wanted) => rows.find((row) => row.querySelector(".name").textContent === wanted)?.dataset.instance,
    name,
  );
const closed = (page) => page.waitForFunction(() => !document.querySelector("dialog"));
const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function open(page, name) {
  await press(page, "link", name);
  await page.waitForFunction((wanted) => document.querySelector("h1")?.textContent === wanted, {}, name);
}

/** Lets ten minutes pass in the emulator: enough for any task of one step. */
async function later(page) {
  await page.locator("#open-emulator").click();
  await button(page, "Jump ahead 10 min");
  await page.keyboard.press("Escape");
  await closed(page);
}

async function setFault(page, name) {
  await page.locator("#open-emulator").click();
  await button(page, name);
  await page.keyboard.press("Escape");
  await closed(page);
}

describe("the list", () => {
  test("shows the fleet of the region and narrows by search, state and page, all kept in the address", async (t) => {
    const page = await visit(t);
    const all = await names(page);
    assert.ok(all.length >= 8, `a fleet is there: ${all}`);
    assert.ok(all.includes("staging-shop"));

    await fill(page, "Search by name, ID, address or tag", "shop-orders");
    await page.waitForFunction(
      (before) => document.querySelectorAll("[data-instance]").length < before,
      {},
      all.length,
    );
    const found = await names(page);
    assert.ok(found.length > 0 && found.every((name) => name.includes("shop-orders")), `${found}`);
    assert.match(page.url(), /q=shop-orders/);

    await fill(page, "Search by name, ID, address or tag", "env=dev");
    await page.waitForFunction(() =>
      [...document.querySelectorAll("[data-instance] .name")].every(
        (name) => name.textContent.startsWith("dev") || name.textContent.includes("f"),
      ),
    );
    assert.ok(!(await names(page)).includes("shop-orders-primary"), "tags are searched too");

    await fill(page, "Search by name, ID, address or tag", "no such thing");
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

  test("changes region, and a link with another region leads there", async (t) => {
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

  test("from a region that is none, the menu leads to one that is", async (t) => {
    const page = await visit(t, "#/instances?region=xx-nowhere", { ready: ".notice.bad" });
    await sees(page, "UnsupportedRegion");
    await page.waitForSelector('#region option[value="ap-guangzhou"]');
    await page.select("#region", "ap-guangzhou");
    await page.waitForSelector("[data-instance]");
  });
});

describe("an instance", () => {
  test("shows how to connect, ready to be copied, and what is known of it", async (t) => {
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

    await button(page, "Create");
    await page.waitForSelector('[data-field="AdminPassword"] .problems .error');
    await page.waitForFunction(() => document.activeElement.matches("[name=AdminPassword]"));

    await page.locator(".more summary").click();
    await button(page, "Add");
    await button(page, "Remove 1");
    await page.waitForFunction(() => !document.querySelector(".row") && document.activeElement.textContent === "Add");

    await page.locator("input[name=Name]").fill("page-test");
    await page.locator("input[name=AdminPassword]").fill(PASSWORD);
    await button(page, "Create");
    await sees(page, "page-test is being created.");
    const id = await page.waitForFunction(() =>
      [...document.querySelectorAll("[data-instance]")]
        .find((row) => row.querySelector(".name").textContent === "page-test")
        ?.getAttribute("data-instance"),
    );
    const row = `[data-instance="${await id.jsonValue()}"]`;
    await page.waitForSelector(`${row} [role=progressbar][aria-valuenow]`);
    assert.equal(await page.$eval(`${row} .pill`, (node) => node.textContent), "Creating");
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

    // What was made outlives a reload.
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

  test("is asked for again after a failure, the classes of a zone too", async (t) => {
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

  test("is not that of another connection, and a connection that fails says so", async (t) => {
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

describe("operations", () => {
  test("resize shows old and new side by side with the price, then its progress; restart likewise", async (t) => {
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
    await page.locator(".dialog-foot .primary").click();
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
    await page.locator(".dialog-foot .primary").click();
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

  test("isolate, restore, isolate again, and destroy only once the name is typed", async (t) => {
    const page = await visit(t);
    await open(page, "dev-lin-scratch");
    assert.match(await page.$eval("#action-destroy-reason", (node) => node.textContent), /Isolate it first/);
    const isolate = async () => {
      await button(page, "Isolate");
      await sees(page, "Its data is kept");
      await page.locator(".dialog-foot .danger-filled").click();
      await closed(page);
      await later(page);
      await seesState(page, "Isolated");
    };
    await isolate();
    await button(page, "Restore");
    await page.locator(".dialog-foot .primary").click();
    await closed(page);
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

  test("a dialog that is sending stays, and goes with the page it belongs to", async (t) => {
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
    await page.locator(".dialog-foot .primary").click();
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
    await button(page, "Check the keys");
    await page.waitForSelector("#settings[open]");
    await page.locator('input[value="emulator"]').click();
    await page.locator("#settings-secretKey").fill("emulator-key-that-opens-nothing");
    await button(page, "Connect");
    await page.waitForSelector("[data-instance]");
  });

  test("a proxy's page in place of an answer is told apart, and trying again helps once it is gone", async (t) => {
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

  test("an outage shows beside the tasks, and what failed of an instance comes with the next look", async (t) => {
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
      /Answer not understood/.test(document.querySelector("[aria-labelledby=card-availability]").innerText),
    );
    await setFault(page, "None");
    await button(page, "Refresh");
    await sees(page, "Semi-sync");
    await sees(page, "(UTC+8)");
  });

  test("a fault that is to come once comes once, and is over then", async (t) => {
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
    await page.locator(".dialog-foot .primary").click();
    await seesState(page, "Restarting");
  });

  test("an imported state goes on, though it comes from later", async (t) => {
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

  test("a refusal of a change stays in its dialog, with what was typed", async (t) => {
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

describe("for everyone", () => {
  test("from the list to a new name by keyboard alone, with focus always in sight", async (t) => {
    const page = await visit(t);
    const tabTo = async (matches) => {
      for (let step = 0; step < 80; step += 1) {
        await page.keyboard.press("Tab");
        const { name, outlined } = await page.evaluate(() => {
          const focused = document.activeElement;
          return {
            name: focused.getAttribute("aria-label") ?? focused.textContent,
            outlined: getComputedStyle(focused).outlineStyle !== "none",
          };
        });
        assert.ok(outlined, `focus on “${name}” can be seen`);
        if (matches(name)) return;
      }
      assert.fail("not reachable by Tab");
    };
    await page.focus("body");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to content");
    await tabTo((name) => name === "gitea");
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      () => document.activeElement?.tagName === "H1" && document.activeElement.textContent === "gitea",
    );
    await tabTo((name) => name === "Rename");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.matches("[name=InstanceName]"));

    await page.keyboard.press("Escape");
    await closed(page);
    await page.waitForFunction(() => document.activeElement?.id === "action-rename");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.matches("[name=InstanceName]"));
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press("Tab");
      assert.ok(
        await page.evaluate(
          () =>
            document.activeElement === document.body ||
            document.querySelector("dialog").contains(document.activeElement),
        ),
        "Tab stays in the dialog",
      );
    }
    await page.focus("#rename input");
    await page.keyboard.down("Control");
    await page.keyboard.press("a");
    await page.keyboard.up("Control");
    await page.keyboard.type("forge");
    await page.keyboard.press("Enter");
    await closed(page);
    await page.waitForFunction(() => document.querySelector("h1").textContent === "forge");
    await page.waitForFunction(() => document.activeElement?.id === "action-rename");
    await sees(page, "Renamed to forge.");
    assert.equal(await page.$eval(".toasts [role=status]", (node) => node.getAttribute("aria-live")), "polite");
  });

  test("every control has a name, every page one main heading, and no id is there twice", async (t) => {
    const page = await visit(t);
    const id = await idOf(page, "gitea");
    for (const hash of ["#/instances", `#/instances/${id}`, "#/instances/new", "#/tasks"]) {
      await page.evaluate((to) => (location.hash = to), hash);
      await page.waitForFunction(() => document.querySelector("h1") && !document.querySelector("main .skeleton"));
      const found = await page.evaluate(() => ({
        headings: document.querySelectorAll("h1").length,
        landmarks: ["header", "nav", "main"].filter((tag) => !document.querySelector(tag)),
        ids: [...document.querySelectorAll("[id]")]
          .map((node) => node.id)
          .filter((id, at, all) => all.indexOf(id) !== at),
      }));
      assert.deepEqual(found, { headings: 1, landmarks: [], ids: [] }, hash);
      const nameless = [];
      const walk = (node) => {
        if (
          ["button", "link", "textbox", "searchbox", "combobox", "checkbox", "progressbar"].includes(node.role) &&
          !node.name
        )
          nameless.push(node);
        node.children?.forEach(walk);
      };
      walk(await page.accessibility.snapshot());
      assert.deepEqual(nameless, [], hash);
    }
  });

  test("on a phone nothing is wider than the screen", async (t) => {
    const page = await visit(t, "", { viewport: PHONE });
    const id = await idOf(page, "staging-shop");
    for (const hash of ["#/instances", `#/instances/${id}`, "#/instances/new", "#/tasks"]) {
      await page.evaluate((to) => (location.hash = to), hash);
      await page.waitForFunction(() => !document.querySelector("main .skeleton"));
      assert.equal(await overflow(page), 0, hash);
    }
    await page.locator("#open-requests").click();
    assert.equal(await overflow(page), 0, "with the drawer");
  });

  test("dark follows the system, and the person's own choice goes before it and is kept", async (t) => {
    const page = await visit(t, "", { scheme: "dark" });
    const brightness = () =>
      page.evaluate(() => {
        const context = document.createElement("canvas").getContext("2d");
        context.fillStyle = getComputedStyle(document.querySelector(".bar")).backgroundColor;
        context.fillRect(0, 0, 1, 1);
        return context.getImageData(0, 0, 1, 1).data[0];
      });
    assert.ok((await brightness()) < 60);
    await page.locator("#theme").click();
    await page.waitForFunction(() => document.documentElement.dataset.theme === "light");
    assert.ok((await brightness()) > 200);
    await page.reload();
    await page.waitForSelector("[data-instance]");
    assert.ok((await brightness()) > 200);
  });

  test("the counts beside the filters can be read, light and dark", async (t) => {
    for (const scheme of ["light", "dark"]) {
      const page = await visit(t, "", { scheme });
      const contrasts = await page.$$eval(".choice .badge", (badges) => {
        const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
        // Colours one upon the other, as the screen has them.
        const shown = (colours) => {
          for (const colour of colours) {
            context.fillStyle = colour;
            context.fillRect(0, 0, 1, 1);
          }
          const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map((part) =>
            part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
          );
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        return badges.map((badge) => {
          const grounds = [];
          for (let node = badge; node; node = node.parentElement)
            grounds.unshift(getComputedStyle(node).backgroundColor);
          const [ground, text] = [shown(grounds), shown([...grounds, getComputedStyle(badge).color])];
          return (Math.max(ground, text) + 0.05) / (Math.min(ground, text) + 0.05);
        });
      });
      assert.ok(contrasts.length >= 5 && contrasts.every((contrast) => contrast >= 4.5), `${scheme}: ${contrasts}`);
    }
  });

  test("pictures of every page, for a person to look at", async (t) => {
    for (const [device, viewport] of loose([
      ["desktop", DESKTOP],
      ["phone", PHONE],
    ])) {
      for (const scheme of ["light", "dark"]) {
        const page = await visit(t, "", { viewport, scheme });
        const id = await idOf(page, "staging-shop");
        for (const [name, hash] of [
          ["list", "#/instances"],
          ["details", `#/instances/${id}`],
          ["create", "#/instances/new"],
          ["tasks", "#/tasks"],
        ]) {
          await page.evaluate((to) => (location.hash = to), hash);
          await page.waitForFunction(
            () =>
              !document.querySelector("main .skeleton") &&
              (!document.querySelector(".create") || document.querySelector(".amount")),
          );
          await page.screenshot({ path: join(ARTIFACTS, `${name}-${device}-${scheme}.png`) });
        }
        await page.locator("#open-emulator").click();
        await page.waitForSelector("#emulator[open]");
        await page.screenshot({ path: join(ARTIFACTS, `emulator-${device}-${scheme}.png`) });
      }
    }
  });
});
