// The control surface from JavaScript, by methods, by `fetch` and over the ports of both servers, against the table
// that Rust runs too; seeds; and what a run of the emulator is told on the command line.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { createEmulator } from "../../pkg/dist/emulator.js";
import { ApiError, PostgresClient } from "../../pkg/dist/index.js";
import { listening, SERVERS } from "./support/emulator-servers.mjs";
import { loose } from "./support/loose.mjs";
import { ORDER } from "./support/world.mjs";

const START = 1_750_000_000_000;
const TABLE = JSON.parse(await readFile(new URL("../control.json", import.meta.url), "utf8"));
const PAIR = { secretId: "AKIDEMULATOREXAMPLE", secretKey: "emulator-key-that-opens-nothing" };

/** @typedef {{ status: number, answer: any }} Answer */
/** @typedef {(method: string, path: string, body: any) => Promise<Answer>} Door */

/** The method for each verb. What the table gives is checked where the method returns it. */
const METHODS = {
  "GET /state": (emulator) => JSON.parse(emulator.exportState()),
  "PUT /state": (emulator, state) => emulator.importState(JSON.stringify(state)),
  "POST /reset": (emulator) => emulator.reset(),
  "POST /seed": (emulator, seed) => emulator.playSeed(JSON.stringify(seed)),
  "GET /clock": (emulator) => emulator.clock(),
  "POST /clock": (emulator, change) => emulator.setClock(change),
  "GET /settings": (emulator) => emulator.settings(),
  "POST /settings": (emulator, change) => emulator.setSettings(change),
  "GET /faults": (emulator) => emulator.faults(),
  "PUT /faults": (emulator, faults) => emulator.setFaults(faults),
  "POST /faults": (emulator, fault) => ({ id: emulator.addFault(fault) }),
  "DELETE /faults": (emulator, id) => emulator.removeFault(id),
  "GET /transitions": (emulator) => emulator.transitions(),
  "PUT /transitions": (emulator, transitions) => emulator.setTransitions(transitions),
  "POST /release": (emulator, which) => ({ released: emulator.release(which) }),
  "DELETE /calls": (emulator) => emulator.clearCalls(),
  "POST /calls/find": (emulator, filter) => emulator.calls(filter),
  "POST /calls/assert": (emulator, { call, ...count }) => ({ count: emulator.assertCalled(call, count) }),
  "GET /snapshots": (emulator) => emulator.snapshots(),
  "DELETE /snapshots": (emulator, name) => emulator.forgetSnapshot(name),
  "POST /snapshot": (emulator, { name, ...rest } = loose({})) => {
    if (Object.keys(rest).length) throw new TypeError("not a call that types allow: Did you mean `name`?");
    emulator.snapshot(name);
  },
  "POST /restore": (emulator, { name } = loose({})) => emulator.restore(name),
  "POST /diff": (emulator, { from, to }) => emulator.diff(from, to),
};

/** Returns whether what is wanted is part of what is given; `null` is what is not there. */
function holds(given, wanted) {
  if (wanted === null || typeof wanted !== "object") return (given ?? null) === wanted;
  if (Array.isArray(wanted))
    return Array.isArray(given) && given.length === wanted.length && wanted.every((each, at) => holds(given[at], each));
  return Object.entries(wanted).every(([name, each]) => holds(given?.[name], each));
}

/** The value with what was kept in place of its name. */
function filled(value, kept) {
  if (typeof value === "string") {
    if (value.startsWith("$") && value.slice(1) in kept) return kept[value.slice(1)];
    return within(value, kept);
  }
  if (Array.isArray(value)) return value.map((each) => filled(each, kept));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, filled(each, kept)]));
}

const within = (text, kept) =>
  Object.entries(kept).reduce(
    (text, [name, value]) => (typeof value === "string" ? text.replaceAll(`$${name}`, value) : text),
    text,
  );

/**
 * Plays the table: the calls of the API by a client made with these options, the verbs by a door.
 * @param {any} options
 * @param {Door} door
 */
