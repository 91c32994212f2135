// Requests and answers through Rust's types, as serde-wasm-bindgen builds them, beside the package's texts.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

import { internal } from "./internal.mjs";
import { compare, returning } from "./measure.mjs";
import { OWN, SERDE_WASM_BINDGEN } from "./names.mjs";
import { DESCRIBE, listing } from "./samples.mjs";

const ACTION = "DescribeDBInstances";
const documented = new URL("../spec/examples/DescribeDBInstances.json", import.meta.url);

/** Measures. `VALUES` names the folder of the wasm that `cargo xtask bench` builds from `bench/values`. */
export async function measure() {
  const folder = process.env.VALUES;
  if (!folder) throw new Error("VALUES names no folder; `cargo xtask bench` sets it");
  const module = readFileSync(join(folder, "values_bg.wasm"));
  const { answer, initSync, request } = await import(pathToFileURL(join(folder, "values.js")).href);
  initSync({ module });
  const { parse, stringify } = await internal("encoding/json.js");

  const shown = JSON.parse(readFileSync(documented, "utf8"))[0].response.Response.DBInstanceSet[0];
  const texts = [1, 100].map((count) => [count, JSON.stringify(JSON.parse(listing(shown, count)).Response)]);
  const points = [];
  for (const [count, text] of texts) {
    assert.equal(answer(ACTION, text).DBInstanceSet.length, count);
    const timers = {
      [OWN]: returning(() => parse(text)),
      [SERDE_WASM_BINDGEN]: returning(() => answer(ACTION, text)),
    };
    points.push({ label: `answer of ${count} instances`, rows: await compare(timers) });
  }
  assert.deepEqual(JSON.parse(request(ACTION, DESCRIBE)), DESCRIBE);
  const timers = {
    [OWN]: returning(() => stringify(DESCRIBE)),
    [SERDE_WASM_BINDGEN]: returning(() => request(ACTION, DESCRIBE)),
  };
  points.push({ label: "request of 4 parameters", rows: await compare(timers) });
  const size = Math.round(gzipSync(module, { level: 9 }).length / 1000);
  const text =
    `From an answer's text to its object, and from a request's object to its text. The types of all actions weigh ` +
    `${size} KB of wasm after gzip; the package has none.`;
  return [{ id: "values", title: "Values through Rust's types", text, unit: "us", points }];
}
