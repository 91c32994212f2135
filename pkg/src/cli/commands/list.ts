// `list`: all rows of a list.

import { ValidationError } from "../../errors/errors.js";
import { actions, structures } from "../../generated/reference.js";
import type { FieldDescription } from "../../model/model.js";
import type { Given } from "../arguments.js";
import { columns, json, print, rows as drawn } from "../output.js";
import { parameters } from "../parameters.js";
import { checked, client } from "../session.js";
import type { Exit } from "../table.js";

export async function list(given: Given): Promise<Exit> {
  const { action } = given;
  const limit = given.number("limit");
  const params = parameters(given);
  checked(given, params);
  const rows: unknown[] = [];
  try {
    const all = client(given).paginate(action as "DescribeDBInstances", params, limit === undefined ? {} : { limit });
    for await (const row of all) rows.push(row);
  } catch (error) {
    // It speaks of an option of its own there.
    if (error instanceof ValidationError)
      throw new ValidationError(error.message, { problems: error.problems, action });
    throw error;
  }
  const named = given.value("columns")?.split(",");
  print(given.json ? json(rows) : drawn(rows, named?.map((name) => name.trim()) ?? columns(rowType(action), rows)));
  return "success";
}

/** The structure of the rows that an action answers with. */
function rowType(action: string): string {
  const described = actions[action];
  let fields: FieldDescription[] = described?.output ?? [];
  let type = "";
  for (const name of described?.paging?.items.split(".") ?? []) {
    type = fields.find((field) => field.name === name)?.type ?? "";
    fields = structures[type]?.fields ?? [];
  }
  return type;
}
