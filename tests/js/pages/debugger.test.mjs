// The debugger page in a browser: its diagnosis, the steps, and the corrected request.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { sign } from "tencentdb-postgres";
import { diagnose } from "tencentdb-postgres/diagnose";

import { examples } from "../../../www/debugger/examples.js";
import { english } from "../../../www/debugger/strings/en.js";
import {
  ID,
  KEY,
  TOKEN,
  clipboard,
  codes,
  example,
  fill,
  first,
  load,
  overflow,
  sees,
  shown,
  serveDebugger,
} from "../support/debugger.mjs";

const { visit } = serveDebugger();

describe("the diagnosis", () => {
  test("a pasted request shows its fault first, and follows what is typed", async (t) => {
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

  test("a right request is called right", async (t) => {
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

  test("an example can be loaded from the start and changed", async (t) => {
    const page = await visit(t);
    await page.locator('[data-example="secret-text"]').click();
    await first(page, "secret-text");
    await fill(page, "#secretKey", "another");
    await first(page, "wrong-secret");
  });

  test("a request with an invalid address is diagnosed", async (t) => {
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

  test("a request that breaks the page leaves nothing of the one before it", async (t) => {
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

  test("more inputs unfold and stay unfolded while typing", async (t) => {
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
  test("show the service's and the caller's values side by side, with differences marked", async (t) => {
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

  test("show what the caller's program printed, without any secret", async (t) => {
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

  test("show one text and its signature for the older methods", async (t) => {
    const page = await visit(t);
    await load(page, "v1-signature");
    assert.deepEqual(await page.$$eval(".step", (steps) => steps.map((step) => step.dataset.step)), [
      "stringToSign",
      "signature",
    ]);
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

  test("is the time of each timestamp in UTC and China, and its age", async (t) => {
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

  test("are the bytes of the hashed body, without passwords until secrets are shown", async (t) => {
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

  test("says whether the key is the same and whether the id is the request's", async (t) => {
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

  test("says why there is no corrected request where the credential was refused", async (t) => {
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
