// The backups of an instance: when they were made, what can be restored from them, and the plans that make them.

import { h } from "../../parts/view.js";
import { named } from "../../parts/texts.js";
import { strings } from "../strings.js";
import { instant, moment, weekday } from "../../parts/format.js";
import { copyable, pill } from "../../parts/basics.js";
import { caution } from "../parts/failure-notice.js";
import { checks } from "../parts/checks.js";
import { cancelButton, dialog } from "../parts/dialog.js";
import { bytes } from "./amounts.js";
import { operate } from "./operation.js";
import { definePanel } from "./panel.js";
import { clone, restoreDatabases } from "./restore.js";
import { answered, section, tableSection } from "./section.js";
import { DAY_MS, serviceTime } from "./time.js";
import { timeline } from "./timeline.js";

/** @import { BackupPlan, BaseBackup, DescribeBackupDownloadURLRequest, LogBackup } from "tencentdb-postgres" */
/** @import { Described } from "../../service/answer.js" */
/** @import { Entry } from "../parts/menu.js" */
/** @import { Column } from "../parts/data-table.js" */
/** @import { Place } from "./panel.js" */
/** @typedef {Described<BaseBackup>} Base */
/** @typedef {Described<LogBackup>} Log */

/** How many days back backups are listed; the service itself lists seven. */
const DAYS = 90;
/** @type {Map<string | undefined, string>} */
const TONES = new Map([
  ["init", "busy"],
  ["running", "busy"],
  ["finished", "good"],
  ["failed", "bad"],
]);
const WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const MONTH = Array.from({ length: 31 }, (_, index) => String(index + 1));

/** @param {{ id: string, now: () => number }} query */
const window = ({ id, now }) => ({
  MinFinishTime: serviceTime(now() - DAYS * DAY_MS),
  // One that is under way ends later.
  MaxFinishTime: serviceTime(now() + DAY_MS),
  Filters: [{ Name: "db-instance-id", Values: [id] }],
});

export const panel = definePanel({
  reads: {
    base: (query) => query.rows("DescribeBaseBackups", window(query), ({ BaseBackupSet }) => BaseBackupSet),
    logs: (query) => query.rows("DescribeLogBackups", window(query), ({ LogBackupSet }) => LogBackupSet),
    plans: async ({ call, id }) => (await call("DescribeBackupPlans", { DBInstanceId: id })).Plans,
    recovery: ({ call, id }) => call("DescribeAvailableRecoveryTime", { DBInstanceId: id }),
    databases: ({ rows, id }) => rows("DescribeDatabases", { DBInstanceId: id }, ({ Items = [] }) => Items),
  },
  isBusy: ({ parts }) => Boolean(parts.base?.value?.some(({ State }) => TONES.get(State) === "busy")),
  view(tab) {
    const { parts, app } = tab;
    const words = strings.panels.backups;
    const recovery = parts.recovery?.value;
    const names = () => parts.databases?.value ?? [];
    return [
      section(
        {
          id: "recovery",
          title: words.recovery.title,
          lead: words.recovery.lead,
          buttons: [
            { id: "clone", label: words.clone.open, onclick: () => clone(tab, { recovery }) },
            {
              id: "restore-databases",
              label: words.restore.open,
              onclick: () => restoreDatabases(tab, { names, recovery }),
            },
          ],
        },
        answered(tab, parts.recovery, (value) => [
          h(
            "p",
            {},
            words.recovery.from(moment(instant(value.RecoveryBeginTime)), moment(instant(value.RecoveryEndTime))),
          ),
          timeline({ now: app.now(), recovery: value, backups: parts.base?.value ?? [] }),
        ]),
      ),
      tableSection(tab, {
        id: "base-backups",
        title: words.base.title,
        lead: words.base.lead,
        part: parts.base,
        empty: words.base.empty,
        buttons: [{ id: "backup", icon: "plus", label: words.create.open, onclick: () => create(tab) }],
        keyOf: ({ Id }) => Id,
        sort: "started",
        dir: "desc",
        columns: columns(),
        entries: (backup) => baseEntries(tab, backup, names),
      }),
      tableSection(tab, {
        id: "plans",
        title: words.plans.title,
        lead: words.plans.lead,
        part: parts.plans,
        empty: words.plans.empty,
        buttons: [{ id: "create-plan", icon: "plus", label: words.plans.create.open, onclick: () => createPlan(tab) }],
        keyOf: ({ PlanId }) => PlanId,
        columns: planColumns(),
        entries: (plan) => planEntries(tab, plan),
      }),
      tableSection(tab, {
        id: "log-backups",
        title: words.logs.title,
        lead: words.logs.lead,
        part: parts.logs,
        empty: words.logs.empty,
        keyOf: ({ Id }) => Id,
        sort: "started",
        dir: "desc",
        columns: columns(),
        entries: (backup) => logEntries(tab, backup),
      }),
    ];
  },
});

