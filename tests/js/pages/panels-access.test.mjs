// The parts of an instance's page that are about access, in a browser: what is changed there is read back from the
// emulator by the same page.

import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";

import {
  DESKTOP,
  PASSWORD,
  PHONE,
  button,
  choose,
  confirm,
  open,
  openPart,
  overflow,
  pick,
  rowOf,
  sees,
  seesCell,
  serveConsole,
  submit,
} from "../support/console.mjs";
import { loose } from "../support/loose.mjs";
import { ARTIFACTS } from "../support/pages.mjs";

const { visit } = serveConsole();
const INSTANCE = "staging-shop";

describe("connection", () => {
  test("gives each client its text, with the encryption chosen", async (t) => {
    const page = await visit(t);
    await open(page, INSTANCE);
    const text = () => page.$eval(".command code", (node) => node.textContent);
    await page.waitForSelector(".command code");
    const [, host, port] = /host=([\d.]+) port=(\d+)/.exec(await text());
    await page.select("#sslmode", "require");
    for (const [client, wanted] of loose([
      ["psql", `psql "host=${host} port=${port} user=USER dbname=postgres sslmode=require"`],
      ["uri", `postgresql://USER@${host}:${port}/postgres?sslmode=require`],
      ["jdbc", `jdbc:postgresql://${host}:${port}/postgres?sslmode=require&user=USER`],
      ["node", `postgresql://USER@${host}:${port}/postgres?sslmode=require`],
      ["python", `psycopg.connect("postgresql://USER@${host}:${port}/postgres?sslmode=require"`],
      ["go", `pgx.Connect(ctx, "postgresql://USER@${host}:${port}/postgres?sslmode=require")`],
    ])) {
      await page.locator(`[data-choice="client-${client}"]`).click();
      await page.waitForFunction(
        (part) => document.querySelector(".command code").textContent.includes(part),
        { timeout: 5000 },
        wanted,
      );
    }
  });
});

describe("accounts and databases", () => {
  test("an account is made, locked, given another password and deleted by its typed name", async (t) => {
    const page = await visit(t);
    await openPart(page, INSTANCE, "accounts");
    await button(page, "Create account");
    await page.locator("#CreateAccount-UserName").fill("app_reader");
    await page.locator(".dialog-foot [type=submit]").click();
    await sees(page, "Type or generate a password.");
    await button(page, "Generate");
    await page.waitForFunction(() => document.querySelector("#CreateAccount-Password").value.length === 20);
    const password = await page.$eval("#CreateAccount-Password", (input) => input.value);
    await submit(page);
    await seesCell(page, "app_reader", "Status", "Usable");
    await page.locator("#open-requests").click();
    await page.waitForSelector(".drawer");
    assert.ok(!(await page.content()).includes(password), "the password is in no request that is shown");
    await page.locator("#open-requests").click();

    await choose(page, "app_reader", "Lock");
    await sees(page, "can no longer log in");
    await submit(page);
    await seesCell(page, "app_reader", "Status", "Locked");
    await choose(page, "app_reader", "Unlock");
    await submit(page);
    await seesCell(page, "app_reader", "Status", "Usable");
    await choose(page, "app_reader", "Change remark");
    await page.locator("#ModifyAccountRemark-Remark").fill("reports");
    await submit(page);
    await seesCell(page, "app_reader", "Remark", "reports");
    await choose(page, "app_reader", "Reset password");
    await page.locator("#ResetAccountPassword-Password").fill(PASSWORD);
    await submit(page);
    await sees(page, "The password of app_reader is reset.");
    await choose(page, "app_reader", "Change type");
    await submit(page);
    await seesCell(page, "app_reader", "Type", "Superuser of TencentDB");

    await choose(page, "app_reader", "Delete");
    await confirm(page);
    await sees(page, "This is not the name yet.");
    await page.locator("#account-delete-typed").fill("app_reader");
    await submit(page);
    await page.waitForFunction(() => !document.querySelector('[data-row="app_reader"]'));
  });

  test("a database is made for an owner, given to another, granted on and deleted", async (t) => {
    const page = await visit(t);
    await openPart(page, INSTANCE, "accounts");
    for (const name of ["app_owner", "app_guest"]) {
      await button(page, "Create account");
      await page.locator("#CreateAccount-UserName").fill(name);
      await page.locator("#CreateAccount-Password").fill(PASSWORD);
      await submit(page);
      await page.waitForSelector(`[data-row="${name}"]`);
    }
    await page.locator('.panel-tabs a[href*="/databases?"]').click();
    await button(page, "Create database");
    await page.locator("#CreateDatabase-DatabaseName").fill("orders");
    await pick(page, "#CreateDatabase-DatabaseOwner", "app_owner");
    await submit(page);
    await seesCell(page, "orders", "Owner", "app_owner");
    assert.equal((await rowOf(page, "orders")).Encoding, "UTF8");
    await choose(page, "orders", "Change owner");
    await pick(page, "#ModifyDatabaseOwner-DatabaseOwner", "app_guest");
    await submit(page);
    await seesCell(page, "orders", "Owner", "app_guest");

    await page.locator('.panel-tabs a[href*="/accounts?"]').click();
    await page.waitForSelector('[data-row="app_owner"]');
    const grant = async (from, to) => {
      await choose(page, "app_owner", "Privileges");
      await pick(page, "#privileges-name", "orders");
      await page.waitForSelector('[name="CREATE"]');
      assert.equal(await page.$eval('[name="CREATE"]', (box) => box.checked), from);
      await page.locator('[name="CREATE"]').click();
      await sees(page, to ? "Will be granted: CREATE" : "Will be revoked: CREATE");
      await submit(page);
    };
    await grant(false, true);
    await grant(true, false);

    await page.locator('.panel-tabs a[href*="/databases?"]').click();
    await page.waitForSelector('[data-row="orders"]');
    await choose(page, "orders", "Delete");
    await page.locator("#database-delete-typed").fill("orders");
    await submit(page);
    await page.waitForFunction(() => !document.querySelector('[data-row="orders"]'));
  });

  test("a menu opens, moves and closes by keyboard, and gives the focus back", async (t) => {
    const page = await visit(t);
    await openPart(page, INSTANCE, "accounts");
    await page.focus("[aria-haspopup=menu]");
    const opener = await page.evaluate(() => document.activeElement.id);
    await page.keyboard.press("Enter");
    const item = () => page.evaluate(() => document.activeElement.textContent);
    assert.equal(await item(), "Reset password");
    await page.keyboard.press("ArrowDown");
    assert.equal(await item(), "Privileges");
    await page.keyboard.press("End");
    assert.equal(await item(), "Delete");
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => document.activeElement.id), opener);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#account-password[open]");
    await page.keyboard.press("Escape");
    await page.waitForFunction((id) => document.activeElement.id === id, {}, opener);
  });
});

test("pictures of the parts, and nothing wider than a phone", async (t) => {
  for (const [device, viewport] of loose([
    ["desktop", DESKTOP],
    ["phone", PHONE],
  ])) {
    const page = await visit(t, "", { viewport, scheme: device === "phone" ? "dark" : "light" });
    for (const tab of ["accounts", "databases"]) {
      await page.evaluate(() => (location.hash = "#/instances"));
      await page.waitForSelector("[data-instance]");
      await openPart(page, INSTANCE, tab);
      assert.equal(await overflow(page), 0, `${tab} on a ${device}`);
      await page.screenshot({ path: join(ARTIFACTS, `${tab}-${device}.png`), fullPage: true });
    }
  }
});
