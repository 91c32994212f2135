// The limits that the package keeps. Sizes hold exactly; everything timed is given a margin, because no two runs are
// alike.

import {
  CACHED,
  JSON_PARSE,
  MOTO,
  NATIVE,
  NPM,
  OWN,
  PLAIN,
  VENDOR_CLIENT,
  VENDOR_SIGN,
  VENDOR_SIGN_BYTES,
} from "./names.mjs";
import { SIGN_SIZES } from "./samples.mjs";

/** The part of a timed limit that may be missing. */
export const MARGIN = 0.15;

const KB = 1000;

const DEADLINE =
  "a third is signing, most of it the hashes; a deadline and a signal that fetch may ask for, which the vendor's " +
  "client does not have, take an eighth";
const COLD =
  "a third is what Node.js takes to find any package with `exports`; a quarter is reading the script, a third its " +
  "first run, half of which is compiling the functions of the wasm when they are first called";
const COLD_ISOLATE =
  "half is reading the script; the wasm is compiled and started in little more than a millisecond, and the first " +
  "call takes three";

/**
 * A limit for a figure.
 *
 * - `size`: the bytes of an entry of sizes.mjs, at most.
 * - `ratio`: how many times the package's cost the peer's is, at least.
 * - `perSecond`: how often in a second, at least.
 * - `ms`: how long, at most.
 * - `slower`: how many times as long as `of` the peer takes, at most.
 * - `mb`: how much memory the peer holds, at most.
 * - `extraMs`: how much longer than the peer, at most.
 * - `extraUs`: the same in microseconds.
 * - `growth`: how many times as much memory after the calls as before, at most.
 *
 * A budget that is missed for now says where it is `standing`, beyond which it fails, and `why`, as profiles have
 * shown.
 * @typedef {{
 *   kind: keyof typeof KINDS, limit: number, what: string, standing?: number, why?: string,
 *   entry?: string, table?: string, point?: string, peer?: string, of?: string
 * }} Budget
 */

/** Where the client stands over its ceiling, and why. */
const CLIENT = {
  limit: 36 * KB,
  standing: 36.5 * KB,
  why:
    "The wasm decides what follows an attempt, a poll, a page and a rate, and reports problems as values. The " +
    "largest parts are the walk of parameters and after_failure",
};

/** Where the servers of the emulator are counted. */
const SERVED = "16 connections";

const SHARED = "a machine whose cores other programs have too shows several times as much";
const WRITING = "most of it is writing the answer, and copying the rows that are written";

/**
 * The limits of a server of the emulator. A thousand instances change nothing.
 * @param {string} peer
 * @param {{ perSecond: number, ms: number, mb?: number }} limits
 * @returns {Budget[]}
 */
function emulator(peer, { perSecond, ms, mb }) {
  const served = { table: "emulator", point: SERVED };
  const started = { table: "emulator-ready", point: "to the first answer" };
  const why = SHARED;
  /** @type {Budget[]} */
  const budgets = [
    {
      kind: "perSecond",
      ...served,
      peer,
      limit: perSecond,
      standing: perSecond / 4,
      why: WRITING,
      what: `${peer}: signed lists of ten`,
    },
    {
      kind: "slower",
      ...served,
      of: peer,
      peer: `${peer}, 1000 instances`,
      limit: 1.1,
      standing: 1.3,
      why,
      what: `${peer}: a list of ten out of 1,000, beside one out of ten`,
    },
    { kind: "ms", ...started, peer, limit: ms, standing: 4 * ms, why, what: `${peer}: to the first answer` },
  ];
  if (mb) budgets.push({ kind: "mb", ...started, peer, limit: mb, what: `${peer}: memory of the idle program` });
  return budgets;
}

