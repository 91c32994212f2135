// The programs that the explorer writes: TypeScript is compiled for every action, and run; curl and a session are run;
// what has no runtime here is compared with what it should be.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { promisify } from "node:util";
import ts from "typescript";

import { describeAction } from "tencentdb-postgres";
import { createEmulator } from "tencentdb-postgres/emulator";
import { languages } from "../../www/explorer/code/list.js";
import { typeOf } from "../../www/explorer/code/rust.js";
import { exported } from "../../www/explorer/code/session.js";
import { ACTIONS as FACTS } from "../../www/explorer/facts.js";
import { serveEmulator } from "./support/emulated.mjs";
import { CALLS, PASSWORD, WHERE, written } from "./support/explorer-programs.mjs";
import { ACTIONS } from "./support/spec.mjs";

const run = promisify(execFile);
const ROOT = new URL("../../", import.meta.url).pathname;
// Below the package of the tests, so that programs find what they import.
const folder = mkdtempSync(join(ROOT, "tests/js/node_modules/.explorer-"));
after(() => rmSync(folder, { recursive: true }));

/** The surroundings of a program that calls an emulator. */
const surroundings = (emulator, address) => ({
  ...process.env,
  TENCENTCLOUD_SECRET_ID: emulator.credential.secretId,
  TENCENTCLOUD_SECRET_KEY: emulator.credential.secretKey,
  TENCENTCLOUD_ENDPOINT: address,
  ADMIN_PASSWORD: PASSWORD,
});

/** Runs something beside an emulator on a port. */
async function beside(work) {
  const emulator = createEmulator({ fleet: "demo" });
  const { address, stop } = await serveEmulator(emulator);
  try {
    return await work(emulator, address);
  } finally {
    stop();
  }
}

describe("TypeScript", () => {
  test("compiles for every action", async () => {
    const at = join(folder, "all");
    mkdirSync(at);
    const files = await Promise.all(
      ACTIONS.map(async (action) => {
        const file = join(at, `${action}.mts`);
        writeFileSync(file, await written("typescript", { action, params: FACTS[action].example }));
        return file;
      }),
    );
    const program = ts.createProgram(files, {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.NodeNext,
      types: ["node"],
      typeRoots: [join(ROOT, "tests/js/node_modules/@types")],
    });
    const faults = ts.getPreEmitDiagnostics(program);
    assert.equal(
      ts.formatDiagnostics(faults, {
        getCurrentDirectory: () => at,
        getCanonicalFileName: (name) => name,
        getNewLine: () => "\n",
      }),
      "",
    );
  });

  test("calls what it says", () =>
    beside(async (emulator, address) => {
      for (const [index, call] of CALLS.entries()) {
        const file = join(folder, `call${index}.mjs`);
        writeFileSync(
          file,
          ts.transpile(await written("typescript", call), {
            target: ts.ScriptTarget.ES2023,
            module: ts.ModuleKind.ESNext,
          }),
        );
        const { stdout } = await run(process.execPath, [file], { env: surroundings(emulator, address) });
        assert.match(stdout, /RequestId/);
        const { action, params } = emulator.log().at(-1);
        assert.deepEqual(
          [action, params],
          [call.action, { ...call.params, ...("AdminPassword" in call.params && { AdminPassword: "***" }) }],
        );
      }
    }));
});

test("curl sends what it signs, and a password from its variable", () =>
  beside(async (emulator, address) => {
    for (const call of CALLS) {
      const text = await written("curl", call, { ...WHERE, endpoint: `${address}/` });
      const { stdout } = await run("bash", ["-c", text, "call.sh", "send"], { env: surroundings(emulator, address) });
      assert.match(stdout, /"RequestId"/);
      const { action, code } = emulator.log().at(-1);
      assert.deepEqual([action, code], [call.action, undefined], stdout);
    }
  }));

test("no program holds a password", async () => {
  for (const language of /** @type {(keyof typeof languages)[]} */ (Object.keys(languages)))
    for (const call of CALLS) {
      const text = await written(language, call);
      assert.ok(!text.includes(PASSWORD), language);
      if ("AdminPassword" in call.params) assert.ok(text.includes("ADMIN_PASSWORD"), language);
    }
});

test("the types of Rust are those of the crate", () => {
  const api = readdirSync(join(ROOT, "src/api"))
    .map((file) => readFileSync(join(ROOT, "src/api", file), "utf8"))
    .join("\n");
  for (const action of ACTIONS)
    assert.ok(
      api.includes(`pub struct ${typeOf(action)} {`) || api.includes(`pub struct ${typeOf(action)};`),
      typeOf(action),
    );
});

test("a number of more than 32 bits says so in Rust, and a smaller one does not", async () => {
  const text = await written("rust", {
    action: "ModifyDBInstanceHAConfig",
    params: { MaxStandbyLatency: 10_737_418_240, MaxStandbyLag: 10 },
  });
  assert.match(text, /"MaxStandbyLatency": 10737418240_i64/);
  assert.match(text, /"MaxStandbyLag": 10\b(?!_)/);
});

