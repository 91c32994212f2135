// A form for an action, made from the action's model: the values that a person typed, the parameters that they make,
// and the result of checking them.

import { describeAction, validate } from "tencentdb-postgres";

/** @import { Actions, FieldDescription, Problem } from "tencentdb-postgres" */
/** @import { Structures } from "../service/answer.js" */

/**
 * What a person typed for a field: a text; for a list of structures, a row of texts each.
 * @typedef {string | Row[] | undefined} Value
 */
/** @typedef {{ [name: string]: string | undefined }} Row */
/** @typedef {Record<string, Value>} Values */
/**
 * A problem of a value: one that the model knows, or one with what the service offers (`offer`).
 * @typedef {Omit<Problem, "code"> & { code: Problem["code"] | "offer" }} FormProblem
 */
/** Whether a form may be sent. @typedef {{ ok: boolean, problems: FormProblem[] }} Checked */
/**
 * @template {keyof Actions} [Name=any]
 * @typedef {Awaited<ReturnType<typeof createForm<Name>>>} Form
 */

/** What may be newer than the model: the service decides. @type {Set<FormProblem["code"]>} */
const LEFT = new Set(["enum", "deprecated"]);

/**
 * Makes a form. `values` is what the inputs show at first, `fixed` are parameters that have no input. `more` finds
 * problems that the model cannot know.
 * @template {keyof Actions} Name
 * @param {Name} action
 * @param {{
 *   values?: Values | undefined, fixed?: Partial<Actions[Name]["request"]> | undefined,
 *   more?: ((values: Values) => FormProblem[]) | undefined, changed: () => void
 * }} options
 */
export async function createForm(action, { values = {}, fixed = {}, more, changed }) {
  const model = await describeAction(action);
  const fields = model.input.filter((field) => !(field.name in fixed) && !field.deprecated);
  const state = { values: { ...values }, touched: /** @type {Set<string>} */ (new Set()), submitted: false };

  const params = () => {
    /** @type {Record<string, unknown>} */
    const made = { ...fixed };
    for (const field of fields) {
      const value = convert(field, state.values[field.name], model.structures);
      if (value !== undefined) made[field.name] = value;
    }
    // The check says whether they are the action's; it reports what they lack.
    return /** @type {Actions[Name]["request"]} */ (made);
  };

  /**
   * Tells whether a problem is a rule against a value that has to be given all the same.
   * @param {FormProblem} problem
   */
  const mustStay = ({ code, path }) =>
    code === "rule" && model.input.some(({ name, required }) => required === true && name === path);

  return {
    action,
    fields,
    structures: model.structures,
    /** @param {string} name */
    field: (name) => fields.find((field) => field.name === name),
    get values() {
      return state.values;
    },
    /** @param {string} name */
    text: (name) => textOf(state.values[name]),
    /**
     * @param {string} name
     * @param {Value} value
     */
    set(name, value) {
      state.values = { ...state.values, [name]: value };
      changed();
    },
    /** @param {string} name */
    touch(name) {
      if (state.touched.has(name)) return;
      state.touched.add(name);
      changed();
    },
    params,
    /**
     * Checks the parameters. A value that the manual rules out is refused here, before the service does; only what may
     * be newer than this page is left to the service.
     * @returns {Checked}
     */
    check() {
      /** @type {FormProblem[]} */
      const found = [...validate(action, params()).problems, ...(more?.(state.values) ?? [])];
      const problems = found.map((problem) => ({
        ...problem,
        severity: LEFT.has(problem.code) || mustStay(problem) ? problem.severity : /** @type {const} */ ("error"),
      }));
      return { ok: problems.every(({ severity }) => severity !== "error"), problems };
    },
    /**
     * The problems to show at a field: none before a person has been there, or has tried to send the form.
     * @param {string} name
     * @param {Checked} checked
     */
    problems(name, { problems }) {
      const seen = state.submitted || state.touched.has(name);
      return problems
        .filter(isWithin(name))
        .filter((problem) => seen || (problem.code !== "missing" && isFilled(state.values[name])));
    },
    /**
     * The problems that belong to no input.
     * @param {Checked} checked
     */
    general: ({ problems }) => problems.filter((problem) => !fields.some(({ name }) => isWithin(name)(problem))),
    /** From now on every problem shows. */
    submit() {
      state.submitted = true;
      changed();
    },
  };
}

/**
 * Returns a test for problems with the field of this name, or with something inside it.
 * @param {string} name
 */
const isWithin =
  (name) =>
  (/** @type {FormProblem} */ { path }) =>
    path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`);

/** @param {Value} value */
const isFilled = (value) => value !== undefined && value.length > 0;

/** @param {Value} value */
const textOf = (value) => (typeof value === "string" ? value : "");

/**
 * Converts what was typed to the API's type. A text that cannot be converted stays as it is, so that the check reports
 * it.
 * @param {FieldDescription} field
 * @param {Value} value
 * @param {Structures} structures
 */
export function convert(field, value, structures) {
  if (value === undefined || !isFilled(value)) return undefined;
  if (typeof value !== "string") {
    const rows = value
      .map((row) => convertRow(structures[field.type].fields, row, structures))
      .filter((row) => Object.keys(row).length > 0);
    return rows.length > 0 ? rows : undefined;
  }
  if (!field.array) return scalar(field.type, value);
  const parts = value
    .split(/[\n,]/)
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.length > 0 ? parts.map((part) => scalar(field.type, part)) : undefined;
}

/**
 * @param {FieldDescription[]} fields
 * @param {Row} row
 * @param {Structures} structures
 */
function convertRow(fields, row, structures) {
  /** @type {Record<string, unknown>} */
  const made = {};
  for (const field of fields) {
    const value = convert(field, row[field.name], structures);
    if (value !== undefined) made[field.name] = value;
  }
  return made;
}

/**
 * @param {string} type
 * @param {string} value
 */
function scalar(type, value) {
  const text = value.trim();
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : text;
  if (type === "integer" || type === "unsigned") {
    if (!/^-?\d+$/.test(text)) return text;
    return Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text);
  }
  if (type === "number") return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
  return value;
}
