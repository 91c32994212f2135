// A button that opens a menu of what can be done. The menu is a popover: it stands above everything, Esc and a click
// elsewhere close it.

import { h } from "../../parts/view.js";
import { icon } from "../../parts/icon.js";

/**
 * What can be done; a `reason` says why it is not possible now.
 * @typedef {{
 *   id: string, label: string, run: () => unknown, danger?: boolean, reason?: string | undefined
 * }} Entry
 */

/** The distance from the edges of the window, in pixels. */
const MARGIN = 8;

/** @param {{ id: string, label: string, entries: Entry[] }} props */
export function menu({ id, label, entries }) {
  const list = () => /** @type {HTMLElement} */ (document.getElementById(`${id}-menu`));
  const opener = () => /** @type {HTMLElement} */ (document.getElementById(id));
  const open = () => {
    list().showPopover();
    place(list(), opener());
    itemsOf(list())[0]?.focus();
  };
  const leave = () => {
    list().hidePopover();
    opener().focus();
  };
  return h(
    "span",
    { class: "menu" },
    h(
      "button",
      {
        type: "button",
        id,
        class: "button quiet icon-only",
        "aria-label": label,
        title: label,
        "aria-haspopup": "menu",
        "aria-controls": `${id}-menu`,
        onclick: open,
      },
      icon("more"),
    ),
    h(
      "ul",
      {
        id: `${id}-menu`,
        class: "menu-list",
        popover: "auto",
        role: "menu",
        "aria-label": label,
        onkeydown: (event) => {
          if (move(event.currentTarget, event.key)) event.preventDefault();
          if (event.key === "Tab") leave();
        },
      },
      entries.map((entry) =>
        h(
          "li",
          { key: entry.id, role: "none" },
          h(
            "button",
            {
              type: "button",
              role: "menuitem",
              tabindex: "-1",
              id: `${id}-${entry.id}`,
              class: `menu-item ${entry.danger ? "danger" : ""}`,
              "aria-disabled": entry.reason ? "true" : undefined,
              onclick: () => {
                if (entry.reason) return;
                leave();
                entry.run();
              },
            },
            entry.label,
            entry.reason && h("span", { class: "menu-reason" }, entry.reason),
          ),
        ),
      ),
    ),
  );
}

/** @param {HTMLElement} list */
const itemsOf = (list) => /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[role=menuitem]")]);

/**
 * Moves the focus within the menu, and says whether the key does so.
 * @param {HTMLElement} list
 * @param {string} key
 */
function move(list, key) {
  const items = itemsOf(list);
  const at = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[key];
  if (next === undefined) return false;
  items[(next + items.length) % items.length]?.focus();
  return true;
}

/**
 * Puts the menu below its button, or above where there is no room below.
 * @param {HTMLElement} list
 * @param {HTMLElement} opener
 */
function place(list, opener) {
  const at = opener.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = list;
  const below = at.bottom + height + MARGIN <= innerHeight;
  list.style.left = `${Math.max(MARGIN, Math.min(at.right - width, innerWidth - width - MARGIN))}px`;
  list.style.top = `${below ? at.bottom : Math.max(MARGIN, at.top - height)}px`;
}
