// The explorer in a browser: every action opens, calls are written and carried out, and what came of them is shown.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { chinese } from "../../../www/explorer/strings/zh.js";
import { titles } from "../../../www/explorer/strings/actions-zh.js";
import { violations } from "../support/axe.mjs";
import {
  PHONE,
  clipboard,
  ended,
  fill,
  find,
  go,
  json,
  overflow,
  sees,
  send,
  serveExplorer,
  tab,
  text,
  typeJson,
} from "../support/explorer.mjs";
import { ACTIONS, WITHDRAWN } from "../support/spec.mjs";

const { site, visit } = serveExplorer();

/** Fills the form with what is there, and waits until it is. */
async function fillFound(page) {
  await page.locator("#fill-found").click();
  await page.waitForSelector("#fill-found:not([aria-disabled])");
}

/** The rows of the answer's tree, as texts. */
const rows = (page) => page.$$eval(".tree li", (items) => items.map((item) => item.textContent));

describe("every action", () => {
  test("has a page without a fault that axe would find", async (t) => {
    const page = await visit(t, "#/");
    const wrong = [];
    for (const [index, name] of ACTIONS.entries()) {
      await go(page, name);
      // The documentation has the same parts everywhere, and many of them: a few pages stand for all.
      await tab(page, index % 12 === 0 ? "side-docs" : "side-code");
      // The list beside it is the same on every page.
      const found = await violations(page, "main");
      if (found.length > 0) wrong.push([name, found]);
      const said = await page.$eval(".marks", (node) => node.textContent);
      assert.equal(/Withdrawn on \d{4}/.test(said), WITHDRAWN.includes(name), name);
    }
    assert.deepEqual(wrong, []);
    assert.deepEqual(await violations(page), []);
    assert.equal((await page.$$("#list li a")).length, ACTIONS.length);
  });

  // One of each group that the emulator answers, with what it finds there.
  for (const action of [
    "DescribeAccounts",
    "DescribeMem0Service",
    "DescribeAuditInstanceList",
    "CreateBackupPlan",
    "OpenAccountCAM",
    "DescribePostgRESTService",
    "DescribeDatabases",
    "ModifyDBInstanceName",
    "OpenDBExtranetAccess",
    "DescribeDedicatedClusters",
    "CreateParameterTemplate",
    "DescribeDBErrlogs",
    "DescribeDBProxy",
    "CreateReadOnlyGroup",
    "DescribeDBInstanceSecurityGroups",
    "DescribeZones",
    "DescribeTasks",
  ])
    test(`is called through its form: ${action}`, async (t) => {
      const page = await visit(t, `#/${action}`);
      await fillFound(page);
      if (action === "DescribeDBErrlogs") {
        await fill(page, "StartTime", "2026-01-01 00:00:00");
        await fill(page, "EndTime", "2026-01-02 00:00:00");
      }
      const code = await send(page);
      assert.ok(code === "ok" || (await page.$(".answer .notice")), code);
      assert.ok((await rows(page)).some((row) => row.startsWith("RequestId")));
    });
});

