// The policy of a temporary key against the rules that it is derived from: the emulator's access management judges the
// one, the gateway the other.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";

import { PostgresClient, sign } from "tencentdb-postgres";
import { createEmulator } from "tencentdb-postgres/emulator";
import { createGateway, stsPolicy } from "tencentdb-postgres/gateway";

import { loose } from "./support/loose.mjs";

const here = import.meta.dirname;
const NOW = Date.parse("2025-06-15T15:00:00Z");
const ADA = { id: "ada", roles: ["dev"], claims: { team: "shop" } };
const account = "100000000001";

/** An emulator under a clock that a test moves. */
function world() {
  let now = NOW;
  const clock = () => now;
  const emulator = createEmulator({ fleet: "demo", clock });
  return { emulator, clock, pass: (ms) => (now += ms) };
}

/** What `sts` answers to a call for a key. */
async function ask({ emulator, clock }, policy, more = {}) {
  const { url, ...init } = sign(
    {
      action: "GetFederationToken",
      service: "sts",
      version: "2018-08-13",
      host: "sts.tencentcloudapi.com",
      region: "ap-guangzhou",
      timestamp: Math.floor(clock() / 1000),
      params: { Name: "ada", Policy: encodeURIComponent(policy), ...more },
    },
    emulator.credential,
  );
  return (await (await emulator.fetch(url, init)).json()).Response;
}

/** A temporary key with a policy. */
async function keyOf(world, policy, more) {
  const { Error: error, Credentials, ExpiredTime } = await ask(world, policy, more);
  assert.equal(error, undefined);
  const { TmpSecretId: secretId, TmpSecretKey: secretKey, Token: token } = Credentials;
  return { secretId, secretKey, token, expiration: ExpiredTime * 1000 };
}

const clientWith = ({ emulator, clock }, credential) =>
  new PostgresClient({ credential, region: "ap-guangzhou", fetch: emulator.fetch, clock, retry: false });

const IDS = ["postgres-mine0001", "postgres-mine0002", "postgres-theirs01"];
/** @returns {[action: string, params: object][]} */
const callsOf = (id) => [
  ["DescribeDBInstanceAttribute", { DBInstanceId: id }],
  ["DescribeTasks", { DBInstanceId: id }],
  ["RestartDBInstance", { DBInstanceId: id }],
  ["DestroyDBInstance", { DBInstanceId: id }],
  ["ModifyDBInstanceName", { DBInstanceId: id, InstanceName: "team-a-1" }],
  ["IsolateDBInstances", { DBInstanceIdSet: [id, IDS[0]] }],
  ["RenewInstance", { DBInstanceId: id, Period: 1 }],
  ["AddDBInstanceToReadOnlyGroup", { DBInstanceId: id, ReadOnlyGroupId: "pgro-12345678" }],
];
/** @type {[action: string, params: object][]} */
const CALLS = [
  ["DescribeDBInstances", {}],
  ["DescribeZones", {}],
  ["DescribeTasks", {}],
  ["DescribeParameterTemplates", {}],
  ...IDS.flatMap(callsOf),
];
const REGIONS = ["ap-guangzhou", "ap-beijing"];

const mine = IDS.slice(0, 2);
const ago = new Date(NOW - 1000);
const soon = new Date(NOW + 600_000);
const later = new Date(NOW + 86_400_000);
/**
 * Policies, with what cannot be said of them: the rules that are dropped, and those that deny more.
 *
 * @type {[rules: import("tencentdb-postgres/gateway").Rule[], dropped: string[], tightened: string[]][]}
 */
