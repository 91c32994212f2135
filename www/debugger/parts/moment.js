// The time and the age of a timestamp.

import { h } from "../../parts/view.js";
import { instant, readable } from "../moment.js";

/** @import { App } from "../app.js" */

/**
 * The time of a text that is nothing but a timestamp; `named` repeats the text itself.
 * @param {App} app
 * @param {string | undefined} text
 */
export function moment({ words }, text = "", { named = false } = {}) {
  const time = instant(text);
  if (time === undefined) return null;
  const { utc, china, age } = readable(time, Date.now(), words.language.tag);
  return h(
    "p",
    { class: "help moment" },
    named && h("code", {}, text.trim()),
    named && " = ",
    words.time.at(utc, china, age),
  );
}