describe("a call", () => {
  test("is form, JSON and code at once", async (t) => {
    const page = await visit(t, "#/DescribeDBInstances");
    await fill(page, "Limit", "3");
    await tab(page, "side-code");
    assert.match(await text(page, "#program"), /client\.DescribeDBInstances\(\{ Limit: 3 \}\)/);
    await typeJson(page, '{ "Limit": 7, "Filters": [{ "Name": "db-instance-id", "Values": ["x"] }] }');
    await page.waitForFunction(() => document.querySelector("#p-Limit").value === "7");
    assert.equal(await page.$eval("#p-Filters-0-Name", (node) => node.value), "db-instance-id");
    assert.equal(await page.$eval("#p-Filters-0-Values-0", (node) => node.value), "x");
    await fill(page, "Limit", "8");
    assert.match(await json(page), /"Limit": 8/);
    await tab(page, "side-code");
    assert.match(await text(page, "#program"), /Limit: 8,\s+Filters: .*Values: \["x"\]/);
  });

  test("says where its JSON is wrong, and is not sent", async (t) => {
    const page = await visit(t, "#/DescribeDBInstances");
    await typeJson(page, '{ "Limit": oops }');
    await sees(page, "Line 1, column");
    await page.locator("#send").click();
    assert.equal((await page.$$(".runs li")).length, 0);
    assert.equal(await text(page, "#send-help"), "The JSON has a fault; correct it first.");
  });

  test("shows each problem at its field, and goes to the first", async (t) => {
    const page = await visit(t, "#/CreateReadOnlyGroup");
    await page.locator("#send").click();
    await page.waitForSelector('#p-MasterDBInstanceId[aria-invalid="true"]');
    assert.equal(await page.evaluate(() => document.activeElement.id), "p-MasterDBInstanceId");
    assert.equal((await page.$$(".runs li")).length, 0);
    await fill(page, "ProjectId", "many");
    await page.waitForSelector("#p-ProjectId-problems");
    await go(page, "DescribeDBInstances");
    await fill(page, "Limit", "1000");
    await page.waitForSelector("#p-Limit-problems");
  });

  test("offers what the emulator has, and says what has to be chosen before", async (t) => {
    const page = await visit(t, "#/LockAccount");
    await sees(page, "Choose DBInstanceId first");
    await page.focus("#p-DBInstanceId");
    await page.waitForSelector("#p-DBInstanceId-list option");
    const id = await page.$eval("#p-DBInstanceId-list option", (node) => node.value);
    await fill(page, "DBInstanceId", id);
    await page.focus("#p-UserName");
    await page.waitForSelector('#p-UserName-list option[value="dbadmin"]');
  });

  test("is written with lists and structures, by adding and removing", async (t) => {
    const page = await visit(t, "#/DescribeDBInstances");
    await page.locator("#p-Filters-add").click();
    await page.waitForFunction(() => document.activeElement.id === "p-Filters-0-Name");
    await page.select("#p-Filters-0-Name", "db-instance-name");
    await page.locator("#p-Filters-0-Values-add").click();
    await fill(page, "Filters-0-Values-0", "orders");
    assert.equal(await send(page), "ok");
    assert.ok((await rows(page)).some((row) => /^▸0\d+ members$/.test(row)));
    await page.locator('aria/Remove Filters 1[role="button"]').click();
    await page.waitForFunction(() => !document.querySelector("#p-Filters-0"));
    assert.equal(await page.evaluate(() => document.activeElement.id), "p-Filters-add");
  });
});

