// What keeps an instance available: the standby and the switch to it, the maintenance window, and newer versions.

import { strings } from "../strings.js";
import { weekday } from "../../parts/format.js";
import { named } from "../../parts/texts.js";
import { facts, pill } from "../../parts/basics.js";
import { checks } from "../parts/checks.js";
import { bytes } from "./amounts.js";
import { operate } from "./operation.js";
import { definePanel } from "./panel.js";
import { answered, section, tableSection } from "./section.js";

/** @import { DescribeDBInstanceHAConfigResponse, DescribeMaintainTimeWindowResponse } from "tencentdb-postgres" */
/** @import { Version } from "tencentdb-postgres" */
/** @import { Answer, Described } from "../../service/answer.js" */
/** @import { Place } from "./panel.js" */

const WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

export const panel = definePanel({
  reads: {
    config: ({ call, id }) => call("DescribeDBInstanceHAConfig", { DBInstanceId: id }),
    maintenance: ({ call, id }) => call("DescribeMaintainTimeWindow", { DBInstanceId: id }),
    versions: async ({ call }) => (await call("DescribeDBVersions", {})).VersionSet,
  },
  view(tab) {
    const { parts, instance } = tab;
    const words = strings.panels.availability;
    const { DBNodeSet = [] } = instance;
    const reason = instance.DBInstanceStatus === "running" ? undefined : strings.panels.notRunning;
    const config = parts.config?.value;
    const window = parts.maintenance?.value;
    return [
      section(
        {
          id: "nodes",
          title: words.title,
          lead: words.lead,
          buttons: [
            {
              id: "edit-ha",
              label: words.edit.open,
              reason: reason ?? (config ? undefined : strings.common.loading),
              onclick: () => config && editConfig(tab, config),
            },
            {
              id: "switch",
              label: words.switch.open,
              reason: reason ?? (DBNodeSet.length > 1 ? undefined : words.switch.single),
              onclick: () => switchOver(tab),
            },
          ],
        },
        facts(DBNodeSet.map(({ Role = "–", Zone }) => [named(words.nodeRoles, Role) ?? Role, Zone])),
        answered(tab, parts.config, ({ SyncMode, MaxStandbyLag, MaxStandbyLatency }) =>
          facts([
            [words.sync, SyncMode],
            [words.lag, words.seconds(MaxStandbyLag ?? "–")],
            [words.behind, bytes(Number(MaxStandbyLatency))],
          ]),
        ),
      ),
      section(
        {
          id: "window",
          title: words.window.title,
          lead: words.window.lead,
          buttons: [{ id: "edit-window", label: words.window.edit, onclick: () => window && editWindow(tab, window) }],
        },
        answered(tab, parts.maintenance, ({ MaintainStartTime, MaintainDuration, MaintainWeekDays = [] }) =>
          facts([
            [words.window.from, MaintainStartTime && `${MaintainStartTime} (UTC+8)`],
            [words.window.hours, MaintainDuration === undefined ? undefined : words.window.duration(MaintainDuration)],
            [words.window.days, MaintainWeekDays.map(weekday).join(", ")],
          ]),
        ),
      ),
      versions(tab, parts.versions, reason),
    ];
  },
});

/**
 * @param {Place} place
 * @param {Answer<DescribeDBInstanceHAConfigResponse>} config
 */
function editConfig(place, config) {
  const { edit: words } = strings.panels.availability;
  operate(place, {
    id: "ha-edit",
    title: words.open,
    submit: words.submit,
    action: "ModifyDBInstanceHAConfig",
    fixed: { DBInstanceId: place.id },
    values: {
      SyncMode: config.SyncMode,
      MaxStandbyLag: String(config.MaxStandbyLag ?? ""),
      MaxStandbyLatency: String(config.MaxStandbyLatency ?? ""),
    },
    fields: () => [
      [
        "SyncMode",
        { hint: words.sync, choices: Object.entries(words.modes).map(([value, label = value]) => ({ value, label })) },
      ],
      ["MaxStandbyLag", { hint: words.lag }],
      ["MaxStandbyLatency", { hint: words.latency }],
    ],
    done: words.done,
  });
}

/** The moments at which a switch may happen, as choices. */
const moments = () =>
  Object.entries(strings.panels.availability.moments).map(([value, label = value]) => ({ value, label }));

/** @param {Place} place */
function switchOver(place) {
  const { switch: words } = strings.panels.availability;
  operate(place, {
    id: "switch-over",
    title: words.open,
    submit: words.open,
    action: "SwitchDBInstancePrimary",
    fixed: { DBInstanceId: place.id },
    values: { SwitchTag: "0" },
    warns: words.text,
    fields: (form) => [
      ["SwitchTag", { hint: words.when, choices: moments() }],
      form.text("SwitchTag") === "1" && ["SwitchStartTime", { hint: words.from }],
      form.text("SwitchTag") === "1" && ["SwitchEndTime", { hint: words.to }],
    ],
    done: words.done,
    tasks: true,
  });
}

