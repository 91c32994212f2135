// Lists page by page, over the emulator's demo fleet and over lists that change.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ValidationError } from "tencentdb-postgres";

import { answer, canned, rejection } from "./support/canned.mjs";
import { loose } from "./support/loose.mjs";
import { world } from "./support/world.mjs";

const demo = (t) => world(t, { emulated: { fleet: "demo" } });

async function collect(rows) {
  const all = [];
  for await (const row of rows) all.push(row);
  return all;
}

test("every row comes once for any page size", async (t) => {
  const { client, run } = demo(t);
  const { DBInstanceSet } = await run(client.DescribeDBInstances({ Limit: 100 }));
  assert.ok(DBInstanceSet.length > 5);
  for (const pageSize of [1, 2, 5, 1000]) {
    assert.deepEqual(await run(collect(client.paginate("DescribeDBInstances", {}, { pageSize }))), DBInstanceSet);
  }
});

test("reading stops at the limit and continues from a cursor", async (t) => {
  const { client, run, calls } = demo(t);
  const pages = client.pages("DescribeDBInstances", {}, { pageSize: 3, limit: 4 });
  const first = loose(await run(pages.next())).value;
  assert.deepEqual([first.rows.length, first.cursor], [3, 3]);
  assert.equal((await run(pages.next())).value.rows.length, 1);
  assert.equal((await run(pages.next())).done, true);
  assert.equal(calls("DescribeDBInstances").arrived, 2, "no page more than it takes");
  const rest = await run(collect(client.paginate("DescribeDBInstances", {}, { pageSize: 3, cursor: first.cursor })));
  assert.equal(rest.length, first.total - 3);
});

test("leaving a loop early sends no further request", async (t) => {
  const { client, run, calls } = demo(t);
  await run(
    (async () => {
      for await (const _ of client.paginate("DescribeDBInstances", {}, { pageSize: 2 })) break;
    })(),
  );
  assert.equal(calls("DescribeDBInstances").arrived, 1);
});

/** A client over a list that `change` changes before each page. */
function changing(action, change, { counted = true, path = "DBInstanceSet" } = {}) {
  let list = Array.from({ length: 25 }, (_, at) => ({
    DBInstanceId: `postgres-${at}`,
    ReadOnlyGroupId: `pgro-${at}`,
    At: at,
  }));
  let page = 0;
  const { client, sent } = canned(({ body }) => {
    list = change?.(list, page++) ?? list;
    const { Offset, Limit, PageNumber, PageSize } = JSON.parse(body);
    const from = Offset ?? (PageNumber - 1) * PageSize;
    return answer({
      [path]: list.slice(from, from + (Limit ?? PageSize)),
      ...(counted && { TotalCount: list.length }),
    });
  });
  const read = async (pageSize) =>
    (await collect(client.paginate(action, {}, { pageSize }))).map(({ At }) => At).sort((a, b) => a - b);
  return { client, read, sent };
}

const upTo = (count) => Array.from({ length: count }, (_, at) => at);

test("rows that vanish or appear meanwhile lose no other row", async () => {
  const shrinking = changing("DescribeDBInstances", (list, page) => (page === 1 || page === 2 ? list.slice(2) : list));
  assert.deepEqual(await shrinking.read(5), upTo(25));
  const growing = changing("DescribeDBInstances", (list, page) =>
    page === 2
      ? [
          ...list,
          ...upTo(33)
            .slice(25)
            .map((At) => ({ DBInstanceId: `postgres-${At}`, At })),
        ]
      : list,
  );
  assert.deepEqual(await growing.read(10), upTo(33));
  const emptied = changing("DescribeDBInstances", (list, page) => (page === 1 ? [] : list));
  assert.deepEqual(await emptied.read(10), upTo(10));
});

test("numbered pages end without a total, also where a page repeats", async () => {
  const { read, sent } = changing("DescribeReadOnlyGroups", null, { counted: false, path: "ReadOnlyGroupList" });
  assert.deepEqual(await read(10), upTo(25));
  assert.deepEqual(JSON.parse(sent[0].body), { PageNumber: 1, PageSize: 10 });
  const again = canned(answer({ ReadOnlyGroupList: [{ ReadOnlyGroupId: "a" }, { ReadOnlyGroupId: "b" }] }));
  assert.equal((await collect(again.client.paginate("DescribeReadOnlyGroups", {}, { pageSize: 2 }))).length, 2);
  assert.equal(again.sent.length, 2);
});

