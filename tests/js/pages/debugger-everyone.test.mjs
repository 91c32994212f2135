// The debugger page in a browser: in two languages, by keyboard, on a phone, and as a folder of its own.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { promisify } from "node:util";

import { chinese } from "../../../www/debugger/strings/zh.js";
import { english } from "../../../www/debugger/strings/en.js";
import { DESKTOP, PHONE, load, overflow, sees, serveDebugger } from "../support/debugger.mjs";
import { listen } from "../support/listen.mjs";
import { loose } from "../support/loose.mjs";
import { ARTIFACTS, ROOT, XTASK } from "../support/pages.mjs";

const run = promisify(execFile);
const { site, visit } = serveDebugger();

describe("for everybody", () => {
  test("speaks English and Chinese, by the browser and by choice", async (t) => {
    const page = await visit(t);
    await load(page, "scope-date-not-utc");
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
    await page.locator("#language").click();
    await sees(page, chinese.causes["scope-date-not-utc"].title);
    await sees(page, chinese.causes["scope-date-not-utc"].fix);
    assert.equal(await page.evaluate(() => document.documentElement.lang), "zh-CN");
    await page.reload();
    await sees(page, chinese.findings.empty.title);

    const shape = (value) =>
      typeof value === "object"
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([one], [other]) => (one < other ? -1 : 1))
              .map(([name, part]) => [name, shape(part)]),
          )
        : typeof value;
    const said = (/** @type {any} */ { causes, evidence, ...rest }) => rest;
    // Findings have the engine's own text in English; debugger-evidence.test.mjs compares the Chinese with it.
    assert.deepEqual(shape(said(chinese)), shape(said(english)));
    const known = readFileSync(join(ROOT, "pkg/src/diagnose/diagnose.ts"), "utf8")
      .match(/FindingCode =([^;]*);/)[1]
      .match(/[a-z0-9-]+/g)
      .sort();
    assert.deepEqual(Object.keys(english.causes).sort(), known);
    assert.deepEqual(Object.keys(chinese.causes).sort(), known);
    for (const [code, { title, fix }] of Object.entries(chinese.causes)) assert.ok(title && fix.endsWith("。"), code);
  });

  test("every control has a name, there is one main heading, and ids are unique", async (t) => {
    const page = await visit(t);
    for (const code of [undefined, "body-rewritten"]) {
      if (code) await load(page, code);
      const found = await page.evaluate(() => ({
        headings: document.querySelectorAll("h1").length,
        landmarks: ["header", "nav", "main"].filter((tag) => !document.querySelector(tag)),
        ids: [...document.querySelectorAll("[id]")]
          .map((node) => node.id)
          .filter((id, at, all) => all.indexOf(id) !== at),
      }));
      assert.deepEqual(found, { headings: 1, landmarks: [], ids: [] });
      const nameless = [];
      const walk = (node) => {
        if (["button", "link", "textbox", "combobox", "checkbox"].includes(node.role) && !node.name)
          nameless.push(node);
        node.children?.forEach(walk);
      };
      walk(await page.accessibility.snapshot());
      assert.deepEqual(nameless, []);
    }
  });

  test("the console links here, and back", async (t) => {
    const page = await visit(t, { at: `${site.address}/debugger.html` });
    await page.locator(`.tabs a:first-child`).click();
    await page.waitForSelector("[data-instance]");
    await page.locator('.tabs a[href="./debugger.html"]').click();
    await page.waitForSelector("#input");
  });

  test("on a phone nothing is wider than the screen, and the finding is one step away", async (t) => {
    const page = await visit(t, { viewport: PHONE });
    assert.equal(await overflow(page), 0);
    await load(page, "canonical-request-form");
    assert.equal(await overflow(page), 0);
    await page.locator(".jump").click();
    await page.waitForFunction(() => {
      const { top } = document.querySelector(".finding").getBoundingClientRect();
      return top >= document.querySelector(".bar").getBoundingClientRect().bottom && top < innerHeight / 2;
    });
  });

  test("pictures, for a person to look at", async (t) => {
    for (const [device, viewport] of loose([
      ["desktop", DESKTOP],
      ["phone", PHONE],
    ])) {
      for (const scheme of ["light", "dark"]) {
        const page = await visit(t, { viewport, scheme });
        await page.screenshot({ path: join(ARTIFACTS, `debugger-start-${device}-${scheme}.png`), fullPage: true });
        await load(page, "body-rewritten");
        await page.screenshot({ path: join(ARTIFACTS, `debugger-en-${device}-${scheme}.png`), fullPage: true });
        await page.locator("#language").click();
        await page.screenshot({ path: join(ARTIFACTS, `debugger-zh-${device}-${scheme}.png`), fullPage: true });
      }
    }
  });
});

test("it works under any path of a static server", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const [program, ...prefix] = XTASK;
  await run(program, [...prefix, "site", "--no-build", "--out", join(folder, "tools", "postgres")], { cwd: ROOT });
  const types = { js: "text/javascript", html: "text/html", css: "text/css", svg: "image/svg+xml" };
  const missing = [];
  const files = createServer(({ url }, response) => {
    try {
      const bytes = readFileSync(join(folder, url.endsWith("/") ? `${url}index.html` : url));
      response.writeHead(200, { "content-type": types[url.endsWith("/") ? "html" : url.split(".").at(-1)] }).end(bytes);
    } catch {
      missing.push(url);
      response.writeHead(404).end();
    }
  });
  t.after(() => files.close());
  const page = await visit(t, { at: `${await listen(files)}/tools/postgres/debugger.html` });
  await load(page, "body-rewritten");
  assert.deepEqual(missing, []);
});
