// The code that the debugger page offers, in a browser.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { examples } from "../../../www/debugger/examples.js";
import { guides } from "../../../www/debugger/guides/list.js";
import { languages, signingCode } from "../../../www/debugger/signing/list.js";
import { SAMPLE, toSign } from "../../../www/debugger/signing/values.js";
import { chinese } from "../../../www/debugger/strings/zh.js";
import { english } from "../../../www/debugger/strings/en.js";
import { ID, KEY, PHONE, TOKEN, clipboard, fill, load, serveDebugger } from "../support/debugger.mjs";

const { visit } = serveDebugger();

describe("the page", () => {
  const program = (page) => page.$eval("#program", (node) => node.textContent);
  const shows = (page, selector, text) =>
    page.waitForFunction(
      (one, wanted) => document.querySelector(one)?.textContent.includes(wanted),
      {},
      selector,
      text,
    );
  const focused = (page) => page.evaluate(() => document.activeElement.id);

  test("offers an example's code at once, and that of a request once there is one", async (t) => {
    const page = await visit(t);
    await shows(page, ".signing", english.code.sample);
    assert.equal(await program(page), signingCode("javascript", toSign(SAMPLE)));
    await load(page, "body-rewritten");
    await shows(page, ".signing", english.code.own);
    assert.match(
      await program(page),
      /'\{"Limit":20,"Filters":\[\{"Name":"db-instance-name","Values":\["orders"\]\}\]\}'/,
    );
    await page.locator("#clear").click();
    await shows(page, ".signing", english.code.sample);
  });

  test("offers every language, copies what it shows, and remembers the choice", async (t) => {
    const page = await visit(t);
    await load(page, "content-type-changed");
    assert.deepEqual(
      await page.$$eval("#code option", (options) => options.map(({ value, text }) => [value, text])),
      Object.entries(languages).map(([id, { name }]) => [id, name]),
    );
    for (const [id, { file }] of Object.entries(languages)) {
      await page.select("#code", id);
      await shows(page, ".signing figcaption", file);
      await page.locator("#copy-code").click();
      await page.waitForSelector(`#copy-code[aria-label="${english.common.copied}"]`);
      assert.equal(await clipboard(page), await program(page));
    }
    await page.reload();
    await page.waitForSelector("#program");
    assert.equal(await page.$eval("#code", ({ value }) => value), Object.keys(languages).at(-1));
  });

  test("shows older methods in their own way", async (t) => {
    const page = await visit(t);
    await load(page, "v1-signature");
    await page.select("#code", "python");
    await shows(page, "#program", "base64.b64encode");
    assert.doesNotMatch(await program(page), /tc3_request/);
  });

  test("signs for the time of the request only where that is chosen", async (t) => {
    const page = await visit(t);
    assert.equal(await page.$("#timed"), null);
    await load(page, "body-rewritten");
    assert.match(await program(page), /const timestamp = Math\.floor/);
    await page.locator("#timed").click();
    await shows(page, "#program", "const timestamp = 1700000000;");
    await page.locator("#clear").click();
    await shows(page, "#program", "const timestamp = Math.floor");
  });

  test("never writes key, id or token into code, shown or not", async (t) => {
    const page = await visit(t);
    await fill(
      page,
      "#input",
      examples
        .find(({ code }) => code === "scope-date-not-utc")
        .input.replace("X-TC-Action", `X-TC-Token: ${TOKEN}\nX-TC-Action`),
    );
    await fill(page, "#secretId", ID);
    await fill(page, "#secretKey", KEY);
    await fill(page, "#token", TOKEN);
    await shows(page, "#program", "TENCENTCLOUD_SESSION_TOKEN");
    await page.locator("#reveal").click();
    for (const id of Object.keys(languages)) {
      await page.select("#code", id);
      await shows(page, ".signing figcaption", languages[id].file);
      const shown = await program(page);
      for (const secret of [ID, KEY, TOKEN]) assert.ok(!shown.includes(secret), id);
      assert.ok(shown.includes("TENCENTCLOUD_SECRET_KEY") && shown.includes("TENCENTCLOUD_SESSION_TOKEN"), id);
    }
  });

  test("shows how to get a request, moves the focus there and back, and remembers the tool", async (t) => {
    const page = await visit(t);
    const expanded = () => page.$eval("#show-guide", (node) => node.getAttribute("aria-expanded"));
    assert.equal(await expanded(), "false");
    await page.focus("#show-guide");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.id === "guide");
    assert.equal(await expanded(), "true");
    for (const [id, { code, printed }] of Object.entries(guides)) {
      await page.select("#guide", id);
      await shows(page, "#guide-text", english.guide.tools[id].split("`")[0]);
      const texts = await page.$$eval(".guide pre", (nodes) => nodes.map((node) => node.textContent));
      assert.deepEqual(texts, [code, printed].filter(Boolean), id);
    }
    await page.select("#guide", "go");
    await page.locator("#copy-guide-code").click();
    await page.waitForSelector(`#copy-guide-code[aria-label="${english.common.copied}"]`);
    assert.equal(await clipboard(page), guides.go.code);
    await page.locator("#close-guide").click();
    await page.waitForFunction(() => document.activeElement.id === "show-guide");
    assert.equal(await page.$(".guide"), null);
    await page.reload();
    await page.waitForSelector("#input");
    await page.locator("#show-guide").click();
    assert.equal(await page.$eval("#guide", ({ value }) => value), "go");
  });

  test("shows the guide unasked where a text is no request", async (t) => {
    const page = await visit(t);
    await fill(page, "#input", "it says AuthFailure, why?");
    await page.waitForSelector(".findings + .guide");
    assert.equal(await page.$("#close-guide"), null);
    assert.equal(await focused(page), "input", "the focus stays where one types");
    await page.locator("#show-guide").click();
    await page.waitForSelector("#close-guide");
    assert.equal(await page.$$eval(".guide", ({ length }) => length), 1);
    await load(page, "body-rewritten");
    await page.locator("#close-guide").click();
    assert.equal(await page.$(".guide"), null);
  });

  test("copying and choosing move nothing above the code, in either language and on a phone", async (t) => {
    for (const viewport of [undefined, PHONE]) {
      const page = await visit(t, { viewport });
      await load(page, "body-rewritten");
      for (const words of [english, chinese]) {
        await shows(page, "#code-title", words.code.title);
        const places = () =>
          page.$$eval("#code, #copy-code, #program", (nodes) =>
            nodes.map((node) => [
              node.getBoundingClientRect().x,
              node.getBoundingClientRect().y + scrollY,
              node.getBoundingClientRect().width,
            ]),
          );
        await page.select("#code", "go");
        const before = await places();
        await page.locator("#copy-code").click();
        await page.waitForSelector(`#copy-code[aria-label="${words.common.copied}"]`);
        await page.select("#code", "javascript");
        await shows(page, ".signing figcaption", languages.javascript.file);
        assert.deepEqual(await places(), before);
        assert.equal(
          await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
          0,
        );
        await page.locator("#language").click();
      }
    }
  });
});
