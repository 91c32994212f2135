// Values for parameters, by the description of every action.

import { structures } from "../../../pkg/dist/generated/reference.js";

/**
 * A value that the description has nothing against.
 * @param {any} field
 */
export function sample({ type, values, example, array }) {
  /** @type {any} */
  let one = typeof example === "string" || typeof example === "number" ? example : "x";
  if (values?.length > 0) one = values[0].value;
  else if (Object.hasOwn(structures, type))
    one = Object.fromEntries(structures[type].fields.map((field) => [field.name, sample(field)]));
  else if (type === "boolean") one = true;
  else if (/integer|unsigned|float/.test(type) && typeof one !== "number") one = 1;
  return array ? (Array.isArray(example) ? example : [one]) : one;
}