const POLICIES = [
  [[], [], []],
  [[{ allow: ["reads"] }], [], []],
  [[{ allow: ["instance:all"], instances: mine }], ["rules[0]"], []],
  [[{ allow: ["RestartDBInstance", "DescribeDBInstances"], regions: ["ap-beijing"] }], [], []],
  [[{ allow: ["reads"], regions: ["ap-beijing"] }], ["rules[0]"], []],
  [[{ allow: ["RestartDBInstance"], instances: mine, regions: ["ap-guangzhou"] }], [], []],
  [[{ allow: ["AddDBInstanceToReadOnlyGroup", "RestartDBInstance"], instances: mine }], ["rules[0]"], []],
  [[{ allow: ["instance:all"], instances: { names: ["team-a-*"] } }], ["rules[0]"], []],
  [[{ allow: ["instance:all"], instances: { ids: mine, tags: { team: "a" } } }], ["rules[0]"], []],
  [[{ allow: ["ModifyDBInstanceName"], params: { InstanceName: { prefix: "team-a-" } } }], ["rules[0]"], []],
  [[{ allow: ["RenewInstance"], spend: { perOrder: 100 } }], ["rules[0]"], []],
  [[{ allow: ["reads"], rate: { calls: 1, seconds: 60 } }, { allow: ["reads"] }], ["rules[0]", "rules[1]"], []],
  [[{ allow: ["reads"] }, { allow: ["reads"], rate: { calls: 1, seconds: 60 } }], ["rules[1]"], []],
  [
    [
      { allow: ["RenewInstance"], params: { Period: { forced: 2 } } },
      { allow: ["RenewInstance", "RestartDBInstance"] },
    ],
    ["rules[0]", "rules[1]"],
    [],
  ],
  [[{ allow: ["reads"], until: soon }], ["rules[0]"], []],
  [[{ allow: ["reads"], until: later }], [], []],
  [[{ allow: ["reads"], until: ago }], [], []],
  [[{ allow: ["reads"] }, { deny: ["DescribeTasks"], until: ago }], [], []],
  [[{ allow: ["instance:all"] }, { deny: ["DestroyDBInstance"] }], [], []],
  [[{ allow: ["instance:all"] }, { deny: ["RestartDBInstance"], instances: [IDS[2]] }], [], ["rules[1]"]],
  [[{ allow: ["reads"] }, { deny: ["DescribeTasks"], regions: ["ap-beijing"] }], [], ["rules[1]"]],
  [[{ allow: ["reads"] }, { deny: ["DescribeTasks"], until: soon }], [], ["rules[1]"]],
  [[{ allow: ["reads"] }, { deny: ["DescribeTasks"], who: { role: "ops" } }], [], []],
  [
    [
      { who: { id: "eve" }, allow: ["reads"] },
      { who: { claims: { team: "shop" } }, allow: ["DescribeZones"] },
    ],
    [],
    [],
  ],
];

test("a key may nothing that the gateway would not let through as it is, and what is lost is said", async () => {
  const place = world();
  for (const [rules, dropped, tightened] of POLICIES) {
    const said = JSON.stringify(rules);
    const derived = stsPolicy(rules, ADA, { account, clock: place.clock });
    assert.deepEqual([...new Set(derived.dropped.map(({ rule }) => rule))], dropped, said);
    assert.deepEqual(
      derived.tightened.map(({ rule }) => rule),
      tightened,
      said,
    );
    const gateway = createGateway({
      credential: place.emulator.credential,
      authenticate: () => ADA,
      origin: "none",
      policy: rules,
      fetch: place.emulator.fetch,
      clock: place.clock,
    });
    const client = clientWith(place, await keyOf(place, derived.policy));
    const before = place.emulator.exportState();
    let same = 0;
    for (const region of REGIONS)
      for (const [action, params] of CALLS) {
        const call = `${said}: ${action} ${JSON.stringify(params)} in ${region}`;
        const code = await client.call(loose(action), params, { region }).then(
          () => "ok",
          (error) => error.code,
        );
        place.emulator.importState(before);
        const { allowed, limits, filtered } = await gateway.explain(ADA, loose({ action, params, region }));
        const asItIs = allowed && !filtered && !limits.rate && !limits.spend;
        if (code !== "UnauthorizedOperation") assert.ok(asItIs, `${call} is ${code} with the key`);
        else if (asItIs) assert.ok(dropped.length + tightened.length > 0, `${call} is lost, and nothing says so`);
        if ((code !== "UnauthorizedOperation") === asItIs) same++;
      }
    assert.ok(same > 0, said);
  }
});

test("what is left out is told with the rule, the actions and the reason", () => {
  const rules = [
    { name: "counted", allow: ["DescribeTasks"], rate: { calls: 1, seconds: 1 } },
    { name: "mine", allow: ["DescribeTasks", "DescribeDBInstances", "RestartDBInstance"], instances: mine },
    { name: "never", deny: ["RestartDBInstance"], instances: [IDS[2]] },
  ];
  const { policy, dropped, tightened } = stsPolicy(rules, ADA, { account, clock: () => NOW });
  assert.deepEqual(
    dropped.map(({ rule, actions }) => [rule, actions]),
    [
      ["counted", undefined],
      ["mine", ["DescribeTasks"]],
      ["mine", ["DescribeDBInstances"]],
    ],
  );
  assert.match(dropped[1].why, /counted/);
  assert.deepEqual(
    tightened.map(({ rule }) => rule),
    ["never"],
  );
  assert.deepEqual(JSON.parse(policy), {
    version: "2.0",
    statement: [
      {
        effect: "allow",
        action: ["postgres:RestartDBInstance"],
        resource: mine.map((id) => `qcs::postgres::uin/${account}:DBInstanceId/${id}`),
      },
      { effect: "deny", action: ["postgres:RestartDBInstance"], resource: ["*"] },
    ],
  });
});

