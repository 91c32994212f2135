// The small parts that every page is made of.

import { h } from "./view.js";
import { strings } from "./strings.js";
import { icon } from "./icon.js";

/** @import { Props } from "./view.js" */
/** @import { IconName } from "./icon.js" */

/**
 * Copies a text; `latest` is the text that was copied last.
 * @typedef {((text: string) => unknown) & { latest?: string | undefined }} Copy
 */
/**
 * @typedef {{
 *   look?: "plain" | "primary" | "danger" | "danger-filled" | "quiet",
 *   icon?: IconName, label?: string, class?: string, children?: unknown[], reason?: string | undefined
 * } & Props<HTMLButtonElement>} ButtonProps
 */

/**
 * A button. A `reason` makes it unavailable and says why, to eyes and ears alike. A caller that may ever give a reason
 * always names it, `undefined` where there is none, so that the element and the focus on it outlive the change.
 * @param {ButtonProps} props
 */
export function button({
  look = "plain",
  icon: name,
  label,
  id,
  class: extra = "",
  onclick,
  children = [],
  key,
  ...rest
}) {
  const mayHaveReason = "reason" in rest;
  const { reason, ...others } = rest;
  /** @type {Props<HTMLButtonElement>} */
  const props = {
    type: "button",
    class: `button ${look} ${extra}`,
    id,
    onclick: reason ? undefined : onclick,
    ...others,
  };
  if (reason) Object.assign(props, { "aria-disabled": "true", "aria-describedby": `${id}-reason` });
  const face = [name && icon(name), label && h("span", {}, label), ...children];
  if (!mayHaveReason) return h("button", { key, ...props }, ...face);
  return h(
    "span",
    { key, class: "reasoned" },
    h("button", props, ...face),
    reason && h("span", { class: "reason", id: `${id}-reason`, role: "tooltip" }, reason),
  );
}

/**
 * A button that is only an icon; the label is read out and shown on hover.
 * @param {ButtonProps & { icon: IconName, label: string }} props
 */
export const iconButton = ({ icon: name, label, class: extra = "", children = [], ...rest }) =>
  h(
    "button",
    { type: "button", class: `button quiet icon-only ${extra}`, "aria-label": label, title: label, ...rest },
    icon(name),
    ...children,
  );

/** @param {{ tone: string, label: string, title?: string }} props */
export function pill({ tone, label, title }) {
  return h("span", { class: `pill ${tone}`, title }, h("span", { class: "dot", "aria-hidden": "true" }), label);
}

/**
 * A bar of progress. Where `percent` is no number it only shows that something goes on.
 * @param {{ percent: number, label: string }} props
 */
export function progress({ percent, label }) {
  const known = Number.isFinite(percent);
  const value = Math.min(100, Math.max(0, percent));
  return h(
    "span",
    {
      class: `progress ${known ? "" : "unknown"}`,
      role: "progressbar",
      "aria-label": label,
      "aria-valuemin": 0,
      "aria-valuemax": 100,
      "aria-valuenow": known ? value : undefined,
    },
    h("span", { key: known ? "known" : "unknown", class: "bar", style: { "--part": known ? value / 100 : 0.3 } }),
  );
}

/**
 * A value with a button that copies it.
 * @param {{ text: string, label: string, copy: Copy }} props
 */
export const copyable = ({ text, label, copy }) =>
  h("span", { class: "copyable" }, h("code", {}, text), copyButton({ text, label, copy }));

/** @param {{ text: string, label: string, copy: Copy }} props */
export const copyButton = ({ text, label, copy }) =>
  iconButton({
    icon: copy.latest === text ? "check" : "copy",
    label: copy.latest === text ? strings.copied : `${strings.copy}: ${label}`,
    class: "copy",
    onclick: () => copy(text),
  });

/**
 * A page or part with nothing in it, and what to do about that.
 * @param {{ title: string, text: string, children?: unknown[] }} props
 */
export const emptyState = ({ title, text, children = [] }) =>
  h("div", { class: "empty" }, icon("empty"), h("h2", {}, title), h("p", {}, text), ...children);

/**
 * Lines in place of what is still loading.
 * @param {number} lines
 */
export const skeleton = (lines) =>
  h(
    "div",
    { class: "skeleton", "aria-hidden": "true" },
    Array.from({ length: lines }, () => h("span", {})),
  );

/**
 * Text in which `words` between backticks are code.
 * @param {string} text
 */
export const marked = (text) => text.split("`").map((part, index) => (index % 2 ? h("code", {}, part) : part));

/**
 * Pairs of a name and a value; those without a value are left out.
 * @param {[name: string, value: unknown][]} pairs
 */
export const facts = (pairs) =>
  h(
    "dl",
    { class: "facts" },
    pairs
      .filter(([, value]) => value !== undefined && value !== "" && value !== null)
      .map(([name, value]) => h("div", { key: name }, h("dt", {}, name), h("dd", {}, value))),
  );

/**
 * A choice between a few values, as a row of buttons.
 * @template {string | number} Value
 * @param {{
 *   name: string, label: string, value: Value, onchange: (value: Value) => unknown,
 *   options: { value: Value, label: string, badge?: number }[]
 * }} props
 */
export function choices({ label, value, options, onchange, name }) {
  return h(
    "div",
    { class: "choices", role: "group", "aria-label": label },
    options.map(({ value: own, label: text, badge }) =>
      h(
        "button",
        {
          key: own,
          type: "button",
          class: "choice",
          "aria-pressed": String(own === value),
          "data-choice": `${name}-${own}`,
          onclick: () => onchange(own),
        },
        text,
        badge !== undefined && h("span", { class: "badge" }, badge),
      ),
    ),
  );
}
