// The parts around every page: the bar on top, the links to the pages, the drawer, dialogs and notices.

import { h } from "../parts/view.js";
import { strings } from "./strings.js";
import { otherLanguage, tag } from "../parts/language.js";
import { THEME_ICONS } from "../parts/theme.js";
import { skipTo } from "../parts/focus.js";
import { button, iconButton } from "../parts/basics.js";
import { icon } from "../parts/icon.js";
import { requestsDrawer } from "./drawer/requests.js";
import { instancesPage } from "./pages/instances.js";
import { instancePage } from "./pages/instance.js";
import { tasksPage } from "./pages/tasks.js";
import { createPage } from "./pages/create.js";
import { reconnectPage } from "./pages/reconnect.js";
import { failureNotice } from "./parts/failure-notice.js";

/** @import { App } from "./app.js" */
/** @import { PageName } from "./route.js" */

const PAGES = { instances: instancesPage, instance: instancePage, tasks: tasksPage, create: createPage };
/** @param {App} app */
export function frame(app) {
  return h(
    "div",
    { class: `frame ${app.drawer.state.open ? "with-drawer" : ""}` },
    h(
      "a",
      {
        class: "skip",
        href: "#main",
        onclick: (event) => skipTo(event, "#main"),
      },
      strings.skip,
    ),
    bar(app),
    h(
      "main",
      { id: "main", tabindex: "-1" },
      app.broken ? failed(app, app.broken) : app.lost ? reconnectPage(app, app.lost) : page(app),
    ),
    requestsDrawer(app),
    app.toasts.view(),
    h("p", { class: "visually-hidden", role: "status", id: "announcer" }, app.announcement),
    app.dialogs.map((open) => open.view()),
  );
}

/**
 * The page; where it cannot be drawn, the reason, while everything around it still works.
 * @param {App} app
 */
function page(app) {
  try {
    return PAGES[app.route.page](app);
  } catch (error) {
    console.error(error);
    return failed(app, error);
  }
}

/**
 * @param {App} app
 * @param {unknown} error
 */
const failed = (app, error) =>
  h("div", { class: "page" }, failureNotice({ error, copy: app.copy, retry: () => location.reload() }));

/** @param {App} app */
function bar(app) {
  const { route, session, drawer } = app;
  const running = app.tasks.running().length;
  /**
   * @param {PageName} page
   * @param {string} label
   * @param {boolean} here
   */
  const link = (page, label, here, badge = 0) =>
    h(
      "a",
      { key: page, href: app.link({ page }), "aria-current": here ? "page" : undefined },
      label,
      badge > 0 && h("span", { class: "badge", "aria-label": strings.tasks.running(badge) }, String(badge)),
    );
  return h(
    "header",
    { class: "bar" },
    h("div", { class: "brand" }, icon("database"), h("span", { class: "brand-name" }, strings.product)),
    h(
      "nav",
      { "aria-label": strings.nav.label, class: "tabs" },
      link("instances", strings.nav.instances, route.page !== "tasks"),
      link("tasks", strings.nav.tasks, route.page === "tasks", running),
      h("a", { href: "./explorer.html" }, strings.nav.explorer),
      h("a", { href: "./debugger.html" }, strings.nav.debugger),
    ),
    h(
      "div",
      { class: "bar-tools" },
      regionChoice(app),
      h(
        "div",
        { class: "bar-buttons" },
        (session.settings ?? app.lost) &&
          h(
            "button",
            {
              type: "button",
              class: `connection ${session.emulated ? "emulated" : ""}`,
              "aria-label": `${strings.bar.settings}: ${connectionName(app)}`,
              title: strings.bar.settings,
              onclick: () => app.openSettings(),
            },
            icon("plug"),
            h("span", { class: "connection-name" }, connectionName(app)),
          ),
        session.emulated && emulatorButton(app),
        iconButton({
          icon: "requests",
          label: strings.bar.requests,
          id: "open-requests",
          "aria-expanded": String(drawer.state.open),
          "aria-controls": "drawer",
          onclick: () => app.toggleDrawer(!drawer.state.open),
        }),
        button({
          look: "quiet",
          id: "language",
          label: strings.language.other,
          "aria-label": strings.language.change,
          title: strings.language.change,
          lang: tag(otherLanguage()),
          onclick: app.nextLanguage,
        }),
        iconButton({
          icon: THEME_ICONS[app.theme],
          label: strings.theme[app.theme],
          id: "theme",
          onclick: () => app.nextTheme(),
        }),
      ),
    ),
  );
}

/** @param {App} app */
function emulatorButton({ simulator, openEmulator }) {
  const { speed } = simulator.clock;
  const { kind } = simulator.fault;
  const label = [
    strings.bar.emulator,
    speed !== 1 && strings.bar.speed(speed),
    kind !== "none" && strings.bar.fault(strings.emulator.kinds[kind]),
  ];
  return iconButton({
    icon: "flask",
    label: label.filter(Boolean).join(" – "),
    id: "open-emulator",
    class: kind !== "none" ? "alarmed" : speed !== 1 ? "marked" : "",
    onclick: openEmulator,
  });
}

/** @param {App} app */
function connectionName({ session, lost }) {
  if (session.emulated) return strings.bar.emulated;
  if (lost) return strings.bar.lost;
  const { endpoint, person } = session.settings ?? { endpoint: "", person: "" };
  if (person) return strings.bar.person(person);
  // A path is one of the server of this page.
  if (endpoint.startsWith("/")) return location.host + endpoint;
  try {
    return new URL(endpoint.includes("://") ? endpoint : `https://${endpoint}`).host;
  } catch {
    return endpoint;
  }
}

/** @param {App} app */
function regionChoice(app) {
  const known = app.regions.some(({ Region }) => Region === app.region);
  return h(
    "label",
    { class: "region" },
    h("span", { class: "visually-hidden" }, strings.bar.region),
    h(
      "select",
      {
        class: "input",
        id: "region",
        value: app.region,
        onchange: (event) =>
          app.go({
            page: app.route.page === "instance" ? "instances" : app.route.page,
            region: event.currentTarget.value,
            list: { ...app.route.list, page: 1 },
          }),
      },
      !known && app.region && h("option", { key: "own", value: app.region }, app.region),
      app.regions.map(({ Region }) => h("option", { key: Region, value: Region }, app.regionName(Region))),
    ),
  );
}
