// The parts of the explorer that need no page: search, JSON as it is typed, choices, links, differences, rows.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { describeAction } from "tencentdb-postgres";
import { createEmulator } from "tencentdb-postgres/emulator";
import { PostgresClient } from "tencentdb-postgres";
import { CHOICES, choiceOf, optionsIn, question } from "../../www/explorer/choices.js";
import { difference } from "../../www/explorer/diff.js";
import { ACTIONS, CLASSES, ERRORS, RETRYABILITIES } from "../../www/explorer/facts.js";
import { position, read, spanOf } from "../../www/explorer/json-text.js";
import { at, put, typed, without, written } from "../../www/explorer/params.js";
import { rowsOf } from "../../www/explorer/rows.js";
import { createIndex, search } from "../../www/explorer/search.js";
import { readShared, secretsOf, share } from "../../www/explorer/share.js";
import { chinese } from "../../www/explorer/strings/zh.js";
import { english } from "../../www/explorer/strings/en.js";
import { titles } from "../../www/explorer/strings/actions-zh.js";
import { ACTIONS as NAMES, WITHDRAWN } from "./support/spec.mjs";

const models = new Map(
  await Promise.all(NAMES.map(async (name) => /** @type {const} */ ([name, await describeAction(name)]))),
);
const index = createIndex([...models.values()], titles);
const found = (text) => search(index, text).actions.map(({ name }) => name);

describe("search", () => {
  test("finds actions by their names, what they do, and their fields", () => {
    assert.equal(found("describedbinstances")[0], "DescribeDBInstances");
    assert.ok(found("backup plan").includes("CreateBackupPlan"));
    const byField = search(index, "BackupPeriodType").actions;
    assert.deepEqual([byField[0].name, byField[0].field], ["CreateBackupPlan", "BackupPeriodType"]);
    assert.ok(search(index, "PrivateKeyOfNobody").actions.length === 0);
  });

  test("finds error codes by their names and their meaning", () => {
    assert.equal(search(index, "SignatureExpire").errors[0], "AuthFailure.SignatureExpire");
    assert.ok(search(index, "read-only group").errors.some((code) => code.includes("ReadOnlyGroup")));
  });

  test("finds all of them in Chinese", () => {
    for (const [text, name] of [
      ["只读组", "CreateReadOnlyGroup"],
      ["重置账号密码", "ResetAccountPassword"],
      ["慢查询", "DescribeSlowQueryList"],
      ["续费", "RenewInstance"],
      ["可用区", "DescribeZones"],
    ])
      assert.ok(found(text).includes(name), text);
    assert.ok(search(index, "密码 格式").errors.includes("InvalidParameterValue.InvalidPasswordFormat"));
    assert.ok(search(index, "安全组").actions.some(({ field }) => field?.startsWith("SecurityGroup")));
  });

  test("looks at every text once, whatever is searched for", () => {
    const size = search(index, "no-such-word-anywhere").compared;
    // A million characters take a few milliseconds; a slow machine has fifty.
    assert.ok(size < 2_000_000, `${size} characters`);
    for (const text of ["a", "DB", "实例", "backup plan period of time", "x".repeat(500)])
      assert.ok(search(index, text).compared <= size, text);
  });
});

test("there is a fact, a Chinese name and a group of every action, and what is withdrawn says so", () => {
  assert.deepEqual(Object.keys(ACTIONS), NAMES);
  assert.deepEqual(Object.keys(titles).sort(), NAMES);
  assert.deepEqual(
    NAMES.filter((name) => ACTIONS[name].withdrawn),
    WITHDRAWN,
  );
  for (const { class: kind, retryability } of Object.values(ERRORS)) {
    assert.ok(CLASSES[kind] && RETRYABILITIES[retryability], kind);
    assert.ok(chinese.error.classes[kind] && chinese.error.advice[kind] && chinese.error.retries[retryability], kind);
  }
});

test("both languages say the same", () => {
  const shape = (value) =>
    typeof value === "object"
      ? Object.fromEntries(
          Object.keys(value)
            .sort()
            .map((name) => [name, shape(value[name])]),
        )
      : typeof value;
  // English takes the words of the API for what it names by tables.
  const said = ({ error: { classes, advice, retries, ...error }, ...rest }) => shape({ ...rest, error });
  assert.deepEqual(said(chinese), said(english));
});

