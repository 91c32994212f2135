// The descriptions of all actions: of one when its page opens, of all of them once something is searched for.

import { describeAction } from "tencentdb-postgres";
import { ACTIONS } from "./facts.js";

/** @import { ActionDescription } from "tencentdb-postgres" */

export const NAMES = Object.keys(ACTIONS);
/** @param {string} name */
export const isAction = (name) => Object.hasOwn(ACTIONS, name);

/** @type {Map<string, Promise<ActionDescription>>} */
const asked = new Map();

/** @param {string} action */
export function modelOf(action) {
  const known = asked.get(action);
  if (known) return known;
  const model = describeAction(action);
  asked.set(action, model);
  // A failure is not kept: the next page asks anew.
  model.catch(() => asked.delete(action));
  return model;
}

export const allModels = () => Promise.all(NAMES.map(modelOf));
