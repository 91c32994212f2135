// The command of the npm package as people run it, against the emulator over real sockets, by the table that the
// program in Rust is held to too.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { listening } from "./support/emulator-servers.mjs";
import { listen } from "./support/listen.mjs";

const read = (/** @type {string} */ path) => readFileSync(new URL(path, import.meta.url), "utf8");

const PROGRAM = fileURLToPath(new URL("../../pkg/dist/cli/main.js", import.meta.url));
const ROWS = JSON.parse(read("../cli.json"));
const TABLE = JSON.parse(read("../../cli/src/generated/cli.json"));

/** @type {Record<string, string>} */
const places = {};
/** @type {(() => unknown)[]} */
const ends = [];
let home = "";

before(async () => {
  home = mkdtempSync(join(tmpdir(), "cli-"));
  const emulator = await listening(process.execPath, [PROGRAM, "emulator", "--port", "0", "--fleet", "demo"]);
  const odd = createServer((_, response) => response.writeHead(502, { "content-type": "text/html" }).end("<html>"));
  const pem = read("../support/self-signed.pem");
  const tls = createTlsServer({ key: pem, cert: pem });
  const closed = createServer();
  places["{url}"] = emulator.base;
  places["{closed}"] = await listen(closed);
  places["{odd}"] = await listen(odd);
  places["{tls}"] = (await listen(tls)).replace("http:", "https:");
  places["{recordings}"] = fileURLToPath(new URL("../recordings", import.meta.url));
  closed.close();
  ends.push(
    emulator.stop,
    () => odd.close(),
    () => tls.close(),
    () => rmSync(home, { recursive: true }),
  );
});

after(async () => {
  for (const end of ends) await end();
});

/** A text with what it names in braces. */
const filled = (/** @type {string} */ text) =>
  Object.entries(places).reduce((made, [name, value]) => made.replaceAll(name, value), text);

/** What the environment says: the emulator, and its own pair. */
const surroundings = () => ({
  HOME: home,
  TENCENTCLOUD_SECRET_ID: "AKIDEMULATOREXAMPLE",
  TENCENTCLOUD_SECRET_KEY: "emulator-key-that-opens-nothing",
  TENCENTCLOUD_REGION: "ap-guangzhou",
  TENCENTCLOUD_ENDPOINT: places["{url}"],
});

/**
 * Runs the program with the emulator's own pair.
 * @param {string[]} args
 * @param {{ stdin?: string, env?: Record<string, string | null> }} [given]
 */
async function run(args, { stdin = "", env = {} } = {}) {
  const all = { PATH: process.env.PATH, ...surroundings(), ...env };
  const set = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: /** @type {NodeJS.ProcessEnv} */ (set) });
  // It may end before it has read anything.
  child.stdin.on("error", () => {});
  child.stdin.end(stdin);
  const outputs = [child.stdout, child.stderr].map(async (output) =>
    (await output.setEncoding("utf8").toArray()).join(""),
  );
  const [[code], stdout, stderr] = await Promise.all([once(child, "close"), ...outputs]);
  return { code, stdout, stderr };
}

for (const row of ROWS) {
  test(row.name, async () => {
    rmSync(join(home, ".tccli"), { recursive: true, force: true });
    mkdirSync(join(home, ".tccli"));
    for (const [file, content] of Object.entries(row.files ?? {}))
      writeFileSync(join(home, ".tccli", file), JSON.stringify(content));
    const said = await run(row.args.map(filled), row);
    assert.equal(said.code, row.code, JSON.stringify(said));
    for (const stream of /** @type {const} */ (["stdout", "stderr"])) {
      for (const part of (row[stream] ?? []).map(filled))
        assert.ok(said[stream].includes(part), `${stream} lacks ${JSON.stringify(part)}: ${said[stream]}`);
      if (row.exact?.[stream] !== undefined) assert.equal(said[stream], row.exact[stream]);
      for (const never of row.never ?? []) assert.ok(!said[stream].includes(never), `${stream} repeats ${never}`);
    }
  });
}

test("help is what the spec says", async () => {
  assert.equal((await run(["--help"])).stdout, TABLE.help);
  for (const [name, { help }] of Object.entries(TABLE.commands))
    assert.equal((await run([name, "--help"])).stdout, help, name);
});

test("every command of the guide succeeds", async () => {
  const blocks = [...read("../../docs/cli.md").matchAll(/^```sh\n(.*?)^```$/gms)].map(([, code]) => code);
  assert.ok(blocks.length > 5);
  const command = `tencentdb-postgres() { "${process.execPath}" "${PROGRAM}" "$@"; }`;
  const script = `set -eo pipefail\n${command}\n${blocks.join("")}`;
  const env = { ...process.env, ...surroundings() };
  const child = spawn("bash", ["-c", script], { env, stdio: ["ignore", "ignore", "pipe"] });
  const errors = (await child.stderr.setEncoding("utf8").toArray()).join("");
  if (child.exitCode === null) await once(child, "close");
  assert.equal(child.exitCode, 0, errors);
});

test("completions are those of the program in Rust", async () => {
  for (const [shell, script] of Object.entries(TABLE.completions))
    assert.equal((await run(["completions", shell])).stdout, script, shell);
});

test("a signed request is accepted when curl sends it", async () => {
  const { stdout: script } = await run(["sign", "DescribeDBInstances", "--Limit", "1"]);
  const child = spawn("sh", ["-c", script], { stdio: ["ignore", "pipe", "inherit"] });
  const answer = JSON.parse((await child.stdout.setEncoding("utf8").toArray()).join(""));
  assert.equal(answer.Response.DBInstanceSet.length, 1);
});

test("a description that is known to both programs is the same for every action", async () => {
  const reference = JSON.parse(read("../../cli/src/generated/reference.json"));
  const { stdout } = await run(["describe", "--output", "json"]);
  assert.deepEqual(
    JSON.parse(stdout).map((/** @type {{ name: string }} */ { name }) => name),
    Object.keys(reference.actions),
  );
});
