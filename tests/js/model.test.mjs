// The description of an action and its check are made of one spec, and must agree on every field.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { PostgresClient, ValidationError, describeAction, validate } from "tencentdb-postgres";

import { rejection } from "./support/canned.mjs";
import { ACTIONS } from "./support/spec.mjs";

const actions = Object.getOwnPropertyNames(PostgresClient.prototype).filter((name) => /^[A-Z]/.test(name));
const described = await Promise.all(actions.map(describeAction));

const errors = (action, params) =>
  validate(action, params)
    .problems.filter(({ severity }) => severity === "error")
    .map(({ path, code }) => [path, code]);

test("problems are those of the table that tests/check.rs goes through too", async () => {
  const rows = JSON.parse(await readFile(new URL("../problems.json", import.meta.url), "utf8"));
  let compared = 0;
  for (const { action, params, problems } of rows) {
    const value = parsed(params);
    // What is no object in JavaScript, or another text when it is written again, is for Rust alone.
    if (JSON.stringify(value) !== params || !params.startsWith("{")) continue;
    assert.deepEqual(validate(action, value).problems, problems, `${action} ${params}`);
    compared++;
  }
  assert.ok(compared > rows.length * 0.9, `${compared} of ${rows.length}`);
});

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const SCALARS = { string: "text", time: "2024-06-06 21:00:12", unsigned: 1, integer: -1, number: 0.5, boolean: true };

/** A value of a field's type, with every member it can have. */
function sample(field, structures) {
  const one = () =>
    field.values?.[0]?.value ?? SCALARS[field.type] ?? object(structures[field.type].fields, structures);
  return field.array ? [one(), one()] : one();
}

const object = (fields, structures) =>
  Object.fromEntries(fields.map((field) => [field.name, sample(field, structures)]));

/** Values of every other type. */
function wrong({ type, array }) {
  const values = { string: "text", number: 1, boolean: true, list: [], object: {}, null: null };
  const own = array
    ? "list"
    : ({
        string: "string",
        time: "string",
        boolean: "boolean",
        unsigned: "number",
        integer: "number",
        number: "number",
      }[type] ?? "object");
  delete values[own];
  return Object.values(values);
}

/**
 * Every field of an action, down to the members of its structures, each with its path and a way to change it in a
 * sample.
 */
function* fields({ input, structures }, list = input, prefix = "", reach = (params) => params) {
  for (const field of list) {
    yield { field, path: prefix + field.name, reach };
    const inner = structures[field.type];
    if (!inner) continue;
    const at = field.array ? "[1]" : "";
    yield* fields({ input, structures }, inner.fields, `${prefix}${field.name}${at}.`, (params) =>
      field.array ? reach(params)[field.name][1] : reach(params)[field.name],
    );
  }
}

test("describeAction knows every action and nothing else", async () => {
  assert.deepEqual([...actions].sort(), ACTIONS);
  for (const [at, { name, doc, input, output }] of described.entries()) {
    assert.equal(name, actions[at]);
    assert.ok(doc.length > 0 && Array.isArray(input) && Array.isArray(output), name);
  }
  for (const name of ["DescribeDbInstances", "toString", "__proto__", "", undefined]) {
    assert.ok((await rejection(describeAction(name))) instanceof ValidationError, name);
  }
  assert.match((await rejection(describeAction("DescribeDbInstances"))).message, /did you mean DescribeDBInstances/);
});

test("changing a description does not change the next", async () => {
  const one = await describeAction("DescribeDBInstances");
  one.input.length = 0;
  one.structures.Filter.fields[0].name = "Changed";
  assert.deepEqual(
    await describeAction("DescribeDBInstances"),
    described.find(({ name }) => name === "DescribeDBInstances"),
  );
});

test("parameters made from the description are valid", () => {
  for (const { name, input, structures } of described)
    assert.deepEqual(errors(name, object(input, structures)), [], name);
});

test("a missing required parameter is a problem, a missing optional one is not", () => {
  for (const action of described) {
    for (const { field, path, reach } of fields(action)) {
      const params = object(action.input, action.structures);
      delete reach(params)[field.name];
      assert.deepEqual(
        errors(action.name, params),
        field.required ? [[path, "missing"]] : [],
        `${action.name} ${path}`,
      );
    }
  }
});

test("a value of another type is refused with its path", () => {
  for (const action of described) {
    for (const { field, path, reach } of fields(action)) {
      for (const value of wrong(field)) {
        const params = object(action.input, action.structures);
        reach(params)[field.name] = value;
        assert.deepEqual(
          errors(action.name, params),
          [[path, "type"]],
          `${action.name} ${path} ${JSON.stringify(value)}`,
        );
      }
    }
  }
});

test("a misspelt parameter is refused with the nearest name", () => {
  for (const action of described) {
    for (const { field, path, reach } of fields(action)) {
      const params = object(action.input, action.structures);
      reach(params)[`${field.name}x`] = 1;
      const problems = validate(action.name, params).problems.filter(({ severity }) => severity === "error");
      assert.deepEqual(
        problems.map((problem) => [problem.path, problem.code, problem.suggestion]),
        [[`${path}x`, "unknown", field.name]],
        action.name,
      );
    }
  }
});

test("only undocumented values and limits get advice", () => {
  for (const { name, input } of described) {
    for (const field of input.filter(({ array, deprecated }) => !array && !deprecated)) {
      const advice = (value) =>
        validate(name, { [field.name]: value }).problems.filter(
          ({ path, code }) => path === field.name && code !== "deprecated" && code !== "rule",
        );
      for (const { value } of field.values ?? []) assert.deepEqual(advice(value), [], `${name} ${field.name} ${value}`);
      if (field.max !== undefined) assert.equal(advice(field.max + 1)[0]?.severity, "advice", `${name} ${field.name}`);
      if (field.maxLength !== undefined)
        assert.equal(advice("x".repeat(field.maxLength + 1))[0]?.severity, "advice", `${name} ${field.name}`);
    }
  }
});