describe("JSON as it is typed", () => {
  test("is read, or says where it breaks off", () => {
    assert.deepEqual(read('{ "Limit": 20 }'), { value: { Limit: 20 } });
    assert.deepEqual(read("  "), { value: {} });
    for (const [text, code, marked] of [
      ['{ "Limit": }', "syntax", "}"],
      ['{ "Limit": 20 "Offset": 1 }', "syntax", undefined],
      ['{ "Limit": 20', "syntax", undefined],
      ["[1]", "object", "[1]"],
      ['{ "A": 12345678901234567890 }', "number", "12345678901234567890"],
    ]) {
      const { fault } = /** @type {any} */ (read(text));
      assert.equal(fault.code, code, text);
      if (marked) assert.equal(text.slice(fault.from, fault.to), marked);
      assert.ok(fault.from >= 0 && fault.from < fault.to && fault.to <= text.length, text);
    }
    assert.ok("value" in read('{ "A": "12345678901234567890" }'));
  });

  test("shows where a parameter stands", () => {
    const text = '{\n  "Filters": [\n    { "Name": "a" },\n    { "Name": "b", "Values": ["x", "y"] }\n  ]\n}';
    const marked = (path) => {
      const { from, to } = spanOf(text, path);
      return text.slice(from, to);
    };
    assert.equal(marked("Filters[1].Name"), '"Name": "b"');
    assert.equal(marked("Filters[1].Values[1]"), '"y"');
    assert.equal(marked("Filters[0].Values"), '{ "Name": "a" }');
    assert.equal(marked("Missing"), "{");
    assert.deepEqual(position(text, spanOf(text, "Filters[1].Values").from), { line: 4, column: 20 });
  });
});

test("parameters change part by part, in their order", () => {
  const before = { A: 1, List: [{ X: 1 }, { X: 2 }], Z: 3 };
  const after = put(before, ["List", 1, "X"], 5);
  assert.deepEqual(after, { A: 1, List: [{ X: 1 }, { X: 5 }], Z: 3 });
  assert.equal(before.List[1].X, 2);
  assert.deepEqual(Object.keys(/** @type {object} */ (put(before, ["List"], []))), ["A", "List", "Z"]);
  assert.deepEqual(put(before, ["A"], undefined), { List: before.List, Z: 3 });
  assert.deepEqual(without(before.List, 0), [{ X: 2 }]);
  assert.equal(at(before, ["List", 0, "X"]), 1);
  assert.equal(at(before, ["constructor"]), undefined);
  assert.equal(written(["Filters", 0, "Values", 2]), "Filters[0].Values[2]");
});

test("what is typed has the type of its field, or stays for the check to report", () => {
  for (const [type, text, value] of [
    ["integer", "12", 12],
    ["unsigned", "1x", "1x"],
    ["integer", "9007199254740993", "9007199254740993"],
    ["number", "1.5", 1.5],
    ["boolean", "true", true],
    ["boolean", "yes", "yes"],
    ["string", "12", "12"],
    ["string", "", undefined],
  ])
    assert.deepEqual(typed(String(type), String(text)), value);
});

test("a difference says what was added, taken away and changed", () => {
  assert.deepEqual(difference({ a: 1, b: [1, 2], c: { d: 1 } }, { a: 2, b: [1], c: { d: 1 }, "x/y": 1 }), [
    { path: "/a", before: 1, after: 2 },
    { path: "/b/1", before: 2, after: undefined },
    { path: "/x~1y", before: undefined, after: 1 },
  ]);
  assert.deepEqual(difference({ a: [] }, { a: [] }), []);
  assert.deepEqual(difference([], {}), [{ path: "", before: [], after: {} }]);
  assert.equal(difference({}, Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [n, n]))).length, 500);
});

test("an answer is rows, open or as a search finds them", () => {
  const answer = {
    Total: 2,
    Rows: [
      { Id: "postgres-1", Net: [{ Ip: "10.0.0.1" }] },
      { Id: "postgres-2", Net: [] },
    ],
  };
  const ids = (shownBy) => rowsOf(answer, { toggled: new Set(), ...shownBy }).rows.map(({ path }) => path);
  assert.deepEqual(ids({}), ["Total", "Rows", "Rows[0]", "Rows[1]"]);
  assert.deepEqual(ids({ toggled: new Set(["/Rows"]) }), ["Total", "Rows"]);
  assert.deepEqual(ids({ query: "10.0" }), ["Rows", "Rows[0]", "Rows[0].Net", "Rows[0].Net[0]", "Rows[0].Net[0].Ip"]);
  assert.deepEqual(ids({ query: "nothing" }), []);
  const many = rowsOf({ list: Array.from({ length: 3000 }, (_, n) => n) }, { toggled: new Set() });
  assert.deepEqual([many.rows.length, many.left], [1000, 2001]);
});

