// The evaluation of the benchmark's figures. No time is measured here.

import assert from "node:assert/strict";
import { test } from "node:test";

import { BUDGETS, evaluate } from "../../bench/budgets.mjs";
import { compare, rows, summary } from "../../bench/measure.mjs";
import { budgetTable, sizeTable } from "../../bench/report.mjs";

/** @returns {import("../../bench/budgets.mjs").Budget} */
const budget = (given) => ({ what: "a thing", ...given });
const measured = (ratio) => ({
  tables: [{ id: "t", points: [{ label: "p", rows: [{ name: "peer", ratio: { median: ratio } }] }] }],
});
const ratio = budget({ kind: "ratio", table: "t", point: "p", peer: "peer", limit: 2 });

test("the median ignores an outlier", () => {
  assert.deepEqual(summary([3, 1, 1000]), { median: 3, min: 1, max: 1000 });
  assert.equal(summary([1, 2, 3, 1000]).median, 2.5);
});

test("ratios are computed round by round", () => {
  // The machine was ten times as slow in the second round, for both.
  const [own, peer] = rows({ own: [1, 10, 1], peer: [3, 30, 3] });
  assert.deepEqual(own.ratio, { median: 1, min: 1, max: 1 });
  assert.deepEqual(peer.ratio, { median: 3, min: 3, max: 3 });
});

test("timers take turns, and none is always first", async () => {
  const order = [];
  // Timers that return a fixed time, whatever the clock says.
  const timer = (name, us) => (turns) => {
    order.push(name);
    return (turns * us) / 1000;
  };
  const [, slow] = await compare({ fast: timer("fast", 10), slow: timer("slow", 40) }, { rounds: 4, sliceMs: 8 });
  assert.deepEqual(order.slice(-8), ["fast", "slow", "slow", "fast", "fast", "slow", "slow", "fast"]);
  assert.equal(Math.round(slow.cost.median), 40);
  assert.equal(Math.round(slow.ratio.median), 4);
});

test("a size limit is exact to the byte", () => {
  const size = budget({ kind: "size", entry: "client", limit: 1000 });
  const met = (gzip) => evaluate({ sizes: { client: { gzip } } }, [size])[0].met;
  assert.deepEqual([met(1000), met(1001)], [true, false]);
});

test("an absent entry misses its budget", () => {
  const [evaluated] = evaluate({ sizes: { client: { name: "client", absent: "no such file" } } }, [
    budget({ kind: "size", entry: "client", limit: 1000 }),
  ]);
  assert.equal(evaluated.met, false);
  assert.match(budgetTable([evaluated]), /a thing.*absent.*at most 1 000.*MISSED/);
});

test("a timed limit has a margin, and no more than that", () => {
  const met = (figure) => evaluate(measured(figure), [ratio])[0].met;
  assert.deepEqual([met(2), met(1.71), met(1.69)], [true, true, false]);
});

test("a missed budget is reported with its figure and limit", () => {
  assert.match(budgetTable(evaluate(measured(1.2), [ratio])), /a thing.*1\.20x.*at least 2\.00x.*MISSED/);
});

test("a budget with a standing figure is held up to that figure", () => {
  const known = budget({ kind: "size", entry: "client", limit: 1000, standing: 1200 });
  const at = (gzip) =>
    evaluate({ sizes: { client: { name: "client", gzip } } }, [known]).map(({ met, held }) => [met, held])[0];
  assert.deepEqual([1000, 1200, 1201].map(at), [
    [true, true],
    [false, true],
    [false, false],
  ]);
});

test("a reason is reported only where its budget is missed", () => {
  const reasoned = { ...ratio, why: "the peer leaves out half" };
  const told = (figure) =>
    budgetTable(evaluate(measured(figure), [reasoned])).includes("- a thing: the peer leaves out half");
  assert.deepEqual([told(1.2), told(2)], [true, false]);
});

test("a budget without a measured figure is an error", () => {
  assert.throws(() => evaluate({ tables: [] }, [ratio]), /"a thing" is about a figure that was not measured/);
});

test("only sizes are evaluated where there are no tables", () => {
  const sizes = Object.fromEntries(
    BUDGETS.filter(({ kind }) => kind === "size").map(({ entry }) => [entry, { gzip: 1 }]),
  );
  assert.deepEqual(new Set(evaluate({ sizes }).map(({ unit }) => unit)), new Set(["bytes"]));
});

test("the digits of sizes are grouped", () => {
  assert.match(
    sizeTable({ a: { name: "client", raw: 1234567, gzip: 999, js: 1, wasm: 2, later: 0 } }),
    /client.*999.*1 234 567/,
  );
});