test("rows without an id are not repeated with their page", async () => {
  const page = answer({ Details: [{ ErrMsg: "same" }, { ErrMsg: "same" }], TotalCount: 4 });
  const { client, sent } = canned(page);
  const params = { DBInstanceId: "postgres-1", StartTime: "2025-06-15 00:00:00", EndTime: "2025-06-16 00:00:00" };
  assert.equal((await collect(client.paginate("DescribeDBErrlogs", params, { pageSize: 2 }))).length, 2);
  assert.equal(sent.length, 2);
});

test("rows are found in nested answers, and parameters are sent with every page", async () => {
  const { client, sent } = canned(answer({ TotalCount: 1, Detail: { AnalysisItems: [{ CallNum: 7 }] } }));
  const params = { DBInstanceId: "postgres-1", StartTime: "2025-06-15 00:00:00", EndTime: "2025-06-16 00:00:00" };
  assert.deepEqual(await collect(client.paginate("DescribeSlowQueryAnalysis", params)), [{ CallNum: 7 }]);
  assert.deepEqual(JSON.parse(sent[0].body), { ...params, Offset: 0, Limit: 100 });
});

test("an action that is not paged is refused by name", async () => {
  const { client, sent } = canned();
  const error = await rejection(collect(client.paginate(loose("DescribeZones"))));
  assert.ok(error instanceof ValidationError && /not answered in pages/.test(error.message));
  assert.equal(sent.length, 0);
});

test("continuing where the limit cut a page loses no row", async () => {
  const { client } = changing("DescribeDBInstances");
  for (const limit of [1, 3, 7]) {
    const rows = [];
    for (let cursor = 0; cursor !== undefined; ) {
      for await (const page of client.pages("DescribeDBInstances", {}, { pageSize: 5, limit, cursor })) {
        rows.push(...page.rows);
        cursor = page.cursor;
      }
    }
    assert.deepEqual(
      rows.map(({ At }) => At),
      upTo(25),
      `limit ${limit}`,
    );
  }
  const numbered = changing("DescribeReadOnlyGroups", null, { counted: false, path: "ReadOnlyGroupList" });
  const [cut] = await collect(numbered.client.pages("DescribeReadOnlyGroups", {}, { pageSize: 10, limit: 4 }));
  assert.deepEqual([cut.rows.length, cut.cursor], [4, 0]);
});

test("options of lists are checked", async () => {
  const { client, sent } = canned();
  const refusals = {
    pagesize: /pagesize is no option.*pageSize/,
    limit: /limit must be a number/,
    cursor: /cursor must be a number/,
  };
  for (const [name, told] of Object.entries(refusals)) {
    assert.match((await rejection(collect(client.paginate("DescribeDBInstances", {}, { [name]: NaN })))).message, told);
  }
  assert.match(
    (await rejection(collect(client.paginate("DescribeDBInstances", {}, { pageSize: 0 })))).message,
    /pageSize must be a number, and not below 1/,
  );
  assert.ok((await rejection(collect(client.paginate("DescribeDBInstances", {}, null)))) instanceof ValidationError);
  assert.equal(sent.length, 0);
});

test("a list with an odd answer continues or fails with an error of the package", async () => {
  const odd = { toString: 1, valueOf: 1 };
  for (const rows of [
    odd,
    { constructor: { name: odd } },
    { constructor: { name: "Secret" } },
    "x",
    5,
    true,
    [5],
    [[]],
    [null],
    [{ constructor: odd }, 7],
  ]) {
    const error = await rejection(
      canned(answer({ DBInstanceSet: rows, TotalCount: odd }))
        .client.paginate("DescribeDBInstances")
        .next(),
    );
    assert.deepEqual([error.name, error.code], ["TransportError", "malformed"], JSON.stringify(rows));
    assert.doesNotMatch(error.message, /Secret|undefined/);
  }
  for (const identity of [odd, { constructor: odd }, [odd], null, 0, "", true]) {
    const { client } = canned(answer({ DBInstanceSet: [{ DBInstanceId: identity }], TotalCount: odd }));
    assert.deepEqual((await client.paginate("DescribeDBInstances").next()).value, { DBInstanceId: identity });
  }
});
