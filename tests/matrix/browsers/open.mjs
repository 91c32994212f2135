// A browser, and pages in it that run the suite.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { env } from "node:process";

import puppeteer from "puppeteer-core";

import { listening } from "../drive/server.mjs";

const LIMIT_MS = 60_000;
const TYPES = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
};
/** What a careful site lets its pages do. wasm needs the one permission that is named after it, and nothing else is needed. */
export const POLICY =
  "default-src 'none'; img-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' 'nonce-matrix' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self' http://127.0.0.1:*";

const BROWSERS = {
  chromium: {
    browser: "chrome",
    executablePath: env.CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ],
  },
  firefox: {
    browser: "firefox",
    executablePath: env.FIREFOX,
    extraPrefsFirefox: {
      "network.captive-portal-service.enabled": false,
      "network.connectivity-service.enabled": false,
    },
  },
};

/** Starts a browser. */
export const launch = (name, options = {}) => puppeteer.launch({ headless: true, ...BROWSERS[name], ...options });

/** Starts a browser: `{ version, visit, close }`. */
export async function open(name) {
  const browser = await launch(name);
  const version = (await browser.version()).replace(/^\D+/, "");
  return {
    version,
    close: () => browser.close(),

    /** Opens a page and counts what a selector finds, once there is any. */
    async count(folder, path, selector) {
      const site = await serveFolder(folder);
      const page = await browser.newPage();
      try {
        await page.goto(`${site.address}/${path}`);
        return (await appears(page, selector)).length;
      } finally {
        await page.close();
        await site.close();
      }
    },

    /**
     * Opens a page of a folder, as a site serves it, with the address of a server under test, and waits for its report.
     * Then the site goes away, and what is loaded must go on.
     */
    async visit(folder, path, { address, reported }, prefix = "/") {
      const site = await serveFolder(folder, prefix);
      const page = await browser.newPage();
      const said = [];
      page.on("console", (message) => message.type() === "error" && said.push(message.text()));
      const failed = new Promise((_, reject) =>
        page.on("pageerror", (error) => reject(new Error(`the page failed: ${error.message}`))),
      );
      failed.catch(() => {});
      const late = new Promise((_, reject) =>
        setTimeout(() => reject(new Error(`no report in ${LIMIT_MS} ms; ${said.join("; ")}`)), LIMIT_MS).unref(),
      );
      try {
        await page.goto(`${site.address}${prefix}${path}?address=${encodeURIComponent(address)}`);
        await Promise.race([reported, failed, late]);
        await site.close();
        const offline = await page.evaluate(() => globalThis.offline?.().then(() => "ok", String));
        return offline === undefined ? {} : { offline };
      } finally {
        await page.close();
        await site.close();
      }
    },
  };
}

/** Whether a page has something, waiting for it a while. */
async function appears(page, selector) {
  return page.waitForSelector(selector, { timeout: LIMIT_MS }).then(
    () => page.$$(selector),
    () => [],
  );
}

/** The files of a folder below a prefix, each with the policy of the site. */
export function serveFolder(folder, prefix = "/") {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://site");
    const path = join(folder, decodeURIComponent(pathname).slice(prefix.length - 1));
    const found =
      pathname.startsWith(prefix) && path.startsWith(folder) && (await stat(path).catch(() => undefined))?.isFile();
    if (!found) return response.writeHead(404, { "content-security-policy": POLICY }).end();
    response.writeHead(200, {
      "content-type": TYPES[extname(path)] ?? "text/plain",
      "content-security-policy": POLICY,
    });
    return createReadStream(path).pipe(response);
  });
  return listening(server);
}
