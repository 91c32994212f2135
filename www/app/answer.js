// An answer as its action's model describes it. What stands at the other end may be anything, so each field of the result has the type the
// page reckons with, or is missing: texts are texts, numbers numbers, lists lists. Fields the model does not know are left out.

import { cut, shown } from "./shown.js";

/** No text of the service that the page shows is longer. */
const LONGEST = 4096;
/** Nor does the page ask for more rows at once. */
const MOST = 1000;

/** An answer that is no answer to what was asked. */
export class UnreadableAnswer extends Error {
  name = "UnreadableAnswer";

  constructor(action, problem) {
    super(problem);
    this.action = action;
  }
}

/** @param {import("tencentdb-postgres").ActionDescription} model */
export function asDescribed(answer, model) {
  if (!isObject(answer)) throw new UnreadableAnswer(model.name, "The answer is no object.");
  for (const { name, type, array, optional, nullable } of model.output) {
    const value = answer[name];
    const isMissing = value === undefined || value === null;
    if (isMissing && (optional || nullable)) continue;
    if (array && !Array.isArray(value)) throw new UnreadableAnswer(model.name, `${name} is no list.`);
    if (!array && Object.hasOwn(model.structures, type) && !isObject(value))
      throw new UnreadableAnswer(model.name, `${name} is no object.`);
  }
  return structure(answer, model.output, model.structures);
}

function structure(given, fields, structures) {
  const made = {};
  for (const { name, type, array } of fields) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    const one = (part) => typed(part, type, structures);
    made[name] = !array
      ? one(value)
      : Array.isArray(value)
        ? value
            .slice(0, MOST)
            .map(one)
            .filter((part) => part !== undefined)
        : undefined;
  }
  return made;
}

function typed(value, type, structures) {
  if (value === undefined || value === null) return undefined;
  if (Object.hasOwn(structures, type))
    return isObject(value) ? structure(value, structures[type].fields, structures) : undefined;
  if (type === "boolean") return typeof value === "boolean" ? value : undefined;
  if (type === "unsigned" || type === "integer" || type === "number") return number(value);
  return cut(typeof value === "string" ? value : shown(value), LONGEST).toWellFormed();
}

/** A number, also one in quotes. One that a number cannot hold stays its digits. */
function number(value) {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  const digits = typeof value === "bigint" ? String(value) : value;
  if (typeof digits !== "string" || !/^-?\d{1,39}(\.\d{1,39})?$/.test(digits)) return undefined;
  return String(Number(digits)) === digits ? Number(digits) : digits;
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