/** @returns {Column<Base | Log>[]} */
function columns() {
  const { columns: heads, states, methods, modes } = strings.panels.backups;
  const time = (/** @type {string | undefined} */ text) => moment(instant(text));
  return [
    {
      id: "started",
      label: heads.started,
      value: ({ StartTime }) => StartTime,
      show: ({ StartTime }) => time(StartTime),
    },
    {
      id: "state",
      label: heads.state,
      value: ({ State }) => named(states, State),
      show: ({ State }) => pill({ tone: TONES.get(State) ?? "plain", label: named(states, State) ?? "–" }),
    },
    { id: "mode", label: heads.mode, value: ({ BackupMode }) => named(modes, BackupMode) },
    { id: "method", label: heads.method, value: ({ BackupMethod }) => named(methods, BackupMethod) },
    {
      id: "size",
      label: heads.size,
      look: "number",
      value: ({ Size }) => (Size === undefined ? undefined : Number(Size)),
      show: ({ Size }) => bytes(Number(Size)),
    },
    {
      id: "ended",
      label: heads.ended,
      value: ({ FinishTime }) => FinishTime,
      show: ({ FinishTime }) => time(FinishTime),
    },
    {
      id: "expires",
      label: heads.expires,
      value: ({ ExpireTime }) => ExpireTime,
      show: ({ ExpireTime }) => time(ExpireTime),
    },
  ];
}

/** @returns {Column<Described<BackupPlan>>[]} */
function planColumns() {
  const { columns: heads, types, days } = strings.panels.backups.plans;
  return [
    { id: "name", label: heads.name, value: ({ PlanName, PlanType }) => PlanName || named(types, PlanType) },
    { id: "days", label: heads.days, value: (plan) => periodText(plan), look: "wide" },
    {
      id: "time",
      label: heads.time,
      value: ({ MinBackupStartTime: from, MaxBackupStartTime: to }) => (from && to ? `${from}–${to}` : undefined),
    },
    { id: "base", label: heads.base, value: ({ BaseBackupRetentionPeriod: kept }) => kept && days(kept) },
    { id: "logs", label: heads.logs, value: ({ LogBackupRetentionPeriod: kept }) => kept && days(kept) },
  ];
}

/**
 * The days of a plan, which the service writes as a list within a text.
 * @param {Described<BackupPlan>} plan
 */
const periodOf = ({ BackupPeriod = "" }) => BackupPeriod.match(/[a-z]+|\d+/gi) ?? [];

/** @param {Described<BackupPlan>} plan */
const periodText = (plan) =>
  periodOf(plan)
    .map((day) => (WEEK.includes(day) ? weekday(day) : strings.panels.backups.plans.dayOfMonth(day)))
    .join(", ");

