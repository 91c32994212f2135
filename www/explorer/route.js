// What the address says: an action, an error code, or neither.
//
//   #/DescribeDBInstances      #/errors/AuthFailure.SignatureExpire      #/

import { ERRORS } from "./facts.js";
import { isAction } from "./model.js";

/** @typedef {{ page: "start" } | { page: "action" | "error" | "unknown", name: string }} Route */

/**
 * Reads the part of an address behind `#`.
 * @param {string} hash
 * @returns {Route}
 */
export function parse(hash) {
  const [first = "", second] = hash.replace(/^#/, "").split("?")[0].split("/").filter(Boolean).map(decoded);
  if (first === "errors" && second) return { page: Object.hasOwn(ERRORS, second) ? "error" : "unknown", name: second };
  if (first === "") return { page: "start" };
  return { page: isAction(first) ? "action" : "unknown", name: first };
}

/** The address of an action. @param {string} name */
export const actionLink = (name) => `#/${encodeURIComponent(name)}`;
/** The address of an error code. @param {string} code */
export const errorLink = (code) => `#/errors/${encodeURIComponent(code)}`;

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
