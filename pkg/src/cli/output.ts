// Answers as JSON, and as tables.

import { actions } from "../generated/reference.js";
import { table } from "../generated/cli.js";

/** The columns of rows that nothing is known of. */
const COLUMNS = 8;

type Members = Record<string, unknown>;

/** Prints a text on standard output. */
export function print(text: string): void {
  process.stdout.write(`${text.replace(/\n+$/, "")}\n`);
}

/** A value as indented JSON; a bigint is an integer. */
export function json(value: unknown, indent = ""): string {
  if (typeof value !== "object" || value === null)
    return typeof value === "bigint" ? String(value) : JSON.stringify(value);
  const inner = `${indent}  `;
  const [open, close, parts] = Array.isArray(value)
    ? ["[", "]", value.map((one) => json(one, inner))]
    : [
        "{",
        "}",
        Object.entries(value)
          .filter(([, member]) => member !== undefined)
          .map(([name, member]) => `${JSON.stringify(name)}: ${json(member, inner)}`),
      ];
  return parts.length === 0 ? open + close : `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}

/** An answer: its simple members as two columns, then a table for each list and each structure in it. */
export function answer(action: string, value: Members): string {
  const output = Object.hasOwn(actions, action) ? (actions[action]?.output ?? []) : [];
  const parts = [members(value)];
  for (const [name, member] of Object.entries(value)) {
    const type = output.find((field) => field.name === name)?.type ?? "";
    if (Array.isArray(member) && isMembers(member[0])) parts.push(`${name}:\n${rows(member, columns(type, member))}`);
    else if (isMembers(member)) parts.push(`${name}:\n${members(member)}`);
  }
  return parts.filter((part) => part !== "").join("\n\n");
}

/** The columns by which rows are shown: those of their structure, or the first simple members. */
export function columns(type: string, shown: unknown[]): string[] {
  if (Object.hasOwn(table.columns, type)) return table.columns[type] ?? [];
  const simple = Object.entries(shown[0] ?? {}).filter(([, value]) => !Array.isArray(value) && !isMembers(value));
  return simple.map(([name]) => name).slice(0, COLUMNS);
}

/** Rows as a table of these columns. */
export const rows = (shown: unknown[], names: string[]): string =>
  drawn(
    names,
    shown.map((row) => names.map((name) => cell((row as Members | null)?.[name]))),
  );

const isMembers = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The simple members of an object, one a line. */
function members(value: Members): string {
  const isSimple = (member: unknown) => (Array.isArray(member) ? Object(member[0]) !== member[0] : !isMembers(member));
  const lines = Object.entries(value).filter(([, member]) => isSimple(member));
  if (lines.length === 0) return "";
  return drawn(
    ["NAME", "VALUE"],
    lines.map(([name, member]) => [name, cell(member)]),
  );
}

/** A value on one line. */
export function cell(value: unknown): string {
  const text =
    value === null || value === undefined
      ? ""
      : Array.isArray(value) && !value.some((one) => Object(one) === one)
        ? value.map(cell).join(",")
        : typeof value === "object"
          ? json(value).replace(/\n\s*/g, "").replace(/": /g, '":')
          : String(value);
  return text.replace(/\p{Cc}/gu, " ");
}

/** Characters that take two places: those of East Asia. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

const width = (text: string) => [...text].length + (text.match(WIDE)?.length ?? 0);

/** Columns two spaces apart. */
export function drawn(header: string[], lines: string[][]): string {
  const widths = header.map((_, at) => Math.max(...[header, ...lines].map((line) => width(line[at] ?? ""))));
  const padded = (line: string[]) =>
    line.map((text, at) => text + " ".repeat((widths[at] ?? 0) - width(text))).join("  ");
  return [header, ...lines].map((line) => padded(line).trimEnd()).join("\n");
}
