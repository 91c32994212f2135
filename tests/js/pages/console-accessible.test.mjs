// Every state of the console that a person can open, by axe: in both languages, both schemes, wide and narrow. Each is
// kept as a picture, and none is wider than the screen.

import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";

import { TABS } from "../../../www/console/instance/tabs.js";
import { violations } from "../support/axe.mjs";
import { DESKTOP, PHONE, closed, idOf, overflow, serveConsole } from "../support/console.mjs";
import { ARTIFACTS } from "../support/pages.mjs";

const { visit } = serveConsole();
const NARROWEST = { ...PHONE, width: 320 };

/** The ways in which the pages are looked at. */
const WAYS = [
  { name: "en-desktop-light", viewport: DESKTOP, language: "en-US", scheme: "light" },
  { name: "zh-phone-dark", viewport: PHONE, language: "zh-CN", scheme: "dark" },
  { name: "zh-desktop-light", viewport: DESKTOP, language: "zh-CN", scheme: "light" },
  { name: "en-narrowest-light", viewport: NARROWEST, language: "en-US", scheme: "light" },
];

/** Goes to a route of the page that is open, and waits until nothing is loading. */
async function go(page, hash) {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.waitForFunction(() => !document.querySelector("[aria-busy='true'], .skeleton"), { timeout: 15_000 });
  await new Promise((resolve) => setTimeout(resolve, 150));
}

for (const { name, ...way } of WAYS) {
  describe(name, () => {
    test("no page has a fault that axe would find, or is wider than the screen", async (t) => {
      const page = await visit(t, "", way);
      const id = await idOf(page, "staging-shop");
      assert.ok(id);
      const wrong = [];
      const look = async (state) => {
        const found = await violations(page, "body");
        if (found.length > 0) wrong.push([state, found]);
        const wider = await overflow(page);
        if (wider > 0) wrong.push([state, `${wider} pixels wider than the screen`]);
        await page.screenshot({ path: join(ARTIFACTS, `console-${state}-${name}.png`), fullPage: true });
      };
      await look("instances");
      await go(page, "#/tasks");
      await look("tasks");
      await go(page, "#/instances/new");
      await page.waitForSelector("form");
      await look("create");
      for (const tab of TABS) {
        await go(page, `#/instances/${id}/${tab}`);
        await look(`instance-${tab}`);
      }
      for (const opener of ["#open-settings", "#open-emulator"]) {
        if (!(await page.$(opener))) continue;
        await page.locator(opener).click();
        await page.waitForSelector("dialog");
        await look(opener.slice("#open-".length));
        await page.keyboard.press("Escape");
        await closed(page);
      }
      await page.locator("#open-requests").click();
      await page.waitForSelector("#drawer-title");
      await look("requests");
      assert.deepEqual(wrong, []);
    });
  });
}
