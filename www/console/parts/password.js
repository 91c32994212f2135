// What stands beside the input of a new password: a button that shows it, and one that makes it. A password lives in
// the form alone, and is forgotten with it.

import { strings } from "../strings.js";
import { button } from "../../parts/basics.js";

/** @import { Form } from "../form.js" */
/** @import { FieldOptions } from "./field.js" */

/**
 * The options of a password's field; `state` says whether it is shown.
 * @param {Form} form
 * @param {string} name
 * @param {{ shown: boolean }} state
 * @returns {FieldOptions}
 */
export const passwordField = (form, name, state) => ({
  shown: state.shown,
  extra: [
    button({
      key: "show",
      label: state.shown ? strings.create.hide : strings.create.show,
      "aria-pressed": String(state.shown),
      onclick: () => {
        state.shown = !state.shown;
        form.set(name, form.values[name]);
      },
    }),
    button({
      key: "make",
      label: strings.create.generate,
      onclick: () => {
        state.shown = true;
        form.set(name, makePassword());
      },
    }),
  ],
});

/** Makes 20 random characters with all four kinds among them. */
function makePassword() {
  const kinds = ["abcdefghijkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789", "#-_=+^~"];
  /** A whole number below `limit`. @param {number} limit */
  const random = (limit) => Math.floor((crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32) * limit);
  const pick = (/** @type {string} */ from) => from[random(from.length)];
  const all = kinds.join("");
  const made = Array.from({ length: 20 }, (_, index) => pick(kinds[index] ?? all));
  // The first character stays a letter; the rest is mixed.
  for (let at = made.length - 1; at > 1; at -= 1) {
    const other = 1 + random(at);
    [made[at], made[other]] = [made[other], made[at]];
  }
  return made.join("");
}
