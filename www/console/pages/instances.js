// The list of instances: search, filter, sort and page, all of it in the address.

import { h } from "../../parts/view.js";
import { named } from "../../parts/texts.js";
import { strings } from "../strings.js";
import { GROUPS, isPassing, isPrepaid, expiryOf, label, nameOf, tone } from "../states.js";
import { endpointOf, hostOf, isReachable } from "../connect.js";
import { about, cores, count, day, duration, gigabytes, instant, moment } from "../../parts/format.js";
import { button, choices, emptyState, iconButton, pill, progress, skeleton } from "../../parts/basics.js";
import { failureNotice } from "../parts/failure-notice.js";
import { menu } from "../parts/menu.js";
import { icon } from "../../parts/icon.js";
import { save } from "../../parts/save.js";
import { groupOf, select } from "../selection.js";
import { csv, json } from "../table-file.js";
import { taskName } from "./tasks.js";

/** @import { App } from "../app.js" */
/** @import { List } from "../route.js" */
/** @import { Selection } from "../selection.js" */
/** @import { Instance } from "../states.js" */
/** @typedef {keyof typeof strings.list.columns} Column */
/**
 * Changes what the list shows.
 * @typedef {(changes: Partial<List>, options?: { replace?: boolean }) => unknown} Change
 */

const SIZES = [10, 20, 50, 100];
/** @type {[name: Column, sort: string][]} */
const COLUMNS = [
  ["name", "Name"],
  ["status", "DBInstanceStatus"],
  ["size", "DBInstanceMemory"],
  ["version", "DBVersion"],
  ["zone", "Zone"],
  ["billing", "PayType"],
  ["created", "CreateTime"],
];

/** @param {App} app */
export function instancesPage(app) {
  const { fleet, route } = app;
  const { state } = fleet;
  const list = route.list;
  const selected = select(state.instances, list, app.now());
  /** @type {Change} */
  const change = (changes, { replace = false } = {}) =>
    app.go({ ...route, list: { ...list, page: 1, ...changes } }, { replace });
  return h(
    "div",
    { class: "page" },
    h(
      "div",
      { class: "page-head" },
      h("h1", { id: "page-title", tabindex: "-1" }, strings.list.title),
      h(
        "div",
        { class: "page-actions" },
        iconButton({
          icon: "refresh",
          label: strings.common.refresh,
          class: state.refreshing ? "spinning" : "",
          onclick: () => app.refresh(),
        }),
        menu({
          id: "more",
          label: strings.list.save.label,
          entries: [
            {
              id: "csv",
              label: strings.list.save.csv,
              run: () => save(`${app.region}.csv`, "text/csv", csv(selected.all)),
            },
            {
              id: "json",
              label: strings.list.save.json,
              run: () => save(`${app.region}.json`, "application/json", json(selected.all)),
            },
          ],
        }),
        h(
          "a",
          { class: "button primary", href: app.link({ page: "create" }) },
          icon("plus"),
          h("span", {}, strings.list.create),
        ),
      ),
    ),
    state.status === "failed"
      ? failureNotice({
          error: state.error,
          copy: app.copy,
          retry: () => app.reload(),
          credentials: app.openSettings,
          debug: app.debugSignature,
        })
      : h(
          "section",
          { class: "card", "aria-label": strings.list.title },
          toolbar(list, selected, change, state.status === "ready"),
          state.status === "ready" &&
            state.error &&
            failureNotice({
              error: state.error,
              copy: app.copy,
              retry: () => app.refresh(),
              credentials: app.openSettings,
            }),
          fleet.isCut() && cutNotice(app, list.q.trim()),
          content(app, selected, list, change),
        ),
    h(
      "p",
      { class: "visually-hidden", "aria-live": "polite" },
      state.status === "ready" && (list.q || list.state !== "all") ? strings.list.found(selected.matching) : "",
    ),
  );
}

/**
 * Says that there are more instances than are loaded, and searches those, too.
 * @param {App} app
 * @param {string} q
 */
function cutNotice({ fleet }, q) {
  const { instances, total, searched, searching } = fleet.state;
  return h(
    "p",
    { class: "cut", role: "status" },
    strings.list.cut(count(instances.length), count(total)),
    q !== "" &&
      (searched === q
        ? h("span", {}, ` ${strings.list.askedFor(q)}`)
        : [
            h("span", {}, ` ${strings.list.cutSearch} `),
            button({
              look: "quiet",
              id: "search-service",
              label: strings.list.askFor(q),
              "aria-disabled": searching ? "true" : undefined,
              onclick: searching ? undefined : () => fleet.search(q),
            }),
          ]),
  );
}

