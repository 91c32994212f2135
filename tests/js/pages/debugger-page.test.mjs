// The debugger page in a browser, as a person meets it who is stuck on a refused signature.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { promisify } from "node:util";
import { sign } from "tencentdb-postgres";
import { diagnose } from "tencentdb-postgres/diagnose";
import { curl } from "../../../www/debugger/curl.js";
import { compare, pieces } from "../../../www/debugger/difference.js";
import { examples } from "../../../www/debugger/examples.js";
import { read } from "../../../www/debugger/share.js";
import { chinese } from "../../../www/debugger/strings/zh.js";
import { english } from "../../../www/debugger/strings/en.js";
import { carriedBy, isMasked, linkOf } from "../support/links.mjs";
import { listen } from "../support/listen.mjs";
import { loose } from "../support/loose.mjs";
import { ARTIFACTS, ROOT, XTASK, servePages } from "../support/pages.mjs";

/** @import { Visit } from "../support/pages.mjs" */

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844, isMobile: true, hasTouch: true };
const [{ secretId: ID, secretKey: KEY }] = examples;
const TOKEN = "a-token-of-some-length-that-nobody-sees";
const run = promisify(execFile);
const example = (code) => examples.find((one) => one.code === code);
const site = servePages();

/**
 * Opens the page.
 * @param {any} t
 * @param {Partial<Visit> & { at?: string }} options
 */
async function visit(t, { at = `${site.address}/debugger.html`, viewport = DESKTOP, ...rest } = {}) {
  const page = await site.visit(t, at, { viewport, ...rest });
  await page.waitForSelector("#input");
  return page;
}

const fill = (page, selector, text) => page.locator(selector).fill(text);
const load = async (page, code) => {
  await page.select("#example", code);
  await page.waitForSelector(`.finding[data-code="${code}"]`);
};
const codes = (page) => page.$$eval(".finding", (nodes) => nodes.map((node) => node.dataset.code));
const first = (page, code) =>
  page.waitForFunction((wanted) => document.querySelector(".finding")?.dataset.code === wanted, {}, code);
const sees = (page, text) => page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text);
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
/**
 * All that is in the document and around it where a secret could show, but for what was typed into the inputs
 * themselves.
 */
const shown = (page) =>
  page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      document.body.innerText,
      location.href,
      document.title,
      document.cookie,
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      JSON.stringify(history.state),
    ].join("\n"),
  );

