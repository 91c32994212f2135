// The page of one instance: what it is, what goes on, what can be done with it, and the tabs of its parts.

import { useLayoutEffect, useRef } from "preact/hooks";
import { h, part } from "../../parts/view.js";
import { strings } from "../strings.js";
import { expiryOf, isPassing, known, label, nameOf, refusal, tone } from "../states.js";
import { about, duration, instant, moment } from "../../parts/format.js";
import { button, copyable, emptyState, iconButton, pill, progress, skeleton } from "../../parts/basics.js";
import { caution, failureNotice } from "../parts/failure-notice.js";
import { icon } from "../../parts/icon.js";
import { FIRST_TAB, TABS, tabLabel, tabNamed } from "../instance/tabs.js";
import { taskName } from "./tasks.js";

/** @import { App } from "../app.js" */
/** @import { Instance, Operation } from "../states.js" */

/** @param {App} app */
export function instancePage(app) {
  const { route, fleet, single } = app;
  const isMissing = single.state.status === "missing";
  const instance = isMissing ? undefined : (single.state.instance ?? fleet.find(route.id));
  const back = h("a", { class: "back", href: app.link({ page: "instances" }) }, icon("back"), strings.details.back);
  if (!instance && single.state.status === "failed") {
    return h(
      "div",
      { class: "page" },
      back,
      failureNotice({
        error: single.state.error,
        copy: app.copy,
        debug: app.debugSignature,
        retry: () => app.reload(),
        credentials: app.openSettings,
      }),
    );
  }
  if (!instance && !isMissing) {
    return h(
      "div",
      { class: "page" },
      back,
      h("h1", { class: "visually-hidden", id: "page-title", tabindex: "-1" }, strings.details.loading),
      h("div", { class: "card loading", role: "status" }, skeleton(8)),
    );
  }
  if (!instance) {
    const { title, text, step } = strings.details.missing;
    return h(
      "div",
      { class: "page" },
      back,
      h("h1", { class: "visually-hidden", id: "page-title", tabindex: "-1" }, title),
      h(
        "div",
        { class: "card" },
        emptyState({
          title,
          text: text(route.id ?? "–", fleet.state.region),
          children: [h("a", { class: "button", href: app.link({ page: "instances" }) }, step)],
        }),
      ),
    );
  }
  return h(
    "div",
    { class: "page" },
    back,
    head(app, instance),
    fleet.state.error &&
      failureNotice({
        error: fleet.state.error,
        copy: app.copy,
        retry: () => app.refresh(),
        credentials: app.openSettings,
      }),
    expiryOf(instance, app.now()) && expiring(app, instance),
    tabs(app, instance),
    tabNamed(route.tab ?? "") === FIRST_TAB && actions(app, instance),
    panel(app, instance),
  );
}

/**
 * A warning that the paid time ends soon.
 * @param {App} app
 * @param {Instance} instance
 */
function expiring(app, instance) {
  const until = instant(instance.ExpireTime);
  return caution(strings.expiry.soon(moment(until), about(until, app.now())), "warn");
}

/**
 * @param {App} app
 * @param {Instance} instance
 */
const tabs = (app, { DBInstanceId: id }) => part(Tabs, { app, id, current: tabNamed(app.route.tab ?? "") });

/**
 * The tabs. On a narrow screen they are wider than it, and the current one is brought into sight.
 * @param {{ app: App, id: string | undefined, current: string }} props
 */
function Tabs({ app, id, current }) {
  const strip = useRef(/** @type {HTMLElement | undefined} */ (undefined));
  useLayoutEffect(() => {
    const link = strip.current?.querySelector("[aria-current]");
    if (!strip.current || !link) return;
    const [around, own] = [strip.current, link].map((node) => node.getBoundingClientRect());
    strip.current.scrollLeft += own.left + own.width / 2 - (around.left + around.width / 2);
  }, [current]);
  return h(
    "nav",
    { class: "panel-tabs", "aria-label": strings.panels.tabs.label, mount: (node) => (strip.current = node) },
    TABS.map((name) =>
      h(
        "a",
        {
          key: name,
          href: app.link({ page: "instance", id, tab: name === FIRST_TAB ? undefined : name }),
          "aria-current": current === name ? "page" : undefined,
        },
        tabLabel(name),
      ),
    ),
  );
}