/**
 * @param {List} list
 * @param {Selection} selected
 * @param {Change} change
 * @param {boolean} isLoaded
 */
function toolbar(list, { counts }, change, isLoaded) {
  return h(
    "div",
    { class: "toolbar" },
    h(
      "div",
      { class: "search", role: "search" },
      icon("search"),
      h("input", {
        id: "search",
        type: "search",
        class: "input",
        value: list.q,
        placeholder: strings.list.searchShort,
        "aria-label": strings.list.search,
        autocomplete: "off",
        oninput: (event) => change({ q: event.currentTarget.value }, { replace: true }),
      }),
    ),
    choices({
      name: "state",
      label: strings.list.filter,
      value: groupOf(list.state),
      options: GROUPS.map((value) => ({
        value,
        label: strings.list.groups[value],
        badge: isLoaded ? counts[value] : undefined,
      })),
      onchange: (state) => change({ state }),
    }),
    h(
      "label",
      { class: "sort-choice" },
      h("span", {}, strings.list.sort),
      h(
        "select",
        {
          class: "input",
          value: `${list.sort} ${list.dir}`,
          onchange: (event) => {
            const [sort, dir] = event.currentTarget.value.split(" ");
            change({ sort, dir: dir === "asc" ? "asc" : "desc" });
          },
        },
        COLUMNS.flatMap(([name, sort]) =>
          ["asc", "desc"].map((dir) =>
            h(
              "option",
              { key: `${sort} ${dir}`, value: `${sort} ${dir}` },
              `${strings.list.columns[name]} ${dir === "asc" ? "↑" : "↓"}`,
            ),
          ),
        ),
      ),
    ),
  );
}

/**
 * @param {App} app
 * @param {Selection} selected
 * @param {List} list
 * @param {Change} change
 */
function content(app, selected, list, change) {
  const { state } = app.fleet;
  if (state.status === "loading") {
    return h(
      "div",
      { class: "loading", role: "status" },
      h("span", { class: "visually-hidden" }, strings.common.loading),
      skeleton(8),
    );
  }
  if (state.instances.length === 0) {
    return emptyState({
      ...strings.list.empty,
      children: [
        h(
          "a",
          { class: "button primary", href: app.link({ page: "create" }) },
          icon("plus"),
          h("span", {}, strings.list.create),
        ),
      ],
    });
  }
  if (selected.matching === 0) {
    return emptyState({
      ...strings.list.nothing,
      children: [
        button({
          label: strings.list.nothing.clear,
          onclick: () => {
            change({ q: "", state: "all" });
            app.focus("#search");
          },
        }),
      ],
    });
  }
  return [table(app, selected, list, change), pager(selected, list, change)];
}

/**
 * @param {App} app
 * @param {Selection} selected
 * @param {List} list
 * @param {Change} change
 */
function table(app, { rows }, list, change) {
  return h(
    "table",
    { class: "table cards", role: "table" },
    h("caption", { class: "visually-hidden" }, strings.list.caption(app.fleet.state.region)),
    h(
      "thead",
      { role: "rowgroup" },
      h(
        "tr",
        { role: "row" },
        COLUMNS.map(([name, sort]) => {
          const sorted = list.sort === sort;
          const next = sorted && list.dir === "asc" ? "desc" : "asc";
          return h(
            "th",
            {
              key: name,
              role: "columnheader",
              scope: "col",
              class: `col-${name}`,
              "aria-sort": sorted ? (list.dir === "asc" ? "ascending" : "descending") : undefined,
            },
            h(
              "button",
              { type: "button", class: "sort", onclick: () => change({ sort, dir: next }) },
              strings.list.columns[name],
              sorted && icon(list.dir === "asc" ? "up" : "down"),
            ),
          );
        }),
      ),
    ),
    h(
      "tbody",
      { role: "rowgroup" },
      rows.map((instance) => row(app, instance)),
    ),
  );
}

/**
 * @param {App} app
 * @param {Instance} instance
 */
