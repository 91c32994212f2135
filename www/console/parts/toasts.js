// Short notices of what happened. They are read out, stay while the pointer or focus is on them, and link to the page
// that shows more.

import { h } from "../../parts/view.js";
import { strings } from "../strings.js";
import { icon } from "../../parts/icon.js";
import { iconButton } from "../../parts/basics.js";

const STAYS_MS = 8000;
const MOST = 4;

/** @typedef {"good" | "bad" | "info"} ToastTone */
/**
 * `about` names the thing that the notice is about: a later notice about the same thing replaces it.
 * @typedef {{ tone?: ToastTone, link?: { href: string, label: string } | undefined, about?: string | undefined }}
 * ToastOptions
 */
/** @typedef {ReturnType<typeof createToasts>} Toasts */

/** @param {() => void} changed */
export function createToasts(changed) {
  /** @type {({ id: number, text: string, tone: ToastTone } & ToastOptions)[]} */
  let list = [];
  let next = 1;
  /** @type {Map<number, ReturnType<typeof setTimeout>>} */
  const timers = new Map();

  const drop = (/** @type {number} */ id) => {
    clearTimeout(timers.get(id));
    timers.delete(id);
    list = list.filter((toast) => toast.id !== id);
    changed();
  };
  const plan = (/** @type {number} */ id) => {
    clearTimeout(timers.get(id));
    timers.set(id, setTimeout(drop, STAYS_MS, id));
  };

  return {
    /**
     * @param {string} text
     * @param {ToastOptions} options
     */
    show(text, { tone = "info", link, about } = {}) {
      const toast = { id: next++, text, tone, link, about };
      const stays = list.filter((old) => about === undefined || old.about !== about);
      list = [...stays, toast].slice(-MOST);
      plan(toast.id);
      changed();
    },
    view: () =>
      h(
        "div",
        { class: "toasts", role: "region", "aria-label": strings.toasts.label },
        h(
          "div",
          { role: "status", "aria-live": "polite" },
          list.map(({ id, text, tone, link }) =>
            h(
              "div",
              {
                key: id,
                class: `toast ${tone}`,
                onpointerenter: () => clearTimeout(timers.get(id)),
                onpointerleave: () => plan(id),
                onfocusin: () => clearTimeout(timers.get(id)),
                onfocusout: () => plan(id),
              },
              icon(tone === "good" ? "check" : tone === "bad" ? "alert" : "info"),
              h("p", {}, text),
              link && h("a", { href: link.href, onclick: () => drop(id) }, link.label),
              iconButton({ icon: "close", label: strings.common.dismiss, onclick: () => drop(id) }),
            ),
          ),
        ),
      ),
  };
}
