// The parts of the console page that need no browser: addresses, times, versions and late answers.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";

import { ApiError } from "tencentdb-postgres";

import { createClock } from "../../www/service/clock.js";
import { createFleet } from "../../www/console/fleet.js";
import { createPanels, definePanel } from "../../www/console/instance/panel.js";
import { about, duration, instant, money, words } from "../../www/parts/format.js";
import { format, parse } from "../../www/console/route.js";
import { select } from "../../www/console/selection.js";
import { expiryOf, group } from "../../www/console/states.js";
import { createSingle } from "../../www/console/single.js";
import { csv, json } from "../../www/console/table-file.js";
import { createTasks } from "../../www/console/tasks.js";

test("a route survives its address", () => {
  /** @type {import("../../www/console/route.js").Route} */
  const route = {
    page: "instance",
    id: "postgres-a/b",
    tab: "accounts",
    region: "ap-guangzhou",
    list: { q: "a&b=c", state: "busy", sort: "Name", dir: "asc", page: 3, size: 20 },
  };
  assert.deepEqual(parse(format(route)), route);
  assert.deepEqual(parse("#/nowhere?page=-4&size=x&dir=up").list, {
    q: "",
    state: "all",
    sort: "CreateTime",
    dir: "desc",
    page: 1,
    size: 10,
  });
  assert.equal(parse("#/instances/%zz").id, "%zz");
});

test("times, amounts and names are written for people", () => {
  assert.equal(instant("2024-06-06 21:00:12"), Date.UTC(2024, 5, 6, 13, 0, 12));
  assert.equal(instant("0000-00-00 00:00:00"), undefined);
  assert.equal(instant("0001-01-04 00:00:00"), undefined);
  assert.deepEqual([400, 61_000, 3_900_000].map(duration), ["0 s", "1 min 1 s", "1 h 5 min"]);
  assert.equal(about(0, 3 * 86_400_000), "3 days ago");
  assert.equal(money(27_600, "CNY"), "CNY\u00a0276.00");
  assert.deepEqual(["RestartInstance", "VpcId", "SSLConfig", "DBNodeSet"].map(words), [
    "Restart instance",
    "VPC ID",
    "SSL config",
    "DB node set",
  ]);
});

test("a late answer changes nothing and announces nothing", async () => {
  const calls = [];
  const call = (action) => new Promise((resolve, reject) => calls.push({ action, resolve, reject }));
  const settled = [];
  const of = (DBInstanceStatus) => ({ DBInstanceSet: [{ DBInstanceId: "a", DBInstanceStatus }], TotalCount: 1 });
  const fleet = createFleet({ call, changed() {}, onSettled: (instance) => settled.push(instance) });
  const asked = [fleet.load("ap-guangzhou"), fleet.refresh()];
  calls[1].resolve(of("restarting"));
  await asked[1];
  calls[0].resolve(of("running"));
  await asked[0];
  assert.deepEqual([fleet.find("a").DBInstanceStatus, settled], ["restarting", []]);
  const failing = [fleet.refresh(), fleet.refresh()];
  calls[3].resolve(of("running"));
  await failing[1];
  calls[2].reject(new Error("late"));
  assert.deepEqual([await failing[0], fleet.state.error, settled.length], [true, undefined, 1]);

  calls.length = 0;
  const tasks = createTasks({ call, changed() {} });
  const panel = definePanel({
    reads: {
      tasks: ({ call, id }) => call("DescribeTasks", { DBInstanceId: id }).then(({ TaskSet }) => TaskSet),
    },
    view: () => "",
  });
  const panels = createPanels({ call, changed() {}, now: Date.now, load: async () => panel });
  panels.open({ id: "a", region: "ap-guangzhou", name: "tasks" });
  await new Promise((resolve) => setImmediate(resolve));
  const all = [tasks.refresh("ap-guangzhou"), tasks.refresh("ap-guangzhou"), panels.refresh()];
  const lists = calls.filter(({ action }) => action === "DescribeTasks");
  lists.toReversed().forEach(({ resolve }, at) => resolve({ TaskSet: [lists.length - at] }));
  await Promise.all(all);
  assert.deepEqual([tasks.state.list, panels.state.parts.tasks.value], [[3], [4]]);
});

test("a fleet beyond what is loaded is searched at the service, and polled for what is on its way alone", async () => {
  const all = Array.from({ length: 2600 }, (_, at) => ({
    DBInstanceId: `postgres-${at}`,
    DBInstanceName: `db-${at}`,
    DBInstanceStatus: at === 7 || at === 9 ? "restarting" : "running",
  }));
  const asked = [];
  const call = /** @type {any} */ (
    async (_action, params) => {
      asked.push(params);
      const [filter] = params.Filters ?? [];
      const of = { "db-instance-id": "DBInstanceId", "db-instance-name": "DBInstanceName" }[filter?.Name];
      const rows = filter ? all.filter((row) => filter.Values.includes(row[of])) : all;
      const { Offset = 0 } = params;
      return { DBInstanceSet: structuredClone(rows.slice(Offset, Offset + params.Limit)), TotalCount: rows.length };
    }
  );
  const settled = [];
  const fleet = createFleet({
    call,
    changed() {},
    onSettled: (now, { DBInstanceId }) => settled.push([DBInstanceId, now]),
  });
  await fleet.load("ap-guangzhou");
  assert.deepEqual([fleet.state.instances.length, fleet.state.total, fleet.isCut()], [2000, 2600, true]);
  assert.equal(fleet.find("postgres-2500"), undefined);
  await fleet.search("db-2500");
  assert.equal(fleet.find("postgres-2500")?.DBInstanceName, "db-2500");

  asked.length = 0;
  all[7].DBInstanceStatus = "running";
  const [gone] = all.splice(9, 1);
  assert.ok(await fleet.refresh({ background: true }));
  assert.deepEqual(asked, [
    { Filters: [{ Name: "db-instance-id", Values: ["postgres-7", gone.DBInstanceId] }], Limit: 100 },
  ]);
  assert.deepEqual(
    settled.map(([id, now]) => [id, now?.DBInstanceStatus]),
    [
      ["postgres-7", "running"],
      ["postgres-9", undefined],
    ],
  );
  assert.deepEqual([fleet.find("postgres-9"), fleet.state.total], [undefined, 2599]);
  await fleet.refresh();
  assert.equal(fleet.find("postgres-2500")?.DBInstanceName, "db-2500", "what was found stays");
});