test("rules and options that cannot be meant are refused", () => {
  /** @type {[rules: object[], options: object, path: string][]} */
  const refused = [
    [[{ allow: ["DescribeDBInstance"] }], { account }, "policy[0].allow[0]"],
    [[], {}, "options.account"],
    [[], { account: 100000000001 }, "options.account"],
    [[], { account, seconds: 0 }, "options.seconds"],
    [[], { account, durationSeconds: 60 }, "options.durationSeconds"],
  ];
  for (const [rules, options, path] of refused)
    assert.throws(
      () => stsPolicy(loose(rules), ADA, loose(options)),
      ({ problems }) => problems[0].path === path,
      path,
    );
});

test("a client renews the key before it ends, and a key that has ended is refused", async () => {
  const place = world();
  const { policy } = stsPolicy([{ allow: ["reads"] }], ADA, { account, seconds: 900, clock: place.clock });
  let asked = 0;
  const client = clientWith(place, () => {
    asked++;
    return keyOf(place, policy, { DurationSeconds: 900 });
  });
  const old = await keyOf(place, policy, { DurationSeconds: 900 });
  for (let expected = 1; expected <= 3; expected++) {
    await client.DescribeZones();
    assert.equal(asked, expected);
    place.pass(890_000);
  }
  const { expiration: _, ...unaware } = old;
  await assert.rejects(clientWith(place, unaware).DescribeZones(), { code: "AuthFailure.TokenFailure" });
});

test("accounts of an emulator share nothing", async () => {
  const pairs = ["100000000001", "200"].map((account) => ({
    secretId: `AKID${account}`,
    secretKey: "not-a-real-key",
    account,
  }));
  const emulator = createEmulator({ fleet: "demo", credentials: pairs });
  const counts = pairs.map(async ({ secretId, secretKey }) => {
    const credential = { secretId, secretKey };
    const client = new PostgresClient({ credential, region: "ap-guangzhou", fetch: emulator.fetch });
    return (await client.DescribeDBInstances()).TotalCount;
  });
  const [first, other] = await Promise.all(counts);
  assert.ok(first > 0);
  assert.equal(other, 0);
  assert.throws(() => createEmulator(loose({ credentials: [{ ...pairs[0], account: "me" }] })), /account/);
});

test("the emulator's users and roles are bounded by their policies", async () => {
  const statement = [{ effect: "allow", action: "postgres:Describe*", resource: "*" }];
  const policy = { version: "2.0", statement };
  const pair = { secretId: "AKIDREADER", secretKey: "not-a-real-key", user: "reader", policy };
  const emulator = createEmulator(
    loose({ credentials: [pair], roles: [{ name: "none", policy: JSON.stringify(policy) }] }),
  );
  const { secretId, secretKey } = pair;
  const client = new PostgresClient({
    credential: { secretId, secretKey },
    region: "ap-guangzhou",
    fetch: emulator.fetch,
  });
  await client.DescribeZones();
  const resource = "qcs::postgres:ap-guangzhou:uin/100000000001:DBInstanceId/postgres-mine0001";
  await assert.rejects(client.RestartDBInstance({ DBInstanceId: IDS[0] }), ({ code, message }) => {
    assert.equal(code, "UnauthorizedOperation");
    return message.includes(`(postgres:RestartDBInstance) on resource (${resource})`);
  });
  assert.throws(
    () => createEmulator(loose({ credentials: [{ ...pair, policy: { version: "1" } }] })),
    /`version` of the policy/,
  );
});

test("the program of the page shows what it promises", async (t) => {
  const page = await readFile(join(here, "../../docs/temporary-keys.md"), "utf8");
  const [, program] = /```js title="temporary-keys.mjs"\n([\s\S]*?)```/.exec(page);
  const folder = await mkdtemp(join(here, "gateway-docs-"));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "temporary-keys.mjs"), program);
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, "temporary-keys.mjs")]);
  const [count, ...codes] = stdout.trimEnd().split("\n");
  assert.ok(Number(count) > 1, stdout);
  assert.deepEqual(codes, ["UnauthorizedOperation"]);
});
