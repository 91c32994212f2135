// What costs, loses or cannot be undone: it is said with figures first, and neither Enter nor one click does it.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";

import { createEmulator } from "tencentdb-postgres/emulator";

import {
  DESKTOP,
  PASSWORD,
  PHONE,
  button,
  closed,
  confirm,
  fill,
  later,
  open,
  overflow,
  pill,
  retype,
  sees,
  seesState,
  serveConsole,
  submit,
} from "../support/console.mjs";
import { ARTIFACTS } from "../support/pages.mjs";

const { visit } = serveConsole();

/** The actions that the page has sent so far, but for reads. */
async function written(page) {
  await page.locator("#open-requests").click();
  await button(page, "Writes");
  const actions = await page.$$eval("[data-request]", (lines) => lines.map((line) => line.dataset.request));
  await page.keyboard.press("Escape");
  return actions;
}
const dialogText = (page) => page.$eval("dialog", (node) => node.innerText);
const enter = async (page, times) => {
  for (let pressed = 0; pressed < times; pressed += 1) {
    await page.keyboard.press("Enter");
    await page.waitForNetworkIdle({ idleTime: 50 });
  }
};
const priced = (page) => page.waitForSelector("dialog .price:not(.stale) .amount");

test("Enter in no field buys: the order is read back with its price and span, and bought by a button", async (t) => {
  const page = await visit(t, "#/instances/new", { ready: ".price .amount" });
  await page.locator("input[name=AdminPassword]").fill(PASSWORD);
  await retype(page, "input[name=InstanceCount]", "3");
  for (const name of ["Name", "VpcId", "Storage", "AdminName", "AdminPassword", "InstanceCount"]) {
    await page.focus(`input[name=${name}]`);
    await enter(page, 1);
    await page.waitForSelector("#order[open]");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Cancel", name);
    await enter(page, 1);
    await closed(page);
  }
  assert.deepEqual(await written(page), []);

  await page.locator("input[name=Name]").fill("three-of-them");
  await button(page, "Review order");
  await priced(page);
  const order = await dialogText(page);
  assert.match(order, /Name\s+three-of-them/);
  assert.match(order, /Price\s+CNY\s[\d.]+\s+per hour, 3 instances/);
  assert.ok(!order.includes(PASSWORD));
  await page.screenshot({ path: join(ARTIFACTS, "order.png") });
  await button(page, "Buy 3 instances");
  await closed(page);
  await sees(page, "3 instances are being created.");
  assert.deepEqual(await written(page), ["CreateInstances"]);
});

test("nothing is bought while there is no price, and a refusal is where the eyes and the focus are", async (t) => {
  const page = await visit(t, "#/instances/new", { ready: ".price .amount" });
  await page.locator("input[name=AdminPassword]").fill(PASSWORD);
  await page.select("select[name=InstanceChargeType]", "PREPAID");
  await page.select("select[name=Period]", "3");
  await page.focus("input[name=Name]");
  await enter(page, 1);
  await page.waitForSelector("#order[open]");
  await sees(page, "once, for 3 months");
  await page.waitForSelector(".confirm:not([aria-disabled])");
  await page.keyboard.press("Escape");
  await closed(page);
  await page.locator("#open-emulator").click();
  await button(page, "Rate limit");
  await page.keyboard.press("Escape");
  await closed(page);
  await button(page, "Review order");
  await confirm(page);
  await page.waitForFunction(() => document.activeElement?.matches("#order .notice.bad"));
  await sees(page, "RequestLimitExceeded");
});

test("a value that is known to be wrong is refused at its field", async (t) => {
  const page = await visit(t, "#/instances/new", { ready: ".price .amount" });
  for (const [name, value, said] of [
    ["AdminPassword", "abc", "Use 8 to 32 characters."],
    ["Name", "x".repeat(72), "Use up to 60 characters."],
    ["Storage", "99990", "This class takes a disk of"],
    ["Storage", "55", "Use in steps of 10."],
    ["InstanceCount", "13", "Use 1 to 10."],
    ["AdminName", "postgres", "The service keeps this name for itself."],
  ]) {
    await retype(page, `input[name=${name}]`, value);
    await page.waitForFunction(
      (field, text) => document.querySelector(`[data-field=${field}] .problems .error`)?.textContent.includes(text),
      {},
      name,
      said,
    );
  }
  await sees(page, "5 things to correct before this can be sent");
  await button(page, "Review order");
  assert.equal(await page.$("dialog"), null);
  assert.match(await page.evaluate(() => document.activeElement.getAttribute("name")), /^\w+$/);
  const helps = await page.$$eval(".help", (nodes) => nodes.map((node) => node.textContent).join("\n"));
  assert.doesNotMatch(helps, /manual|Describe[A-Z]|sources|Optional by type/);
});

