// Reading answers, from one instance to ten thousand.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import jsonBigint from "json-bigint";

import { internal } from "./internal.mjs";
import { compare, returning } from "./measure.mjs";
import { JSON_BIGINT, JSON_PARSE, OWN } from "./names.mjs";
import { listing } from "./samples.mjs";

const { parse } = await internal("encoding/json.js");
const COUNTS = [1, 10, 100, 1000, 10_000];
const { parse: parseBigint } = jsonBigint({ useNativeBigInt: true });

const documented = new URL("../spec/examples/DescribeDBInstances.json", import.meta.url);
const example = JSON.parse(readFileSync(documented, "utf8"))[0].response.Response.DBInstanceSet[0];

export async function measure() {
  const hundred = listing(example, 100);
  const cases = [
    ["100 instances", hundred],
    ["100 instances, one text of 20 digits", hundred.replace("value-0-of-50", "20180119110001123456")],
    ["100 instances, one integer beyond 2^53", hundred.replace('"Uid":421892', '"Uid":9007199254740993')],
  ];
  const kinds = [];
  for (const [label, text] of cases) kinds.push({ label, rows: await race(text, 21) });
  const growth = [];
  for (const count of COUNTS)
    growth.push({ label: String(count), rows: await race(listing(example, count), count < 10_000 ? 11 : 5) });
  const exact = parse(cases[2][1]).Response.DBInstanceSet[50].Uid;
  assert.equal(exact, 9007199254740993n, "an integer beyond 2^53 is kept");
  return [
    {
      id: "decode",
      title: "Read an answer of 100 instances",
      text:
        `A text of ${Math.round(hundred.length / 1000)} KB. \`JSON.parse\` rounds integers beyond 2^53; ` +
        "the others keep them.",
      unit: "us",
      points: kinds,
    },
    { id: "decode-sizes", title: "Read answers of 1 to 10,000 instances", text: "", unit: "us", points: growth },
  ];
}

const race = (text, rounds) =>
  compare(
    {
      [OWN]: returning(() => parse(text)),
      [JSON_PARSE]: returning(() => JSON.parse(text)),
      [JSON_BIGINT]: returning(() => parseBigint(text)),
    },
    { rounds },
  );
