// A modal dialog: the browser's own, so that focus stays inside, Esc closes it, and nothing behind it can be reached.

import { h } from "../../parts/view.js";
import { focus } from "../../parts/focus.js";
import { strings } from "../strings.js";
import { button, iconButton } from "../../parts/basics.js";

/** @import { View } from "../../parts/view.js" */

/** @typedef {"narrow" | "medium" | "wide" | "sheet"} DialogKind */
/**
 * A dialog that is open, or about to be.
 * @typedef {{ id: string, view: () => View }} Dialog
 */

/**
 * `onsubmit` makes it a form. `onclose` is called when the person leaves the dialog in any way; the caller removes it.
 * `busy` keeps it open while something is being sent.
 * @param {{
 *   id: string, title: string, kind?: DialogKind | undefined, busy?: boolean,
 *   onclose: () => unknown, onsubmit?: () => unknown, foot?: unknown[], children?: unknown[]
 * }} props
 */
export function dialog({ id, title, kind = "narrow", busy = false, onclose, onsubmit, foot, children = [] }) {
  const leave = () => {
    if (!busy) onclose();
  };
  const inside = [
    h(
      "div",
      { class: "dialog-head" },
      h("h2", { id: `${id}-title` }, title),
      iconButton({ icon: "close", label: strings.common.close, onclick: leave }),
    ),
    h("div", { class: "dialog-body" }, ...children),
    foot && h("div", { class: "dialog-foot" }, ...foot),
  ];
  return h(
    "dialog",
    {
      key: id,
      id,
      class: `dialog ${kind}`,
      "aria-labelledby": `${id}-title`,
      mount: (node) => {
        node.showModal();
        focus("[data-first]", node);
      },
      unmount: (node) => node.close(),
      oncancel: (event) => {
        event.preventDefault();
        leave();
      },
      // A second Esc closes a dialog whatever the page says; then the page has to follow.
      onclose: () => onclose(),
      // Beside a form a stray click must not cost what was typed.
      onpointerdown: onsubmit
        ? undefined
        : (event) => {
            if (event.target === event.currentTarget) leave();
          },
    },
    onsubmit
      ? h(
          "form",
          {
            novalidate: true,
            class: "dialog-inner",
            onsubmit: (event) => {
              event.preventDefault();
              onsubmit();
            },
          },
          ...inside,
        )
      : h("div", { class: "dialog-inner" }, ...inside),
  );
}

/**
 * A button that leaves a dialog, as Esc does: not while something is being sent. `first` gives it the focus.
 * @param {{ busy: boolean, onclick: () => unknown, label?: string, first?: boolean }} props
 */
export const cancelButton = ({ busy, onclick, label = strings.common.cancel, first = false }) =>
  button({
    key: "cancel",
    label,
    "data-first": first ? true : undefined,
    "aria-disabled": busy ? "true" : undefined,
    onclick: busy ? undefined : onclick,
  });