describe("choices", () => {
  test("are listed by reads, whose rows and parameters are described", () => {
    const inputs = new Set([...models.values()].flatMap(({ input }) => input.map(({ name }) => name)));
    for (const [name, choice] of Object.entries(CHOICES)) {
      assert.ok(inputs.has(name), `no action has ${name}`);
      const model = models.get(choice.read);
      assert.equal(model?.readOnly, true, choice.read);
      let fields = model.output;
      let row;
      for (const step of choice.rows) {
        row = fields.find((field) => field.name === step);
        assert.ok(row, `${choice.read} answers no ${step}`);
        fields = model.structures[row.type]?.fields ?? [];
      }
      for (const member of [choice.value, ...(choice.label ?? []), ...Object.keys(choice.only ?? {})])
        if (member)
          assert.ok(
            fields.some((field) => field.name === member),
            `${choice.read}: no ${member}`,
          );
      const asked = [...Object.keys(choice.params ?? {}), ...Object.keys(choice.from ?? {})];
      for (const param of asked)
        assert.ok(
          model.input.some((field) => field.name === param),
          `${choice.read} takes no ${param}`,
        );
      for (const { name: required, required: must } of model.input)
        if (must) assert.ok(asked.includes(required), `${choice.read} needs ${required}`);
      for (const filter of Object.keys(choice.filter ?? {}))
        assert.ok(model.input.find((field) => field.name === "Filters")?.filters.includes(filter), filter);
    }
  });

  test("find what the emulator has", async () => {
    const client = new PostgresClient(createEmulator({ fleet: "demo" }).clientOptions());
    const options = async (name, given) => {
      const asked = question(CHOICES[name], given);
      assert.ok("params" in asked, `${name} waits for a choice`);
      return optionsIn(CHOICES[name], await client.call(/** @type {any} */ (CHOICES[name].read), asked.params));
    };
    const [{ value: DBInstanceId }] = await options("MasterDBInstanceId", {});
    assert.match(DBInstanceId, /^postgres-/);
    const given = { DBInstanceId, Zone: "ap-guangzhou-6", DBMajorVersion: "16" };
    for (const name of [
      "UserName",
      "DatabaseName",
      "PlanId",
      "Zone",
      "SpecCode",
      "DBKernelVersion",
      "VpcId",
      "ParamName",
    ])
      assert.ok((await options(name, given)).length > 0, name);
    assert.deepEqual(question(CHOICES.UserName, { DBInstanceId: "" }), { missing: "DBInstanceId" });
    assert.equal(choiceOf(models.get("CreateInstances").input.find(({ name }) => name === "Period")), undefined);
  });
});

describe("links", () => {
  const PASSWORD = "Tr1cky!passphrase";
  const call = (params) => ({ action: "ResetAccountPassword", params, region: "ap-guangzhou", seed: 1 });

  test("bring back a call and those before it", () => {
    const params = { DBInstanceId: "postgres-1", UserName: "名字", Limit: 3 };
    const calls = [{ action: "DescribeZones", params: {} }];
    const { hash, masked } = share({ ...call(params), calls }, (name) => models.get(name));
    assert.equal(masked, false);
    assert.deepEqual(readShared(hash), { ...call(params), calls });
    assert.equal(readShared("#/DescribeZones"), undefined);
    assert.equal(readShared("#/DescribeZones?share=%%%"), undefined);
  });

  test("never carry a password, wherever its value stands, nor a key", () => {
    const secrets = [...models.values()].flatMap(({ name, input }) =>
      input.filter((field) => field.secret).map((field) => [name, field.name]),
    );
    assert.ok(secrets.length >= 6);
    for (const [action, field] of secrets)
      for (const value of [PASSWORD, "ab1"]) {
        const own = { action, params: { [field]: value, Remark: `was ${value}` } };
        const shared = { ...own, region: "ap-guangzhou", seed: 1, calls: [own] };
        const { hash, masked } = share(shared, (name) => models.get(name), ["the-secret-key-of-a-person"]);
        const back = readShared(hash);
        assert.equal(masked, true, action);
        assert.equal(back.params[field], undefined, `${action} ${field}`);
        assert.equal(back.calls[0].params[field], undefined);
        if (value === PASSWORD) assert.ok(!JSON.stringify(back).includes(PASSWORD), JSON.stringify(back));
      }
    const { hash } = share({ ...call({ UserName: "the-secret-key" }), calls: [] }, (name) => models.get(name), [
      "the-secret-key",
    ]);
    assert.equal(readShared(hash).params.UserName, undefined);
  });

  test("find secrets in lists and structures, too", () => {
    const field = (name, type, more) => ({ name, type, doc: "", ...more });
    const model = /** @type {any} */ ({
      input: [field("Accounts", "Account", { array: true }), field("Keys", "string", { array: true, secret: true })],
      structures: { Account: { doc: "", fields: [field("Password", "string", { secret: true })] } },
    });
    assert.deepEqual(
      secretsOf({ Accounts: [{ Password: "a" }], Keys: ["b", "c"] }, model).map(({ value }) => value),
      ["a", "b", "c"],
    );
  });
});
