// The explorer outside the emulator: a call that changes something takes a second step, which no key press takes.

import assert from "node:assert/strict";
import { test } from "node:test";

import { violations } from "../support/axe.mjs";
import { clipboard, fill, go, sees, serveExplorer } from "../support/explorer.mjs";

const { visit } = serveExplorer();
const KEY = "a-key-that-nobody-may-see";

/** Connects to an endpoint that answers everything, and returns the actions that reached it. */
async function connect(page) {
  const reached = [];
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    if (!request.url().startsWith("https://service.example")) return request.continue();
    const headers = { "access-control-allow-origin": "*", "access-control-allow-headers": "*" };
    if (request.method() !== "OPTIONS") reached.push(request.headers()["x-tc-action"]);
    const body = JSON.stringify({ Response: { RequestId: "r-1", Price: 1234, OriginalPrice: 2000, Currency: "CNY" } });
    return request.respond({ status: 200, headers, contentType: "application/json", body });
  });
  await page.locator("#connection").click();
  await page.locator('input[name="mode"][value="endpoint"]').click();
  await page.locator("#settings-endpoint").fill("https://service.example");
  await page.locator("#settings-secretId").fill("AKIDEXAMPLEOFNOBODY");
  await page.locator("#settings-secretKey").fill(KEY);
  await page.locator('dialog button[type="submit"]').click();
  await page.waitForFunction(() => !document.querySelector("dialog"));
  return reached;
}

test("an order is sent after a second step with its place and price, and by no key press", async (t) => {
  const page = await visit(t, "#/RenewInstance");
  const reached = await connect(page);
  await fill(page, "DBInstanceId", "postgres-12345678");
  await fill(page, "Period", "1");
  await page.focus("#send");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "do-not-send");
  await sees(page, "12.34");
  await sees(page, "https://service.example");
  assert.deepEqual(await violations(page), []);
  // What may be chosen is listed by a read.
  assert.deepEqual(reached, ["DescribeDBInstances", "InquiryPriceRenewDBInstance"]);
  // What has the focus sends nothing, and neither does the shortcut.
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => !document.querySelector("#confirmation"));
  assert.ok(!reached.includes("RenewInstance"));
  await page.focus("#send");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#do-send");
  await page.focus("#do-send");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".runs li");
  assert.equal(reached.filter((action) => action === "RenewInstance").length, 1);
  // Errors are provoked in the emulator only.
  assert.equal(await page.$("[data-code]"), null);
  await page.locator("#share").click();
  await sees(page, "The link is copied");
  const link = await clipboard(page);
  assert.ok(!Buffer.from(link.split("share=")[1], "base64url").toString().includes(KEY));
});

test("a read is sent at once", async (t) => {
  const page = await visit(t, "#/DescribeZones");
  const reached = await connect(page);
  await go(page, "DescribeRegions");
  await page.focus("#send");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".runs li");
  assert.deepEqual(reached, ["DescribeRegions"]);
});