/**
 * @param {Place} place
 * @param {Answer<DescribeMaintainTimeWindowResponse>} window
 */
function editWindow(place, window) {
  const { window: words } = strings.panels.availability;
  operate(place, {
    id: "window-edit",
    title: words.edit,
    submit: words.submit,
    action: "ModifyMaintainTimeWindow",
    fixed: { DBInstanceId: place.id },
    values: {
      MaintainStartTime: window.MaintainStartTime,
      MaintainDuration: String(window.MaintainDuration ?? ""),
      MaintainWeekDays: (window.MaintainWeekDays ?? []).join(","),
    },
    fields: () => [
      ["MaintainStartTime", { hint: words.startHint }],
      ["MaintainDuration", { hint: words.hoursHint }],
    ],
    extra: (form) =>
      checks(form, "MaintainWeekDays", {
        label: words.days,
        choices: WEEK.map((value) => ({ value, label: weekday(value) })),
      }),
    done: words.done,
  });
}

/**
 * The versions that the instance can be upgraded to.
 * @param {Place} place
 * @param {import("./panel.js").Part<Described<Version>[]> | undefined} part
 * @param {string | undefined} reason
 */
function versions(place, part, reason) {
  const { columns, ...words } = strings.panels.availability.versions;
  const { DBKernelVersion, DBEngine, DBMajorVersion } = place.instance;
  const all = part?.value ?? [];
  const own = all.find((one) => one.DBKernelVersion === DBKernelVersion && (one.DBEngine ?? DBEngine) === DBEngine);
  const targets = new Set(own?.AvailableUpgradeTarget);
  const offered = all.filter(
    (one) => targets.has(one.DBKernelVersion ?? "") && (one.DBEngine ?? DBEngine) === DBEngine,
  );
  return tableSection(place, {
    id: "versions",
    title: words.title,
    lead: words.lead(DBKernelVersion ?? "–"),
    part: part?.value ? { ...part, value: offered } : part,
    empty: words.empty,
    keyOf: (one) => one.DBKernelVersion,
    columns: [
      { id: "kernel", label: columns.kernel, value: (one) => one.DBKernelVersion },
      { id: "version", label: columns.version, value: (one) => one.DBVersion },
      {
        id: "kind",
        label: columns.kind,
        value: (one) => (one.DBMajorVersion === DBMajorVersion ? words.minor : words.major),
        show: (one) =>
          one.DBMajorVersion === DBMajorVersion
            ? pill({ tone: "plain", label: words.minor })
            : pill({ tone: "attention", label: words.major }),
      },
    ],
    entries: (one) => [
      {
        id: "upgrade",
        label: words.upgrade,
        reason,
        run: () =>
          one.DBMajorVersion === DBMajorVersion
            ? upgradeKernel(place, one.DBKernelVersion ?? "")
            : upgradeMajor(place, one.DBKernelVersion ?? ""),
      },
    ],
  });
}

/**
 * @param {Place} place
 * @param {string} TargetDBKernelVersion
 */
function upgradeKernel(place, TargetDBKernelVersion) {
  const { versions: words, switch: switching } = strings.panels.availability;
  operate(place, {
    id: "upgrade",
    title: words.upgradeTo(TargetDBKernelVersion),
    submit: words.upgrade,
    action: "UpgradeDBInstanceKernelVersion",
    fixed: { DBInstanceId: place.id, TargetDBKernelVersion },
    values: { SwitchTag: "0" },
    warns: words.minorText,
    fields: (form) => [
      ["SwitchTag", { hint: switching.when, choices: moments() }],
      form.text("SwitchTag") === "1" && ["SwitchStartTime", { hint: switching.from }],
      form.text("SwitchTag") === "1" && ["SwitchEndTime", { hint: switching.to }],
    ],
    done: words.started,
    tasks: true,
  });
}

/**
 * A major upgrade cannot be undone; it is tried without effect first, if wanted.
 * @param {Place} place
 * @param {string} TargetDBKernelVersion
 */
function upgradeMajor(place, TargetDBKernelVersion) {
  const { versions: words } = strings.panels.availability;
  operate(place, {
    id: "upgrade",
    title: words.upgradeTo(TargetDBKernelVersion),
    submit: words.upgrade,
    look: "danger-filled",
    action: "UpgradeDBInstanceMajorVersion",
    fixed: { DBInstanceId: place.id, TargetDBKernelVersion },
    values: { UpgradeCheck: "true" },
    warns: words.majorText,
    fields: (form) => [
      [
        "UpgradeCheck",
        {
          hint: words.checkHint,
          choices: [
            { value: "true", label: words.checkOnly },
            { value: "false", label: words.carryOut },
          ],
        },
      ],
      form.text("UpgradeCheck") === "false" && ["BackupBeforeUpgrade", { hint: words.backupHint }],
    ],
    done: words.started,
    tasks: true,
  });
}
