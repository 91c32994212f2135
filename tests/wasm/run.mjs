// The crate's integration tests as wasm, in this Node.js or in a browser:
//
//     node run.mjs PLACE FOLDER NAME...
//
// PLACE is `node`, or a browser that CHROMIUM or FIREFOX names the program of. EMULATOR_URL is the emulator that tests
// of transports call. A program is FOLDER/NAME_bg.wasm with its glue, FOLDER/NAME.js, as `cargo xtask test wasm-node`
// makes them.

import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { argv, env, exit } from "node:process";
import { pathToFileURL } from "node:url";

import { misbehaving } from "./misbehaving.mjs";
import { run } from "./tests.mjs";

/** How long the tests of one program may take in a page. */
const LIMIT_MS = 300_000;

const [place, folder, ...names] = argv.slice(2);
const servers = { EMULATOR_URL: env.EMULATOR_URL, MISBEHAVING_URL: (await misbehaving()).address };
const runProgram = place === "node" ? inNode() : await inBrowser();
const failed = [];
for (const name of names) {
  console.log(`\n     Running ${name}`);
  if (!(await runProgram(name))) failed.push(name);
}
console.log(failed.length ? `\nfailed: ${failed.join(", ")}` : `\nall ${names.length} programs passed`);
exit(failed.length || names.length === 0 ? 1 : 0);

function inNode() {
  const print = console.log;
  Object.assign(globalThis, servers, { __wbgtest_og_console_log: print, __wbg_test_invoke: (call) => call() });
  return async (name) => {
    const bytes = await readFile(join(folder, `${name}_bg.wasm`));
    // Each test says that it begins; how it went is printed by the function above.
    console.log = () => {};
    const passed = await run(pathToFileURL(join(folder, `${name}.js`)), bytes);
    console.log = print;
    return passed;
  };
}

/** A page for each program. */
async function inBrowser() {
  const { launch, serveFolder } = await import("../matrix/browsers/open.mjs");
  await copyFile(new URL("tests.mjs", import.meta.url), join(folder, "tests.mjs"));
  await writeFile(join(folder, "page.html"), '<!doctype html><pre id="output"></pre>');
  const [site, browser] = await Promise.all([serveFolder(folder), launch(place, { protocolTimeout: LIMIT_MS })]);
  return async (name) => {
    const page = await browser.newPage();
    page.on("console", (message) => message.type() === "error" && console.log(message.text()));
    await page.goto(`${site.address}/page.html`);
    const inPage = async (program, globals) => {
      Object.assign(globalThis, globals, { __wbg_test_invoke: (call) => call() });
      const { run } = await import("/tests.mjs");
      const response = await fetch(`/${program}_bg.wasm`);
      return run(`/${program}.js`, await response.arrayBuffer());
    };
    const passed = await page.evaluate(inPage, name, servers);
    console.log(await page.$eval("#output", (output) => output.textContent));
    await page.close();
    return passed;
  };
}