describe("the vendor's other SDKs", () => {
  for (const [language, parts] of /** @type {[keyof typeof languages, string[]][]} */ ([
    [
      "go",
      [
        "request := postgres.NewCreateInstancesRequest()",
        "request.Storage = common.Uint64Ptr(20)",
        'request.AdminPassword = common.StringPtr(os.Getenv("ADMIN_PASSWORD"))',
        "request.TagList = []*postgres.Tag{",
        'TagKey:   common.StringPtr("env"),',
        'TagValue: common.StringPtr("it\'s"),',
        'request.SecurityGroupIds = common.StringPtrs([]string{"sg-12345678"})',
        "request.DeletionProtection = common.BoolPtr(false)",
        "response, err := client.CreateInstances(request)",
      ],
    ],
    [
      "java",
      [
        "CreateInstancesRequest request = new CreateInstancesRequest();",
        "request.setStorage(20L);",
        'request.setAdminPassword(System.getenv("ADMIN_PASSWORD"));',
        "Tag tag = new Tag();",
        'tag.setTagKey("env");',
        "Tag tag2 = new Tag();",
        "request.setTagList(new Tag[] {tag, tag2});",
        'request.setSecurityGroupIds(new String[] {"sg-12345678"});',
        "request.setDeletionProtection(false);",
        "client.CreateInstances(request)",
      ],
    ],
    [
      "php",
      [
        "new Models\\CreateInstancesRequest();",
        "'Storage' => 20,",
        "'AdminPassword' => getenv('ADMIN_PASSWORD'),",
        "['TagKey' => 'env', 'TagValue' => 'it\\'s']",
        "'SecurityGroupIds' => ['sg-12345678'],",
        "'DeletionProtection' => false,",
        "$client->CreateInstances($request)",
      ],
    ],
    [
      "csharp",
      [
        "client.CreateInstancesSync(new CreateInstancesRequest",
        "Storage = 20,",
        'AdminPassword = Environment.GetEnvironmentVariable("ADMIN_PASSWORD"),',
        'new Tag { TagKey = "env", TagValue = "it\'s" }',
        'SecurityGroupIds = new string[] { "sg-12345678" },',
        "DeletionProtection = false,",
      ],
    ],
  ]))
    test(`are called as their classes ask: ${language}`, async () => {
      const text = await written(language, CALLS[3]);
      for (const part of parts) assert.ok(text.includes(part), `${part}\n\n${text}`);
      const opened = text.match(/[({[]/g).length;
      assert.equal(opened, text.match(/[)}\]]/g).length, "brackets");
    });
});

describe("a session", () => {
  /** An order, a rename of what it made, and a refusal, as the page would have kept them. */
  async function session() {
    const emulator = createEmulator({ fleet: "demo", instant: true });
    const { PostgresClient } = await import("tencentdb-postgres");
    const client = new PostgresClient({ ...emulator.clientOptions(), retry: false });
    const called = [];
    const call = async (action, params) => {
      const model = await describeAction(action);
      const [answer, code] = await client.call(action, params).then(
        (value) => /** @type {[any, any]} */ ([value, undefined]),
        (error) => [undefined, error.code],
      );
      called.push({ model, params, answer, code });
      return answer;
    };
    const { DBInstanceIdSet } = await call("CreateInstances", CALLS[3].params);
    await call("ModifyDBInstanceName", { DBInstanceId: DBInstanceIdSet[0], InstanceName: "from-a-session" });
    await call("ModifyDBInstanceName", { DBInstanceId: "postgres-missing1", InstanceName: "x" });
    return called;
  }

  test("is a test that passes, with ids of its own", async () => {
    const called = await session();
    const text = exported("test", called, WHERE);
    assert.ok(!text.includes(called[1].params.DBInstanceId), "the id of an order is taken of its answer");
    assert.match(text, /DBInstanceId: answer1\.DBInstanceIdSet\[0\]/);
    const file = join(folder, "session.test.mjs");
    writeFileSync(file, text);
    const env = { ...process.env, ADMIN_PASSWORD: PASSWORD, NODE_TEST_CONTEXT: undefined };
    const { stdout } = await run(process.execPath, ["--test", file], { env });
    assert.match(stdout, /pass 1/);
  });

  test("is a script in JavaScript, Python and bash", async () => {
    const called = (await session()).slice(0, 2);
    const script = join(folder, "session.mjs");
    writeFileSync(script, exported("javascript", called, WHERE));
    await beside(async (emulator, address) => {
      await run(process.execPath, [script], { env: surroundings(emulator, address) });
      assert.equal(emulator.log().at(-1).action, "ModifyDBInstanceName");
    });
    assert.match(exported("python", called, WHERE), /"DBInstanceId": answer1\.DBInstanceIdSet\[0\]/);
    assert.match(
      exported("bash", called, WHERE),
      /--DBInstanceId "\$\(jq -r '\.DBInstanceIdSet\[0\]' <<<"\$answer1"\)"/,
    );
  });
});

test("no structure of a request holds a secret, which JSON in a shell could not take from a variable", async () => {
  for (const action of ACTIONS) {
    const { input, structures } = await describeAction(action);
    const look = (fields) => {
      for (const { type } of fields) {
        const members = structures[type]?.fields ?? [];
        assert.ok(!members.some(({ secret }) => secret), `${action} ${type}`);
        look(members);
      }
    };
    look(input);
  }
});