describe("the diagnosis", () => {
  test("a pasted request is answered with its fault first, and follows what is typed", async (t) => {
    const page = await visit(t);
    await sees(page, english.findings.empty.title);
    const { input } = example("scope-date-not-utc");
    await fill(page, "#input", input);
    await first(page, "scope-date-not-utc");
    await sees(page, english.causes["scope-date-not-utc"].title);
    assert.deepEqual(
      await page
        .$$eval(".versus dd", (nodes) => nodes.map((node) => node.textContent))
        .then((texts) => texts.slice(0, 2)),
      ["2023-11-14", "2023-11-15"],
    );
    assert.match(
      await page.$eval("p[role=status]", (node) => node.textContent),
      /^\d+ findings?: The date in the scope/,
    );

    await fill(page, "#input", input.replace("2023-11-15", "2023-11-14"));
    await page.waitForFunction(() => document.querySelector(".finding")?.dataset.code !== "scope-date-not-utc");

    await fill(page, "#input", "no request at all");
    await first(page, "unreadable");
    await page.locator("#clear").click();
    await sees(page, english.findings.empty.title);
    await page.waitForFunction(() => document.activeElement.id === "input");
  });

  test("a right request is said to be right", async (t) => {
    const page = await visit(t);
    const { method, url, headers, body } = sign(
      {
        action: "DescribeZones",
        host: "postgres.tencentcloudapi.com",
        region: "ap-guangzhou",
        params: {},
        timestamp: 1_700_000_000,
      },
      { secretId: ID, secretKey: KEY },
    );
    await fill(page, "#input", JSON.stringify({ method, url, headers, body }));
    await fill(page, "#secretId", ID);
    await fill(page, "#secretKey", KEY);
    await sees(page, english.findings.verified.title);
    await page.waitForSelector('[data-step="signature"] .pill.good');
  });

  test("every example leads to the cause it is named after", async (t) => {
    const page = await visit(t);
    assert.ok(examples.length >= 26, `${examples.length}`);
    const offered = await page.$$eval("#example option", (options) =>
      options.map((option) => option.value).filter(Boolean),
    );
    assert.deepEqual([...offered].sort(), examples.map(({ code }) => code).sort());
    for (const { code, secretKey } of examples) {
      await load(page, code);
      assert.equal((await codes(page))[0], code);
      assert.ok(!secretKey || !(await shown(page)).includes(secretKey), `${code} tells its key`);
      assert.equal(await overflow(page), 0, code);
    }
  });

  test("an example is loaded from the start, too, and may be played with", async (t) => {
    const page = await visit(t);
    await page.locator('[data-example="secret-text"]').click();
    await first(page, "secret-text");
    await fill(page, "#secretKey", "another");
    await first(page, "wrong-secret");
  });

  test("an address that makes none is told of, like any other request", async (t) => {
    const page = await visit(t);
    await load(page, "secret-text");
    const raw = (host) =>
      `GET / HTTP/1.1\n${host}` +
      "Authorization: TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2023-11-14/postgres/tc3_request, " +
      "SignedHeaders=content-type;host, Signature=0\n" +
      "Content-Type: application/json\nX-TC-Action: DescribeZones\nX-TC-Timestamp: 1700000000\n\n";
    const inputs = [
      "",
      "Host:\n",
      "Host: <endpoint>\n",
      "Host: %s\n",
      "Host: a.test:99999\n",
      "Host: a.test:443:/\n",
    ].map(raw);
    for (const input of [...inputs, "curl http://127.0.0.1:PORT/ -H 'X-TC-Action: DescribeZones'"]) {
      await fill(page, "#input", input);
      await page.waitForFunction(
        () => document.querySelector(".finding") && document.querySelector(".finding").dataset.code !== "secret-text",
        {},
        input,
      );
      assert.equal(await page.$(".notice.bad"), null, input);
      await load(page, "secret-text");
    }
  });

  test("a request that cannot be shown leaves nothing of the one before it", async (t) => {
    const page = await visit(t, { expected: /cannot be written/ });
    await load(page, "secret-text");
    await page.evaluate(() => {
      const own = String.prototype.replaceAll;
      /** @this {string} */
      function replaceAll(from, to) {
        if (this.includes("/unshown")) throw new Error("cannot be written");
        return own.call(this, from, to);
      }
      String.prototype.replaceAll = replaceAll;
    });
    await fill(page, "#input", example("secret-text").input.replace("POST / ", "POST /unshown "));
    await sees(page, english.broken.request.title);
    assert.deepEqual([await codes(page), await page.$("#corrected"), await page.$(".step")], [[], null, null]);
    await load(page, "body-rewritten");
    assert.equal(await page.$(".notice.bad"), null);
  });

  test("more inputs unfold and stay so, whatever is typed meanwhile", async (t) => {
    const page = await visit(t);
    const unfolded = () =>
      page.evaluate(() => {
        document.querySelector(".more summary").click();
        document.querySelector("#input").dispatchEvent(new Event("input"));
        return new Promise((resolve) => setTimeout(() => resolve(document.querySelector(".more").open), 50));
      });
    assert.deepEqual([await unfolded(), await unfolded()], [true, false]);
  });

  test("the answer of the service is taken into account", async (t) => {
    const page = await visit(t);
    const { input, answer } = example("clock-skew");
    await fill(page, "#input", input);
    await fill(page, "#answer", answer);
    await first(page, "clock-skew");
  });
});

describe("the steps", () => {
  test("stand side by side, as the service and as the caller computed them, with what differs marked", async (t) => {
    const page = await visit(t);
    await load(page, "header-values-not-canonical");
    const sides = (step) =>
      page.$$eval(`[data-step="${step}"] figure`, (figures) =>
        figures.map((figure) => [...figure.querySelectorAll("mark")].map((mark) => mark.textContent)),
      );
    assert.deepEqual(await sides("canonicalRequest"), [["describedbinstances"], ["DescribeDBInstances"]]);
    const [[computed], [sent]] = await sides("signature");
    assert.ok(example("header-values-not-canonical").input.includes(sent));
    assert.match(computed, /^[0-9a-f]{64}$/);
    assert.notEqual(computed, sent);
    assert.deepEqual(await page.$$eval(".step", (steps) => steps.map((step) => step.dataset.step)), [
      "canonicalRequest",
      "stringToSign",
      "key",
      "signature",
      "authorization",
    ]);
  });

  test("what the caller's program printed is set beside them, without any secret", async (t) => {
    const page = await visit(t);
    const { method, url, headers, body, steps } = sign(
      { action: "DescribeZones", host: "postgres.tencentcloudapi.com", params: {}, timestamp: 1_700_000_000 },
      { secretId: ID, secretKey: KEY },
    );
    await fill(
      page,
      "#input",
      JSON.stringify({ method, url, headers: { ...headers, "Content-Type": "application/json; charset=utf-8" }, body }),
    );
    await page.locator(".more summary").click();
    await fill(page, "#printed", steps.canonicalRequest);
    await first(page, "content-type-changed");
    await sees(page, english.steps.against.printed);
    await sees(page, english.steps.needsSecret);
  });

  test("of the older signatures are one text and its signature", async (t) => {
    const page = await visit(t);
    await load(page, "v1-signature");
    assert.deepEqual(await page.$$eval(".step", (steps) => steps.map((step) => step.dataset.step)), [
      "stringToSign",
      "signature",
    ]);
  });
});