/** @type {Budget[]} */
export const BUDGETS = [
  { kind: "size", entry: "client-file", what: "client, wasm as a file", ...CLIENT },
  { kind: "size", entry: "client-inlined", what: "client, wasm inlined", ...CLIENT },
  { kind: "size", entry: "sign", limit: 12 * KB, what: "signing alone" },
  {
    kind: "size",
    entry: "diagnose",
    limit: 90 * KB,
    standing: 111 * KB,
    what: "diagnosis",
    why:
      "84 KB are code: 261 recomputed assumptions, readers of a hundred ways to write a request down; 21 KB are " +
      "texts and tables. One function answers at once, for a text as for parts: nothing can be loaded later",
  },
  {
    kind: "size",
    entry: "emulator",
    limit: 400 * KB,
    standing: 530 * KB,
    what: "emulator",
    why:
      "130 actions are a kilobyte and a half each with the reading and writing of their types; configuration and " +
      "seeds, read by serde, are 80 KB before compression, tables and texts 220 KB",
  },
  // 16 KB beside the client.
  { kind: "size", entry: "gateway", limit: 54 * KB, what: "gateway with the client" },
  {
    kind: "ratio",
    table: "sign",
    point: "60 B",
    peer: VENDOR_SIGN,
    limit: 6,
    what: "sign 60 B, beside the vendor's sign3",
  },
  {
    kind: "ratio",
    table: "sign",
    point: "60 B",
    peer: CACHED,
    limit: 20,
    what: "sign 60 B, beside WebCrypto with a kept key",
  },
  { kind: "ratio", table: "sign", point: "60 B", peer: PLAIN, limit: 60, what: "sign 60 B, beside plain WebCrypto" },
  {
    kind: "ratio",
    table: "workerd",
    point: "sign 60 B",
    peer: CACHED,
    limit: 3,
    what: "sign 60 B in workerd, beside WebCrypto with a kept key",
  },
  ...SIGN_SIZES.slice(1).map(([label]) => ({
    kind: /** @type {const} */ ("ratio"),
    table: "sign-sizes",
    point: label,
    peer: VENDOR_SIGN_BYTES,
    limit: 1,
    what: `sign ${label}, beside the vendor's sign3`,
  })),
  {
    kind: "ratio",
    table: "call",
    point: "DescribeDBInstances",
    peer: VENDOR_CLIENT,
    limit: 5,
    what: "call DescribeDBInstances, beside the vendor's client",
    why: DEADLINE,
  },
  {
    kind: "ratio",
    table: "call",
    point: "CreateInstances with 25 fields",
    peer: VENDOR_CLIENT,
    limit: 3.5,
    what: "call CreateInstances with 25 fields, beside the vendor's client",
  },
  {
    kind: "perSecond",
    table: "check",
    point: "DescribeDBInstances",
    limit: 1_500_000,
    what: "check DescribeDBInstances alone",
    why: "code made for its size: made for speed it would be a third faster, and the client a quarter larger",
  },
  {
    kind: "ratio",
    table: "decode",
    point: "100 instances",
    peer: JSON_PARSE,
    limit: 0.85,
    what: "read 100 instances, beside JSON.parse",
  },
  {
    kind: "ratio",
    table: "decode",
    point: "100 instances, one integer beyond 2^53",
    peer: JSON_PARSE,
    limit: 0.85,
    what: "read 100 instances with an integer beyond 2^53, beside JSON.parse",
    why:
      "the text is written anew with the integers marked, and the answer is searched for them; one without such " +
      "integers is not",
  },
  {
    kind: "ms",
    table: "cold",
    point: "import to first signed request",
    limit: 6,
    what: "cold start in Node.js",
    why: COLD,
  },
  {
    kind: "ratio",
    table: "cold",
    point: "import to first signed request",
    peer: VENDOR_CLIENT,
    limit: 12,
    what: "cold start in Node.js, beside the vendor's client",
    why: COLD,
  },
  {
    kind: "extraMs",
    table: "workerd-cold",
    limit: 4,
    what: "first response of a cold workerd isolate, over an empty one",
    why: COLD_ISOLATE,
  },
  ...emulator(NATIVE, { perSecond: 20_000, ms: 25, mb: 8 }),
  ...emulator(NPM, { perSecond: 7000, ms: 200 }),
  {
    kind: "slower",
    table: "emulator",
    point: SERVED,
    of: MOTO,
    peer: NATIVE,
    limit: 0.1,
    what: "a list of ten by the native emulator, beside moto_server",
  },
  { kind: "extraUs", table: "gateway", limit: 50, what: "audited call through a gateway, over a proxy by hand" },
  { kind: "growth", of: "wasm", limit: 1, what: "wasm memory after 100,000 calls" },
  { kind: "growth", of: "heapUsed", limit: 1, what: "JavaScript memory after 100,000 calls" },
];

/** How each kind reads its figure from the results, and its unit. `most` is a limit from above. */
const KINDS = {
  size: { most: true, exact: true, unit: "bytes", figure: ({ entry }, { sizes }) => sizes[entry].gzip ?? Infinity },
  ratio: { unit: "times", figure: (budget, results) => row(budget, budget.peer, results).ratio.median },
  perSecond: {
    unit: "per second",
    figure: (budget, results) => 1e6 / row(budget, budget.peer ?? OWN, results).cost.median,
  },
  ms: { most: true, unit: "ms", figure: (budget, results) => row(budget, budget.peer ?? OWN, results).cost.median },
  slower: {
    most: true,
    unit: "times",
    figure: (budget, results) =>
      row(budget, budget.peer, results).cost.median / row(budget, budget.of, results).cost.median,
  },
  mb: {
    most: true,
    unit: "MB",
    figure: ({ table, peer }, { tables }) => tables.find(({ id }) => id === table).memory[peer],
  },
  extraMs: { most: true, unit: "ms", figure: extra },
  extraUs: { most: true, unit: "us", figure: extra },
  growth: { most: true, unit: "times", figure: ({ of }, { memory }) => memory.after[of] / memory.before[of] },
};

function extra({ table }, { tables }) {
  return tables.find(({ id }) => id === table).extra.median;
}

function row({ table, point, what }, name, { tables }) {
  const found = tables
    .find(({ id }) => id === table)
    ?.points.find(({ label }) => label === point)
    ?.rows.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`the budget "${what}" is about a figure that was not measured`);
  return found;
}

/**
 * Compares every budget with its figure: whether it is `met`, and whether it is `held`, which is to say missed by no
 * more than is known. Without tables in the results, only sizes are compared.
 */
export function evaluate(results, budgets = BUDGETS) {
  return budgets
    .filter(({ kind }) => results.tables || kind === "size")
    .map((budget) => {
      const { most, exact, unit, figure } = KINDS[budget.kind];
      const measured = figure(budget, results);
      const margin = exact ? 0 : MARGIN;
      const within = (limit) => (most ? measured <= limit * (1 + margin) : measured >= limit * (1 - margin));
      const met = within(budget.limit);
      return {
        what: budget.what,
        why: budget.why,
        figure: measured,
        limit: budget.limit,
        most: Boolean(most),
        unit,
        met,
        held: met || within(budget.standing),
      };
    });
}
