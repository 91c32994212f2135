// The programs of the page on testing, each in the runner it is for.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { env, execPath } from "node:process";
import { test } from "node:test";

import { success } from "../matrix/drive/program.mjs";
import { inFolder, modules, programs } from "./support/guide.mjs";

const found = await programs("docs/testing.md");
const of = (section) => found.filter((program) => program.section === section);
const one = (section) => {
  const [program, ...more] = of(section);
  assert.ok(program && more.length === 0, section);
  return program;
};

/**
 * Runs an installed tool in a folder with these files. The runner of these tests leaves word for others of its kind.
 */
const tool = (path, args, files, more = {}) => {
  const { NODE_TEST_CONTEXT, ...clean } = env;
  return inFolder(files, (folder) =>
    success(execPath, [join(modules, path), ...args], { cwd: folder, env: { ...clean, CI: "1", ...more } }),
  );
};

test("every section is run by one of these tests", () => {
  const run = ["Node.js", "Time", "Jest", "Vitest", "Playwright", "Faults", "Rust", "Python, and other languages"];
  assert.deepEqual([...new Set(found.map(({ section }) => section))], run);
});

for (const [section, count] of Object.entries({ "Node.js": 2, Time: 1, Faults: 1 })) {
  test(`${section}: it passes under node --test`, async () => {
    const { title, code } = one(section);
    const { NODE_TEST_CONTEXT, ...clean } = env;
    const said = await inFolder({ [title]: code }, (folder) =>
      success(execPath, ["--test", "--test-reporter=tap", title], { cwd: folder, env: clean }),
    );
    assert.ok(said.includes(`# pass ${count}\n# fail 0`), said);
  });
}

for (const environment of ["node", "jsdom"]) {
  test(`Jest: it passes in ${environment}`, async () => {
    const { title, code } = one("Jest");
    const config = JSON.stringify({ testEnvironment: environment, rootDir: "." });
    assert.match(
      await tool("jest/bin/jest.js", ["--config", "jest.config.json"], { [title]: code, "jest.config.json": config }),
      /1 passed/,
    );
  });
}

for (const environment of ["node", "jsdom", "happy-dom"]) {
  test(`Vitest: it passes in ${environment}`, async () => {
    const { title, code } = one("Vitest");
    const files = { [title]: code, "package.json": '{"type":"module"}', "vitest.config.js": "export default {};\n" };
    assert.match(await tool("vitest/vitest.mjs", ["run", "--environment", environment], files), /2 passed/);
  });
}

test("Playwright: it passes", async () => {
  assert.ok(env.CHROMIUM, "CHROMIUM names a browser; `cargo xtask test guides` sets it");
  const page = await readFile(new URL("page/index.html", import.meta.url));
  const server = createServer(async (request, response) => {
    const [, file] = /^\/package\/([\w./-]+)$/.exec(request.url) ?? [];
    const type = { wasm: "application/wasm", js: "text/javascript" }[file?.split(".").at(-1)] ?? "text/html";
    response.setHeader("Content-Type", type);
    response.end(file ? await readFile(join(modules, "tencentdb-postgres", "dist", file)) : page);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { title, code } = one("Playwright");
  const config = {
    use: {
      baseURL: `http://127.0.0.1:${server.address().port}`,
      launchOptions: { executablePath: env.CHROMIUM, args: ["--no-sandbox"] },
    },
  };
  const files = {
    [title]: code,
    "package.json": '{"type":"module"}',
    "playwright.config.js": `export default ${JSON.stringify(config)};\n`,
  };
  try {
    assert.match(await tool("@playwright/test/cli.js", ["test", "--reporter=line"], files), /1 passed/);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

test("Rust: it is a test of the emulator's crate", async () => {
  const { title, code } = one("Rust");
  assert.equal(code, await readFile(new URL(`../../emulator/${title}`, import.meta.url), "utf8"));
});

test("Python: it is run by the suite of Python", () => {
  const { title, language } = one("Python, and other languages");
  assert.deepEqual([title, language], ["test_instances.py", "python"]);
});
