// The console page with an endpoint that answers anything in any field: it shows text only, and goes on.
// HOSTILE_ROUNDS is the number of random fields, HOSTILE_SEED their seed.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";

import { HOSTILE, startHostile } from "../support/hostile.mjs";
import { listen } from "../support/listen.mjs";
import { loose } from "../support/loose.mjs";
import { servePages } from "../support/pages.mjs";
import { seeded } from "../support/secrets.mjs";
import { pageModules } from "../support/page-modules.mjs";

const ROUNDS = Number(process.env.HOSTILE_ROUNDS ?? 30);
const SEED = Number(process.env.HOSTILE_SEED ?? 1);
const VALUES = Object.entries(HOSTILE).map(([name, text]) => [name, JSON.parse(text)]);
const site = servePages();
const FORBIDDEN =
  "meta, script, iframe, frame, object, embed, base, link, style, img, video, audio, source, applet, portal, " +
  "template, slot, math, foreignObject";

/** Opens the page, connected to a hostile endpoint, and watches it. */
async function visit(t) {
  const endpoint = await startHostile(t);
  const page = await site.visit(t, `${site.address}/`, { viewport: { width: 1280, height: 800 } });
  await page.waitForSelector("[data-instance]");
  const went = [];
  page.on("framenavigated", (frame) => went.push(frame.url()));
  page.on("request", (request) => {
    const { origin } = new URL(request.url());
    if (origin !== site.address && origin !== endpoint.address) went.push(request.url());
  });
  await page.evaluate(() => (window.stays = true));
  await connect(page, endpoint);
  await page.waitForSelector("[data-instance]");
  return { page, endpoint, went: () => went.filter((url) => !url.startsWith(`${site.address}/#`)) };
}

async function connect(page, { address, credential }) {
  await page.evaluate(() => document.querySelector(".connection").click());
  await page.locator('input[value="endpoint"]').click();
  await page.locator("#settings-endpoint").fill(address);
  await page.locator("#settings-secretId").fill(credential.secretId);
  await page.locator("#settings-secretKey").fill(credential.secretKey);
  await page.evaluate(() => document.querySelector("#settings .primary").click());
  await page.waitForFunction(() => !document.querySelector("#settings"));
}

/** Does something in the page, and waits until its requests are answered and drawn. */
async function settle(page, endpoint, act, ...given) {
  const before = endpoint.asked;
  await page.evaluate(act, ...given);
  for (let turn = 0; turn < 400 && (endpoint.asked === before || endpoint.open > 0); turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 5));
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 20)));
}

