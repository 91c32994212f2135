// An answer as the model of its action describes it. Anything may stand at the other end, so each field of the result
// has the type that the page expects, or is missing: texts are texts, numbers numbers, lists lists. Fields that the
// model does not know are left out.

import { cut, shown } from "../parts/shown.js";
import { strings } from "./strings.js";

/** @import { ActionDescription, FieldDescription } from "tencentdb-postgres" */
/** @typedef {ActionDescription["structures"]} Structures */

/**
 * A part of an answer as the page gets it: any field may be missing, and a number that JavaScript cannot hold exactly
 * stays its digits.
 * @template T
 * @typedef {T extends readonly (infer Row)[] ? Described<Row>[]
 *   : T extends number | bigint ? number | string
 *   : T extends object ? { [Name in keyof T]?: Described<NonNullable<T[Name]>> | undefined }
 *   : T} Described
 */
/**
 * An answer as the page gets it: its lists are there, unless the API says that they may be missing.
 * @template T
 * @typedef {{
 *   [Name in keyof T]: T[Name] extends readonly unknown[]
 *     ? Described<T[Name]>
 *     : Described<NonNullable<T[Name]>> | undefined
 * }} Answer
 */

/** The length of the longest text of the service that the page shows. */
const LONGEST = 4096;
/** The number of rows that the page takes of a list. */
const MOST = 1000;

/** An answer that does not fit what was asked. */
export class UnreadableAnswer extends Error {
  name = "UnreadableAnswer";

  /**
   * @param {string} action
   * @param {string} problem
   */
  constructor(action, problem) {
    super(problem);
    this.action = action;
  }
}

/**
 * Reads an answer by the model of its action.
 * @param {unknown} answer
 * @param {ActionDescription} model
 */
export function asDescribed(answer, model) {
  if (!isObject(answer)) throw new UnreadableAnswer(model.name, strings.failures.noObject(""));
  for (const { name, type, array, optional, nullable } of model.output) {
    const value = answer[name];
    const isMissing = value === undefined || value === null;
    if (isMissing && (optional || nullable)) continue;
    if (array && !Array.isArray(value)) throw new UnreadableAnswer(model.name, strings.failures.noList(name));
    if (!array && Object.hasOwn(model.structures, type) && !isObject(value))
      throw new UnreadableAnswer(model.name, strings.failures.noObject(name));
  }
  return structure(answer, model.output, model.structures);
}

/**
 * @param {Record<string, unknown>} given
 * @param {FieldDescription[]} fields
 * @param {Structures} structures
 */
function structure(given, fields, structures) {
  /** @type {Record<string, unknown>} */
  const made = {};
  for (const { name, type, array } of fields) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    made[name] = array ? list(value, type, structures) : typed(value, type, structures);
  }
  return made;
}

/**
 * @param {unknown} value
 * @param {string} type
 * @param {Structures} structures
 */
function list(value, type, structures) {
  if (!Array.isArray(value)) return undefined;
  const parts = value.slice(0, MOST).map((part) => typed(part, type, structures));
  return parts.filter((part) => part !== undefined);
}

/**
 * @param {unknown} value
 * @param {string} type
 * @param {Structures} structures
 */
function typed(value, type, structures) {
  if (value === undefined || value === null) return undefined;
  if (Object.hasOwn(structures, type))
    return isObject(value) ? structure(value, structures[type].fields, structures) : undefined;
  if (type === "boolean") return typeof value === "boolean" ? value : undefined;
  if (type === "unsigned" || type === "integer" || type === "number") return number(value);
  return cut(typeof value === "string" ? value : shown(value), LONGEST).toWellFormed();
}

/**
 * A number, also one in quotes; the digits of one that JavaScript cannot hold exactly.
 * @param {unknown} value
 */
function number(value) {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  const digits = typeof value === "bigint" ? String(value) : value;
  if (typeof digits !== "string" || !/^-?\d{1,39}(\.\d{1,39})?$/.test(digits)) return undefined;
  return String(Number(digits)) === digits ? Number(digits) : digits;
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