function row(app, instance) {
  const { DBInstanceId: id } = instance;
  const created = instant(instance.CreateTime);
  const net = isReachable(instance) ? endpointOf(instance) : undefined;
  /**
   * @param {Column} name
   * @param {unknown[]} children
   */
  const cell = (name, ...children) =>
    h("td", { key: name, role: "cell", class: `col-${name}`, "data-label": strings.list.columns[name] }, ...children);
  return h(
    "tr",
    { key: id, role: "row", "data-instance": id },
    h(
      "th",
      { role: "rowheader", scope: "row", class: "col-name" },
      h("a", { class: "name", href: app.link({ page: "instance", id }), id: `link-${id}` }, nameOf(instance)),
      h(
        "span",
        { class: "sub" },
        instance.DBInstanceType === "primary" ? "" : `${named(strings.roles, instance.DBInstanceType) ?? "–"} · `,
        instance.DBInstanceName ? id : strings.common.unnamed,
        net && h("span", { class: "sub-address" }, ` · ${hostOf(net)}`),
      ),
    ),
    cell("status", status(app, instance)),
    cell(
      "size",
      `${cores(Number(instance.DBInstanceCpu))} · ${gigabytes(instance.DBInstanceMemory)}`,
      h("span", { class: "sub" }, strings.amounts.disk(gigabytes(instance.DBInstanceStorage))),
    ),
    cell("version", `PostgreSQL ${instance.DBVersion ?? "–"}`),
    cell("zone", instance.Zone),
    cell("billing", named(strings.billing, instance.PayType), isPrepaid(instance) && expiry(app, instance)),
    cell("created", h("span", { title: moment(created) }, about(created, app.now()))),
  );
}

/**
 * Until when an instance is paid, and a warning where it ends soon and nothing renews it.
 * @param {App} app
 * @param {Instance} instance
 */
function expiry(app, instance) {
  const until = instant(instance.ExpireTime);
  const urgency = expiryOf(instance, app.now());
  const text = strings.expiry.until(day(until));
  return h(
    "span",
    { class: `sub expiry ${urgency ?? ""}`, title: moment(until) },
    urgency ? `${text} · ${about(until, app.now())}` : text,
  );
}

/**
 * The state as a pill; while something goes on, also what it is and how far it has come.
 * @param {App} app
 * @param {Instance} instance
 */
export function status(app, instance) {
  const busy = isPassing(instance);
  const task = busy ? app.tasks.current(instance.DBInstanceId) : undefined;
  const since = task && instant(task.StartTime);
  return h(
    "span",
    { class: "status" },
    pill({ tone: tone(instance.DBInstanceStatus), label: label(instance.DBInstanceStatus) }),
    busy &&
      h(
        "span",
        { class: "status-progress" },
        progress({
          percent: Number(task?.Progress),
          label: task ? strings.tasks.progress(taskName(task), task.Progress ?? "–") : label(instance.DBInstanceStatus),
        }),
        task &&
          h(
            "span",
            { class: "status-text" },
            `${task.Progress ?? "–"} %`,
            since !== undefined && ` · ${duration(app.now() - since)}`,
          ),
      ),
  );
}

/**
 * @param {Selection} selected
 * @param {List} list
 * @param {Change} change
 */
function pager({ page, pages, matching }, { size }, change) {
  const from = (page - 1) * size + 1;
  return h(
    "nav",
    { class: "pager", "aria-label": strings.list.pages },
    h(
      "label",
      {},
      h("span", {}, strings.list.size),
      h(
        "select",
        {
          class: "input",
          value: String(size),
          onchange: (event) => change({ size: Number(event.currentTarget.value) }),
        },
        [...new Set([...SIZES, size])]
          .toSorted((one, other) => one - other)
          .map((value) => h("option", { key: value, value: String(value) }, String(value))),
      ),
    ),
    h("span", { class: "range" }, strings.list.shown(from, Math.min(page * size, matching), matching)),
    turn("first", strings.list.first, page > 1 ? 1 : undefined, change),
    turn("back", strings.list.previous, page > 1 ? page - 1 : undefined, change),
    turn("forward", strings.list.next, page < pages ? page + 1 : undefined, change),
    turn("last", strings.list.last, page < pages ? pages : undefined, change),
  );
}

/**
 * A button to another page. Where there is no such page it stays, and keeps the focus.
 * @param {"first" | "back" | "forward" | "last"} icon
 * @param {string} label
 * @param {number | undefined} page
 * @param {Change} change
 */
const turn = (icon, label, page, change) =>
  iconButton({
    icon,
    label,
    class: icon === "first" || icon === "last" ? "to-end" : "",
    "aria-disabled": page ? undefined : "true",
    onclick: () => {
      if (!page) return;
      change({ page });
      document.getElementById("page-title")?.scrollIntoView({ block: "nearest" });
    },
  });
