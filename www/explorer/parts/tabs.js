// Tabs, as assistive programs know them: the arrow keys move between them, and the panel belongs to the one in front.

import { h } from "../../parts/view.js";
import { focusSoon } from "../../parts/focus.js";

/**
 * @template {string} Value
 * @param {{
 *   id: string, label: string, value: Value, options: { value: Value, label: string }[],
 *   onchange: (value: Value) => unknown, panel: unknown
 * }} props
 */
export function tabs({ id, label, value, options, onchange, panel }) {
  const move = (/** @type {number} */ by) => {
    const at = options.findIndex((option) => option.value === value);
    const next = options[(at + by + options.length) % options.length];
    onchange(next.value);
    focusSoon(`#${id}-${next.value}`);
  };
  return [
    h(
      "div",
      { key: "tabs", class: "choices", role: "tablist", "aria-label": label },
      options.map((option) =>
        h(
          "button",
          {
            key: option.value,
            id: `${id}-${option.value}`,
            type: "button",
            role: "tab",
            class: "choice",
            "aria-selected": String(option.value === value),
            "aria-controls": `${id}-panel`,
            tabindex: option.value === value ? "0" : "-1",
            onclick: () => onchange(option.value),
            onkeydown: (event) => {
              const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
              if (by) move(by);
            },
          },
          option.label,
        ),
      ),
    ),
    h(
      "div",
      {
        key: `panel ${value}`,
        id: `${id}-panel`,
        class: "panel",
        role: "tabpanel",
        tabindex: "0",
        "aria-labelledby": `${id}-${value}`,
      },
      panel,
    ),
  ];
}
