// The results as people read them.

/** What stands for a check of which nothing was heard. Where the start failed, that is the reason. */
export const NO_REPORT = "no report";

/** What keeps the table from being whole, a line each. */
export function holes(records) {
  return records.flatMap(({ target, version, way, checks }) =>
    Object.entries(checks)
      .filter(([, result]) => result !== "ok" && !(checks.start && result === NO_REPORT))
      .map(([check, result]) => `${target} ${version}, ${way}, ${check}: ${result}`),
  );
}

/** Markdown: every way of every target. */
export const detailed = (records) => tables(records);

/** Markdown for those who only want to know whether: the ways of a target in one row, under a version that lasts. */
export const summary = (records) =>
  tables(merged(records.map((record) => ({ ...record, version: lasting(record.version) }))));

/** The part of a version that does not change with every release: `20` of `20.20.2`, `0.28` of `0.28.2`; dates stay. */
const lasting = (version) => /^(?:0\.)?\d+(?=\.)/.exec(version)?.[0] ?? version;

function tables(records) {
  const [runs, looks] = ["run", "look"].map((kind) => records.filter((record) => record.kind === kind));
  return [runs.length > 0 ? grid(runs) : "", looks.length > 0 ? list(looks) : ""].filter(Boolean).join("\n");
}

/** One record for each version of a target: a check is whole when it is in every way that has it. */
function merged(records) {
  const rows = new Map();
  for (const { kind, target, version, way, checks } of records) {
    const name = `${target} ${version}`;
    if (!rows.has(name)) rows.set(name, { kind, target, version, ways: [], checks: {} });
    const row = rows.get(name);
    row.ways.push(way);
    for (const [check, result] of Object.entries(checks))
      if ((row.checks[check] ?? "ok") === "ok") row.checks[check] = result;
  }
  return [...rows.values()].map(({ ways, ...row }) => ({ ...row, way: ways.join(", ") }));
}

const mark = (result) => (result === "ok" ? "✓" : "✗");
const line = (cells) => `| ${cells.join(" | ")} |\n`;
const heads = ({ target, version, way }) => [`${target} ${version}`.trim(), way];

/** The suite has the same checks everywhere: a column each. */
function grid(records) {
  const checks = [...new Set(records.flatMap(({ checks }) => Object.keys(checks)))];
  const rows = records.map((record) => [
    ...heads(record),
    ...checks.map((check) => (check in record.checks ? mark(record.checks[check]) : "")),
  ]);
  return [["", "", ...checks], ["---", "---", ...checks.map(() => ":-:")], ...rows].map(line).join("");
}

/** Everything else has checks of its own. */
function list(records) {
  const rows = records.map((record) => [
    ...heads(record),
    Object.entries(record.checks)
      .map(([check, result]) => `${mark(result)} ${check}`)
      .join(", "),
  ]);
  return [["", "", ""], ["---", "---", "---"], ...rows].map(line).join("");
}