describe("an instance", () => {
  test("that shrinks is told in figures, and its name typed", async (t) => {
    const page = await visit(t);
    await open(page, "staging-shop");
    await button(page, "Resize");
    await page.waitForFunction(() => document.querySelectorAll("#resize-class option").length > 3);
    await retype(page, "#resize input[name=Storage]", "100");
    await page.waitForSelector("#resize .price:not(.stale) .amount");
    await enter(page, 1);
    await sees(page, "The disk shrinks from 200 GB to 100 GB.");
    assert.match(await dialogText(page), /Disk\s+200 GB\s+100 GB\s+−100/);
    assert.match(await dialogText(page), /CNY\s[\d.]+\s+per hour/);
    assert.equal(await page.evaluate(() => document.activeElement.id), "resize-back");
    await page.screenshot({ path: join(ARTIFACTS, "shrink.png") });
    await page.focus("#resize-typed");
    await page.keyboard.type("staging-shop");
    await enter(page, 2);
    assert.equal(await pill(page), "Running");
    await page.locator("#resize-typed").fill("staging");
    await confirm(page);
    await sees(page, "This is not the name yet.");
    await page.locator("#resize-typed").fill("staging-shop");
    await confirm(page);
    await closed(page);
    await seesState(page, "Resizing");
  });

  test("that is prepaid and becomes smaller has no refund promised", async (t) => {
    const page = await visit(t);
    await open(page, "shop-users-primary");
    await button(page, "Resize");
    await page.waitForFunction(() => document.querySelectorAll("#resize-class option").length > 3);
    await retype(page, "#resize input[name=Storage]", "700");
    await page.waitForSelector("#resize .price:not(.stale) .amount");
    assert.match(
      await dialogText(page),
      /CNY\s0\.00\s+once, for the time until .* – the service gives no figure for a refund/,
    );
  });

  test("that changes to prepaid, is renewed or restored says the price and its span before", async (t) => {
    const page = await visit(t);
    await open(page, "staging-shop");
    await button(page, "Change to prepaid");
    await page.waitForSelector("#chargeType [name=Period]");
    await page.locator(".dialog-foot [type=submit]").click();
    await sees(page, "It cannot be changed back");
    await priced(page);
    assert.match(await dialogText(page), /Now\s+CNY\s[\d.]+\s+per hour\s+After\s+CNY\s[\d.]+\s+once, for 1 month/);
    await page.screenshot({ path: join(ARTIFACTS, "prepaid.png") });
    await confirm(page);
    await closed(page);
    await sees(page, "staging-shop is prepaid now.");

    await button(page, "Renew");
    await page.waitForSelector("#renew [name=Period]");
    await page.select("#renew [name=Period]", "12");
    await page.locator(".dialog-foot [type=submit]").click();
    await priced(page);
    assert.match(await dialogText(page), /not paid back by themselves[\s\S]*CNY\s[\d.,]+[\s\S]*once, for 12 months/);
    await enter(page, 1);
    await page.keyboard.press("Escape");
    await closed(page);
    assert.ok(!(await written(page)).includes("RenewInstance"), "Enter buys nothing");
    await button(page, "Renew");
    await page.waitForSelector("#renew [name=Period]");
    await page.locator(".dialog-foot [type=submit]").click();
    await priced(page);
    await confirm(page);
    await closed(page);
    await sees(page, "staging-shop is renewed for 1 more month.");

    await button(page, "Auto-renewal");
    await page.waitForSelector("#autoRenew [name=AutoRenewFlag]");
    await page.select("#autoRenew [name=AutoRenewFlag]", "1");
    await page.locator(".dialog-foot [type=submit]").click();
    await priced(page);
    assert.match(await dialogText(page), /renewed for another month[\s\S]*CNY\s[\d.]+\s+once, for 1 month/);
    await page.keyboard.press("Escape");
    await closed(page);

    await button(page, "Isolate");
    await sees(page, "It is paid until");
    await sees(page, "all connections to ");
    await enter(page, 1);
    assert.equal(
      await page.evaluate(() => document.activeElement.id),
      "isolate-typed",
      "the focus is on no red button",
    );
    assert.equal(await pill(page), "Running");
    await page.keyboard.type("staging-shop");
    await enter(page, 1);
    assert.equal(await pill(page), "Running");
    await submit(page);
    await later(page);
    await seesState(page, "Isolated");

    await button(page, "Restore");
    await page.waitForSelector("#restore [name=Period]");
    await page.locator(".dialog-foot [type=submit]").click();
    await priced(page);
    assert.match(await dialogText(page), /CNY\s[\d.]+\s+once, for 1 month/);
    await button(page, "Buy and restore");
    await closed(page);
    await later(page);
    await seesState(page, "Running");
  });

  test("is destroyed by no Enter", async (t) => {
    const page = await visit(t);
    await open(page, "feature-flags");
    await button(page, "Destroy");
    await fill(page, "Type feature-flags to confirm", "feature-flags");
    await enter(page, 2);
    assert.ok(await page.$("#destroy[open]"));
    assert.equal(await pill(page), "Isolated");
  });
});

