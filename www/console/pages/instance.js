// One instance: how to connect, what it is, what goes on, and what can be done with it.

import { h } from "../../parts/view.js";
import { named } from "../../parts/texts.js";
import { tag } from "../../parts/language.js";
import { strings } from "../strings.js";
import { isPassing, isPrepaid, label, nameOf, refusal, tone } from "../states.js";
import { endpointOf, hostOf, psql } from "../connect.js";
import { cores, day, duration, gigabytes, instant, moment, weekday } from "../../parts/format.js";
import { button, copyable, emptyState, facts, iconButton, pill, progress, skeleton } from "../../parts/basics.js";
import { failureNotice } from "../parts/failure-notice.js";
import { icon } from "../../parts/icon.js";
import { explain } from "../../service/failure.js";
import { taskName, tasksTable } from "./tasks.js";

/** @import { App } from "../app.js" */
/** @import { Part } from "../detail.js" */
/** @import { Instance, Operation } from "../states.js" */

/** @param {App} app */
export function instancePage(app) {
  const { route, fleet } = app;
  const instance = fleet.find(route.id);
  const back = h("a", { class: "back", href: app.link({ page: "instances" }) }, icon("back"), strings.details.back);
  if (fleet.state.status === "failed") {
    return h(
      "div",
      { class: "page" },
      back,
      failureNotice({
        error: fleet.state.error,
        copy: app.copy,
        retry: () => app.reload(),
        credentials: app.openSettings,
      }),
    );
  }
  if (!instance && fleet.state.status === "loading") {
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
    actions(app, instance),
    h(
      "div",
      { class: "columns" },
      h(
        "div",
        { class: "column main-column" },
        connection(app, instance),
        tasks(app),
        place(app, instance),
        tags(instance),
      ),
      h(
        "div",
        { class: "column" },
        size(instance),
        versions(instance),
        billing(instance),
        availability(app, instance),
        maintenance(app),
      ),
    ),
  );
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

/**
 * @param {string} id
 * @param {string} title
 * @param {unknown[]} children
 */
const card = (id, title, ...children) =>
  h(
    "section",
    { class: "card", key: id, "aria-labelledby": `card-${id}` },
    h("h2", { id: `card-${id}` }, title),
    ...children,
  );
/**
 * @param {App} app
 * @param {Instance} instance
 */
function connection(app, instance) {
  const net = endpointOf(instance);
  const command = net && psql(net);
  const open = instance.DBInstanceNetInfo?.find(({ NetType, Status }) => NetType === "public" && Status === "opened");
  return card(
    "connection",
    strings.details.groups.connection,
    net
      ? [
          facts([
            [
              strings.details.facts.address,
              copyable({ text: `${hostOf(net)}:${net.Port}`, label: strings.details.facts.address, copy: app.copy }),
            ],
            [
              strings.details.facts.public,
              open
                ? copyable({
                    text: `${hostOf(open)}:${open.Port}`,
                    label: strings.details.facts.public,
                    copy: app.copy,
                  })
                : strings.details.facts.closed,
            ],
          ]),
          command &&
            h(
              "div",
              { class: "command" },
              h("pre", { tabindex: "0", "aria-label": strings.details.facts.psql }, h("code", {}, command)),
              iconButton({
                icon: app.copy.latest === command ? "check" : "copy",
                label: `${strings.copy}: ${strings.details.facts.psql}`,
                onclick: () => app.copy(command),
              }),
            ),
          command && h("p", { class: "help" }, strings.details.facts.psqlHint),
        ]
      : h("p", { class: "help" }, strings.details.facts.notReachable),
  );
}

/** @param {App} app */
function tasks(app) {
  const { value, error } = app.detail.state.parts.tasks ?? {};
  return card(
    "tasks",
    strings.details.groups.tasks,
    error
      ? failureNotice({ error, copy: app.copy, retry: () => app.refresh() })
      : !value
        ? h("div", { class: "loading" }, skeleton(3))
        : value.length === 0
          ? h("p", { class: "help" }, strings.tasks.emptyOne)
          : tasksTable(app, value, { instances: false }),
  );
}

/**
 * A switch as a word; nothing where it is not known.
 * @param {boolean | undefined} value
 */
const onOff = (value) => (value === undefined ? undefined : value ? strings.common.on : strings.common.off);

/** @param {Instance} instance */
const size = (instance) =>
  card(
    "size",
    strings.details.groups.size,
    facts([
      [strings.details.facts.cores, cores(Number(instance.DBInstanceCpu))],
      [strings.details.facts.memory, gigabytes(instance.DBInstanceMemory)],
      [strings.details.facts.storage, gigabytes(instance.DBInstanceStorage)],
      [strings.details.facts.storageType, named(strings.diskTypes, instance.DBInstanceStorageType)],
      [strings.details.facts.class, instance.DBInstanceClass && h("code", {}, instance.DBInstanceClass)],
      [strings.details.facts.role, named(strings.roles, instance.DBInstanceType)],
      [strings.details.facts.readonly, instance.ReadOnlyInstanceNum ? String(instance.ReadOnlyInstanceNum) : undefined],
    ]),
  );

/** @param {Instance} instance */
const versions = (instance) =>
  card(
    "versions",
    strings.details.groups.versions,
    facts([
      [strings.details.facts.version, instance.DBVersion],
      [strings.details.facts.kernel, instance.DBKernelVersion && h("code", {}, instance.DBKernelVersion)],
      [strings.details.facts.engine, instance.DBEngine],
      [strings.details.facts.charset, instance.DBCharset],
      [
        strings.details.facts.tde,
        instance.IsSupportTDE === undefined ? undefined : onOff(Boolean(instance.IsSupportTDE)),
      ],
    ]),
  );

/** @param {Instance} instance */
const billing = (instance) =>
  card(
    "billing",
    strings.details.groups.billing,
    facts([
      [strings.details.facts.pay, named(strings.billing, instance.PayType)],
      [strings.details.facts.created, moment(instant(instance.CreateTime))],
      [strings.details.facts.expires, isPrepaid(instance) ? day(instant(instance.ExpireTime)) : undefined],
      [
        strings.details.facts.renew,
        isPrepaid(instance) ? strings.details.renewal[String(instance.AutoRenew)] : undefined,
      ],
      [
        strings.details.facts.isolated,
        instance.DBInstanceStatus === "isolated" ? moment(instant(instance.IsolatedTime)) : undefined,
      ],
      [strings.details.facts.protection, onOff(instance.DeletionProtection)],
      [strings.details.facts.project, instance.ProjectId === undefined ? undefined : String(instance.ProjectId)],
    ]),
  );

/**
 * A part of the page: while its own call is under way lines, after a failure the reason.
 * @template T
 * @param {Part<T> | undefined} part
 * @param {(value: T) => unknown} show
 */
function partial(part, show) {
  if (!part) return skeleton(2);
  if (part.value === undefined) {
    const { code, message } = explain(part.error);
    return h("p", { class: "help" }, code && h("code", {}, code), ` ${message}`);
  }
  return show(part.value);
}

/**
 * @param {App} app
 * @param {Instance} instance
 */
const availability = (app, instance) =>
  card(
    "availability",
    strings.details.groups.availability,
    facts([
      [
        strings.details.facts.nodes,
        instance.DBNodeSet?.length
          ? h(
              "ul",
              { class: "plain-list" },
              instance.DBNodeSet.map((node, index) =>
                h("li", { key: index }, `${node.Role ?? "–"}: ${node.Zone ?? "–"}`),
              ),
            )
          : undefined,
      ],
    ]),
    partial(app.detail.state.parts.availability, (config) =>
      facts([
        [strings.details.facts.sync, config.SyncMode],
        [
          strings.details.facts.lag,
          strings.details.facts.lagValue(config.MaxStandbyLag ?? "–", bytes(Number(config.MaxStandbyLatency))),
        ],
      ]),
    ),
  );

/** @param {number} amount */
const bytes = (amount) =>
  !Number.isFinite(amount)
    ? "–"
    : amount >= 2 ** 30
      ? `${Math.round((amount / 2 ** 30) * 10) / 10} GB`
      : `${Math.round(amount / 2 ** 20)} MB`;

/** @param {App} app */
const maintenance = (app) =>
  card(
    "maintenance",
    strings.details.groups.maintenance,
    partial(app.detail.state.parts.maintenance, (window) =>
      h(
        "p",
        {},
        strings.details.facts.window(
          window.MaintainStartTime ?? "–",
          window.MaintainDuration ?? "–",
          days(window.MaintainWeekDays ?? []),
        ),
      ),
    ),
  );

/** @param {string[]} list */
const days = (list) =>
  list.length === 7
    ? strings.details.facts.everyDay
    : new Intl.ListFormat(tag(), { type: "unit" }).format(list.map(weekday));

/**
 * @param {App} app
 * @param {Instance} instance
 */
const place = (app, instance) =>
  card(
    "place",
    strings.details.groups.place,
    facts([
      [strings.details.facts.region, instance.Region],
      [strings.details.facts.zone, instance.Zone],
      [
        strings.details.facts.vpc,
        instance.VpcId && copyable({ text: instance.VpcId, label: strings.details.facts.vpc, copy: app.copy }),
      ],
      [
        strings.details.facts.subnet,
        instance.SubnetId && copyable({ text: instance.SubnetId, label: strings.details.facts.subnet, copy: app.copy }),
      ],
    ]),
  );

/** @param {Instance} instance */
const tags = ({ TagList = [] }) =>
  card(
    "tags",
    strings.details.groups.tags,
    TagList.length > 0
      ? h(
          "ul",
          { class: "tags" },
          TagList.map(({ TagKey, TagValue }) => h("li", { key: TagKey }, h("span", {}, TagKey), TagValue)),
        )
      : h("p", { class: "help" }, strings.common.none),
  );
