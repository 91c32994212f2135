// What stands around every page: the bar on top, the pages' links, the drawer, dialogs and notices.

import { h } from "./view.js";
import { strings } from "./strings.js";
import { iconButton } from "./parts/basics.js";
import { icon } from "./parts/icon.js";
import { requestsDrawer } from "./drawer/requests.js";
import { instancesPage } from "./pages/instances.js";
import { instancePage } from "./pages/instance.js";
import { tasksPage } from "./pages/tasks.js";
import { createPage } from "./pages/create.js";
import { failureNotice } from "./parts/failure-notice.js";

const PAGES = { instances: instancesPage, instance: instancePage, tasks: tasksPage, create: createPage };
const THEME_ICONS = { system: "contrast", light: "sun", dark: "moon" };

export function frame(app) {
  return h(
    "div",
    { class: `frame ${app.drawer.state.open ? "with-drawer" : ""}` },
    h(
      "a",
      {
        class: "skip",
        href: "#main",
        onclick: (event) => {
          event.preventDefault();
          document.getElementById("main").focus();
        },
      },
      strings.skip,
    ),
    bar(app),
    h("main", { id: "main", tabindex: "-1" }, app.broken ? failed(app, app.broken) : page(app)),
    requestsDrawer(app),
    app.toasts.view(),
    h("p", { class: "visually-hidden", role: "status", id: "announcer" }, app.announcement),
    app.dialogs.map((open) => open.view()),
  );
}

/** The page; where it cannot be drawn, why, while all around it still works. */
function page(app) {
  try {
    return PAGES[app.route.page](app);
  } catch (error) {
    console.error(error);
    return failed(app, error);
  }
}

const failed = (app, error) =>
  h("div", { class: "page" }, failureNotice({ error, copy: app.copy, retry: () => location.reload() }));

function bar(app) {
  const { route, session, drawer, simulator } = app;
  const running = app.tasks.running().length;
  const link = (page, label, here, badge) =>
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
      h("a", { href: "./debugger.html" }, strings.nav.debugger),
    ),
    h(
      "div",
      { class: "bar-tools" },
      regionChoice(app),
      h(
        "div",
        { class: "bar-buttons" },
        session.settings &&
          h(
            "button",
            {
              type: "button",
              class: `connection ${session.emulated ? "emulated" : ""}`,
              "aria-label": `${strings.bar.settings}: ${connectionName(app)}`,
              title: strings.bar.settings,
              onclick: () => app.open("settings"),
            },
            icon("plug"),
            h("span", { class: "connection-name" }, connectionName(app)),
          ),
        session.settings &&
          session.emulated &&
          iconButton({
            icon: "flask",
            label: [
              strings.bar.emulator,
              simulator.clock.speed !== 1 && strings.bar.speed(simulator.clock.speed),
              simulator.fault.kind !== "none" && strings.bar.fault(strings.emulator.kinds[simulator.fault.kind]),
            ]
              .filter(Boolean)
              .join(" – "),
            id: "open-emulator",
            class: simulator.fault.kind !== "none" ? "alarmed" : simulator.clock.speed !== 1 ? "marked" : "",
            onclick: () => app.open("emulator"),
          }),
        iconButton({
          icon: "requests",
          label: strings.bar.requests,
          id: "open-requests",
          "aria-expanded": String(drawer.state.open),
          "aria-controls": "drawer",
          onclick: () => app.toggleDrawer(!drawer.state.open),
        }),
        iconButton({
          icon: THEME_ICONS[app.theme],
          label: strings.bar.theme[app.theme],
          id: "theme",
          onclick: () => app.nextTheme(),
        }),
      ),
    ),
  );
}

function connectionName({ session }) {
  if (session.emulated) return strings.bar.emulated;
  const { endpoint } = session.settings;
  // A path is one of the server of this page.
  if (endpoint.startsWith("/")) return location.host + endpoint;
  try {
    return new URL(endpoint.includes("://") ? endpoint : `https://${endpoint}`).host;
  } catch {
    return endpoint;
  }
}

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
            page: app.route.page === "tasks" ? "tasks" : "instances",
            region: event.target.value,
            list: { ...app.route.list, page: 1 },
          }),
      },
      !known && app.region && h("option", { key: "own", value: app.region }, app.region),
      app.regions.map(({ Region }) => h("option", { key: Region, value: Region }, app.regionName(Region))),
    ),
  );
}