/** @param {Place} place */
function create(place) {
  const { create: words } = strings.panels.backups;
  operate(place, {
    id: "backup-create",
    title: words.open,
    submit: words.submit,
    action: "CreateBaseBackup",
    fixed: { DBInstanceId: place.id },
    values: { BackupMethod: "physical" },
    says: words.text,
    fields: () => [["BackupMethod", { hint: words.hint, choices: methodChoices() }]],
    done: words.done,
  });
}

const methodChoices = () =>
  ["physical", "logical"].map((value) => ({ value, label: strings.panels.backups.methods[value] ?? value }));

/**
 * @param {Place} place
 * @param {Base} backup
 * @param {() => string[]} names
 * @returns {Entry[]}
 */
function baseEntries(place, backup, names) {
  const { Id: id, StartTime, ExpireTime, State, BackupMode } = backup;
  if (id === undefined) return [];
  const { operations: words, clone: cloneWords, restore } = strings.panels.backups;
  const reason = State === "finished" ? undefined : words.unfinished;
  const when = moment(instant(StartTime));
  const fixed = { DBInstanceId: place.id, BaseBackupId: id };
  return [
    { id: "clone", label: cloneWords.open, reason, run: () => clone(place, { backup }) },
    { id: "restore", label: restore.open, reason, run: () => restoreDatabases(place, { names, backup }) },
    { id: "download", label: words.download.open, reason, run: () => download(place, "BaseBackup", id) },
    {
      id: "keep",
      label: words.keep.open,
      reason,
      run: () =>
        operate(place, {
          id: "backup-keep",
          title: words.keep.open,
          submit: words.keep.submit,
          action: "ModifyBaseBackupExpireTime",
          fixed,
          values: { NewExpireTime: ExpireTime },
          fields: () => [["NewExpireTime", { hint: words.keep.hint }]],
          says: words.keep.text,
          done: words.keep.done,
        }),
    },
    {
      id: "delete",
      label: words.delete.open,
      danger: true,
      reason,
      run: () =>
        operate(place, {
          id: "backup-delete",
          title: words.delete.title(when),
          submit: words.delete.submit,
          look: "danger-filled",
          action: "DeleteBaseBackup",
          fixed,
          warns: BackupMode === "automatic" ? words.delete.automatic : undefined,
          says: words.delete.text,
          review: () => ({ body: caution(words.delete.review(when, bytes(Number(backup.Size))), "bad") }),
          done: words.delete.done,
        }),
    },
  ];
}

/**
 * @param {Place} place
 * @param {Log} backup
 * @returns {Entry[]}
 */
function logEntries(place, { Id: id, StartTime, FinishTime }) {
  if (id === undefined) return [];
  const { operations: words } = strings.panels.backups;
  return [
    { id: "download", label: words.download.open, run: () => download(place, "LogBackup", id) },
    {
      id: "delete",
      label: words.delete.open,
      danger: true,
      run: () =>
        operate(place, {
          id: "log-delete",
          title: words.deleteLog.title(moment(instant(StartTime))),
          submit: words.deleteLog.submit,
          look: "danger-filled",
          action: "DeleteLogBackup",
          fixed: { DBInstanceId: place.id, LogBackupId: id },
          says: words.deleteLog.text,
          review: () => ({
            body: caution(words.deleteLog.review(moment(instant(StartTime)), moment(instant(FinishTime))), "bad"),
          }),
          done: words.deleteLog.done,
        }),
    },
  ];
}

/**
 * @param {Place} place
 * @param {DescribeBackupDownloadURLRequest["BackupType"]} BackupType
 * @param {string} BackupId
 */