describe("what came of a call", () => {
  test("is a tree with search, paths, and the difference from the answer before", async (t) => {
    const page = await visit(t, "#/DescribeDBInstances");
    await fill(page, "Limit", "1");
    await send(page);
    await page.locator("#answer-search").fill("DBInstanceName");
    await page.waitForFunction(() => document.querySelectorAll(".tree li").length === 3);
    await page.locator(".tree li:last-child").click();
    await page.waitForFunction(() =>
      document.querySelector("#answer-path code").textContent.includes("DBInstanceName"),
    );
    await page.locator("#copy-path").click();
    await sees(page, "Copied");
    assert.equal(await clipboard(page), "DBInstanceSet[0].DBInstanceName");
    await tab(page, "answer-diff");
    await sees(page, "There is no earlier answer");
    await fill(page, "Limit", "2");
    await send(page);
    await page.waitForFunction(() =>
      Array.from(document.querySelectorAll(".changes th code"), (node) => node.textContent).includes(
        "/DBInstanceSet/1",
      ),
    );
  });

  test("is what changed in the emulator, for a write, and nothing for a read", async (t) => {
    const page = await visit(t, "#/ModifyDBInstanceName");
    await fillFound(page);
    await fill(page, "InstanceName", "renamed-here");
    assert.equal(await send(page), "ok");
    await tab(page, "answer-state");
    await page.waitForFunction(() =>
      Array.from(document.querySelectorAll(".changes ins"), (node) => node.textContent).includes("renamed-here"),
    );
    await go(page, "DescribeRegions");
    await send(page);
    await sees(page, "The call changed nothing");
  });

  test("is the request as it was signed, which the debugger opens", async (t) => {
    const page = await visit(t, "#/DescribeRegions");
    await send(page);
    await tab(page, "answer-request");
    await sees(page, "content-type;host");
    await page.locator("#debug").click();
    await page.waitForSelector("#input");
    await page.waitForFunction(() => document.querySelector("#input").value.includes("DescribeRegions"));
  });

  test("is any documented error, once it is provoked, with its cause and cure", async (t) => {
    const page = await visit(t, "#/RestartDBInstance");
    const codes = await page.$$eval(".doc-errors [data-code]", (nodes) => nodes.map((node) => node.dataset.code));
    assert.ok(codes.length > 10);
    for (const code of codes) {
      const before = (await page.$$(".runs li")).length;
      await page.evaluate((wanted) => document.querySelector(`[data-code="${wanted}"]`).click(), code);
      assert.equal(await ended(page, before), code);
      await page.waitForFunction(
        (wanted) => document.querySelector(".answer .facts")?.textContent.includes(wanted),
        {},
        code,
      );
    }
    // The fault has met its call: the next one is answered.
    await go(page, "DescribeRegions");
    assert.equal(await send(page), "ok");
  });

  test("is kept, loaded again, and taken along as a program", async (t) => {
    const page = await visit(t, "#/DescribeDBInstances");
    await fill(page, "Limit", "4");
    await send(page);
    await go(page, "DescribeZones");
    await send(page);
    await page.locator('aria/Load DescribeDBInstances again[role="button"]').click();
    await page.waitForFunction(() => document.querySelector("h1").textContent === "DescribeDBInstances");
    assert.equal(await page.$eval("#p-Limit", (node) => node.value), "4");
    await page.select("#export-form", "test");
    const session = await page.target().createCDPSession();
    await session.send("Browser.setDownloadBehavior", { behavior: "deny", eventsEnabled: true });
    const named = new Promise((resolve) => session.once("Browser.downloadWillBegin", resolve));
    await page.locator("#export").click();
    assert.equal((await named).suggestedFilename, "session.test.mjs");
  });
});

describe("a link", () => {
  const PASSWORD = "Tr1cky!passphrase";

  test("carries the call and those before it, and no password", async (t) => {
    const page = await visit(t, "#/DescribeZones");
    await send(page);
    await go(page, "ResetAccountPassword");
    await fillFound(page);
    await fill(page, "Password", PASSWORD);
    await page.locator("#share").click();
    await sees(page, "Passwords in it are covered");
    const link = await clipboard(page);
    assert.ok(!decodeURIComponent(link).includes(PASSWORD));
    assert.ok(!Buffer.from(link.split("share=")[1], "base64url").toString().includes(PASSWORD));

    const other = await visit(t, link.slice(link.indexOf("#")));
    await sees(other, "A password was covered");
    await sees(other, "1 earlier calls");
    assert.equal(await other.$eval("#p-Password", (node) => node.value), "");
    assert.notEqual(await other.$eval("#p-UserName", (node) => node.value), "");
    assert.equal(await other.evaluate(() => location.hash), "#/ResetAccountPassword");
    await other.locator("#replay").click();
    assert.equal(await ended(other, 0), "ok");
    assert.equal(await text(other, ".runs .link"), "DescribeZones");
  });
});

