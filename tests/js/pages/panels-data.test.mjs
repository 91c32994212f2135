// The parts of an instance's page that are about its data and settings, in a browser: backups, restoring, parameters.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import {
  button,
  choose,
  closed,
  confirm,
  later,
  open,
  openPart,
  pick,
  press,
  retype,
  rowOf,
  sees,
  seesCell,
  serveConsole,
  submit,
} from "../support/console.mjs";

const { visit } = serveConsole();
const INSTANCE = "staging-shop";
/** The keys of the rows of a table. */
const rows = (page, table) => page.$$eval(`#table-${table} [data-row]`, (found) => found.map((row) => row.dataset.row));

describe("backups", () => {
  test("a backup is made, followed until it is done, downloaded from, and deleted in two steps", async (t) => {
    const page = await visit(t);
    await openPart(page, INSTANCE, "backups");
    const before = await rows(page, "base-backups");
    await button(page, "Back up now");
    await pick(page, "#CreateBaseBackup-BackupMethod", "logical");
    await submit(page);
    await page.waitForFunction(
      (count) => document.querySelectorAll("#table-base-backups [data-row]").length > count,
      {},
      before.length,
    );
    const made = (await rows(page, "base-backups")).find((key) => !before.includes(key));
    assert.deepEqual([(await rowOf(page, made)).Made, (await rowOf(page, made)).Method], ["By hand", "Logical"]);
    await later(page);
    await seesCell(page, made, "State", "Done");

    await choose(page, made, "Download");
    await page.locator(".dialog-foot [type=submit]").click();
    await sees(page, "can read all the data");
    await confirm(page);
    await page.waitForSelector("#backup-address[open]");
    assert.match(await page.$eval("#backup-address .address code", (node) => node.textContent), /^https?:\/\//);
    await page.keyboard.press("Escape");
    await closed(page);

    await choose(page, made, "Delete");
    await sees(page, "This cannot be undone.");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Cancel", "Enter does not delete it");
    await submit(page);
    await page.waitForFunction((key) => !document.querySelector(`[data-row="${key}"]`), {}, made);
  });

  test("a moment is restored to a new instance, after a look at its price", async (t) => {
    const page = await visit(t);
    await openPart(page, INSTANCE, "backups");
    await button(page, "Restore to a new instance");
    await page.waitForSelector("#clone .price:not(.stale) .amount");
    const price = await page.$eval("#clone .amount", (node) => node.textContent);
    const moment = await page.$eval("#CloneDBInstance-RecoveryTargetTime", (input) => input.value);
    await retype(page, "#CloneDBInstance-RecoveryTargetTime", "2001-01-01 00:00:00");
    await page.focus("#CloneDBInstance-Name");
    await page.keyboard.press("Enter");
    await sees(page, "outside the span");
    await retype(page, "#CloneDBInstance-RecoveryTargetTime", moment);
    await page.focus("#CloneDBInstance-Name");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#clone .confirm");
    await sees(page, `${price} per hour`);
    await page.keyboard.press("Enter");
    await page.waitForSelector("#CloneDBInstance-Name");
    assert.ok(await page.$("#clone[open]"), "Enter went back and bought nothing");
    await submit(page);
    await later(page);
    await press(page, "link", "All instances");
    await open(page, "staging-shop-restored");
  });

  test("databases are restored beside those that are there", async (t) => {
    const page = await visit(t);
    await openPart(page, INSTANCE, "backups");
    await button(page, "Restore databases");
    await page.waitForSelector("#restore-databases-dialog [type=checkbox]");
    await page.locator(".dialog-foot [type=submit]").click();
    await sees(page, "Choose at least one database.");
    const name = await page.$eval("#restore-databases-dialog label.check", (label) => label.textContent);
    await page.locator("#restore-databases-dialog [type=checkbox]").click();
    await submit(page);
    await later(page);
    await page.locator('.panel-tabs a[href*="/databases?"]').click();
    await page.waitForFunction((prefix) => document.querySelector(`[data-row^="${prefix}"]`), {}, `${name}_bak_`);
  });

  test("a plan's days and times are changed, and a monthly one is added and deleted", async (t) => {
    const page = await visit(t);
    await openPart(page, INSTANCE, "backups");
    const [usual] = await rows(page, "plans");
    await choose(page, usual, "Change plan");
    await retype(page, "#ModifyBackupPlan-BaseBackupRetentionPeriod", "14");
    await submit(page);
    await seesCell(page, usual, "Backups kept", "14 days");
    await button(page, "Add monthly plan");
    await page.locator("#CreateBackupPlan-PlanName").fill("monthly");
    await page.locator('[name="BackupPeriod-15"]').click();
    await submit(page);
    await page.waitForFunction(() => document.querySelectorAll("#table-plans [data-row]").length === 2);
    const added = (await rows(page, "plans")).find((key) => key !== usual);
    assert.equal((await rowOf(page, added)).Days, "day 1, day 15");
    await choose(page, added, "Delete");
    await page.locator("#plan-delete-typed").fill("monthly");
    await submit(page);
    await page.waitForFunction(() => document.querySelectorAll("#table-plans [data-row]").length === 1);
  });
});

describe("parameters", () => {
  test("several are changed at once after a look at them, and the restart is told before", async (t) => {
    const page = await visit(t);
    await openPart(page, INSTANCE, "parameters");
    const change = async (name, value) => {
      await retype(page, "#table-parameters-search", name);
      await page.waitForSelector(`[data-row="${name}"]`);
      await choose(page, name, "Change");
      await retype(page, "#parameter-value", value);
      await page.locator(".dialog-foot [type=submit]").click();
    };
    await change("log_min_duration_statement", "-50");
    await page.waitForSelector("#parameter [role=alert]");
    await retype(page, "#parameter-value", "250");
    await submit(page);
    await sees(page, "No restart is needed.");
    await change("max_connections", "1000");
    await closed(page);
    await sees(page, "2 changes to apply");
    await sees(page, "The instance restarts for max_connections");
    await button(page, "Apply changes");
    await page.waitForSelector("#parameters-apply[open] .compare");
    await submit(page);
    await page.waitForFunction(() => !document.querySelector("#card-pending"));
    await later(page);
    await page.locator('[data-choice="shown-changed"]').click();
    await retype(page, "#table-parameters-search", "log_min_duration_statement");
    await seesCell(page, "log_min_duration_statement", "Value", "250 ms");
    await page.waitForFunction(() => document.querySelectorAll("#table-events [data-row]").length >= 2);
  });
});
