// A choice of one out of many, with a name for people who only hear it.

import { h } from "../../parts/view.js";

/**
 * @template {string} Value
 * @param {{ id: string, label: string, value: Value, options: [value: Value, text: string][], onchange: (value: Value)
 * => unknown }} props
 */
export const picker = ({ id, label, value, options, onchange }) =>
  h(
    "label",
    { class: "picker" },
    h("span", { class: "visually-hidden" }, label),
    h(
      "select",
      { class: "input", id, value, onchange: (event) => onchange(/** @type {Value} */ (event.currentTarget.value)) },
      options.map(([own, text]) => h("option", { key: own, value: own }, text)),
    ),
  );
