// The API's description: the check of parameters alone, and what is documented of an action.

import { check, isKnown } from "../wasm/bindings.js";
import { type Problem, ValidationError, invalid, summed } from "../errors/errors.js";
import { serialise } from "../encoding/json.js";
import { known } from "../checks/known.js";
import { breaksLine } from "../encoding/lines.js";

/** What the check lets pass. */
export interface ValidateOptions {
  /** Actions and parameters newer than this package. */
  allowUnknown?: boolean | undefined;
  /** Advice counts as an error. */
  strict?: boolean | undefined;
  /** Numbers and booleans in quotes, as the manual's own examples write some. */
  quotedScalars?: boolean | undefined;
}

/** What the check of parameters found. */
export interface Validation {
  /** Whether the call would be sent. */
  ok: boolean;
  problems: Problem[];
}

/** What is documented of a parameter, an answer's field, or a member of a structure. */
export interface FieldDescription {
  name: string;
  /** `string`, `unsigned`, `integer`, `number`, `boolean`, `time`, or the name of a structure. */
  type: string;
  doc: string;
  /** A list of such values. */
  array?: true;
  required?: true;
  /** An answer may leave it out. */
  optional?: true;
  /** An answer may hold null. */
  nullable?: true;
  deprecated?: true;
  /** A password or the like. */
  secret?: true;
  /** The documented values, and what they mean. */
  values?: { value: string | number; doc?: string }[];
  min?: number;
  max?: number;
  step?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  unit?: string;
  default?: string;
  format?: string;
  /** The names its filters may have. */
  filters?: string[];
  example?: unknown;
}

/** A structure of the API, with its members. */
export interface DescribedStructure {
  doc: string;
  fields: FieldDescription[];
  rules?: string[];
}

/** An action as the reference holds it. */
export type DescribedAction = Omit<ActionDescription, "structures">;

/** What is documented of an action. */
export interface ActionDescription {
  name: string;
  category: string;
  doc: string;
  /** Changes nothing. */
  readOnly?: true;
  /** Calls a second, per region and account. */
  rate?: number;
  /** The date the service stopped answering it. */
  withdrawn?: string;
  deprecated?: true;
  /** The action to use in its place. */
  successor?: string;
  /** Fields of the answer that name work or an order still going on. */
  handles?: string[];
  /** The read that tells whether it took effect where its answer was lost. */
  verifyWith?: string;
  paging?: { style: "rows" | "pages" | "numbered"; items: string; total: string | null };
  /** Rules between parameters, in words. */
  rules?: string[];
  /** Codes it may answer with, beside the common ones. */
  errors?: string[];
  input: FieldDescription[];
  output: FieldDescription[];
  /** The structures its fields use, by name. */
  structures: Record<string, DescribedStructure>;
}

/**
 * Checks parameters without sending them.
 *
 * @example
 * ```js
 * validate("DescribeDBInstances", { Limt: 20 });
 * // { ok: false, problems: [{ path: "Limt", code: "unknown", severity: "error", suggestion: "Limit", ... }] }
 * ```
 */
export function validate(action: string, params: object = {}, options: ValidateOptions = {}): Validation {
  if (!isKnown(action) && (typeof action !== "string" || breaksLine(action)))
    throw invalid("action", "must be the name of an action");
  let text: string;
  try {
    text = serialise(params) ?? "";
  } catch (error) {
    // What cannot be written cannot be checked any further.
    if (!(error instanceof ValidationError)) throw error;
    return { ok: false, problems: error.problems };
  }
  const { refused, problems } = check(
    action,
    text,
    known("options", options, ["allowUnknown", "strict", "quotedScalars"]),
  );
  return { ok: !refused, problems };
}

/**
 * Returns what is documented of an action: parameters, types, limits, meaning. The description is loaded on the first
 * use and weighs nothing until then.
 */
export async function describeAction(action: string): Promise<ActionDescription> {
  const { actions, structures } = await import("../generated/reference.js");
  const described = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (!described) {
    const { problems } = validate(String(action));
    throw new ValidationError(summed(problems), { problems });
  }
  const used: Record<string, DescribedStructure> = {};
  const collect = (fields: FieldDescription[]) => {
    for (const { type } of fields) {
      const structure = Object.hasOwn(structures, type) ? structures[type] : undefined;
      if (structure && !Object.hasOwn(used, type)) {
        used[type] = structure;
        collect(structure.fields);
      }
    }
  };
  collect(described.input);
  collect(described.output);
  return JSON.parse(JSON.stringify({ ...described, structures: used }));
}
