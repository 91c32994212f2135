// The first part of an instance's page: how to connect, what it is, and what goes on.

import { h } from "../../parts/view.js";
import { named } from "../../parts/texts.js";
import { tag } from "../../parts/language.js";
import { strings } from "../strings.js";
import { isPassing, isPrepaid } from "../states.js";
import { cores, day, gigabytes, instant, moment, weekday } from "../../parts/format.js";
import { copyable, facts, skeleton } from "../../parts/basics.js";
import { failureNotice } from "../parts/failure-notice.js";
import { explain } from "../../service/failure.js";
import { isOpen } from "../tasks.js";
import { tasksTable } from "../pages/tasks.js";
import { connection } from "./connection.js";
import { definePanel } from "./panel.js";

/**
 * @import { DescribeDBInstanceHAConfigResponse, DescribeMaintainTimeWindowResponse } from "tencentdb-postgres"
 */
/** @import { Answer } from "../../service/answer.js" */
/** @import { App } from "../app.js" */
/** @import { Chosen } from "./connection.js" */
/** @import { Part } from "./panel.js" */
/** @import { Instance } from "../states.js" */
/** @import { Task } from "../tasks.js" */

export const panel = definePanel({
  start: () => /** @type {Chosen} */ ({ client: "psql", sslmode: "prefer" }),
  reads: {
    tasks: async ({ call, id }) => (await call("DescribeTasks", { DBInstanceId: id, Limit: 20 })).TaskSet,
    availability: ({ call, id }) => call("DescribeDBInstanceHAConfig", { DBInstanceId: id }),
    maintenance: ({ call, id }) => call("DescribeMaintainTimeWindow", { DBInstanceId: id }),
  },
  isBusy: ({ instance, parts }) => isPassing(instance) || Boolean(parts.tasks?.value?.some(isOpen)),
  view(tab) {
    const { app, instance, parts } = tab;
    return h(
      "div",
      { class: "columns" },
      h(
        "div",
        { class: "column main-column" },
        connection(tab),
        tasks(app, parts.tasks),
        place(app, instance),
        tags(instance),
      ),
      h(
        "div",
        { class: "column" },
        size(instance),
        versions(instance),
        billing(instance),
        availability(instance, parts.availability),
        maintenance(parts.maintenance),
      ),
    );
  },
});

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
 * @param {Part<Task[]>} [part]
 */
function tasks(app, part = {}) {
  const { value, error } = part;
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
 * @param {Instance} instance
 * @param {Part<Answer<DescribeDBInstanceHAConfigResponse>> | undefined} part
 */
const availability = (instance, part) =>
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
                h(
                  "li",
                  { key: index },
                  `${named(strings.panels.availability.nodeRoles, node.Role) ?? "–"}: ${node.Zone ?? "–"}`,
                ),
              ),
            )
          : undefined,
      ],
    ]),
    partial(part, (config) =>
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

/** @param {Part<Answer<DescribeMaintainTimeWindowResponse>> | undefined} part */
const maintenance = (part) =>
  card(
    "maintenance",
    strings.details.groups.maintenance,
    partial(part, (window) =>
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
