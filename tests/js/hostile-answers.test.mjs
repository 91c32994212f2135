// The console page's reading of answers that hold anything in any field, without a browser.

import assert from "node:assert/strict";
import { test } from "node:test";

import { describeAction } from "tencentdb-postgres";

import { UnreadableAnswer, asDescribed } from "../../www/service/answer.js";
import { psql } from "../../www/console/connect.js";
import { format, parse } from "../../www/console/route.js";
import { shown } from "../../www/parts/shown.js";
import { HOSTILE } from "./support/hostile.mjs";
import { loose } from "./support/loose.mjs";
import { ACTIONS } from "./support/spec.mjs";

const VALUES = Object.entries(HOSTILE).map(([name, text]) => [name, JSON.parse(text)]);
/**
 * Lists where a value differs from its description.
 * @param {any} value
 * @param {{ name: string, type: string, array?: boolean }} field
 * @param {any} structures
 * @param {string} at
 * @returns {string[]}
 */
function faults(value, { name, type, array }, structures, at = name) {
  if (value === undefined) return [];
  if (array)
    return Array.isArray(value) && value.length <= 1000
      ? value.flatMap((part, index) =>
          part === undefined ? [`${at}[${index}]`] : faults(part, { name, type }, structures, `${at}[${index}]`),
        )
      : [at];
  if (Object.hasOwn(structures, type))
    return typeof value === "object" && !Array.isArray(value)
      ? structures[type].fields.flatMap((field) => faults(value[field.name], field, structures, `${at}.${field.name}`))
      : [at];
  if (type === "boolean") return typeof value === "boolean" ? [] : [at];
  if (["unsigned", "integer", "number"].includes(type))
    return Number.isFinite(value) || (typeof value === "string" && Number.isFinite(Number(value))) ? [] : [at];
  return typeof value === "string" && value.length <= 4097 && value.isWellFormed() ? [] : [at];
}

/** An answer with one row of everything. */
function whole(fields, structures, depth = 4) {
  const one = (type) =>
    structures[type]
      ? depth > 0
        ? whole(structures[type].fields, structures, depth - 1)
        : {}
      : ({ boolean: true, unsigned: 1, integer: 1, number: 1.5 }[type] ?? "x");
  return Object.fromEntries(fields.map(({ name, type, array }) => [name, array ? [one(type)] : one(type)]));
}

test("an answer gets the types of its model, whatever its fields hold", async () => {
  let tried = 0;
  for (const action of ACTIONS) {
    const model = await describeAction(action);
    const paths = (value, path) =>
      typeof value === "object" && value !== null
        ? Object.keys(value).flatMap((name) => [[...path, name], ...paths(value[name], [...path, name])])
        : [];
    const right = whole(model.output, model.structures);
    assert.deepEqual(asDescribed(right, model), right, action);
    for (const path of paths(right, [])) {
      for (const [name, value] of VALUES) {
        const answer = structuredClone(right);
        const holder = path.slice(0, -1).reduce((inside, part) => inside[part], answer);
        holder[path.at(-1)] = value;
        tried += 1;
        try {
          const read = asDescribed(answer, model);
          assert.deepEqual(
            model.output.flatMap((field) => faults(read[field.name], field, model.structures)),
            [],
            `${action} ${path.join(".")} ${name}`,
          );
        } catch (error) {
          if (!(error instanceof UnreadableAnswer)) throw error;
          assert.ok(
            path.length === 1,
            `only a list or an object of the answer itself is missed: ${action} ${path.join(".")} ${name}`,
          );
        }
      }
    }
  }
  assert.ok(tried > 5000, `${tried}`);
  for (const [, value] of VALUES) {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) continue;
    assert.throws(() => asDescribed(value, loose({ name: "A", output: [], structures: {} })), UnreadableAnswer);
  }
  assert.equal({}.polluted, undefined);
});

test("any value is shown as a short text without direction marks", () => {
  for (const [name, value] of VALUES) {
    const text = shown(value);
    assert.equal(typeof text, "string", name);
    assert.ok(typeof value === "string" || text.length <= 501, name);
    assert.doesNotMatch(text, /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/, name);
  }
  assert.equal(shown({ type: "meta", props: { content: "x" } }), '{"type":"meta","props":{"content":"x"}}');
  assert.deepEqual(
    [shown(null), shown(undefined), shown(5n), shown(false), shown(Symbol("s")), shown(() => 1)],
    ["", "", "5", "false", "Symbol(s)", "…"],
  );
});

test("an id survives an address, and an odd host makes no command", () => {
  for (const id of [
    "new",
    "..",
    ".",
    "a/b",
    "%zz",
    "?q#h",
    "x y",
    "\u202ex",
    "javascript:alert(1)",
    "constructor",
    "&region=x",
    "e\u0301",
  ]) {
    assert.deepEqual(
      parse(format({ page: "instance", id })),
      { page: "instance", id, region: "", list: parse("").list },
      id,
    );
  }
  assert.equal(parse(format({ page: "instance", id: "\ud800x" })).id, "\ufffdx");
  assert.equal(psql({ Ip: "10.0.0.1", Port: 5432 }), 'psql "host=10.0.0.1 port=5432 user=USER dbname=postgres"');
  for (const Ip of ['x" -c "', "$(id)", "`id`", "a b", "x\nid", "x;id", "é"])
    assert.equal(psql({ Ip, Port: 5432 }), undefined, Ip);
  assert.equal(psql({ Ip: "10.0.0.1", Port: "1;id" }), undefined);
});
