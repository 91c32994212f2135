// `explain`: the meaning of an error code.

import { table } from "../../generated/cli.js";
import { actions } from "../../generated/reference.js";
import type { Given } from "../arguments.js";
import { json, print } from "../output.js";
import type { Exit } from "../table.js";

/** More actions than these are counted only. */
const LISTED = 8;

export function explain(given: Given): Exit {
  const code = given.value("CODE") ?? "";
  const meant = table.words.find(({ words }) => words.some((word) => code.includes(word)));
  const { class: kind, retryability } = meant ?? { class: "internal", retryability: "never" };
  const doc = Object.hasOwn(table.errors, code) ? table.errors[code] : undefined;
  const named = Object.values(actions).filter((action) => action.errors?.includes(code));
  const names = named.map((action) => action.name);
  const { doc: meaning, advice } = table.classes[kind] ?? { doc: "", advice: "" };
  if (given.json) {
    print(json({ code, documented: doc !== undefined, doc, class: kind, retryability, advice, actions: names }));
    return "success";
  }
  const lines = [code, `  ${doc ?? "It is not documented; this is what its words mean."}`];
  lines.push(
    `  class ${kind}: ${meaning} ${advice}`,
    `  calling again, ${retryability}: ${table.retryabilities[retryability]}`,
  );
  if (names.length > LISTED) lines.push(`  documented of ${names.length} actions`);
  else if (names.length > 0) lines.push(`  documented of ${names.join(", ")}`);
  print(lines.join("\n"));
  return "success";
}
