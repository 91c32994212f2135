// The debugger page in a browser. CHROMIUM names the browser, XTASK_BIN the program that serves the page.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
const XTASK = process.env.XTASK_BIN ? [process.env.XTASK_BIN] : ["cargo", "xtask"];
export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844, isMobile: true, hasTouch: true };

/** Serves the page and starts the browser: `{ visit, close }`. */
export async function openDebugger() {
  const [program, ...prefix] = XTASK;
  // cargo starts the server as a child of its own: a group of their own ends them together.
  const server = spawn(program, [...prefix, "demo", "--no-build", "--no-open", "--port", "0"], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  const address = await listening(server);
  const browser = await puppeteer.launch({
    headless: true,
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });

  /** Opens the page in a browser profile of its own. What goes wrong inside it fails the test. */
  async function visit(t, { viewport = DESKTOP } = {}) {
    const context = await browser.createBrowserContext();
    await context.overridePermissions(new URL(address).origin, [
      "clipboard-read",
      "clipboard-write",
      "clipboard-sanitized-write",
    ]);
    const page = await context.newPage();
    const faults = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    t.after(async () => {
      await context.close();
      assert.deepEqual(faults, [], "the page reported errors");
    });
    await page.setViewport(viewport);
    await page.goto(`${address}/debugger.html`);
    await page.waitForSelector("#input");
    return page;
  }

  async function close() {
    await browser.close();
    if (server.exitCode === null) process.kill(-server.pid);
  }

  return { visit, close };
}

/** Where a server says it listens. */
function listening(child) {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`a server ended with ${code} before it listened`)));
    createInterface({ input: child.stdout }).on("line", (line) => {
      const found = /^listening on (http:\/\/\S+)/.exec(line);
      if (found) resolve(found[1]);
    });
  });
}
