// `describe`: an action, or all of them.

import { actions } from "../../generated/reference.js";
import { type ActionDescription, type FieldDescription, describeAction } from "../../model/model.js";
import { ValidationError } from "../../errors/errors.js";
// What names the action that was meant is in the wasm.
import "../../index.js";
import type { Given } from "../arguments.js";
import { cell, drawn, json, print } from "../output.js";
import type { Exit } from "../table.js";

export async function describe(given: Given): Promise<Exit> {
  const { action } = given;
  if (action === "") {
    all(given.json);
    return "success";
  }
  const described = await describeAction(action).catch((error: unknown) => {
    throw error instanceof ValidationError
      ? new ValidationError(error.message, { problems: error.problems, action })
      : error;
  });
  print(given.json ? json(described) : told(described));
  return "success";
}

function all(asJson: boolean): void {
  const described = Object.values(actions);
  if (asJson) {
    print(json(described.map(({ name, category, readOnly, doc }) => ({ name, category, readOnly: !!readOnly, doc }))));
    return;
  }
  const rows = described.map(({ name, category, doc }) => [name, category, (doc.split(/(?<=\. )/)[0] ?? "").trim()]);
  print(drawn(["ACTION", "CATEGORY", "MEANING"], rows));
}

function told(action: ActionDescription): string {
  const { name, category, readOnly, rate, withdrawn, deprecated, successor, doc, rules, input, output } = action;
  const facts = [
    category,
    readOnly ? "reads only" : "changes something",
    rate && `at most ${rate} calls a second`,
    withdrawn && `withdrawn ${withdrawn}`,
    deprecated && "deprecated",
    successor && `use ${successor}`,
  ];
  const parts = [`${name} (${facts.filter(Boolean).join("; ")})\n${doc}`, section("Parameters", input)];
  if (rules) parts.push(`Rules:\n  ${rules.join("\n  ")}`);
  for (const used of ofInput(action)) parts.push(section(used, action.structures[used]?.fields ?? []));
  parts.push(section("Answer", output));
  return parts.filter((part) => part !== "").join("\n\n");
}

/** The structures that parameters use, each once, as they are met. */
function ofInput({ input, structures }: ActionDescription): string[] {
  const used: string[] = [];
  const collect = (fields: FieldDescription[]) => {
    for (const { type } of fields) {
      const structure = structures[type];
      if (!structure || used.includes(type)) continue;
      used.push(type);
      collect(structure.fields);
    }
  };
  collect(input);
  return used;
}

/** Fields, one a line; nothing where there are none. */
function section(title: string, fields: FieldDescription[]): string {
  if (fields.length === 0) return "";
  const kind = ({ type, array, required }: FieldDescription) =>
    `${type}${array ? "[]" : ""}${required ? ", required" : ""}`;
  const [names, kinds] = [
    Math.max(...fields.map(({ name }) => name.length)),
    Math.max(...fields.map((field) => kind(field).length)),
  ];
  const lines = fields.map((field) => {
    const values = field.values ? ` Values: ${field.values.map(({ value }) => cell(value)).join(", ")}.` : "";
    const fallback = field.default === undefined ? "" : ` Default: ${field.default}.`;
    return `\n  ${field.name.padEnd(names)}  ${kind(field).padEnd(kinds)}  ${field.doc}${values}${fallback}`;
  });
  return `${title}:${lines.join("")}`;
}
