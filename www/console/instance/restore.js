// Getting data back: into a new instance, or databases beside those that are there. Nothing is overwritten by either.

import { strings } from "../strings.js";
import { instant, moment } from "../../parts/format.js";
import { checks } from "../parts/checks.js";
import { operate } from "./operation.js";
import { purchase } from "./purchase.js";

/** @import { BaseBackup, DescribeAvailableRecoveryTimeResponse } from "tencentdb-postgres" */
/** @import { Answer, Described } from "../../service/answer.js" */
/** @import { Place } from "./panel.js" */
/**
 * What is restored: a backup, or a moment within a span.
 * @typedef {{
 *   backup?: Described<BaseBackup>, recovery?: Answer<DescribeAvailableRecoveryTimeResponse> | undefined
 * }} Source
 */

/**
 * The span that a moment is chosen from, as a hint.
 * @param {Source} source
 */
const spanHint = ({ recovery }) =>
  strings.panels.backups.restore.moment(recovery?.RecoveryBeginTime ?? "–", recovery?.RecoveryEndTime ?? "–");

/**
 * Why a moment cannot be restored; `undefined` where it can.
 * @param {Source} source
 * @param {string} text
 */
function outside({ recovery }, text) {
  const time = instant(text);
  if (time === undefined) return strings.panels.backups.restore.noMoment;
  const [from, to] = [instant(recovery?.RecoveryBeginTime), instant(recovery?.RecoveryEndTime)];
  const isOutside = (from !== undefined && time < from) || (to !== undefined && time > to);
  return isOutside ? strings.panels.backups.restore.outside : undefined;
}

/**
 * Buys an instance that holds what this one held.
 * @param {Place} place
 * @param {Source} source
 */
export function clone(place, source) {
  const { app, instance, id } = place;
  const { clone: words } = strings.panels.backups;
  const { backup } = source;
  const name = `${instance.DBInstanceName ?? id}-restored`;
  purchase(place, {
    id: "clone",
    title: words.title,
    submit: words.submit,
    action: "CloneDBInstance",
    type: "primary",
    fixed: { DBInstanceId: id, ...(backup && { BackupSetId: backup.Id }) },
    values: {
      Name: name,
      AutoRenewFlag: "0",
      ...(!backup && { RecoveryTargetTime: source.recovery?.RecoveryEndTime }),
    },
    says: backup ? words.fromBackup(moment(instant(backup.StartTime))) : words.text,
    own: () => [!backup && ["RecoveryTargetTime", { hint: spanHint(source) }]],
    facts: (form) => [
      [words.source, instance.DBInstanceName ?? id],
      [words.state, backup ? moment(instant(backup.StartTime)) : moment(instant(form.text("RecoveryTargetTime")))],
    ],
    guard: (form) => (backup ? undefined : outside(source, form.text("RecoveryTargetTime"))),
    done: (_, { Name }) =>
      app.changed(words.done(Name || strings.common.unnamed), { tasks: true, about: `${id} clone` }),
  });
}

/**
 * Restores databases beside those that are there, under new names.
 * @param {Place} place
 * @param {Source & { names: () => string[] }} source
 */
export function restoreDatabases(place, source) {
  const { restore: words } = strings.panels.backups;
  const { backup, names } = source;
  operate(place, {
    id: "restore-databases-dialog",
    title: words.title,
    submit: words.submit,
    action: "RestoreDBInstanceObjects",
    fixed: { DBInstanceId: place.id, ...(backup && { BackupSetId: backup.Id }) },
    values: backup ? {} : { RestoreTargetTime: source.recovery?.RecoveryEndTime },
    says: words.text,
    takesFocus: true,
    fields: () => [!backup && ["RestoreTargetTime", { hint: spanHint(source) }]],
    extra: (form) =>
      checks(form, "RestoreObjects", {
        label: words.databases,
        choices: names().map((value) => ({ value, label: value })),
      }),
    guard: (form) =>
      form.text("RestoreObjects") === ""
        ? words.noDatabase
        : backup
          ? undefined
          : outside(source, form.text("RestoreTargetTime")),
    tasks: true,
    done: words.done,
  });
}
