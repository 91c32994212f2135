// A choice of one out of many, with its name for those who only hear it.

import { h } from "../../app/view.js";

/** `options`: `[value, text][]`. */
export const picker = ({ id, label, value, options, onchange }) =>
  h(
    "label",
    { class: "picker" },
    h("span", { class: "visually-hidden" }, label),
    h(
      "select",
      { class: "input", id, value, onchange: (event) => onchange(event.target.value) },
      options.map(([own, text]) => h("option", { key: own, value: own }, text)),
    ),
  );
