// The debugger page in a browser: it keeps secrets to itself.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { sign } from "tencentdb-postgres";
import { diagnose } from "tencentdb-postgres/diagnose";

import { read } from "../../../www/debugger/share.js";
import { english } from "../../../www/debugger/strings/en.js";
import {
  ID,
  KEY,
  TOKEN,
  clipboard,
  example,
  fill,
  first,
  load,
  sees,
  shown,
  serveDebugger,
} from "../support/debugger.mjs";

const { site, visit } = serveDebugger();

describe("privacy", () => {
  test("no connection is possible, and none is tried", async (t) => {
    const page = await visit(t, { expected: /Content Security Policy|Refused to/ });
    await load(page, "body-rewritten");
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    for (const code of ["token-mismatch", "v1-signature", "scope-date-not-utc"]) await load(page, code);
    await page.locator("#reveal").click();
    await page.locator("#copy-corrected").click();
    await page.locator("#share").click();
    await page.locator("#language").click();
    assert.deepEqual(asked, [], "nothing is loaded once the page is there");

    const tried = await page.evaluate(async (here) => {
      const violated = [];
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
        violated.push(effectiveDirective),
      );
      const outcome = {
        fetch: await fetch(`${here}/favicon.svg`).then(
          () => "went",
          () => "refused",
        ),
      };
      navigator.sendBeacon(`${here}/beacon`, "x");
      try {
        new WebSocket(here.replace("http", "ws"));
      } catch {
        // Some browsers throw, others report.
      }
      const image = new Image();
      image.src = "http://127.0.0.1:9/picture.png";
      const form = document.createElement("form");
      form.action = `${here}/form`;
      document.body.append(form);
      form.submit();
      await new Promise((resolve) => setTimeout(resolve));
      while (violated.length < 5)
        await new Promise((resolve) => document.addEventListener("securitypolicyviolation", resolve, { once: true }));
      return { ...outcome, violated: [...new Set(violated)].sort() };
    }, site.address);
    assert.deepEqual(tried, { fetch: "refused", violated: ["connect-src", "form-action", "img-src"] });
    const policy = await page.$eval("meta[http-equiv]", (node) => node.content);
    for (const rule of ["default-src 'none'", "connect-src 'none'", "form-action 'none'", "base-uri 'none'"])
      assert.ok(policy.includes(rule), rule);
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:/);
  });

  test("secrets are masked until they are shown, and never stored", async (t) => {
    const page = await visit(t);
    const { input } = example("body-rewritten");
    await fill(page, "#input", input);
    await fill(page, "#secretId", ID);
    await fill(page, "#secretKey", KEY);
    await fill(page, "#token", TOKEN);
    await page.waitForSelector('[data-step="signature"] pre');
    const { secretDate, secretService, secretSigning } = sign(
      { action: "A", host: "postgres.tencentcloudapi.com", params: {}, timestamp: 1_700_000_000 },
      { secretId: ID, secretKey: KEY },
    ).steps;
    const secrets = { KEY, TOKEN, secretDate, secretService, secretSigning };
    const visible = async () => {
      const text = await shown(page);
      return Object.keys(secrets).filter((name) => text.includes(secrets[name]));
    };
    assert.deepEqual(await visible(), []);
    assert.deepEqual(await page.$$eval("#secretKey, #token", (inputs) => inputs.map((input) => input.type)), [
      "password",
      "password",
    ]);

    await page.locator("#reveal").click();
    await sees(page, secretSigning);
    assert.deepEqual(await visible(), ["TOKEN", "secretDate", "secretService", "secretSigning"]);
    assert.equal(await page.$eval("#secretKey", (input) => input.type), "text");
    await page.locator("#reveal").click();
    await sees(page, english.steps.keyHidden);
    assert.deepEqual(await visible(), []);

    await page.reload();
    await page.waitForSelector("#input");
    assert.deepEqual(await page.$$eval("#input, #secretKey, #token", (inputs) => inputs.map((input) => input.value)), [
      "",
      "",
      "",
    ]);
  });

  test("a link restores the request without key and token", async (t) => {
    const page = await visit(t);
    const { input, answer } = example("clock-skew");
    await fill(
      page,
      "#input",
      input.replace("-H 'X-TC-Action", `-H 'X-TC-Token: ${TOKEN}' -H 'Cookie: session=1234567890' -H 'X-TC-Action`),
    );
    await fill(page, "#secretId", ID);
    await fill(page, "#secretKey", KEY);
    await fill(page, "#token", TOKEN);
    await fill(page, "#answer", `${answer} ${KEY}`);
    await first(page, "clock-skew");
    await page.locator("#share").click();
    await sees(page, english.share.copied);
    const shared = await clipboard(page);
    assert.ok(shared.startsWith(`${site.address}/debugger.html#`), shared);
    const carried = JSON.stringify(read(new URL(shared).hash));
    for (const secret of [KEY, TOKEN, "1234567890"]) assert.ok(!carried.includes(secret), carried);

    const other = await visit(t, { at: shared });
    await first(other, "clock-skew");
    assert.equal(other.url(), shared);
    await other.reload();
    await first(other, "clock-skew");
    assert.ok((await other.$eval("#input", (area) => area.value)).includes("DescribeDBInstances"));
    assert.deepEqual(await other.$$eval("#secretId, #secretKey, #token", (inputs) => inputs.map((own) => own.value)), [
      "",
      "",
      "",
    ]);
    await fill(other, "#secretId", ID);
    await fill(other, "#secretKey", KEY);
    await other.waitForSelector('[data-step="signature"] .pill.good');
    assert.equal(other.url(), shared, "a credential is no part of the link");
    await fill(other, "#answer", "another");
    await other.waitForFunction(() => location.hash === "");
  });

  test("copying a link moves nothing, and says what is left out", async (t) => {
    const page = await visit(t);
    const body = JSON.stringify({ AdminPassword: "Tr1cky!pass" });
    await fill(
      page,
      "#input",
      JSON.stringify({
        method: "POST",
        url: "https://postgres.tencentcloudapi.com/",
        headers: { "X-TC-Action": "ResetAccountPassword" },
        body,
      }),
    );
    await page.waitForSelector(".finding");
    const places = () =>
      page.$$eval("h1, .card, #share", (nodes) => nodes.map((node) => JSON.stringify(node.getBoundingClientRect())));
    const before = await places();
    await page.locator("#share").click();
    await sees(page, english.share.passwords);
    assert.deepEqual(await places(), before);
    assert.ok(!(await clipboard(page)).includes("Tr1cky"));
    assert.ok(!JSON.stringify(read(new URL(await clipboard(page)).hash)).includes("Tr1cky"));
    await fill(
      page,
      "#input",
      JSON.stringify({
        method: "POST",
        url: "https://postgres.tencentcloudapi.com/",
        headers: {},
        body: JSON.stringify({ Data: "H4sIAAAAAAAAA6tWKkktLlGyUlAqS8wpTtVRUCouKcrMS1eyUlBKTClW0lFQKs5ILEoFCQ" }),
      }),
    );
    await first(page, "unsigned");
    await page.locator("#share").click();
    await sees(page, english.share.doubtful);
  });
});

describe("passwords", () => {
  test("are in the corrected request only while secrets are shown", async (t) => {
    const page = await visit(t);
    const { method, url, headers, body } = sign(
      {
        action: "CreateInstances",
        host: "postgres.tencentcloudapi.com",
        region: "ap-guangzhou",
        params: { AdminPassword: "Tr1cky!pass" },
        timestamp: 1_700_000_000,
      },
      { secretId: ID, secretKey: KEY },
    );
    await fill(
      page,
      "#input",
      JSON.stringify({ method, url, headers: { ...headers, "Content-Type": "text/html" }, body }),
    );
    await fill(page, "#secretId", ID);
    await fill(page, "#secretKey", KEY);
    await sees(page, english.corrected.covered);
    assert.doesNotMatch(await page.$eval("#corrected", (node) => node.textContent), /Tr1cky/);
    await page.locator("#reveal").click();
    await sees(page, english.corrected.passwords);
    const shown = await page.$eval("#corrected", (node) => node.textContent);
    assert.match(shown, /Tr1cky!pass/);
    assert.equal(diagnose(shown, { secretId: ID, secretKey: KEY }).verified, true);
  });
});
