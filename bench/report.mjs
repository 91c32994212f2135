// The results as Markdown, which reads as well on a terminal.

import { MARGIN } from "./budgets.mjs";

const HOW_TO_READ = `Written by \`cargo xtask bench\`; results.json holds the same figures for programs.

How to read it. Everything was measured in one run on one machine. Within a table all take turns, round after round, so
that a slow moment of the machine falls on all of them alike. A cost is the median of the rounds, with the smallest and
the largest in brackets. A ratio says how many times the package's cost that is: 5.0x means that the package does the
same in a fifth of the time, and below 1x the other one is faster. It is the median of the ratios within each round, so
it depends less on the machine than the costs do. Sizes are exact: minified by esbuild, each file compressed by
\`gzip -9\`; 1 KB is 1000 bytes there.
`;

export function markdown({ machine, versions, sizes, tables, memory, budgets }) {
  return [
    "# Benchmark\n",
    HOW_TO_READ,
    `Measured on ${machine.date}: ${machine.cpus} x ${machine.cpu}, ${machine.memoryGb} GB, ${machine.system}; ` +
      `load before the run ${machine.load}.\n`,
    `Versions: ${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(", ")}.\n`,
    "## Budgets\n",
    budgetTable(budgets),
    "## Sizes\n",
    sizeTable(sizes),
    ...tables.flatMap((table) => [`## ${table.title}\n`, ...(table.text ? [`${table.text}\n`] : []), costs(table)]),
    "## Memory after 100,000 calls\n",
    "In turn a read and an order with 25 fields, and every thousandth a read whose parameters are 100 KB long. Taken " +
      "after 20,000 calls and after 100,000 more, each time after a garbage collection.\n",
    memoryTable(memory),
  ].join("\n");
}

export function budgetTable(budgets) {
  const rows = budgets.map(({ what, figure, limit, most, unit, met }) => [
    what,
    figured(figure, unit),
    `${most ? "at most" : "at least"} ${figured(limit, unit)}`,
    met ? "met" : "MISSED",
  ]);
  const margin = `Sizes hold exactly; the others count as met within a margin of ${MARGIN * 100} %.\n`;
  const reasons = budgets.filter(({ met, why }) => !met && why).map(({ what, why }) => `- ${what}: ${why}\n`);
  const missed = reasons.length > 0 ? `\nWhy budgets are missed:\n\n${reasons.join("")}` : "";
  return `${table(["budget", "measured", "limit", ""], rows)}\n${margin}${missed}`;
}

export function sizeTable(sizes) {
  const rows = Object.values(sizes).map(({ name, absent, raw, gzip, js, wasm, later }) =>
    absent
      ? [name, absent, "", "", "", ""]
      : [name, grouped(gzip), grouped(js), grouped(wasm), grouped(raw), grouped(later)],
  );
  return table(["bytes after gzip -9", "shipped", "of it JS", "of it wasm", "uncompressed", "loaded on demand"], rows);
}

/** Writes one point as a line for each that was measured, several points as a line each. */
export function costs({ unit, points }) {
  if (points.length === 1) {
    return table(
      [points[0].label, "cost", "ratio"],
      points[0].rows.map(({ name, cost, ratio }) => [name, spread(cost, unit), times(ratio)]),
    );
  }
  const names = points[0].rows.map(({ name }) => name);
  const [own, ...others] = [...new Set([...names, ...points.flatMap(({ rows }) => rows.map(({ name }) => name))])];
  const cell = (rows, name) => rows.find((row) => row.name === name);
  return table(
    ["", own, ...others.flatMap((name) => [name, "ratio"])],
    points.map(({ label, rows }) => [
      label,
      spread(cell(rows, own).cost, unit),
      ...others.flatMap((name) => {
        const found = cell(rows, name);
        return found ? [spread(found.cost, unit), times(found.ratio)] : ["", ""];
      }),
    ]),
  );
}

function memoryTable({ before, after }) {
  const names = { wasm: "memory of the wasm", heapUsed: "objects of JavaScript", rss: "the whole process" };
  return table(
    ["KB", "before", "after"],
    Object.entries(names).map(([id, name]) => [
      name,
      grouped(Math.round(before[id] / 1000)),
      grouped(Math.round(after[id] / 1000)),
    ]),
  );
}

function table(heads, rows) {
  const widths = heads.map((head, column) => Math.max(3, head.length, ...rows.map((row) => row[column].length)));
  const padded = (text, column) => (column ? text.padStart(widths[column]) : text.padEnd(widths[column]));
  const line = (cells) => `| ${cells.map(padded).join(" | ")} |\n`;
  const rule = widths.map((width, column) => (column ? `${"-".repeat(width - 1)}:` : "-".repeat(width)));
  return line(heads) + line(rule) + rows.map(line).join("");
}

const spread = ({ median, min, max }, unit) =>
  `${duration(median, unit)} (${duration(min, unit)} to ${duration(max, unit)})`;
const times = ({ median, min, max }) =>
  min === 1 && max === 1 ? "1x" : `${short(median)}x (${short(min)} to ${short(max)})`;

function duration(value, unit) {
  const us = unit === "ms" ? value * 1000 : value;
  return us >= 1000 ? `${short(us / 1000)} ms` : `${short(us)} us`;
}

function figured(value, unit) {
  if (unit === "bytes") return Number.isFinite(value) ? grouped(value) : "absent";
  if (unit === "times") return `${short(value)}x`;
  return unit === "ms" ? `${short(value)} ms` : `${grouped(Math.round(value))} ${unit}`;
}

const short = (value) =>
  value >= 100 ? grouped(Math.round(value)) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, " ");
