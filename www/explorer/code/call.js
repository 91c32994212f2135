// A call as programs need it: its parameters with the types of the model, and every secret as the name of a variable of
// the environment, so that no program holds one.

/** @import { ActionDescription, FieldDescription } from "tencentdb-postgres" */
/**
 * A value of a program. An `object` is of a structure of the API, or of none; a `secret` stands in a variable; a `kept`
 * is a part of the answer to an earlier call of the same program, counted from 0.
 * @typedef {{ kind: "text", text: string } | { kind: "number", text: string } | { kind: "boolean", on: boolean }
 *   | { kind: "secret", variable: string } | { kind: "kept", call: number, path: (string | number)[], text: string }
 *   | { kind: "null" }} Scalar
 */
/** @typedef {{ kind: "object", structure: string | undefined, members: Member[] }} ObjectValue */
/** @typedef {{ kind: "list", items: Value[] }} ListValue */
/** @typedef {Scalar | ObjectValue | ListValue} Value */
/**
 * A member with the type that its field has in the model: `string` where the model does not know it.
 * @typedef {{ name: string, type: string, value: Value }} Member
 */
/** @typedef {{ action: string, params: ObjectValue, secrets: string[] }} ProgramCall */
/**
 * Finds where a text stands in earlier answers.
 * @typedef {(text: string) => { call: number, path: (string | number)[] } | undefined} Find
 */

/**
 * @param {ActionDescription} model
 * @param {Record<string, unknown>} params
 * @param {Find} find
 * @returns {ProgramCall}
 */
export function programCall(model, params, find = () => undefined) {
  /** @type {string[]} */
  const secrets = [];

  /**
   * @param {Record<string, unknown>} given
   * @param {FieldDescription[]} fields
   * @param {string | undefined} structure
   * @returns {ObjectValue}
   */
  const object = (given, fields, structure) => ({
    kind: "object",
    structure,
    members: Object.entries(given)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => {
        const field = fields.find((one) => one.name === name);
        return { name, type: field?.type ?? "string", value: valueIn(value, field) };
      }),
  });

  /**
   * @param {unknown} value
   * @param {FieldDescription | undefined} field
   * @returns {Value}
   */
  function valueIn(value, field) {
    if (Array.isArray(value)) return { kind: "list", items: value.map((item) => valueIn(item, field)) };
    if (typeof value === "object" && value !== null) {
      const structure = field && Object.hasOwn(model.structures, field.type) ? field.type : undefined;
      const fields = structure ? model.structures[structure].fields : [];
      return object(/** @type {Record<string, unknown>} */ (value), fields, structure);
    }
    if (value === null) return { kind: "null" };
    if (field?.secret) {
      const variable = variableOf(field.name);
      if (!secrets.includes(variable)) secrets.push(variable);
      return { kind: "secret", variable };
    }
    if (typeof value === "boolean") return { kind: "boolean", on: value };
    if (typeof value === "number") return { kind: "number", text: String(value) };
    const text = String(value);
    const kept = find(text);
    return kept ? { kind: "kept", ...kept, text } : { kind: "text", text };
  }

  return { action: model.name, params: object(params, model.input, undefined), secrets };
}

/**
 * The variable of the environment for a secret: `ADMIN_PASSWORD` for `AdminPassword`.
 * @param {string} name
 */
export const variableOf = (name) => name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase();

/** The variables that calls need, each once. @param {ProgramCall[]} calls */
export const variablesOf = (calls) => [...new Set(calls.flatMap(({ secrets }) => secrets))];

/** The answers that later calls take something of. @param {ProgramCall[]} calls */
export const keptAnswers = (calls) => {
  /** @type {Set<number>} */
  const kept = new Set();
  /** @param {Value} value */
  const look = (value) => {
    if (value.kind === "kept") kept.add(value.call);
    if (value.kind === "list") value.items.forEach(look);
    if (value.kind === "object") for (const { value: part } of value.members) look(part);
  };
  for (const { params } of calls) look(params);
  return kept;
};

/**
 * Writes a value in the notation that JSON, JavaScript and Python share: members between braces, items between
 * brackets, one on each line where they do not fit on one.
 * @param {Value} value
 * @param {{ scalar: (value: Scalar) => string, name: (name: string) => string, last?: string }} notation `last` follows
 * the last member of several lines
 * @param {number} width how many characters one line may have
 * @returns {string}
 */
export function braced(value, notation, width = 76) {
  if (value.kind !== "list" && value.kind !== "object") return notation.scalar(value);
  const parts =
    value.kind === "list"
      ? value.items.map((item) => braced(item, notation, width - 4))
      : value.members.map(({ name, value: part }) => `${notation.name(name)}: ${braced(part, notation, width - 4)}`);
  const [open, close] = value.kind === "list" ? "[]" : "{}";
  if (parts.length === 0) return open + close;
  const pad = value.kind === "object" ? " " : "";
  const line = `${open}${pad}${parts.join(", ")}${pad}${close}`;
  if (line.length <= width && !line.includes("\n")) return line;
  const { last = "" } = notation;
  return `${open}\n${parts.map((part) => `    ${part.replaceAll("\n", "\n    ")}`).join(",\n")}${last}\n${close}`;
}
