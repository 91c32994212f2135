// The pages as `cargo xtask demo` serves them, and a browser for them.
// CHROMIUM names the browser, XTASK_BIN the program that serves the pages, ARTIFACTS the folder for screenshots.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
export const ARTIFACTS = process.env.ARTIFACTS ?? join(ROOT, "target", "artifacts");
export const XTASK = process.env.XTASK_BIN ? [process.env.XTASK_BIN] : ["cargo", "xtask"];
const LOCAL = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost";

/**
 * How a page is opened; `language` is that of the browser, and `expected` matches console messages that are no failure.
 * @typedef {{
 *   viewport: import("puppeteer-core").Viewport, scheme?: string, language?: string, expected?: RegExp
 * }} Visit
 */

/** Returns the address at which a server says that it listens. */
export function listening(child) {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`a server ended with ${code} before it listened`)));
    createInterface({ input: child.stdout }).on("line", (line) => {
      const found = /^listening on (http:\/\/\S+)/.exec(line);
      if (found) resolve(found[1]);
    });
  });
}

/** Starts a browser that reaches nothing but this machine. */
export const launchBrowser = () =>
  puppeteer.launch({
    headless: true,
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      LOCAL,
    ],
  });

/**
 * Serves the pages while the tests of the file that calls it run, with further flags. What it returns has `address`,
 * and opens pages.
 * @param {string[]} flags
 */
export function servePages(...flags) {
  let server;
  let browser;
  const site = { address: undefined, visit };

  before(async () => {
    mkdirSync(ARTIFACTS, { recursive: true });
    const [program, ...prefix] = XTASK;
    // cargo starts the server as its own child, so both are in a group that is ended together.
    server = spawn(program, [...prefix, "demo", "--no-build", "--no-open", "--port", "0", ...flags], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "inherit"],
      detached: true,
    });
    site.address = await listening(server);
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    if (server?.exitCode === null) process.kill(-server.pid);
  });

  /**
   * Opens an address in a browser profile of its own. What goes wrong inside the page fails the test, but for what
   * `expected` matches.
   * @param {{ after: (end: () => unknown) => void }} t
   * @param {string} at
   * @param {Visit} visit
   */
  async function visit(t, at, { viewport, scheme = "light", language, expected }) {
    const context = await browser.createBrowserContext();
    await context
      .overridePermissions(new URL(at).origin, ["clipboard-read", "clipboard-write", "clipboard-sanitized-write"])
      .catch(() => {});
    const page = await context.newPage();
    const faults = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" && !expected?.test(message.text())) faults.push(message.text());
    });
    t.after(async () => {
      await context.close();
      assert.deepEqual(faults, [], "the page reported errors");
    });
    await page.setViewport(viewport);
    await page.emulateMediaFeatures([
      { name: "prefers-color-scheme", value: scheme },
      { name: "prefers-reduced-motion", value: "reduce" },
    ]);
    if (language)
      await page.evaluateOnNewDocument((own) => Object.defineProperty(navigator, "language", { value: own }), language);
    await page.goto(at);
    return page;
  }

  return site;
}
