// The results as people read them.

/** What stands for a check of which nothing was heard. Where the start failed, that is the reason. */
export const NO_REPORT = "no report";

/** What keeps the table from being whole, a line each. */
export function holes(records) {
  return records.flatMap(({ target, version, way, checks }) =>
    Object.entries(checks).filter(([, result]) => result !== "ok" && !(checks.start && result === NO_REPORT)).map(([check, result]) => `${target} ${version}, ${way}, ${check}: ${result}`),
  );
}

/** Markdown: a table for the runs, one line for each thing that was only looked at. */
export function markdown(records) {
  const runs = records.filter(({ kind }) => kind === "run");
  const looks = records.filter(({ kind }) => kind === "look");
  return [runs, looks].filter((part) => part.length > 0).map(table).join("\n");
}

function table(records) {
  const checks = [...new Set(records.flatMap(({ checks }) => Object.keys(checks)))];
  const cell = (result) => ({ ok: "✓", [undefined]: "" })[result] ?? "✗";
  const rows = records.map(({ target, version, way, checks: found }) => [`${target} ${version}`, way, ...checks.map((check) => cell(found[check]))]);
  const lines = [["", "", ...checks], ["---", "---", ...checks.map(() => ":-:")], ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}
