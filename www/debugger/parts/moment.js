// A timestamp beside which people find its time and its age.

import { h } from "../../app/view.js";
import { instant, readable } from "../moment.js";

/** The time a text says, if it is nothing but a timestamp. */
export function moment({ words }, text, { named = false } = {}) {
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
