// The drawer of requests: everything the page has sent, newest first, and one of them in full.

import { h } from "../../parts/view.js";
import { strings } from "../strings.js";
import { milliseconds, timeOfDay } from "../../parts/format.js";
import { failed, pending } from "../../service/journal.js";
import { choices, iconButton, button } from "../../parts/basics.js";
import { requestDetails } from "./request.js";

/** @import { App } from "../app.js" */
/** @import { Entry } from "../../service/journal.js" */
/** @typedef {keyof typeof strings.requests.filters} Filter */
/** @typedef {{ open: boolean, filter: Filter, polling: boolean, chosen: number | undefined }} DrawerState */
/** @typedef {ReturnType<typeof createDrawer>} Drawer */

/** @type {Record<Filter, (record: Entry) => boolean>} */
const KEEP = {
  all: () => true,
  reads: (record) => record.reads === true,
  writes: (record) => record.reads === false,
  errors: failed,
};
const FILTERS = /** @type {Filter[]} */ (Object.keys(KEEP));

/** @param {() => void} changed */
export function createDrawer(changed) {
  /** @type {DrawerState} */
  const state = { open: false, filter: "all", polling: false, chosen: undefined };
  return {
    state,
    set(/** @type {Partial<DrawerState>} */ changes) {
      Object.assign(state, changes);
      changed();
    },
  };
}

/** @param {App} app */
export function requestsDrawer(app) {
  const { drawer, journal } = app;
  const { state } = drawer;
  if (!state.open) return null;
  const fitting = journal.records.filter(KEEP[state.filter]);
  const shown = fitting.filter((record) => state.polling || !record.background || failed(record));
  const hidden = fitting.length - shown.length;
  const chosen = journal.records.find(({ id }) => id === state.chosen);
  return h(
    "section",
    {
      class: `drawer ${chosen ? "with-details" : ""}`,
      id: "drawer",
      "aria-labelledby": "drawer-title",
      onkeydown: (event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        app.toggleDrawer(false);
      },
    },
    h(
      "header",
      { class: "drawer-head" },
      h("h2", { id: "drawer-title", tabindex: "-1" }, strings.requests.title),
      choices({
        name: "requests",
        label: strings.requests.filter,
        value: state.filter,
        options: FILTERS.map((value) => ({ value, label: strings.requests.filters[value] })),
        onchange: (filter) => drawer.set({ filter }),
      }),
      h(
        "label",
        { class: "check" },
        h("input", {
          type: "checkbox",
          checked: state.polling,
          onchange: (event) => drawer.set({ polling: event.currentTarget.checked }),
        }),
        strings.requests.polling,
      ),
      h("span", { class: "drawer-space" }),
      button({
        look: "quiet",
        label: strings.requests.clear,
        onclick: () => {
          journal.clear();
          drawer.set({ chosen: undefined });
        },
      }),
      iconButton({ icon: "close", label: strings.common.close, onclick: () => app.toggleDrawer(false) }),
    ),
    h(
      "div",
      { class: "drawer-body" },
      h(
        "div",
        { class: "request-list" },
        shown.length === 0
          ? h("p", { class: "help padded" }, strings.requests.empty)
          : h(
              "ul",
              { "aria-label": strings.requests.list },
              shown.map((record) => h("li", { key: record.id }, line(drawer, record))),
            ),
        hidden > 0 && h("p", { class: "help padded" }, strings.requests.pollingHint(hidden)),
      ),
      h(
        "div",
        { class: "request-details" },
        chosen ? requestDetails(app, chosen) : h("p", { class: "help padded" }, strings.requests.choose),
      ),
    ),
  );
}

/**
 * @param {Drawer} drawer
 * @param {Entry} record
 */
function line(drawer, record) {
  const bad = failed(record);
  const answer = pending(record)
    ? strings.requests.waiting
    : bad
      ? (record.code ?? record.failure ?? `HTTP ${record.status}`)
      : strings.requests.ok;
  return h(
    "button",
    {
      type: "button",
      class: `request-line ${bad ? "bad" : ""}`,
      "aria-current": drawer.state.chosen === record.id ? "true" : undefined,
      "data-request": record.action,
      onclick: () => drawer.set({ chosen: record.id }),
    },
    h("span", { class: "request-time" }, timeOfDay(record.at)),
    h(
      "span",
      { class: "request-action" },
      record.action,
      record.reads === false && h("span", { class: "write" }, strings.requests.write),
    ),
    h("span", { class: "request-answer" }, answer),
    h("span", { class: "request-took" }, record.durationMs === undefined ? "" : milliseconds(record.durationMs)),
  );
}
