// Signing code and guides on the debugger page, as a person meets them. That the code signs rightly is tried in
// languages/.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { examples } from "../../../www/debugger/examples.js";
import { guides } from "../../../www/debugger/guides/list.js";
import { languages, signingCode } from "../../../www/debugger/signing/list.js";
import { SAMPLE, timeOf, toSign } from "../../../www/debugger/signing/values.js";
import { chinese } from "../../../www/debugger/strings/zh.js";
import { english } from "../../../www/debugger/strings/en.js";
import { PHONE, openDebugger } from "../support/debugger.mjs";
import { loose } from "../support/loose.mjs";

const [{ secretId: ID, secretKey: KEY }] = examples;
const TOKEN = "a-token-of-some-length-that-nobody-sees";

describe("the page", () => {
  let visit;
  let close;
  before(async () => ({ visit, close } = await openDebugger()));
  after(() => close?.());

  const fill = (page, selector, text) => page.locator(selector).fill(text);
  const load = async (page, code) => {
    await page.select("#example", code);
    await page.waitForSelector(`.finding[data-code="${code}"]`);
  };
  const program = (page) => page.$eval("#program", (node) => node.textContent);
  const sees = (page, selector, text) =>
    page.waitForFunction(
      (one, wanted) => document.querySelector(one)?.textContent.includes(wanted),
      {},
      selector,
      text,
    );
  const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
  const focused = (page) => page.evaluate(() => document.activeElement.id);

  test("offers an example's code at once, and that of a request once there is one", async (t) => {
    const page = await visit(t);
    await sees(page, ".signing", english.code.sample);
    assert.equal(await program(page), signingCode("javascript", toSign(SAMPLE)));
    await load(page, "body-rewritten");
    await sees(page, ".signing", english.code.own);
    assert.match(
      await program(page),
      /'\{"Limit":20,"Filters":\[\{"Name":"db-instance-name","Values":\["orders"\]\}\]\}'/,
    );
    await page.locator("#clear").click();
    await sees(page, ".signing", english.code.sample);
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
      await sees(page, ".signing figcaption", file);
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
    await sees(page, "#program", "base64.b64encode");
    assert.doesNotMatch(await program(page), /tc3_request/);
  });

  test("signs for the time of the request where that is wanted, and only there", async (t) => {
    const page = await visit(t);
    assert.equal(await page.$("#timed"), null);
    await load(page, "body-rewritten");
    assert.match(await program(page), /const timestamp = Math\.floor/);
    await page.locator("#timed").click();
    await sees(page, "#program", "const timestamp = 1700000000;");
    await page.locator("#clear").click();
    await sees(page, "#program", "const timestamp = Math.floor");
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
    await sees(page, "#program", "TENCENTCLOUD_SESSION_TOKEN");
    await page.locator("#reveal").click();
    for (const id of Object.keys(languages)) {
      await page.select("#code", id);
      await sees(page, ".signing figcaption", languages[id].file);
      const shown = await program(page);
      for (const secret of [ID, KEY, TOKEN]) assert.ok(!shown.includes(secret), id);
      assert.ok(shown.includes("TENCENTCLOUD_SECRET_KEY") && shown.includes("TENCENTCLOUD_SESSION_TOKEN"), id);
    }
  });

  test("tells how to get a request when asked, takes the focus there and back, and remembers the tool", async (t) => {
    const page = await visit(t);
    const expanded = () => page.$eval("#show-guide", (node) => node.getAttribute("aria-expanded"));
    assert.equal(await expanded(), "false");
    await page.focus("#show-guide");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.id === "guide");
    assert.equal(await expanded(), "true");
    for (const [id, { code, printed }] of Object.entries(guides)) {
      await page.select("#guide", id);
      await sees(page, "#guide-text", english.guide.tools[id].split("`")[0]);
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

  test("tells it unasked where a text is no request", async (t) => {
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
        await sees(page, "#code-title", words.code.title);
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
        await sees(page, ".signing figcaption", languages.javascript.file);
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

describe("what there is to sign", () => {
  const post = {
    method: "POST",
    url: "https://cvm.tencentcloudapi.com/",
    headers: [
      ["X-TC-Action", "DescribeZones"],
      ["X-TC-Version", "2017-03-12"],
    ],
    body: "{}",
  };
  const { headers } = post;
  const AUTHORIZATION =
    "TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2023-11-14/vpc/tc3_request, " +
    "SignedHeaders=X-TC-Action;host;x-odd;content-type, Signature=0";

  test("is taken from the request, and what the service demands is set right", () => {
    const cases = {
      "JSON by default": [
        post,
        {
          headers: [["Content-Type", "application/json"], ...headers],
          service: "cvm",
          signed: ["content-type", "host"],
          body: "{}",
        },
      ],
      "what curl calls a form": [
        { ...post, headers: [["Content-Type", "application/x-www-form-urlencoded"], ...headers] },
        { headers: [["Content-Type", "application/json"], ...headers] },
      ],
      "a form by GET": [
        { ...post, method: "GET", url: `${post.url}?Limit=1#x`, body: null },
        { headers: [["Content-Type", "application/x-www-form-urlencoded"], ...headers], query: "Limit=1", body: "" },
      ],
      "no query by POST, and no path": [
        { ...post, url: `${post.url}v2?Limit=1` },
        { path: "/", query: "" },
      ],
      "a list of signed headers": [
        { ...post, headers: [...headers, ["Authorization", AUTHORIZATION]] },
        { service: "vpc", signed: ["content-type", "host", "x-tc-action"] },
      ],
      "a header of its own": [
        {
          ...post,
          headers: [
            ...headers,
            ["X-Odd", " a "],
            ["x-odd", "b"],
            ["User-Agent", "x"],
            ["Authorization", AUTHORIZATION],
          ],
        },
        {
          headers: [["Content-Type", "application/json"], ...headers, ["X-Odd", "a"]],
          signed: ["content-type", "host", "x-odd", "x-tc-action"],
        },
      ],
      "the host it was sent to": [
        { ...post, url: "http://127.0.0.1:8080/", headers: [["Host", "CVM.tencentcloudapi.com"], ...headers] },
        { host: "cvm.tencentcloudapi.com", scheme: "http" },
      ],
      "a body that is no text": [{ ...post, body: new Uint8Array([0, 255]) }, { body: undefined }],
      "a body with a letter that no text may hold": [{ ...post, body: "a\u0000" }, { body: undefined }],
      "a body too long for a literal": [{ ...post, body: "x".repeat(40_000) }, { body: undefined }],
      "a token": [{ ...post, headers: [...headers, ["X-TC-Token", "(token)"]] }, { token: true }],
      "an older method by default": [
        { ...post, headers: [], body: "Action=DescribeZones&Limit=a+b%26&Signature=x&Token=(token)" },
        {
          way: "older",
          algorithm: "HmacSHA1",
          named: false,
          token: true,
          params: [
            ["Action", "DescribeZones"],
            ["Limit", "a b&"],
          ],
        },
      ],
      "an older method by name": [
        {
          ...post,
          method: "GET",
          url: `${post.url}?SignatureMethod=HmacSHA256&Action=A&SecretId=x`,
          headers: [],
          body: null,
        },
        { way: "older", algorithm: "HmacSHA256", named: true, params: [["Action", "A"]] },
      ],
    };
    for (const [name, [request, expected]] of Object.entries(cases)) {
      const values = toSign(loose(request));
      assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, values[key]])), expected, name);
      for (const id of loose(Object.keys(languages)))
        assert.ok(signingCode(id, values).includes("TENCENTCLOUD_SECRET_KEY"), `${name} in ${id}`);
    }
  });

  test("is nothing where no action is called, or no address is known", () => {
    for (const request of loose([
      { ...post, headers: [] },
      { ...post, url: "/" },
      { ...post, url: "ftp://cvm.tencentcloudapi.com/" },
      { ...post, headers: [["Host", "<endpoint>"], ...headers] },
      { ...post, headers: [["Authorization", AUTHORIZATION]] },
      { ...post, headers: [], body: new Uint8Array([255]) },
    ]))
      assert.equal(toSign(request), undefined, JSON.stringify(request));
  });

  test("has a time only where the request tells one in seconds", () => {
    const at = (value) => timeOf({ ...post, headers: [["X-TC-Timestamp", value]] });
    assert.deepEqual(at("1700000000"), { timestamp: 1_700_000_000 });
    for (const value of ["1700000000123", "", "-1", "1.5", "now"]) assert.equal(at(value), undefined, value);
    const body = (text) => timeOf({ ...post, headers: [], body: text });
    assert.deepEqual(body("Timestamp=1700000000&Nonce=7"), { timestamp: 1_700_000_000, nonce: 7 });
    assert.equal(body("Timestamp=1700000000&Nonce=x"), undefined);
    assert.equal(body(new Uint8Array([255])), undefined);
  });
});