/**
 * @param {App} app
 * @param {Instance} instance
 */
function panel(app, instance) {
  const { panels } = app;
  const { panel, error, name } = panels.state;
  const named = known(instance);
  if (error) return failureNotice({ error, copy: app.copy, retry: () => app.reload() });
  if (!panel || !named) return h("div", { class: "card loading", role: "status" }, skeleton(6));
  return h("div", { class: "panels", key: name, "data-panel": name }, panel.view({ app, ...panels.opened(named) }));
}

/**
 * @param {App} app
 * @param {Instance} instance
 */
function head(app, instance) {
  const task = isPassing(instance) ? app.tasks.current(instance.DBInstanceId) : undefined;
  const since = task && instant(task.StartTime);
  return h(
    "div",
    { class: "page-head instance-head" },
    h(
      "div",
      {},
      h("h1", { id: "page-title", tabindex: "-1" }, nameOf(instance)),
      h(
        "p",
        { class: "instance-line" },
        copyable({ text: instance.DBInstanceId ?? "–", label: "ID", copy: app.copy }),
        pill({ tone: tone(instance.DBInstanceStatus), label: label(instance.DBInstanceStatus) }),
        since !== undefined && h("span", { class: "elapsed" }, strings.details.elapsed(duration(app.now() - since))),
      ),
    ),
    h(
      "div",
      { class: "page-actions" },
      iconButton({ icon: "refresh", label: strings.common.refresh, onclick: () => app.refresh() }),
    ),
    isPassing(instance) &&
      h(
        "div",
        { class: "head-progress" },
        progress({
          percent: Number(task?.Progress),
          label: task ? strings.tasks.progress(taskName(task), task.Progress ?? "–") : label(instance.DBInstanceStatus),
        }),
        h(
          "span",
          {},
          task
            ? [taskName(task), `${task.Progress ?? "–"} %`, task.TaskDetail?.CurrentStep].filter(Boolean).join(" · ")
            : label(instance.DBInstanceStatus),
        ),
      ),
  );
}

/** @typedef {[name: Operation, text: string, look?: "plain" | "danger"]} Offer */

/**
 * The operations in reading order, without those that make no sense for the instance.
 * @param {Instance} instance
 */
function offersOf({ DBInstanceStatus: status, DeletionProtection, PayType }) {
  const { operations } = strings;
  /** @type {(Offer | false)[]} */
  const offers = [
    ["rename", operations.rename],
    ["resize", operations.resize],
    ["restart", operations.restart],
    status === "waitSwitch" && ["switchNow", operations.switchNow],
    PayType === "prepaid" && ["renew", operations.renew],
    PayType === "prepaid" ? ["autoRenew", operations.autoRenew] : ["chargeType", operations.chargeType],
    DeletionProtection !== undefined && ["protection", operations.protection[DeletionProtection ? "off" : "on"]],
    status === "isolated" || status === "disisolating"
      ? ["restore", operations.restore]
      : ["isolate", operations.isolate, "danger"],
    ["destroy", operations.destroy, "danger"],
  ];
  return offers.filter((offer) => offer !== false);
}

/**
 * @param {App} app
 * @param {Instance} instance
 */
function actions(app, instance) {
  return h(
    "div",
    { class: "actions", role: "group", "aria-label": strings.details.actions },
    offersOf(instance).map(([name, text, look = "plain"]) =>
      button({
        key: name,
        id: `action-${name}`,
        look,
        label: text,
        reason: refusal(name, instance),
        onclick: () => app.open(name, instance),
      }),
    ),
  );
}
