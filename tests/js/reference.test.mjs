// The examples of the reference pages, as they stand there: every request can be sent, and every function in TypeScript
// sends it.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";

import { PostgresClient, WaitError, describeAction, validate } from "tencentdb-postgres";
import typescript from "typescript";

import { credential } from "./support/canned.mjs";
import { loose } from "./support/loose.mjs";

const folder = new URL("../../docs/reference/", import.meta.url);
const names = (await readdir(folder)).map((name) => name.slice(0, -3));
const actions = Object.getOwnPropertyNames(PostgresClient.prototype).filter((name) => /^[A-Z]/.test(name));

const pages = await Promise.all(
  actions.map(async (action) => {
    const text = await readFile(new URL(`${action}.md`, folder), "utf8");
    const block = (title, language) =>
      text.match(new RegExp(`\\n${title}:\\n\\n\`\`\`${language}\\n(.*?)\\n\`\`\`\\n`, "s"))?.[1];
    const [request, answer] = ["Request", "Answer"].map((title) => block(title, "json"));
    return {
      action,
      text,
      request: JSON.parse(request),
      answer: answer && JSON.parse(answer),
      ts: block("In TypeScript", "ts"),
      rust: block("In Rust", "rust"),
    };
  }),
);

/** The parameters without those of the pages, which the client chooses. */
const unpaged = ({ Offset, Limit, PageNumber, PageSize, ...params }) => params;

test("there is a reference page for every action and no other", () => {
  const others = /^(README|cli|errors|struct-\w+)$/;
  assert.deepEqual(names.filter((name) => !others.test(name)).sort(), [...actions].sort());
});

test("every request can be sent, and has documented values only", () => {
  for (const { action, request } of pages) {
    const { ok, problems } = validate(action, request);
    assert.ok(ok, `${action}: ${JSON.stringify(problems)}`);
    // An action that is withdrawn or old stays so.
    assert.deepEqual(
      problems.filter(({ path, code }) => path || code !== "deprecated"),
      [],
      action,
    );
  }
});

test("every example of the reference is type-checked", async () => {
  const compiled = await readFile(new URL("types/reference.test-d.ts", import.meta.url), "utf8");
  for (const { action, ts } of pages) assert.ok(compiled.includes(ts.slice(ts.indexOf("\n\n") + 2)), action);
});

/** The code that refuses every read but those of tasks and orders, which ends the wait. */
const ENOUGH = "InvalidParameter.Enough";

/**
 * A service that answers `action` as its page shows, and whose tasks and orders end at once; `asked` gets what came.
 */
const service =
  (action, shown, asked) =>
  async (_, /** @type {any} */ { headers, body }) => {
    const name = headers["X-TC-Action"];
    const params = JSON.parse(body);
    let answer = loose({ Response: { RequestId: "r" } });
    if (name === action) {
      // Where the manual shows no answer, the service names a task.
      if (asked.length === 0) answer = shown ?? { Response: { TaskId: 7, RequestId: "r" } };
      asked.push(params);
    } else if (name === "DescribeTasks") {
      answer.Response.TaskSet = [{ TaskId: params.TaskId, Status: "Success" }];
    } else if (name === "DescribeOrders") {
      answer.Response.Deals = params.DealNames.map((DealName) => ({ DealName, FlowId: 7, DBInstanceIdSet: ["i"] }));
    } else answer.Response.Error = { Code: ENOUGH, Message: "" };
    return new Response(JSON.stringify(answer), { headers: { "Content-Type": "application/json" } });
  };

const COMPILED = { module: typescript.ModuleKind.ESNext, target: typescript.ScriptTarget.ES2022 };

test("every function sends the request of its page", async (t) => {
  t.mock.method(console, "log", () => {});
  for (const { action, request, answer, ts } of pages) {
    const { outputText } = typescript.transpileModule(ts, { compilerOptions: COMPILED });
    const functions = Object.values(await import(`data:text/javascript,${encodeURIComponent(outputText)}`));
    assert.equal(functions.length, 1, action);
    const asked = [];
    const client = new PostgresClient({ credential, region: "ap-guangzhou", fetch: service(action, answer, asked) });
    await functions[0](client).catch((error) => {
      // The manual shows a refusal of two actions.
      const refused = answer?.Response.Error?.Code ?? (ts.includes("await done(") && ENOUGH);
      // Some of its answers lack the task that the action is documented to name.
      const lacksTask = answer && !/"(TaskId|FlowId|DealNames?)"/.test(JSON.stringify(answer));
      if (!(error instanceof WaitError && error.code === "nothing" && lacksTask))
        assert.equal(error.code, refused, `${action}: ${error}`);
    });
    assert.deepEqual(unpaged(asked[0]), unpaged(request), action);
  }
});

test("an example of a costly call says so in every language", async () => {
  const costs = /^(Create\w*Instances?|CloneDBInstance|RenewInstance|CreateDBProxy)$/;
  const takes = /^(Delete|Destroy|Isolate|Close|Restart)/;
  for (const { action, text, ts, rust } of pages) {
    const { handles = [], readOnly } = await describeAction(action);
    const caution = text.match(/^\*\*Caution:\*\* (.+)$/m)?.[1];
    if (costs.test(action) || handles.some((name) => name.startsWith("DealName")))
      assert.match(caution ?? "", /money|price/, action);
    if (takes.test(action)) assert.ok(caution, action);
    if (readOnly) assert.equal(caution, undefined, action);
    for (const program of caution ? [ts, rust] : []) assert.ok(program.includes(`// ${caution}\n`), action);
  }
});