test("a paid time that ends soon needs attention, unless it is renewed by itself", () => {
  const now = Date.parse("2026-12-01T00:00:00+08:00");
  const of = (ExpireTime, more = {}) => ({ DBInstanceStatus: "running", PayType: "prepaid", ExpireTime, ...more });
  for (const [instance, urgency, kind] of /** @type {[any, string | undefined, string][]} */ ([
    [of("2026-12-03 00:00:00"), "urgent", "other"],
    [of("2026-12-11 00:00:00"), "soon", "other"],
    [of("2026-12-11 00:00:00", { AutoRenew: 1 }), undefined, "running"],
    [of("2026-12-11 00:00:00", { PayType: "postpaid" }), undefined, "running"],
    [of("2027-01-01 00:00:00"), undefined, "running"],
    [of("0000-00-00 00:00:00"), undefined, "running"],
    [of("2026-12-03 00:00:00", { DBInstanceStatus: "isolated" }), "urgent", "stopped"],
  ]))
    assert.deepEqual([expiryOf(instance, now), group(instance, now)], [urgency, kind], JSON.stringify(instance));
});

test("only the service says that an instance is missing", async () => {
  const refuse = (code) =>
    new ApiError("", { action: "DescribeDBInstanceAttribute", code, requestId: "r", status: 200, problems: [] });
  let answer = async () => ({ DBInstance: { DBInstanceId: "a" } });
  const single = createSingle({ call: /** @type {any} */ (() => answer()), changed() {} });
  await single.open("a", "ap-guangzhou");
  assert.equal(single.state.status, "ready");
  answer = () => Promise.reject(new Error("no connection"));
  assert.equal(await single.refresh("ap-guangzhou"), false);
  assert.equal(single.state.status, "ready", "what was known stays");
  await single.open("b", "ap-guangzhou");
  assert.equal(single.state.status, "failed");
  for (const code of ["InvalidParameterValue.InstanceNotExist", "ResourceNotFound.InstanceNotFoundError"]) {
    answer = () => Promise.reject(refuse(code));
    await single.open("b", "ap-guangzhou");
    assert.equal(single.state.status, "missing", code);
  }
  answer = () => Promise.reject(refuse("AuthFailure.UnauthorizedOperation"));
  await single.open("b", "ap-guangzhou");
  assert.equal(single.state.status, "failed");
});

test("versions are sorted by their numbers", () => {
  const instances = ["10.17", "9.6", "10.4", "16.2"].map((DBVersion, at) => ({
    DBInstanceId: String(at),
    DBVersion,
    DBInstanceName: "",
  }));
  const { rows } = select(instances, { q: "", state: "all", sort: "DBVersion", dir: "asc", page: 1, size: 10 }, 0);
  assert.deepEqual(
    rows.map(({ DBVersion }) => DBVersion),
    ["9.6", "10.4", "10.17", "16.2"],
  );
});

test("a faster clock continues from its present time", () => {
  let real = 1000;
  const clock = createClock(() => real);
  real += 500;
  assert.equal(clock.now(), 1500);
  clock.run(60);
  real += 100;
  assert.equal(clock.now(), 7500);
  clock.run(1);
  clock.advance(600_000);
  clock.advance(-5);
  real += 1;
  assert.equal(clock.now(), 607_501);
});

test("the policy of each page allows its import map, and its paths exist", () => {
  for (const page of ["index.html", "debugger.html"]) {
    const text = readFileSync(new URL(`../../www/${page}`, import.meta.url), "utf8");
    const [, map] = /<script type="importmap">([\s\S]*?)<\/script>/.exec(text);
    assert.ok(text.includes(`'sha256-${createHash("sha256").update(map).digest("base64")}'`), page);
    for (const path of Object.values(JSON.parse(map).imports))
      assert.ok(existsSync(new URL(`../../${path}`, import.meta.url)), `${page}: ${path}`);
  }
});

test("a list saved as a table is one that no spreadsheet computes", () => {
  const instance = {
    DBInstanceId: "postgres-1",
    DBInstanceName: '=HYPERLINK("http://evil.test","a, b")',
    DBInstanceStorage: 50,
    DBInstanceNetInfo: [
      { NetType: "public", Ip: "", Address: "x.test", Port: 1, Status: "closed" },
      { NetType: "private", Ip: "10.0.0.1", Address: "", Port: 5432, Status: "opened" },
    ],
    TagList: [{ TagKey: "env", TagValue: "prod" }],
  };
  const [head, row, end] = csv(/** @type {any} */ ([instance])).split("\r\n");
  assert.equal(head.split(",").length, 19);
  assert.ok(row.startsWith(`postgres-1,"'=HYPERLINK(""http://evil.test"",""a, b"")",`), row);
  assert.ok(row.endsWith(",50,,,,,10.0.0.1:5432,env=prod"), row);
  assert.equal(end, "");
  assert.deepEqual(JSON.parse(json(/** @type {any} */ ([instance]))), [instance]);
});