async function play(options, door) {
  for (const { name, steps } of TABLE) {
    await door("POST", "/reset", undefined);
    const kept = { order: ORDER };
    for (const step of steps) {
      const told = `${name}: ${JSON.stringify(step)}`;
      let answer;
      if (step.do) {
        const [method, path] = step.do.split(" ");
        const given = await door(method, within(path, kept), step.body && filled(step.body, kept));
        answer = given.answer;
        if (step.refused) {
          assert.equal(given.status || step.refused[0], step.refused[0], told);
          assert.ok(answer.error.includes(step.refused[1]), `${told}: ${answer.error}`);
        } else assert.ok(given.status === 200, `${told}: ${JSON.stringify(answer)}`);
      } else {
        const client = new PostgresClient({ ...options, region: step.region ?? "ap-guangzhou", retry: false });
        const params = filled(step.params ?? {}, kept);
        answer = await client.call(step.call, params).catch((error) => {
          assert.ok(error instanceof ApiError, `${told}: ${error}`);
          assert.ok(step.code === true || error.code === step.code, `${told}: ${error}`);
        });
        assert.equal(answer === undefined, step.code !== undefined, told);
      }
      if (step.gives && answer !== undefined)
        assert.ok(holds(answer, filled(step.gives, kept)), `${told}: ${JSON.stringify(answer)}`);
      for (const [key, pointer] of Object.entries(step.keep ?? {}))
        kept[key] = pointer
          .split("/")
          .slice(1)
          .reduce((value, part) => value[part], answer);
    }
  }
}

