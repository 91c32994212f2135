// A modal dialog: the browser's own, so that focus stays inside, Esc closes it, and what is behind is out of reach.

import { h } from "../view.js";
import { strings } from "../strings.js";
import { button, iconButton } from "./basics.js";

/**
 * `onsubmit` makes it a form. `kind`: `narrow`, `wide` or `sheet`. `onclose` is called when the person leaves it by any way; the caller takes it
 * away. `busy` keeps it while something is being sent.
 */
export function dialog({ id, title, kind = "narrow", busy = false, onclose, onsubmit, foot, children = [] }) {
  const leave = () => {
    if (!busy) onclose();
  };
  const inside = [
    h(
      "header",
      { class: "dialog-head" },
      h("h2", { id: `${id}-title` }, title),
      iconButton({ icon: "close", label: strings.common.close, onclick: leave }),
    ),
    h("div", { class: "dialog-body" }, ...children),
    foot && h("footer", { class: "dialog-foot" }, ...foot),
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
        node.querySelector("[data-first]")?.focus();
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
            if (event.target.id === id) leave();
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

/** Leaves a dialog, as Esc does: not while something is being sent. */
export const cancelButton = ({ busy, onclick }) =>
  button({
    label: strings.common.cancel,
    "aria-disabled": busy ? "true" : undefined,
    onclick: busy ? undefined : onclick,
  });
