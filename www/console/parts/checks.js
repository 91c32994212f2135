// A field of a form whose value is some of a few: each a switch, together the comma-separated text that a list is.

import { h } from "../../parts/view.js";

/** @import { Form } from "../form.js" */
/** @import { Choice } from "./field.js" */

/**
 * @param {Form} form
 * @param {string} name
 * @param {{ label: string, hint?: string, choices: Choice[] }} props
 */
export function checks(form, name, { label, hint, choices }) {
  const chosen = new Set(form.text(name).split(",").filter(Boolean));
  return h(
    "fieldset",
    { class: "checks", key: name },
    h("legend", { class: "field-label" }, label),
    choices.map(({ value, label: text }) =>
      h(
        "label",
        { key: value, class: "check" },
        h("input", {
          type: "checkbox",
          name: `${name}-${value}`,
          checked: chosen.has(value),
          onchange: (event) => {
            if (event.currentTarget.checked) chosen.add(value);
            else chosen.delete(value);
            form.set(name, choices.flatMap((choice) => (chosen.has(choice.value) ? [choice.value] : [])).join(","));
          },
        }),
        h("span", {}, text),
      ),
    ),
    hint && h("p", { class: "help" }, hint),
  );
}