describe("for everybody", () => {
  test("searches actions, fields and codes, in both languages", async (t) => {
    const page = await visit(t, "#/");
    await find(page, "BackupPeriodType");
    await sees(page, "field BackupPeriodType");
    await find(page, "SignatureExpire");
    await page.waitForSelector('#list a[href="#/errors/AuthFailure.SignatureExpire"]');
    await page.locator('#list a[href="#/errors/AuthFailure.SignatureExpire"]').click();
    await sees(page, "What to do");
    assert.deepEqual(await violations(page), []);
    await page.locator("#language").click();
    await sees(page, chinese.error.advice.signature);
    assert.equal(await page.evaluate(() => document.documentElement.lang), "zh-CN");
    await find(page, "只读组");
    await sees(page, titles.CreateReadOnlyGroup);
    await go(page, "CreateReadOnlyGroup");
    await sees(page, chinese.form.found);
    assert.deepEqual(await violations(page), []);
  });

  test("is used by the keyboard alone", async (t) => {
    const page = await visit(t, "#/");
    const press = (key) => page.keyboard.press(key);
    const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.getAttribute("href"));
    const tabTo = async (id) => {
      for (let count = 0; count < 200; count += 1) {
        await press("Tab");
        if ((await focused()) === id) return;
      }
      assert.fail(`${id} is not reached`);
    };
    await tabTo("search");
    await page.keyboard.type("DescribeDBInstances");
    await page.waitForFunction(() => document.querySelector("#list li a")?.textContent === "DescribeDBInstances");
    await tabTo("#/DescribeDBInstances");
    await press("Enter");
    await page.waitForSelector("#send");
    await tabTo("p-Limit");
    await page.keyboard.type("2");
    // Enter in a field sends nothing.
    await press("Enter");
    assert.equal((await page.$$(".runs li")).length, 0);
    await page.keyboard.down("Control");
    await press("Enter");
    await page.keyboard.up("Control");
    assert.equal(await ended(page, 0), "ok");
    await page.waitForFunction(() => document.activeElement.id === "answer");
    await press("Tab");
    await press("ArrowRight");
    await page.waitForFunction(() => document.activeElement.id === "answer-diff");
    await press("ArrowLeft");
    await page.waitForFunction(() => document.activeElement.id === "answer-answer");
    await page.focus('.tree li[tabindex="0"]');
    await press("ArrowDown");
    await page.waitForFunction(() => document.activeElement.textContent.startsWith("▾DBInstanceSet"));
    await press("ArrowLeft");
    await page.waitForFunction(() => document.activeElement.getAttribute("aria-expanded") === "false");
  });

  test("fits a phone, and the list of actions opens there", async (t) => {
    const page = await visit(t, "#/CreateInstances", { viewport: PHONE });
    assert.equal(await overflow(page), 0);
    await page.locator("#show-list").click();
    await page.waitForFunction(() => document.querySelector("#list").checkVisibility());
    assert.deepEqual(await violations(page), []);
    await page.locator('#list a[href="#/DescribeZones"]').click();
    await page.waitForFunction(() => document.querySelector("h1").textContent === "DescribeZones");
    await page.waitForFunction(() => !document.querySelector("#list").checkVisibility());
    await send(page);
    for (const width of [320, 390]) {
      await page.setViewport({ ...PHONE, width });
      assert.equal(await overflow(page), 0);
    }
    assert.deepEqual(await violations(page), []);
  });

  test("the console and the debugger link here, and this page there", async (t) => {
    const page = await site.visit(t, `${site.address}/index.html`, { viewport: { width: 1280, height: 800 } });
    await page.locator('.tabs a[href="./explorer.html"]').click();
    await page.waitForSelector("#list li");
    await page.locator('.tabs a[href="./debugger.html"]').click();
    await page.waitForSelector("#input");
    await page.locator('.tabs a[href="./explorer.html"]').click();
    await page.waitForSelector("#list li");
    await page.locator('.tabs a[href="./index.html#/instances"]').click();
    await page.waitForSelector("[data-instance]");
  });
});
