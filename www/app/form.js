// A form for an action, made from the action's model: what a person typed, the parameters that makes, and what the check says of them.

import { describeAction, validate } from "tencentdb-postgres";

/**
 * @param {string} action
 * @param {{ values?: Record<string, unknown>, fixed?: object, changed: () => void }} options
 * `values` is what the inputs show at first, `fixed` are parameters no input is for.
 */
export async function createForm(action, { values = {}, fixed = {}, changed }) {
  const model = await describeAction(action);
  const fields = model.input.filter((field) => !(field.name in fixed) && !field.deprecated);
  const state = { values: { ...values }, touched: new Set(), submitted: false };

  const params = () => {
    const made = { ...fixed };
    for (const field of fields) {
      const value = convert(field, state.values[field.name], model.structures);
      if (value !== undefined) made[field.name] = value;
    }
    return made;
  };

  return {
    action,
    fields,
    structures: model.structures,
    field: (name) => fields.find((field) => field.name === name),
    get values() {
      return state.values;
    },
    set(name, value) {
      state.values = { ...state.values, [name]: value };
      changed();
    },
    touch(name) {
      if (state.touched.has(name)) return;
      state.touched.add(name);
      changed();
    },
    params,
    /** Everything the check says of the parameters. */
    check: () => validate(action, params()),
    /** What to show at a field: not before a person has been there, or has tried to send the form. */
    problems(name, { problems }) {
      const own = problems.filter(
        ({ path }) => path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`),
      );
      const seen = state.submitted || state.touched.has(name);
      return own.filter((problem) => seen || (problem.code !== "missing" && filled(state.values[name])));
    },
    /** Problems that belong to no input. */
    general: ({ problems }) =>
      problems.filter(
        ({ path }) =>
          !fields.some(({ name }) => path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`)),
      ),
    /** From now on every problem shows. */
    submit() {
      state.submitted = true;
      changed();
    },
  };
}

const filled = (value) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);

/** What was typed, as the API's type; what cannot be converted goes as it is, for the check to say so. */
export function convert(field, value, structures) {
  if (!filled(value)) return undefined;
  if (field.array && structures[field.type]) {
    const rows = value
      .map((row) => convertRow(structures[field.type].fields, row, structures))
      .filter((row) => Object.keys(row).length > 0);
    return rows.length > 0 ? rows : undefined;
  }
  if (field.array) {
    const parts = (Array.isArray(value) ? value : value.split(/[\n,]/))
      .map((part) => String(part).trim())
      .filter(Boolean);
    return parts.length > 0 ? parts.map((part) => scalar(field.type, part)) : undefined;
  }
  if (structures[field.type]) {
    const row = convertRow(structures[field.type].fields, value, structures);
    return Object.keys(row).length > 0 ? row : undefined;
  }
  return scalar(field.type, value);
}

function convertRow(fields, row, structures) {
  const made = {};
  for (const field of fields) {
    const value = convert(field, row[field.name], structures);
    if (value !== undefined) made[field.name] = value;
  }
  return made;
}

function scalar(type, value) {
  if (typeof value !== "string") return value;
  const text = value.trim();
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : text;
  if (type === "integer" || type === "unsigned") {
    if (!/^-?\d+$/.test(text)) return text;
    return Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text);
  }
  if (type === "number") return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
  return value;
}