function download(place, BackupType, BackupId) {
  const { app } = place;
  const { download: words } = strings.panels.backups.operations;
  operate(place, {
    id: "backup-download",
    title: words.title,
    submit: words.submit,
    action: "DescribeBackupDownloadURL",
    fixed: { DBInstanceId: place.id, BackupType, BackupId },
    values: { URLExpireTime: "12" },
    warns: words.text,
    fields: () => [["URLExpireTime", { hint: words.hint }]],
    done: ({ BackupDownloadURL: address = "" }, { URLExpireTime: hours = 12 }) => {
      const id = "backup-address";
      const close = () => app.close(id);
      app.show(id, () => ({
        id,
        view: () =>
          dialog({
            id,
            title: words.address,
            kind: "wide",
            onclose: close,
            children: [
              h("p", { class: "dialog-text" }, words.expires(Number(hours))),
              h("p", { class: "address" }, copyable({ text: address, label: words.address, copy: app.copy })),
            ],
            foot: [cancelButton({ busy: false, onclick: close, label: strings.common.close })],
          }),
      }));
    },
  });
}

/** @param {Place} place */
function createPlan(place) {
  const { plans: words } = strings.panels.backups;
  operate(place, {
    id: "plan-create",
    title: words.create.open,
    submit: words.create.submit,
    action: "CreateBackupPlan",
    fixed: { DBInstanceId: place.id, BackupPeriodType: "month" },
    values: { BackupPeriod: "1", BaseBackupRetentionPeriod: "31" },
    says: words.create.text,
    fields: () => [
      ["PlanName", { hint: words.hints.name }],
      ["MinBackupStartTime", { hint: words.hints.from }],
      ["MaxBackupStartTime", { hint: words.hints.to }],
      ["BaseBackupRetentionPeriod", { hint: words.hints.base }],
    ],
    extra: (form) => checks(form, "BackupPeriod", { label: words.columns.days, choices: monthDays() }),
    done: words.create.done,
  });
}

const monthDays = () => MONTH.map((value) => ({ value, label: value }));
const weekDays = () => WEEK.map((value) => ({ value, label: weekday(value) }));

/**
 * @param {Place} place
 * @param {Described<BackupPlan>} plan
 * @returns {Entry[]}
 */
function planEntries(place, plan) {
  const { PlanId, PlanName = "", PlanType, BackupPeriodType } = plan;
  if (PlanId === undefined) return [];
  const { plans: words } = strings.panels.backups;
  const isMonthly = BackupPeriodType === "month";
  return [
    {
      id: "edit",
      label: words.edit.open,
      run: () =>
        operate(place, {
          id: "plan-edit",
          title: words.edit.open,
          submit: words.edit.submit,
          action: "ModifyBackupPlan",
          fixed: { DBInstanceId: place.id, PlanId },
          values: {
            MinBackupStartTime: plan.MinBackupStartTime,
            MaxBackupStartTime: plan.MaxBackupStartTime,
            BaseBackupRetentionPeriod: String(plan.BaseBackupRetentionPeriod ?? ""),
            // Logs are kept by the default plan alone.
            LogBackupRetentionPeriod: isMonthly ? "" : String(plan.LogBackupRetentionPeriod ?? ""),
            BackupPeriod: periodOf(plan).join(","),
          },
          warns: words.edit.text,
          fields: () => [
            ["MinBackupStartTime", { hint: words.hints.from }],
            ["MaxBackupStartTime", { hint: words.hints.to }],
            ["BaseBackupRetentionPeriod", { hint: words.hints.base }],
            !isMonthly && ["LogBackupRetentionPeriod", { hint: words.hints.logs }],
          ],
          extra: (form) =>
            checks(form, "BackupPeriod", {
              label: words.columns.days,
              hint: isMonthly ? undefined : words.hints.days,
              choices: isMonthly ? monthDays() : weekDays(),
            }),
          done: words.edit.done,
        }),
    },
    {
      id: "delete",
      label: words.delete.open,
      danger: true,
      reason: PlanType === "default" ? words.delete.default : undefined,
      run: () =>
        operate(place, {
          id: "plan-delete",
          title: words.delete.title(PlanName),
          submit: words.delete.submit,
          action: "DeleteBackupPlan",
          fixed: { DBInstanceId: place.id, PlanId },
          lost: words.delete.lost(),
          typed: PlanName,
          done: words.delete.done(PlanName),
        }),
    },
  ];
}
