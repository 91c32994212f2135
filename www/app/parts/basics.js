// The small parts every page is made of.

import { h } from "../view.js";
import { strings } from "../strings.js";
import { icon } from "./icon.js";

/**
 * A button. `look`: `plain`, `primary`, `danger` or `quiet`. A `reason` makes it unavailable and says why, to eyes and ears alike. Who may ever
 * give one always names it, `undefined` where there is none: so the element, and the focus on it, outlives the change.
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
  const may = "reason" in rest;
  const { reason, ...others } = rest;
  const props = {
    type: "button",
    class: `button ${look} ${extra}`,
    id,
    onclick: reason ? undefined : onclick,
    ...others,
  };
  if (reason) Object.assign(props, { "aria-disabled": "true", "aria-describedby": `${id}-reason` });
  const face = [name && icon(name), label && h("span", {}, label), ...children];
  if (!may) return h("button", { key, ...props }, ...face);
  return h(
    "span",
    { key, class: "reasoned" },
    h("button", props, ...face),
    reason && h("span", { class: "reason", id: `${id}-reason`, role: "tooltip" }, reason),
  );
}

/** A button that is only an icon; the label is read out and shown on hover. */
export const iconButton = ({ icon: name, label, class: extra = "", children = [], ...rest }) =>
  h(
    "button",
    { type: "button", class: `button quiet icon-only ${extra}`, "aria-label": label, title: label, ...rest },
    icon(name),
    ...children,
  );

export function pill({ tone, label, title }) {
  return h("span", { class: `pill ${tone}`, title }, h("span", { class: "dot", "aria-hidden": "true" }), label);
}

/** A bar of progress; without `value` it only shows that something goes on. */
export function progress({ value: given, label }) {
  const known = Number.isFinite(given);
  const value = Math.min(100, Math.max(0, given));
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

/** A value with a button that copies it. */
export const copyable = ({ text, shown = text, label, copy }) =>
  h("span", { class: "copyable" }, h("code", {}, shown), copyButton({ text, label, copy }));

export const copyButton = ({ text, label, copy }) =>
  iconButton({
    icon: copy.latest === text ? "check" : "copy",
    label: copy.latest === text ? strings.common.copied : `${strings.common.copy}: ${label}`,
    class: "copy",
    onclick: () => copy(text),
  });

/** A page or part with nothing in it, and what to do about that. */
export const emptyState = ({ title, text, children = [] }) =>
  h("div", { class: "empty" }, icon("empty"), h("h2", {}, title), h("p", {}, text), ...children);

/** Lines in place of what is still loading. */
export const skeleton = (lines) =>
  h(
    "div",
    { class: "skeleton", "aria-hidden": "true" },
    Array.from({ length: lines }, () => h("span", {})),
  );

/** Text in which `words` between backticks are code. */
export const marked = (text) => text.split("`").map((part, index) => (index % 2 ? h("code", {}, part) : part));

/** Facts: `[name, value]` pairs; those without a value are left out. */
export const facts = (pairs) =>
  h(
    "dl",
    { class: "facts" },
    pairs
      .filter(([, value]) => value !== undefined && value !== "" && value !== null)
      .map(([name, value]) => h("div", { key: name }, h("dt", {}, name), h("dd", {}, value))),
  );

/** One of a few, as a row of buttons. */
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
