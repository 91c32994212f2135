// Parameters as values, changed part by part without changing what was there before.

/** @import { FieldDescription } from "tencentdb-postgres" */
/** @typedef {(string | number)[]} Path */

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * @param {unknown} value
 * @param {Path} path
 * @returns {unknown}
 */
export function at(value, path) {
  let part = value;
  for (const step of path) {
    if (typeof part !== "object" || part === null || !Object.hasOwn(part, step)) return undefined;
    part = Reflect.get(part, step);
  }
  return part;
}

/**
 * The same with a part replaced. `undefined` takes a member away; an item of a list stays in its place.
 * @param {unknown} value
 * @param {Path} path
 * @param {unknown} part
 * @returns {unknown}
 */
export function put(value, path, part) {
  if (path.length === 0) return part;
  const [step, ...rest] = path;
  if (typeof step === "number") {
    const list = Array.isArray(value) ? [...value] : [];
    list[step] = put(list[step], rest, part);
    return list;
  }
  const { [step]: before, ...others } = isObject(value) ? value : {};
  const made = put(before, rest, part);
  if (made === undefined) return others;
  // A member that was there stays in its place.
  return isObject(value) && Object.hasOwn(value, step) ? { ...value, [step]: made } : { ...others, [step]: made };
}

/**
 * A list without one of its items.
 * @param {unknown} list
 * @param {number} index
 */
export const without = (list, index) => (Array.isArray(list) ? list.filter((_, at) => at !== index) : []);

/** A path as problems write it: `Filters[0].Values`. @param {Path} path */
export const written = (path) =>
  path
    .reduce((text, step) => `${text}${typeof step === "number" ? `[${step}]` : `${text && "."}${step}`}`, "")
    .toString();

/**
 * What was typed as a value of a type. A text that is none stays a text, so that the check reports it.
 * @param {FieldDescription["type"]} type
 * @param {string} text
 */
export function typed(type, text) {
  if (text === "") return undefined;
  const bare = text.trim();
  if (type === "boolean") return bare === "true" ? true : bare === "false" ? false : text;
  const isWhole = /^-?\d+$/.test(bare) && Number.isSafeInteger(Number(bare));
  if (type === "integer" || type === "unsigned") return isWhole ? Number(bare) : text;
  if (type === "number") return bare !== "" && Number.isFinite(Number(bare)) ? Number(bare) : text;
  return text;
}

/**
 * A value as an input shows it.
 * @param {unknown} value
 */
export const typedText = (value) =>
  value === undefined || value === null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
