// The page: the bar on top, the list of actions to the left, and what the address names to the right.

import { h } from "../parts/view.js";
import { button, iconButton } from "../parts/basics.js";
import { icon } from "../parts/icon.js";
import { skipTo } from "../parts/focus.js";
import { THEME_ICONS } from "../parts/theme.js";
import { actionPage } from "./parts/action.js";
import { errorPage } from "./parts/error.js";
import { home } from "./parts/home.js";
import { list } from "./parts/list.js";
import { strings as common } from "../parts/strings.js";
import { strings } from "./strings.js";

/** @import { App } from "./app.js" */

/** @param {App} app */
export function frame(app) {
  return h(
    "div",
    { class: "frame" },
    h("a", { class: "skip", href: "#main", onclick: (event) => skipTo(event, "#main") }, strings.skip),
    bar(app),
    h(
      "div",
      { class: `explorer ${app.listed ? "with-list" : ""}` },
      list(app),
      h("main", { id: "main", tabindex: "-1" }, app.broken ? broken(app.broken) : guarded(app)),
    ),
    h("p", { class: "said", role: "status" }, app.said),
    app.connection.dialog?.view(),
  );
}

/**
 * The page; where it cannot be drawn, the reason, while everything around it still works.
 * @param {App} app
 */
function guarded(app) {
  try {
    return page(app);
  } catch (error) {
    app.giveUp(error);
    return broken(error);
  }
}

/** @param {App} app */
function page(app) {
  const { route, draft } = app;
  if (route.page === "error") return errorPage(app, route.name);
  if (route.page === "action" && draft.model?.name === route.name) return actionPage(app, draft.model);
  return h(
    "div",
    { class: "page" },
    h("h1", {}, strings.title),
    h("p", { class: "lead" }, strings.lead),
    route.page === "unknown" && h("p", { class: "notice warn" }, strings.action.unknown(route.name)),
    route.page !== "action" && home(),
  );
}

/** @param {unknown} error */
const broken = (error) =>
  h(
    "div",
    { class: "page" },
    h("h1", {}, strings.title),
    h(
      "div",
      { class: "notice bad", role: "alert" },
      icon("alert"),
      h("div", { class: "notice-text" }, h("p", { class: "notice-title" }, strings.broken), h("p", {}, String(error))),
    ),
  );

/** @param {App} app */
function bar(app) {
  const { session, connection } = app;
  const name = session.emulated ? strings.connection.emulator : session.settings?.endpoint || strings.connection.failed;
  return h(
    "header",
    { class: "bar" },
    h("div", { class: "brand" }, icon("database"), h("span", { class: "brand-name" }, strings.product)),
    h(
      "nav",
      { "aria-label": strings.nav.label, class: "tabs" },
      h("a", { href: "./index.html#/instances" }, strings.nav.instances),
      h("a", { href: "./index.html#/tasks" }, strings.nav.tasks),
      h("a", { href: "#/", "aria-current": "page" }, strings.nav.explorer),
      h("a", { href: "./debugger.html" }, strings.nav.debugger),
    ),
    h(
      "div",
      { class: "bar-tools" },
      h(
        "label",
        { class: "region" },
        h("span", { class: "visually-hidden" }, strings.connection.region),
        h("input", {
          id: "region",
          class: "input",
          value: connection.region,
          spellcheck: "false",
          autocomplete: "off",
          onchange: (event) => connection.setRegion(event.currentTarget.value.trim()),
        }),
      ),
      h(
        "div",
        { class: "bar-buttons" },
        h(
          "button",
          {
            type: "button",
            id: "connection",
            class: `connection ${session.emulated ? "emulated" : ""}`,
            "aria-label": `${strings.connection.label}: ${name}`,
            title: strings.connection.label,
            onclick: () => connection.openSettings(app.copy),
          },
          icon("plug"),
          h("span", { class: "connection-name" }, name),
        ),
        button({
          look: "quiet",
          id: "language",
          label: common.language.other,
          "aria-label": common.language.change,
          title: common.language.change,
          onclick: app.nextLanguage,
        }),
        iconButton({
          icon: THEME_ICONS[app.theme],
          label: common.theme[app.theme],
          id: "theme",
          onclick: app.nextTheme,
        }),
      ),
    ),
  );
}
