// The crate's integration tests as wasm, in this Node.js, or in the Chromium that CHROMIUM names:
//
//     node run.mjs FOLDER NAME...
//
// EMULATOR_URL is the emulator that tests of transports call. A program is FOLDER/NAME_bg.wasm with its glue,
// FOLDER/NAME.js, as `cargo xtask test wasm-node` makes them.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { argv, env, exit } from "node:process";
import { pathToFileURL } from "node:url";

import { run } from "./tests.mjs";

/** Of the page that tests run in. */
const ORIGIN = "http://localhost";

const [folder, ...names] = argv.slice(2);
const runProgram = env.CHROMIUM ? await inChromium(env.CHROMIUM) : inNode();
const failed = [];
for (const name of names) {
  console.log(`\n     Running ${name}`);
  if (!(await runProgram(name))) failed.push(name);
}
console.log(failed.length ? `\nfailed: ${failed.join(", ")}` : `\nall ${names.length} programs passed`);
exit(failed.length || names.length === 0 ? 1 : 0);

function inNode() {
  const print = console.log;
  globalThis.__wbgtest_og_console_log = print;
  globalThis.__wbg_test_invoke = (call) => call();
  globalThis.EMULATOR_URL = env.EMULATOR_URL;
  return async (name) => {
    const bytes = await readFile(join(folder, `${name}_bg.wasm`));
    // Each test says that it begins; how it went is printed by the function above.
    console.log = () => {};
    const passed = await run(pathToFileURL(join(folder, `${name}.js`)), bytes);
    console.log = print;
    return passed;
  };
}

/** A page for each program, whose files are answered from the folder without a server. */
async function inChromium(executablePath) {
  const require = createRequire(new URL("../js/package.json", import.meta.url));
  const { default: puppeteer } = await import(pathToFileURL(require.resolve("puppeteer-core")));
  // A page that is answered without a server counts as one of another network, and may not call the emulator on this
  // machine.
  const args = ["--no-sandbox", "--disable-gpu", "--disable-features=LocalNetworkAccessChecks"];
  const browser = await puppeteer.launch({ headless: true, executablePath, args });
  const files = {
    "/": () => '<!doctype html><pre id="output"></pre>',
    "/tests.mjs": () => readFile(new URL("tests.mjs", import.meta.url)),
  };
  const answer = async (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin !== ORIGIN) return request.continue();
    const body = await (files[pathname]?.() ?? readFile(join(folder, pathname)).catch(() => undefined));
    const contentType = /js$/.test(pathname) ? "text/javascript" : "text/html";
    await request.respond(body === undefined ? { status: 404 } : { status: 200, contentType, body });
  };
  return async (name) => {
    const page = await browser.newPage();
    page.on("console", (message) => message.type() === "error" && console.log(message.text()));
    page.on("request", answer);
    await page.setRequestInterception(true);
    await page.goto(`${ORIGIN}/`);
    const inPage = async (program, emulator) => {
      globalThis.__wbg_test_invoke = (call) => call();
      globalThis.EMULATOR_URL = emulator;
      const { run } = await import("/tests.mjs");
      const response = await fetch(`/${program}_bg.wasm`);
      return run(`/${program}.js`, await response.arrayBuffer());
    };
    const passed = await page.evaluate(inPage, name, env.EMULATOR_URL);
    console.log(await page.$eval("#output", (output) => output.textContent));
    await page.close();
    return passed;
  };
}