/** @returns {Door} */
const overHttp = (base, send) => async (method, path, body) => {
  const response = await send(`${base}/_emulator${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, answer: await response.json() };
};

const frozen = () => createEmulator({ time: "2025-06-15T15:06:40Z", speed: 0 });

test("every verb does by method what the table says", async () => {
  const emulator = frozen();
  const used = new Set();
  await play(emulator.clientOptions(), async (method, path, body) => {
    const [, first = "", name] = /^(\/(?:faults|snapshots)(?=\/)|.*?)(?:\/([^/]*))?$/.exec(path) ?? [];
    const isNamed = method === "DELETE" && name !== undefined && path.split("/").length > 2;
    const verb = `${method} ${isNamed ? first : path}`;
    used.add(verb);
    try {
      const answer = METHODS[verb](emulator, isNamed ? decodeURIComponent(loose(name)) : body);
      return { status: 200, answer };
    } catch (error) {
      const { name: kind, message } = loose(error);
      assert.equal(kind, path === "/calls/assert" ? "Error" : "TypeError", message);
      return { status: 0, answer: { error: message } };
    }
  });
  assert.deepEqual([...used].sort(), Object.keys(METHODS).sort(), "the table uses every verb");
});

test("every verb does by fetch what the table says", async () => {
  const emulator = frozen();
  await play(emulator.clientOptions(), overHttp("http://localhost", emulator.fetch));
});

for (const [name, command, args] of SERVERS) {
  test(`every verb does over the port of ${name} what the table says`, async () => {
    const { base, stop } = await listening(command, [
      ...[...args, "--port", "0", "--speed", "0", "--clock", "2025-06-15T15:06:40Z"],
    ]);
    try {
      await play({ credential: PAIR, endpoint: base }, overHttp(base, fetch));
      const described = await (await fetch(`${base}/_emulator/`)).json();
      assert.equal(described.openapi, "3.1.0");
      const { status } = await fetch(`${base}/_emulator/state`, { headers: { origin: "https://evil.example" } });
      assert.equal(status, 403);
    } finally {
      await stop();
    }
  });

  test(`${name} is told its time, seed, latency and rates by flags`, async () => {
    const folder = await mkdtemp(join(tmpdir(), "emulator-seed-"));
    const file = join(folder, "seed.json");
    await writeFile(file, JSON.stringify({ instances: [{ name: "orders", databases: [{ name: "shop" }] }] }));
    const { base, stop } = await listening(command, [
      ...[...args, "--port", "0", "--seed-file", file, "--instant", "--latency", "1", "--rate-limit"],
    ]);
    try {
      const client = new PostgresClient({ credential: PAIR, endpoint: base, region: "ap-guangzhou" });
      const { DBInstanceSet } = await client.DescribeDBInstances();
      assert.deepEqual(
        DBInstanceSet.map((instance) => instance.DBInstanceName),
        ["orders"],
      );
      const { DBInstanceId } = DBInstanceSet[0] ?? assert.fail();
      await client.RestartDBInstance({ DBInstanceId });
      const { DBInstance } = await client.DescribeDBInstanceAttribute({ DBInstanceId });
      assert.equal(DBInstance.DBInstanceStatus, "running");
      const settings = await (await fetch(`${base}/_emulator/settings`)).json();
      assert.deepEqual(settings, { latencyMs: 1, rateLimit: true, strict: false });
    } finally {
      await stop();
      await rm(folder, { recursive: true });
    }
  });

  test(`${name} answers nothing below /_emulator/ where it is told so`, async () => {
    const { base, stop } = await listening(command, [...args, "--port", "0", "--no-control"]);
    try {
      const response = await fetch(`${base}/_emulator/reset`, { method: "POST" });
      assert.equal(response.status, 404);
      assert.match((await response.json()).error, /--no-control/);
    } finally {
      await stop();
    }
  });

  test(`${name} refuses flags that cannot be used in the same words`, async () => {
    const folder = await mkdtemp(join(tmpdir(), "emulator-seed-"));
    const file = join(folder, "seed.json");
    await writeFile(file, '{\n  "instnces": []\n}');
    for (const [flags, words] of loose([
      [["--clock", "tomorrow"], "the options of the emulator cannot be used: time: a time is written"],
      [["--speed", "1e9"], "the options of the emulator cannot be used: speed: a speed is a number from 0"],
      [["--latency", "2147483648"], "the options of the emulator cannot be used: latencyMs: "],
      [["--seed-file", join(folder, "none.json")], "none.json cannot be read"],
      [["--seed-file", file], "Did you mean `instances`?"],
      [["--fleet", "larg"], "larg"],
    ])) {
      const child = spawn(command, [...args, "--port", "0", ...flags], { stdio: ["ignore", "ignore", "pipe"] });
      const [[code], told] = await Promise.all([once(child, "close"), child.stderr.setEncoding("utf8").toArray()]);
      assert.equal(code, 2, flags.join(" "));
      assert.ok(told.join("").includes(words), told.join(""));
    }
    await rm(folder, { recursive: true });
  });
}

test("a seed is an object, a text, or an exported state, and brings its keys and its time", async () => {
  const seed = {
    time: "2025-06-15T15:06:40Z",
    credentials: [{ secretId: "AKIDSEEDED", secretKey: "a-key-of-the-tests" }],
    instances: [{ name: "orders", accounts: [{ name: "app" }], databases: [{ name: "shop" }] }],
    calls: [{ action: "RestartDBInstance", instance: "orders", secondsAgo: 2 }],
  };
  for (const seedFile of [seed, JSON.stringify(seed)]) {
    const emulator = createEmulator({ seedFile });
    assert.equal(emulator.credential.secretId, "AKIDSEEDED");
    assert.ok(emulator.now() >= START && emulator.now() < START + 60_000);
    const client = new PostgresClient(emulator.clientOptions());
    const { DBInstanceSet } = await client.DescribeDBInstances();
    assert.equal(DBInstanceSet[0]?.DBInstanceStatus, "restarting");
    const DBInstanceId = DBInstanceSet[0]?.DBInstanceId ?? "";
    const { Details } = await client.DescribeAccounts({ DBInstanceId });
    assert.ok(Details.some(({ UserName }) => UserName === "app"));

    const again = createEmulator({ seedFile: emulator.exportState() });
    assert.equal(again.exportState(), emulator.exportState());
  }
  assert.throws(() => createEmulator({ seedFile: { instances: [{ nmae: "orders" }] } }), {
    name: "TypeError",
    message: /instances\[0\].*Did you mean `name`\?/,
  });
});

test("a scenario has what its name says", async () => {
  for (const [fleet, count] of loose([
    ["empty", 0],
    ["broken", 5],
    ["expiring", 5],
    ["large", 1000],
  ])) {
    const state = JSON.parse(createEmulator({ fleet }).exportState()).state;
    assert.equal(Object.keys(state.instances).length, count, fleet);
  }
});

test("a wait for work that takes no time ends at once", async () => {
  const emulator = createEmulator({ fleet: "demo", instant: true });
  const client = new PostgresClient(emulator.clientOptions());
  const { DBInstanceSet } = await client.DescribeDBInstances();
  const { DBInstanceId } = DBInstanceSet.find((each) => each.DBInstanceStatus === "running") ?? assert.fail();
  const { done } = await client.start("RestartDBInstance", { DBInstanceId });
  assert.equal(loose(await done()).Status, "Success");
  assert.equal(emulator.assertCalled({ action: "RestartDBInstance", params: { DBInstanceId } }, { times: 1 }), 1);
});
