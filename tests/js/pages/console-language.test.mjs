// The console in both languages, and the zone of its times.

import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";

import { DESKTOP, PHONE, closed, idOf, overflow, sees, serveConsole } from "../support/console.mjs";
import { loose } from "../support/loose.mjs";
import { ARTIFACTS } from "../support/pages.mjs";

const { visit } = serveConsole();
const lang = (page) => page.evaluate(() => document.documentElement.lang);

describe("the language", () => {
  test("is the browser's first, changes without a reload, and is remembered on every page", async (t) => {
    const page = await visit(t, "", { language: "zh-CN" });
    await sees(page, "新建实例");
    assert.equal(await lang(page), "zh-CN");
    assert.match(await page.title(), /^实例/);
    await page.evaluate(() => (window.name = "the same page"));
    await page.locator("#language").click();
    await sees(page, "Create instance");
    assert.equal(await lang(page), "en");
    assert.match(await page.title(), /^Instances/);
    assert.equal(await page.evaluate(() => window.name), "the same page");
    assert.equal(await page.evaluate(() => document.activeElement.id), "language", "the focus stays");
    await page.reload();
    await sees(page, "Create instance");
    const { href } = await page.$eval('nav a[href*="debugger"]', ({ href }) => ({ href }));
    await page.goto(href);
    await sees(page, "Signature debugger");
    assert.equal(await lang(page), "en");
    await page.locator("#language").click();
    await sees(page, "签名调试器");
    await page.goBack();
    await page.reload();
    await sees(page, "新建实例");
  });

  test("is that in which the service is asked to answer", async (t) => {
    const page = await visit(t);
    const asked = () =>
      page.evaluate(() =>
        [...document.querySelectorAll(".request-details pre")].map((node) => node.textContent).join(),
      );
    const refresh = async (name) => {
      await page.locator(`aria/${name}`).click();
      await page.locator('[data-request="DescribeDBInstances"]').click();
    };
    await page.locator("#open-requests").click();
    await refresh("Refresh");
    assert.match(await asked(), /X-TC-Language: en-US/);
    await page.locator("#language").click();
    await refresh("刷新");
    await page.waitForFunction(() =>
      [...document.querySelectorAll(".request-details pre")].some((node) => node.textContent.includes("zh-CN")),
    );
  });

  test("leaves no text behind: every page in Chinese, and nothing wider than a phone", async (t) => {
    for (const [device, viewport] of loose([
      ["desktop", DESKTOP],
      ["phone", PHONE],
    ])) {
      const page = await visit(t, "", { viewport, language: "zh-CN" });
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
        await page.screenshot({ path: join(ARTIFACTS, `${name}-${device}-zh.png`), fullPage: true });
        assert.equal(await overflow(page), 0, `${name} on ${device}`);
        // Two English words in a row are a sentence; names of the service and of its things are not.
        const english = await page.$$eval("main :is(h1, h2, h3, p, th, dt, label, button, legend, summary)", (nodes) =>
          nodes.map((node) => node.textContent).filter((text) => /^[A-Z][a-z]+( [a-z]+)+[.:]?$/.test(text.trim())),
        );
        assert.deepEqual(english, [], name);
      }
    }
  });
});

test("times are shown in the zone that was chosen, at once and after a reload", async (t) => {
  const page = await visit(t);
  const created = () => page.$eval(".col-created span[title]", (node) => node.title);
  const before = await created();
  await page.locator('button[title="Connection"]').click();
  await page.select("#settings-zone", "china");
  await page.keyboard.press("Escape");
  await closed(page);
  const after = await created();
  assert.match(after, / UTC\+8$/);
  await page.reload();
  await page.waitForSelector("[data-instance]");
  assert.equal(await created(), after);
  assert.match(before, / UTC/);
});
