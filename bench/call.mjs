// Whole calls without the network: what it costs to check, sign, hand over and read the answer.

import { answering, client, headline } from "./headline.mjs";
import { internal } from "./internal.mjs";
import { awaiting, compare, returning } from "./measure.mjs";
import { OWN, STRINGIFY, VALIDATE, VENDOR_CLIENT } from "./names.mjs";
import { ANSWERS, CREATE, DESCRIBE, describeOf } from "./samples.mjs";
import * as vendor from "./vendor.mjs";

/** @type {[label: string, bytes: number][]} */
const SIZES = [
  ["1 KB", 1 << 10],
  ["16 KB", 1 << 14],
  ["64 KB", 1 << 16],
  ["1 MB", 1 << 20],
  ["9 MB", 9 << 20],
];
const AT_ONCE = [1, 10, 100, 1000];

const { check } = await internal("wasm/bindings.js");
const { validate } = await internal("index.js");

const other = vendor.client();

const byVendor = (action, params) => {
  const timer = awaiting(() => other[action](params));
  return (turns) => {
    vendor.answers(ANSWERS[action]);
    return timer(turns);
  };
};

export async function measure() {
  return [await calls(), await checks(), await growing(), await together()];
}

async function calls() {
  const points = [];
  for (const [label, action, params] of [
    ["DescribeDBInstances", "DescribeDBInstances", DESCRIBE],
    ["CreateInstances with 25 fields", "CreateInstances", CREATE],
  ]) {
    points.push({ label, rows: await compare({ ...headline[label], [VENDOR_CLIENT]: byVendor(action, params) }) });
  }
  const text =
    "The answer is there at once and short. Only the package checks the parameters; neither the vendor's client nor " +
    "the code written by hand does.";
  return { id: "call", title: "One call, without the network", text, unit: "us", points };
}

async function checks() {
  const points = [];
  for (const [action, params] of Object.entries({ DescribeDBInstances: DESCRIBE, CreateInstances: CREATE })) {
    const json = JSON.stringify(params);
    const timers = {
      [OWN]: returning(() => check(action, json, {})),
      [VALIDATE]: returning(() => validate(action, params)),
      [STRINGIFY]: returning(() => JSON.stringify(params)),
    };
    points.push({ label: action, rows: await compare(timers) });
  }
  const text =
    "The check of the JSON text that a call sends anyway; beside it `validate()` of an object, which writes that " +
    "text first, and what writing it takes.";
  return { id: "check", title: "Check parameters", text, unit: "us", points };
}

async function growing() {
  const answer = ANSWERS.DescribeDBInstances;
  const own = client(answering(answer));
  const points = [];
  for (const [label, size] of SIZES) {
    const params = describeOf(size);
    const timers = {
      [OWN]: awaiting(() => own.DescribeDBInstances(params)),
      [VENDOR_CLIENT]: byVendor("DescribeDBInstances", params),
    };
    points.push({ label, rows: await compare(timers, { rounds: size < 1 << 20 ? 11 : 5 }) });
  }
  return {
    id: "call-sizes",
    title: "One call with parameters of 1 KB to 9 MB",
    text: "A filter with many ids.",
    unit: "us",
    points,
  };
}

async function together() {
  const text = ANSWERS.DescribeDBInstances;
  const later = () => new Promise((resolve) => setImmediate(resolve));
  const answer = { status: 200, headers: new Map(), text: async () => text };
  const own = client(() => later().then(() => answer));
  const points = [];
  for (const count of AT_ONCE) {
    const all = (call) => awaiting(() => Promise.all(Array.from({ length: count }, call)));
    const theirs = all(() => other.DescribeDBInstances(DESCRIBE));
    const timers = {
      [OWN]: all(() => own.DescribeDBInstances(DESCRIBE)),
      [VENDOR_CLIENT]: (turns) => {
        vendor.answers(text, later);
        return theirs(turns);
      },
    };
    points.push({ label: String(count), rows: await compare(timers, { rounds: 11, per: count }) });
  }
  return {
    id: "call-together",
    title: "1 to 1,000 calls at once",
    text: "The cost of each call; the answers come on a later turn of the event loop.",
    unit: "us",
    points,
  };
}