test("what was filled in survives another region and the way back, but for the password", async (t) => {
  const page = await visit(t, "#/instances/new", { ready: ".price .amount" });
  const network = () => page.$eval("input[name=SubnetId]", (input) => input.value);
  const zones = await page.$$eval("select[name=Zone] option:not([disabled])", (options) =>
    options.map(({ value }) => value).filter(Boolean),
  );
  const subnets = new Map();
  for (const zone of zones) {
    await page.select("select[name=Zone]", zone);
    subnets.set(zone, await network());
  }
  const used = [...subnets.values()].filter(Boolean);
  assert.ok(used.length > 1 && new Set(used).size === used.length, "each zone has a subnet of its own");
  await page.locator("input[name=Name]").fill("kept-name");
  await page.locator("input[name=AdminPassword]").fill(PASSWORD);
  await page.locator("input[name=SubnetId]").fill("subnet-typed001");
  await page.select("select[name=Zone]", zones[0]);
  assert.match(await network(), /subnet-typed001$/, "what was typed stays");

  await page.goto(page.url().replace("/new", ""));
  await page.waitForSelector("[data-instance]");
  await page.goBack();
  await page.waitForSelector(".price .amount");
  const values = () =>
    page.$$eval("input[name=Name], input[name=AdminPassword], select[name=Zone]", (inputs) =>
      inputs.map(({ value }) => value),
    );
  assert.deepEqual(await values(), ["kept-name", zones[0], ""]);
  await page.select("#region", "ap-singapore");
  await page.waitForFunction(() => document.querySelector("select[name=Zone]")?.value.startsWith("ap-singapore"));
  assert.equal((await values())[0], "kept-name");
  assert.doesNotMatch(await network(), /typed/);
  assert.match(page.url(), /instances\/new/);
});

test("a paid time that ends soon needs attention: in the list, on a phone, too, and on the page", async (t) => {
  const file = join(ARTIFACTS, "expiring-fleet.json");
  writeFileSync(file, createEmulator({ fleet: "expiring" }).exportState());
  for (const viewport of [DESKTOP, PHONE]) {
    const page = await visit(t, "", { viewport });
    await page.locator("#open-emulator").click();
    await (await page.waitForSelector("#emulator input[type=file]")).uploadFile(file);
    await sees(page, "State imported.");
    await page.keyboard.press("Escape");
    await closed(page);
    await page.locator('[data-choice="state-other"]').click();
    await page.waitForSelector("[data-instance] .expiry:is(.soon, .urgent)");
    assert.match(await page.$eval(".expiry:is(.soon, .urgent)", (node) => node.innerText), /^Paid until .* · in \d+ /);
    assert.equal(await overflow(page), 0);
    await page.screenshot({ path: join(ARTIFACTS, `expiring-${viewport.width}.png`) });
    const id = await page.$eval("[data-instance]:has(.expiry:is(.soon, .urgent))", (row) => row.dataset.instance);
    await page.evaluate((to) => (location.hash = `#/instances/${to}`), id);
    await sees(page, "nothing renews it");
  }
});