describe("privacy", () => {
  test("no connection is possible, and none is tried", async (t) => {
    const page = await visit(t, { expected: /Content Security Policy|Refused to/ });
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

  test("secrets are masked until they are asked for, and are never kept", async (t) => {
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

  test("a link brings the request back, without key and token, and stays in the address until something else is given", async (t) => {
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

  test("to copy a link moves nothing, and says what is left out", async (t) => {
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

describe("the corrected request", () => {
  test("is offered as a command for the shell, signed for now", async (t) => {
    const page = await visit(t);
    await load(page, "body-rewritten");
    await page.locator("#copy-corrected").click();
    await page.waitForSelector(`#copy-corrected[aria-label="${english.common.copied}"]`);
    const copied = await clipboard(page);
    assert.equal(copied, await page.$eval("#corrected", (node) => node.textContent));
    const [, timestamp] = /X-TC-Timestamp: (\d+)/.exec(copied);
    assert.ok(Math.abs(Number(timestamp) - Date.now() / 1000) < 300, timestamp);
    assert.equal(diagnose(copied, { secretId: ID, secretKey: KEY }).verified, true, copied);
  });

  test("shows the token only with the secrets", async (t) => {
    const page = await visit(t);
    const { input } = example("scope-date-not-utc");
    await fill(page, "#input", input.replace("X-TC-Action", `X-TC-Token: ${TOKEN}\nX-TC-Action`));
    await fill(page, "#secretId", ID);
    await fill(page, "#secretKey", KEY);
    await fill(page, "#token", TOKEN);
    await page.waitForFunction(() => document.querySelector("#corrected")?.textContent.includes("X-TC-Token: (token)"));
    await page.locator("#reveal").click();
    await page.waitForFunction(
      (token) => document.querySelector("#corrected").textContent.includes(`X-TC-Token: ${token}`),
      {},
      TOKEN,
    );
  });
});

describe("passwords", () => {
  test("stand in the corrected request only while secrets are shown", async (t) => {
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

describe("what stands beside the steps", () => {
  const signed = (params, { secretId = ID, timestamp = 1_700_000_000 } = {}) => {
    const { method, url, headers, body } = sign(
      { action: "DescribeZones", host: "postgres.tencentcloudapi.com", region: "ap-guangzhou", params, timestamp },
      { secretId, secretKey: KEY },
    );
    return JSON.stringify({ method, url, headers, body });
  };
  const give = async (page, input, { id = ID } = {}) => {
    await fill(page, "#input", input);
    await fill(page, "#secretId", id);
    await fill(page, "#secretKey", KEY);
  };

  test("is the time of each timestamp, here and in China, and its age", async (t) => {
    const page = await visit(t);
    await give(page, signed({}));
    await page.waitForSelector('[data-step="stringToSign"] .moment');
    const moments = await page.$$eval(".given .moment, [data-step=stringToSign] .moment", (nodes) =>
      nodes.map((node) => node.textContent),
    );
    assert.equal(moments.length, 2);
    for (const text of moments)
      assert.match(text, /^1700000000 = 2023-11-14 22:13:20 UTC, 2023-11-15 06:13:20 UTC\+8 \(\d+ years ago\)$/);
    await page.locator("#language").click();
    await page.waitForFunction(() =>
      /2023-11-14 22:13:20 UTC，2023-11-15 06:13:20 UTC\+8（北京时间），\d+年前$/.test(
        document.querySelector(".moment").textContent,
      ),
    );
    await load(page, "timestamp-format");
    await page.waitForFunction(() => /2023-11-14 22:13:20/.test(document.querySelector(".versus .moment").textContent));
  });

  test("are the bytes behind the hash of the body, without passwords until secrets are shown", async (t) => {
    const page = await visit(t);
    const payload = () =>
      page.$$eval("#payload-title, #payload, #payload-hex", (nodes) => nodes.map((node) => node.textContent));
    const title = (bytes) => english.steps.payload(bytes);
    await give(page, signed({ Filters: [{ Name: "a", Values: ["b"] }] }));
    await page.waitForSelector("#payload");
    assert.deepEqual(
      await payload(),
      [title(43), '{"Filters":[{"Name":"a","Values":["b"]}]}'].map((text, at) => (at === 0 ? title(41) : text)),
    );
    const raw = signed({});
    await fill(page, "#input", JSON.stringify({ ...JSON.parse(raw), body: '{"a":"é"}\r\n' }));
    await page.waitForSelector("#payload-hex");
    assert.deepEqual(await payload(), [
      title(12),
      '{"a":"é"}␍\n',
      '00000000  7b 22 61 22 3a 22 c3 a9 22 7d 0d 0a              {"a":".."}..\n',
    ]);
    await fill(page, "#input", JSON.stringify({ ...JSON.parse(raw), body: '{"Password":"Tr1cky!","x":1}' }));
    await page.waitForFunction(() => document.querySelector("#payload")?.textContent.includes("*******"));
    assert.deepEqual((await payload()).slice(0, 2), [title(28), '{"Password":"*******","x":1}']);
    await sees(page, english.steps.payloadHidden);
    await page.locator("#reveal").click();
    await page.waitForFunction(() => document.querySelector("#payload").textContent.includes("Tr1cky!"));
  });

  test("is whether the key was made alike, and whether the id is the request's", async (t) => {
    const page = await visit(t);
    const keyState = () => page.$eval('[data-step="key"] .pill', (node) => node.textContent).catch(() => undefined);
    for (const code of ["key-derivation", "secret-text", "scope-date-not-utc"]) {
      await load(page, code);
      assert.equal(await keyState(), english.steps.differs, code);
    }
    await load(page, "body-rewritten");
    assert.equal(await keyState(), undefined, "nothing is known of it");
    await give(page, signed({}));
    await page.waitForFunction(
      (same) => document.querySelector('[data-step="key"] .pill')?.textContent === same,
      {},
      english.steps.same,
    );
    assert.equal(await page.$("#other-id"), null);
    await give(page, signed({}), { id: "AKIDanotherANOTHERanotherANOTHERanot" });
    await sees(page, english.request.otherId(ID));
  });

  test("is no corrected request where the credential was refused, and why", async (t) => {
    const page = await visit(t);
    for (const code of ["wrong-secret", "foreign-key", "key-unusable", "token-mismatch"]) {
      await load(page, code);
      await page.waitForSelector("#uncorrected");
      assert.equal(await page.$("#corrected"), null, code);
    }
    await fill(page, "#token", TOKEN);
    await page.waitForFunction(() => document.querySelector("#corrected")?.textContent.includes("X-TC-Token: (token)"));
  });
});

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
    // What was found is the engine's own text in English; debugger-evidence.test.mjs holds the Chinese to it.
    assert.deepEqual(shape(said(chinese)), shape(said(english)));
    const known = readFileSync(join(ROOT, "pkg/src/diagnose/diagnose.ts"), "utf8")
      .match(/FindingCode =([^;]*);/)[1]
      .match(/[a-z0-9-]+/g)
      .sort();
    assert.deepEqual(Object.keys(english.causes).sort(), known);
    assert.deepEqual(Object.keys(chinese.causes).sort(), known);
    for (const [code, { title, fix }] of Object.entries(chinese.causes)) assert.ok(title && fix.endsWith("。"), code);
  });

  test("every control has a name, there is one main heading, and no id is there twice", async (t) => {
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

  test("the console leads here, and back", async (t) => {
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

test("as a folder of its own it works under any path, and has no way to a console", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "debugger-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const [program, ...prefix] = XTASK;
  await run(program, [...prefix, "debugger", "--no-build", "--out", join(folder, "tools", "signature")], { cwd: ROOT });
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
  const page = await visit(t, { at: `${await listen(files)}/tools/signature/` });
  await load(page, "body-rewritten");
  assert.deepEqual(missing, []);
  assert.equal(await page.$("nav"), null);
});

describe("parts", () => {
  test("what is copied sends the very request", async (t) => {
    const seen = [];
    const sink = createServer((request, response) => {
      const chunks = [];
      request.on("data", (chunk) => chunks.push(chunk));
      request.on("end", () => {
        seen.push({
          method: request.method,
          url: request.url,
          kind: request.headers["content-type"],
          quote: request.headers["x-quote"],
          body: Buffer.concat(chunks).toString(),
        });
        response.end("ok");
      });
    });
    t.after(() => sink.close());
    const at = await listen(sink);
    const post = {
      method: "POST",
      url: `${at}/`,
      headers: [
        ["Content-Type", "application/json"],
        ["X-Quote", `it's "x" \\ $HOME`],
        ["Content-Length", "1"],
      ],
      body: `{"Name":"it's \\"订单\\" $(id) \`x\`\\n"}`,
    };
    const get = {
      method: "GET",
      url: `${at}/?a=b%20c&d=*'`,
      headers: [
        ["Content-Type", "application/json"],
        ["X-Quote", "y"],
      ],
      body: "",
    };
    const wanted = ({ method, url, headers, body }) => ({
      method,
      url: url.slice(at.length),
      kind: headers[0][1],
      quote: headers[1][1],
      body,
    });
    for (const request of [post, get]) {
      await run("sh", ["-c", curl(loose(request))]);
      assert.deepEqual(seen.splice(0), [wanted(request)]);
    }
  });

  test("differences are told line by line and word by word", () => {
    const flat = (parts) => parts?.map(({ text, differs }) => (differs ? `[${text}]` : text)).join("");
    assert.deepEqual(
      compare("a\nb\nc", "a\nc\nd").map(({ left, right }) => [flat(left), flat(right)]),
      [
        ["a", "a"],
        ["[b]", undefined],
        ["c", "c"],
        [undefined, "[d]"],
      ],
    );
    const { left, right } = pieces('{"a":1,"b":2}', '{"a": 1, "b": 2}');
    assert.deepEqual([flat(left), flat(right)], ['{"a":1,"b":2}', '{"a":[ ]1,[ ]"b":[ ]2}']);
    assert.equal(flat(pieces("x abc1", "x abd1").right), "x [abd1]");
  });

  test("a body that is no text is in no link, and breaks nothing", () => {
    const request = { method: "POST", url: "https://x.test/", headers: [], body: new Uint8Array([0xff]) };
    assert.deepEqual([linkOf(request), isMasked(request)], [undefined, false]);
  });

  test("no link tells the key, even where it was sent in place of the id", () => {
    for (const { code, input, answer, secretId, secretKey } of examples.filter((one) => one.secretKey)) {
      for (const credential of [undefined, { secretId, secretKey }]) {
        const { request } = diagnose(input, credential);
        assert.ok(!JSON.stringify(carriedBy(request, { answer })).includes(secretKey), code);
        assert.ok(!isMasked(request), code);
      }
    }
  });

  test("a link leaves passwords out", () => {
    const request = {
      method: "POST",
      url: "https://postgres.tencentcloudapi.com/",
      headers: [["Host", "postgres.tencentcloudapi.com"]],
      body: '{"AdminPassword":"Tr1cky!\\"pass","Name":"订单"}',
    };
    const shared = carriedBy(request, { answer: "said s3cret-key", secretKey: "s3cret-key" });
    assert.equal(shared.answer, "said ******");
    const { body, headers } = JSON.parse(shared.input);
    assert.equal(body, '{"AdminPassword":"*************","Name":"订单"}');
    assert.deepEqual(headers, [{ name: "Host", value: "postgres.tencentcloudapi.com" }]);
    const carried = (url, body) => {
      const own = { method: "POST", url, headers: [], body };
      const { input } = carriedBy(own);
      const { url: to, body: with_ } = JSON.parse(input);
      assert.equal(isMasked(own), to !== url || with_ !== body);
      return [to, with_];
    };
    const at = "https://postgres.tencentcloudapi.com/";
    const kept = "Action=ResetAccountPassword&SecretId=AKIDEXAMPLE&Token=(token)&Signature=a%3D";
    assert.deepEqual(carried(`${at}?${kept}&Password=a=b%23&Users.0.%50assword=xy#c`, ""), [
      `${at}?${kept}&Password=******&Users.0.%50assword=****`,
      "",
    ]);
    assert.deepEqual(carried(at, `${kept}&Password=Tr1cky!&UserName=u`), [at, `${kept}&Password=*******&UserName=u`]);
    assert.deepEqual(carried(`${at}?${kept}`, kept), [`${at}?${kept}`, kept]);
    const parts = (password) =>
      '--b\r\nContent-Disposition: form-data; name="UserName"\r\n\r\napp\r\n' +
      '--b\r\nContent-Disposition: form-data; name="Password"\r\nContent-Type: text/plain\r\n\r\n' +
      `${password}\r\n--b--\r\n`;
    assert.deepEqual(carried(at, parts("Tr1cky!")), [at, parts("*******")]);
    assert.deepEqual(carried(at, '{"a":"x&Password=y","Token":"abc"}'), [at, '{"a":"x&Password=y","Token":"***"}']);
    assert.equal(read("#request=%%%"), undefined);
    assert.equal(read("#/instances"), undefined);
  });
});
