// The parts of an instance's page that are about running it, in a browser: network, availability, replicas, logs.

import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";

import {
  DESKTOP,
  PHONE,
  button,
  choose,
  later,
  openPart,
  overflow,
  pick,
  retype,
  rowOf,
  sees,
  seesCell,
  seesState,
  serveConsole,
  submit,
} from "../support/console.mjs";
import { loose } from "../support/loose.mjs";
import { ARTIFACTS } from "../support/pages.mjs";

const { visit } = serveConsole();
const INSTANCE = "staging-shop";
const kinds = (page) =>
  page.$$eval("#table-addresses tbody tr", (rows) =>
    rows.map((row) => row.querySelector("th").textContent + row.querySelector('[data-label="Status"]').textContent),
  );

describe("network", () => {
  test("public access is opened and closed, each after it was said what that means", async (t) => {
    const page = await visit(t);
    await openPart(page, INSTANCE, "network");
    await button(page, "Open public access");
    await sees(page, "Everyone on the internet");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Cancel");
    await submit(page);
    await later(page);
    await page.waitForFunction(() => /Close public access/.test(document.querySelector("#public")?.textContent));
    assert.ok((await kinds(page)).includes("PublicOpen"), `${await kinds(page)}`);
    await button(page, "Close public access");
    await submit(page);
    await later(page);
    await page.waitForFunction(() => /Open public access/.test(document.querySelector("#public")?.textContent));
  });

  test("security groups are changed, and SSL is turned on for an address", async (t) => {
    const page = await visit(t);
    await openPart(page, INSTANCE, "network");
    await button(page, "Change security groups");
    await retype(page, "#ModifyDBInstanceSecurityGroups-SecurityGroupIdSet", "sg-87654321");
    await submit(page);
    await page.waitForSelector('[data-row="sg-87654321"]');
    await button(page, "Turn SSL on");
    await page.waitForSelector("#ModifyDBInstanceSSLConfig-ConnectAddress");
    await submit(page);
    await later(page);
    await sees(page, "Turn SSL off");
  });
});

describe("availability", () => {
  test("the window, the replication and the primary are changed", async (t) => {
    const page = await visit(t);
    await openPart(page, INSTANCE, "availability");
    await button(page, "Change window");
    await retype(page, "#ModifyMaintainTimeWindow-MaintainStartTime", "05:30");
    await submit(page);
    await sees(page, "05:30 (UTC+8)");
    await page.locator("#edit-ha").click();
    await pick(page, "#ModifyDBInstanceHAConfig-SyncMode", "Async");
    await submit(page);
    await page.waitForFunction(() => /Async/.test(document.querySelector("[aria-labelledby=card-nodes]").innerText));
    await button(page, "Switch over");
    await submit(page);
    await later(page);
    await seesState(page, "Running");
  });
});

describe("replicas", () => {
  test("a group is made, and a read-only instance is bought into it and taken out again", async (t) => {
    const page = await visit(t);
    await openPart(page, INSTANCE, "replicas");
    await sees(page, "It has no read-only instances.");
    await button(page, "Create group");
    await page.locator("#CreateReadOnlyGroup-Name").fill("readers");
    await submit(page);
    await later(page);
    await page.waitForSelector("#table-groups [data-row]");
    await button(page, "Create read-only instance");
    await page.waitForSelector("#replica-create .price:not(.stale) .amount");
    const group = await page.$eval("#CreateReadOnlyDBInstance-ReadOnlyGroupId", (list) => list.options[1].value);
    await page.select("#CreateReadOnlyDBInstance-ReadOnlyGroupId", group);
    await submit(page);
    await later(page);
    await page.waitForSelector("#table-members [data-row]");
    const [member] = await page.$$eval("#table-members [data-row]", (rows) => rows.map((row) => row.dataset.row));
    await seesCell(page, member, "Status", "Running");
    assert.equal((await rowOf(page, member)).Group, "readers");
    const drawn = await page.$$eval(".topology .node-name", (names) => names.map((name) => name.textContent));
    assert.deepEqual(drawn.toSorted(), ["readers", "staging-shop", "staging-shop-ro"]);
    await page.screenshot({ path: join(ARTIFACTS, "replicas.png") });
    await choose(page, member, "Change weight");
    await page.locator("#ModifyReadOnlyDBInstanceWeight-Weight").fill("20");
    await submit(page);
    await sees(page, "The weight of staging-shop-ro is changed.");
    await choose(page, member, "Take out of the group");
    await submit(page);
    await later(page);
    await seesCell(page, member, "Group", "None");
  });
});

describe("logs", () => {
  test("slow queries are ranked by what they cost, and errors are listed, for the span chosen", async (t) => {
    const page = await visit(t);
    await openPart(page, INSTANCE, "slow");
    await page.locator('[data-choice="hours-168"]').click();
    await page.waitForSelector("#table-ranked [data-row]");
    const shares = await page.$$eval('#table-ranked td[data-label="Share"]', (cells) =>
      cells.map((cell) => Number.parseFloat(cell.textContent)),
    );
    assert.deepEqual(
      shares,
      shares.toSorted((one, other) => other - one),
    );
    assert.ok((await page.$$(".bars dd")).length > 0, "how long they took");
    await page.locator('.panel-tabs a[href*="/logs?"]').click();
    await page.locator('[data-choice="hours-168"]').click();
    await page.waitForSelector("#table-errors [data-row]");
  });
});

test("pictures of the parts, and nothing wider than a phone", async (t) => {
  for (const [device, viewport] of loose([
    ["desktop", DESKTOP],
    ["phone", PHONE],
  ])) {
    const page = await visit(t, "", { viewport, scheme: device === "phone" ? "dark" : "light" });
    for (const tab of ["backups", "parameters", "network", "replicas", "availability", "slow", "logs"]) {
      await page.evaluate(() => (location.hash = "#/instances"));
      await page.waitForSelector("[data-instance]");
      await openPart(page, INSTANCE, tab);
      assert.equal(await overflow(page), 0, `${tab} on a ${device}`);
      await page.screenshot({ path: join(ARTIFACTS, `${tab}-${device}.png`), fullPage: true });
    }
  }
});
