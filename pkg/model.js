// The API's description: the check of parameters alone, and what is documented of an action.

import { check, isKnown } from "./border.js";
import { ValidationError, invalid } from "./errors.js";
import { serialise } from "./json.js";
import { known } from "./known.js";
import { breaksLine } from "./lines.js";

export function validate(action, params = {}, options = {}) {
  if (!isKnown(action) && (typeof action !== "string" || breaksLine(action)))
    throw invalid("action", "must be the name of an action");
  let text;
  try {
    text = serialise(params) ?? "";
  } catch (error) {
    // What cannot be written cannot be checked any further.
    if (!error.problems) throw error;
    return { ok: false, problems: error.problems };
  }
  const { refused, problems } = check(
    action,
    text,
    known("options", options, ["allowUnknown", "strict", "quotedScalars"]),
  );
  return { ok: !refused, problems };
}

export async function describeAction(action) {
  const { actions, structures } = await import("./reference.js");
  const described = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (!described) {
    const { problems } = validate(String(action));
    throw new ValidationError(
      `${problems[0].message}${problems[0].suggestion ? `; did you mean ${problems[0].suggestion}?` : ""}`,
      problems,
    );
  }
  const used = {};
  const collect = (fields) => {
    for (const { type } of fields) {
      if (Object.hasOwn(structures, type) && !Object.hasOwn(used, type)) {
        used[type] = structures[type];
        collect(structures[type].fields);
      }
    }
  };
  collect(described.input);
  collect(described.output);
  return JSON.parse(JSON.stringify({ ...described, structures: used }));
}
