// The console through a gateway: three people see and may do different things, and the page has no key.

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";

import {
  DESKTOP,
  button,
  closed,
  confirm,
  names,
  open,
  overflow,
  sees,
  seesState,
  serveConsole,
} from "../support/console.mjs";
import { ARTIFACTS } from "../support/pages.mjs";

const { visit } = serveConsole("--gateway");
/** What the browser says about an answer that is a refusal. */
const REFUSED = { expected: /status of 403/ };
const NARROW = { width: 390, height: 844, isMobile: true, hasTouch: true };

/** Becomes another person. */
async function become(page, person) {
  await page.locator(".connection").click();
  await page.select("#settings-person", person);
  await button(page, "Connect");
  await sees(page, `Connected to the gateway as ${person}.`);
  await closed(page);
}

/** Asks for a restart of the instance that is shown. */
async function restart(page) {
  await button(page, "Restart");
  await sees(page, "All connections are closed");
  await confirm(page);
}

test("a viewer may look, an operator restart what the policy names, an admin everything", async (t) => {
  const page = await visit(t, "", REFUSED);
  assert.equal(await page.$eval(".connection", (node) => node.textContent), "viewer via gateway");
  assert.equal(await page.$("#open-emulator"), null, "the emulator is none of the page's");
  assert.ok((await names(page)).length > 7);
  await page.screenshot({ path: join(ARTIFACTS, "gateway-viewer.png") });
  await open(page, "shop-orders-primary");
  await restart(page);
  await sees(page, "The gateway refused RestartDBInstance");
  await page.screenshot({ path: join(ARTIFACTS, "gateway-refused.png") });
  await page.keyboard.press("Escape");
  await closed(page);

  await become(page, "operator");
  await restart(page);
  await seesState(page, "Restarting");
  await page.locator('a[href*="instances"]').click();
  await open(page, "staging-shop");
  await restart(page);
  await sees(page, "Gateway.Denied");
  await page.keyboard.press("Escape");
  await closed(page);

  await become(page, "admin");
  await restart(page);
  await seesState(page, "Restarting");
});

test("the page has no key, and each call shows that the gateway signs", async (t) => {
  const page = await visit(t);
  await page.locator("#open-requests").click();
  await page.locator("#drawer [data-request], #drawer li button, #drawer tr button").click();
  await sees(page, "The gateway signs this call; the page has no key.");
  const shown = await page.evaluate(() => document.documentElement.outerHTML + document.cookie);
  assert.doesNotMatch(shown, /TC3-HMAC|AKID|SecretKey|__Host-session/);
});

test("the connection offers the people, and the emulator in the page beside the gateway", async (t) => {
  for (const [name, viewport] of Object.entries({ 1280: DESKTOP, 390: NARROW })) {
    const page = await visit(t, "", { viewport });
    await page.screenshot({ path: join(ARTIFACTS, `gateway-list-${name}.png`) });
    await page.locator(".connection").click();
    await page.waitForSelector("#settings-person");
    assert.equal(await page.$("#settings-secretKey"), null);
    await page.screenshot({ path: join(ARTIFACTS, `gateway-connection-${name}.png`) });
    assert.equal(await overflow(page), 0);
    await page.locator("#settings-endpoint").fill("elsewhere");
    await button(page, "Connect");
    await sees(page, "Name a path on the server of this page");
    await page.locator('input[value="emulator"]').click();
    await page.waitForFunction(() => document.querySelector("#settings-secretKey")?.value);
    await button(page, "Connect");
    await sees(page, "Connected to the emulator.");
    await page.waitForSelector("#open-emulator");
  }
});