/** Collects what must not be in the page, and whether the page still reacts. */
async function check({ page, went }, about) {
  const found = await page.evaluate((forbidden) => {
    const app = document.getElementById("app");
    const theme = document.querySelector("#theme");
    const before = theme?.getAttribute("aria-label");
    theme?.click();
    return new Promise((resolve) =>
      setTimeout(() =>
        resolve({
          stays: window.stays === true,
          forbidden: [...app.querySelectorAll(forbidden)].map((node) => node.outerHTML.slice(0, 200)),
          heads: document.head.querySelectorAll("meta[http-equiv]").length,
          links: [...app.querySelectorAll("[href], [src], [action], [formaction]")]
            .map((node) => node.getAttribute("href") ?? node.outerHTML.slice(0, 99))
            .filter((href) => !/^(#|\.\/(debugger|explorer)\.html$)/.test(href)),
          listeners: [...app.querySelectorAll("*")].flatMap((node) =>
            node.getAttributeNames().filter((name) => name.startsWith("on")),
          ),
          moved: document.querySelector("#theme")?.getAttribute("aria-label") !== before,
          polluted: {}.polluted,
          long: document.body.innerText.length < 200_000,
        }),
      ),
    );
  }, FORBIDDEN);
  assert.deepEqual(
    found,
    { stays: true, forbidden: [], heads: 1, links: [], listeners: [], moved: true, long: true },
    about,
  );
  assert.deepEqual(went(), [], about);
}

const refresh = () => document.querySelector('[aria-label="Refresh"]').click();
const to = (hash) => {
  location.hash = hash;
  document.querySelector('[aria-label="Refresh"]')?.click();
};

test("values of every kind in every field of the lists are shown as text", {
  timeout: 600_000,
}, async (t) => {
  const visited = await visit(t);
  const { page, endpoint } = visited;
  const id = await page.$eval("[data-instance]", (row) => row.dataset.instance);
  await page.evaluate(() => document.querySelector("#open-requests").click());
  const pages = [
    [
      ["#/instances", ["leaves", "rows"]],
      [`#/instances/${id}`, ["leaves"]],
    ],
    [
      ["#/instances", ["leaves", "holders", "fields"]],
      [`#/instances/${id}`, ["fields"]],
      ["#/tasks", ["leaves"]],
    ],
  ];
  for (const [at, [value]] of VALUES.entries()) {
    for (const [hash, ways] of pages[at % 2]) {
      for (const way of ways) {
        endpoint.plan = { way, value, keeps: hash.includes(id) ? ["DBInstanceId"] : [] };
        await settle(page, endpoint, to, hash);
        await page.evaluate(() => document.querySelector(".request-line")?.click());
        await check(visited, `${hash} ${way} ${value}`);
      }
    }
  }
  endpoint.plan = undefined;
  await settle(page, endpoint, to, "#/instances");
  await page.waitForSelector(`[data-instance="${id}"]`);
  assert.equal(await page.$(".notice.bad"), null, "it recovers");
});

test("refusals and request ids of every kind are shown as text", { timeout: 600_000 }, async (t) => {
  const visited = await visit(t);
  const { page, endpoint } = visited;
  await page.evaluate(() => document.querySelector("#open-requests").click());
  for (const [value] of VALUES) {
    for (const way of ["error", "errorItself", "requestId"]) {
      endpoint.plan = { way, value };
      await settle(page, endpoint, refresh);
      await page.evaluate(() => document.querySelector(".request-line")?.click());
      await check(visited, `${way} ${value}`);
    }
  }
});

test("choices, prices and results of changes of every kind are shown as text", { timeout: 600_000 }, async (t) => {
  const visited = await visit(t);
  const { page, endpoint } = visited;
  const id = await page.$$eval(
    "[data-instance]",
    (rows) => rows.find((row) => row.querySelector(".pill.good")).dataset.instance,
  );
  for (const value of loose([
    "meta",
    "link",
    "prototype",
    "inherited",
    "beyond",
    "large",
    "half",
    "shell",
    "missing",
    "emptyList",
  ])) {
    endpoint.plan = {
      way: "leaves",
      value,
      keeps: ["DBInstanceId", "DBInstanceStatus", "Zone", "ZoneState", "SpecCode"],
    };
    await connect(page, endpoint);
    await settle(page, endpoint, to, "#/instances/new");
    await check(visited, `create ${value}`);
    await settle(page, endpoint, to, `#/instances/${id}`);
    for (const action of ["resize", "rename"]) {
      await (await page.waitForSelector(`#action-${action}`)).evaluate((button) => button.click());
      await page.waitForSelector("dialog", { timeout: 5000 });
      await check(visited, `${action} ${value}`);
      if (action === "rename") await page.locator("dialog input[name=InstanceName]").fill(`renamed-${value}`);
      if (action !== "resize")
        await settle(page, endpoint, () => document.querySelector("dialog [type=submit]").click());
      await check(visited, `${action} done ${value}`);
      await page.keyboard.press("Escape");
      await page.waitForFunction(() => !document.querySelector("dialog"));
    }
  }
});

test("a random value in a random field is shown as text", { timeout: 60_000 + ROUNDS * 4000 }, async (t) => {
  const visited = await visit(t);
  const { page, endpoint } = visited;
  const chance = seeded(SEED);
  for (let round = 0; round < ROUNDS; round += 1) {
    const [value] = VALUES[Math.floor(chance() * VALUES.length)];
    endpoint.plan = { way: "one", value, chance };
    await settle(page, endpoint, refresh);
    await check(visited, `round ${round} of seed ${SEED}: ${value}`);
  }
});

test("no site can frame the pages", async (t) => {
  const other = createServer((request, response) =>
    response
      .writeHead(200, { "content-type": "text/html" })
      .end(`<iframe src="${site.address}/${request.url.slice(1)}"></iframe>`),
  );
  const address = new URL(await listen(other));
  address.hostname = "localhost";
  for (const path of ["", "debugger.html", "explorer.html", "favicon.svg"]) {
    const page = await site.visit(t, `${address}${path}`, {
      viewport: { width: 800, height: 600 },
      expected: /frame-ancestors|X-Frame-Options/,
    });
    const [, inner] = page.frames();
    for (let turn = 0; turn < 100 && !inner.url().startsWith("chrome"); turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(inner.url(), "chrome-error://chromewebdata/", path);
  }
  // The server closes after the pages, which may still send requests to it.
  t.after(() => other.close());
});

test("a view makes elements of descriptions only, and lets no link lead elsewhere", async (t) => {
  const page = await site.visit(t, `${site.address}/`, { viewport: { width: 800, height: 600 } });
  const made = await page.evaluate(
    async (values, { h, mount, explain }) => {
      const root = document.createElement("div");
      let given;
      const draw = mount(root, () => given);
      const show = async (view) => {
        given = view;
        draw();
        await Promise.resolve();
        return root.innerHTML;
      };
      const odd = [];
      for (const [name, text] of values) {
        const value = JSON.parse(text);
        await show([
          h(
            "p",
            { title: value, class: value, key: value, href: value, value, onclick: value, style: { "--x": value } },
            value,
          ),
          h("input", { value, checked: value, onclick: value }),
          h("select", { value }),
        ]);
        if (root.querySelectorAll("*").length !== 3) odd.push(name);
      }
      const hrefs = {};
      for (const href of [
        "#/x",
        "./debugger.html",
        "/y",
        "https://example.com/",
        "javascript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "http://evil.test/",
        "//evil.test/",
        "vbscript:x",
        "blob:x",
        "file:///etc/passwd",
        "http://",
        { toString: 1 },
      ]) {
        await show(h("a", { href }, "x"));
        hrefs[String(JSON.stringify(href))] = root.firstElementChild.hasAttribute("href");
      }
      await show([1, 2, 3].map((n) => h("i", { key: "same" }, n)));
      await show([4, 5].map((n) => h("i", { key: "same" }, n)));
      const failures = values.flatMap(([name, text]) => {
        const error = Object.assign(new Error("x"), { message: JSON.parse(text) });
        return Object.values(explain(error)).every(
          (part) => part === undefined || (typeof part === "string" && part.length <= 2001),
        )
          ? []
          : [name];
      });
      return { odd, hrefs, failures, same: root.innerHTML };
    },
    Object.entries(HOSTILE),
    await pageModules(page, "parts/view.js", "service/failure.js"),
  );
  assert.deepEqual(made.odd, []);
  assert.deepEqual(
    Object.keys(made.hrefs).filter((href) => made.hrefs[href]),
    ['"#/x"', '"./debugger.html"', '"/y"', '"https://example.com/"', '{"toString":1}'],
  );
  assert.deepEqual(made.failures, [], "any failure has texts to show");
  assert.equal(made.same, "<i>4</i><i>5</i>");
});
