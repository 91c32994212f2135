// The headline rows in a page of Chromium, served from this machine.

import { once } from "node:events";
import { createServer } from "node:http";

import puppeteer from "puppeteer-core";

import { bundle } from "./bundle.mjs";
import { headline } from "./headline.mjs";
import { compare } from "./measure.mjs";

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** Measures, and says the version of the browser. `CHROMIUM` names the program. */
export async function measure() {
  const executablePath = process.env.CHROMIUM;
  if (!executablePath) throw new Error("CHROMIUM does not name a browser; `cargo xtask bench` sets it");
  const { atOnce } = await bundle('import "./headline-page.mjs";');
  const scripts = new Map(atOnce.map(({ name, contents }) => [`/${name}`, contents]));
  const server = createServer((request, response) => {
    const script = scripts.get(request.url);
    response.setHeader("content-type", script ? "text/javascript" : "text/html");
    response.end(script ?? '<!doctype html><script type="module" src="/entry.js"></script>');
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const browser = await puppeteer.launch({ headless: true, executablePath, args: QUIET });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.waitForFunction(() => globalThis.time);
    const points = [];
    for (const [table, timers] of Object.entries(headline)) {
      const inPage = Object.keys(timers).map((name) => [
        name,
        (turns) => page.evaluate((...given) => globalThis.time(...given), table, name, turns),
      ]);
      points.push({ label: table, rows: await compare(Object.fromEntries(inPage), { rounds: 11, sliceMs: 30 }) });
    }
    return [
      {
        id: "chromium",
        title: "The headline rows in Chromium",
        text: "",
        unit: "us",
        points,
        version: await browser.version(),
      },
    ];
  } finally {
    await browser.close();
    server.close();
  }
}
