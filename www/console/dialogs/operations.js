// What can be done with an instance, each as a dialog that says first what it means.

import { h } from "../../parts/view.js";
import { strings } from "../strings.js";
import { caution } from "../parts/failure-notice.js";
import { isPrepaid, nameOf } from "../states.js";
import { actionDialog } from "./action.js";

/** @import { App } from "../app.js" */
/** @import { Dialog } from "../parts/dialog.js" */
/** @import { Known } from "../states.js" */
/** @typedef {(app: App, instance: Known) => Promise<Dialog>} OperationDialog */

const paragraph = (/** @type {string} */ text) => h("p", { class: "dialog-text" }, text);

/** @type {OperationDialog} */
export const rename = (app, instance) =>
  actionDialog(app, {
    id: "rename",
    title: strings.rename.title,
    submit: strings.rename.submit,
    action: "ModifyDBInstanceName",
    fixed: { DBInstanceId: instance.DBInstanceId },
    values: { InstanceName: instance.DBInstanceName },
    fields: ["InstanceName"],
    guard: (form) => (form.values.InstanceName === instance.DBInstanceName ? strings.rename.same : undefined),
    done: (_, { InstanceName }) =>
      app.changed(strings.rename.done(InstanceName), { tone: "good", about: instance.DBInstanceId }),
  });

/** @type {OperationDialog} */
export const restart = (app, instance) =>
  actionDialog(app, {
    id: "restart",
    title: strings.restart.title,
    submit: strings.restart.submit,
    action: "RestartDBInstance",
    fixed: { DBInstanceId: instance.DBInstanceId },
    body: () => paragraph(strings.restart.text(nameOf(instance))),
    done: () => app.changed(strings.restart.started(nameOf(instance)), { tasks: true, about: instance.DBInstanceId }),
  });

/** @type {OperationDialog} */
export const switchNow = (app, instance) =>
  actionDialog(app, {
    id: "switchNow",
    title: strings.switchNow.title,
    submit: strings.switchNow.submit,
    action: "ModifySwitchTimePeriod",
    fixed: { DBInstanceId: instance.DBInstanceId, SwitchTag: 0 },
    body: () => paragraph(strings.switchNow.text(nameOf(instance))),
    done: () => app.changed(strings.switchNow.started(nameOf(instance)), { tasks: true, about: instance.DBInstanceId }),
  });

/** @type {OperationDialog} */
export const isolate = (app, instance) =>
  actionDialog(app, {
    id: "isolate",
    title: strings.isolate.title,
    submit: strings.isolate.submit,
    look: "danger-filled",
    action: "IsolateDBInstances",
    fixed: { DBInstanceIdSet: [instance.DBInstanceId] },
    body: () => [
      paragraph(strings.isolate.text(nameOf(instance))),
      isPrepaid(instance) && caution(strings.isolate.prepaid),
    ],
    done: () => app.changed(strings.isolate.started(nameOf(instance)), { tasks: true, about: instance.DBInstanceId }),
  });

/** @type {OperationDialog} */
export const restore = (app, instance) =>
  actionDialog(app, {
    id: "restore",
    title: strings.restore.title,
    submit: strings.restore.submit,
    action: "DisIsolateDBInstances",
    fixed: { DBInstanceIdSet: [instance.DBInstanceId] },
    values: isPrepaid(instance) ? { Period: "1" } : {},
    fields: isPrepaid(instance) ? ["Period"] : [],
    body: () => [
      paragraph(strings.restore.text(nameOf(instance))),
      isPrepaid(instance) && caution(strings.restore.prepaid),
    ],
    done: () => app.changed(strings.restore.started(nameOf(instance)), { tasks: true, about: instance.DBInstanceId }),
  });

/**
 * The name has to be typed, because the instance is gone for good.
 * @type {OperationDialog}
 */
export const destroy = (app, instance) => {
  const name = nameOf(instance);
  let typed = "";
  /** @param {boolean} tried */
  const body = (tried) => [
    caution(strings.destroy.lead, "bad"),
    h(
      "ul",
      { class: "losses" },
      [strings.destroy.lost(instance.DBInstanceStorage ?? "–")].flat().map((loss) => h("li", { key: loss }, loss)),
    ),
    h(
      "div",
      { class: "field" },
      h("label", { class: "field-label", for: "destroy-name" }, strings.destroy.confirm(name)),
      h("input", {
        id: "destroy-name",
        class: "input",
        value: typed,
        autocomplete: "off",
        spellcheck: "false",
        "data-first": true,
        "aria-invalid": tried && typed !== name ? "true" : undefined,
        oninput: (event) => {
          typed = event.currentTarget.value;
          app.redraw();
        },
      }),
    ),
  ];
  return actionDialog(app, {
    id: "destroy",
    title: strings.destroy.title,
    submit: strings.destroy.submit,
    look: "danger-filled",
    action: "DestroyDBInstance",
    fixed: { DBInstanceId: instance.DBInstanceId },
    body: (_form, _checked, { tried }) => body(tried),
    takesFocus: true,
    guard: () => (typed === name && instance.DBInstanceId ? undefined : strings.destroy.mismatch),
    done: () => app.changed(strings.destroy.started(name), { tasks: true, about: instance.DBInstanceId }),
  });
};

/** @type {OperationDialog} */
export const autoRenew = (app, instance) =>
  actionDialog(app, {
    id: "autoRenew",
    title: strings.autoRenew.title,
    submit: strings.autoRenew.submit,
    action: "SetAutoRenewFlag",
    fixed: { DBInstanceIdSet: [instance.DBInstanceId] },
    values: { AutoRenewFlag: String(instance.AutoRenew ?? "") },
    fields: ["AutoRenewFlag"],
    done: () => app.changed(strings.autoRenew.done(nameOf(instance)), { tone: "good", about: instance.DBInstanceId }),
  });

/** @type {OperationDialog} */
export const chargeType = (app, instance) =>
  actionDialog(app, {
    id: "chargeType",
    title: strings.chargeType.title,
    submit: strings.chargeType.submit,
    action: "ModifyDBInstanceChargeType",
    fixed: { DBInstanceId: instance.DBInstanceId, InstanceChargeType: "PREPAID" },
    values: { Period: "1", AutoRenewFlag: "0" },
    fields: ["Period", "AutoRenewFlag"],
    body: () => caution(strings.chargeType.text),
    done: () => app.changed(strings.chargeType.done(nameOf(instance)), { tone: "good", about: instance.DBInstanceId }),
  });

/** @type {OperationDialog} */
export const protection = (app, instance) => {
  const on = instance.DeletionProtection !== true;
  const word = on ? "on" : "off";
  return actionDialog(app, {
    id: "protection",
    title: strings.protection.title[word],
    submit: strings.protection.submit[word],
    action: "ModifyDBInstanceDeletionProtection",
    fixed: { DBInstanceId: instance.DBInstanceId, DeletionProtection: on },
    body: () => paragraph(strings.protection.text[word](nameOf(instance))),
    done: () =>
      app.changed(strings.protection.done[word](nameOf(instance)), { tone: "good", about: instance.DBInstanceId }),
  });
};
