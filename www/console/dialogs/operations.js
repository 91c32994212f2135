// What can be done with an instance, each as a dialog that says first what it means, and what it costs.

import { h } from "../../parts/view.js";
import { day, instant } from "../../parts/format.js";
import { hostOf } from "../connect.js";
import { strings } from "../strings.js";
import { createQuote } from "../quote.js";
import { caution } from "../parts/failure-notice.js";
import { priceLine, waitsFor } from "../parts/price.js";
import { priceOf, priceOfRenewal } from "../prices.js";
import { isPrepaid, nameOf } from "../states.js";
import { actionDialog } from "./action.js";

/** @import { App } from "../app.js" */
/** @import { Form } from "../form.js" */
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
    review: () => ({ body: paragraph(strings.restart.text(nameOf(instance))) }),
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
    review: () => ({ body: paragraph(strings.switchNow.text(nameOf(instance))) }),
    done: () => app.changed(strings.switchNow.started(nameOf(instance)), { tasks: true, about: instance.DBInstanceId }),
  });

/**
 * The name has to be typed, because everybody who uses the instance is cut off.
 * @type {OperationDialog}
 */
export const isolate = (app, instance) => {
  const name = nameOf(instance);
  const replicas = Number(instance.ReadOnlyInstanceNum ?? 0);
  const open = (instance.DBInstanceNetInfo ?? []).filter(({ Status }) => Status === "opened");
  const body = [
    paragraph(strings.isolate.text(name)),
    h(
      "ul",
      { class: "losses" },
      open.map((net) => h("li", { key: hostOf(net) }, strings.isolate.address(`${hostOf(net)}:${net.Port ?? "–"}`))),
      replicas > 0 && h("li", { key: "replicas" }, strings.isolate.replicas(replicas)),
    ),
    isPrepaid(instance) && caution(strings.isolate.prepaid(day(instant(instance.ExpireTime)))),
  ];
  return actionDialog(app, {
    id: "isolate",
    title: strings.isolate.title,
    submit: strings.isolate.submit,
    look: "danger-filled",
    action: "IsolateDBInstances",
    fixed: { DBInstanceIdSet: [instance.DBInstanceId] },
    review: () => ({ body, name }),
    done: () => app.changed(strings.isolate.started(name), { tasks: true, about: instance.DBInstanceId }),
  });
};

/** The months that a form asks for, if they are a number of months. @param {Form} form */
function monthsOf(form) {
  const months = Number(form.text("Period"));
  return Number.isInteger(months) && months > 0 ? months : undefined;
}

/** @type {OperationDialog} */
export const restore = (app, instance) => {
  const { DBInstanceId } = instance;
  const prepaid = isPrepaid(instance);
  const quote = createQuote({
    ask: (/** @type {{ months: number }} */ { months }) =>
      prepaid ? priceOfRenewal(app, DBInstanceId, months) : priceOf(app, instance, { charge: "POSTPAID", months: 1 }),
    changed: app.redraw,
  });
  const span = (/** @type {Form} */ form) =>
    prepaid ? strings.prices.months(monthsOf(form) ?? "–") : strings.prices.hour;
  return actionDialog(app, {
    id: "restore",
    title: strings.restore.title,
    submit: prepaid ? strings.restore.buy : strings.restore.submit,
    action: "DisIsolateDBInstances",
    fixed: { DBInstanceIdSet: [DBInstanceId] },
    values: prepaid ? { Period: "1" } : {},
    fields: prepaid ? ["Period"] : [],
    body: prepaid ? () => paragraph(strings.restore.text(nameOf(instance))) : undefined,
    onchange(form) {
      const months = prepaid ? monthsOf(form) : 1;
      quote.want(months ? { months } : undefined);
    },
    review: (form) => ({
      body: [
        !prepaid && paragraph(strings.restore.text(nameOf(instance))),
        caution(prepaid ? strings.restore.prepaid : strings.restore.hourly),
        priceLine({ quote, copy: app.copy, note: span(form) }),
      ],
      waits: waitsFor(quote),
    }),
    done: () => app.changed(strings.restore.started(nameOf(instance)), { tasks: true, about: DBInstanceId }),
  });
};

/**
 * The name has to be typed, because the instance is gone for good.
 * @type {OperationDialog}
 */
export const destroy = (app, instance) => {
  const name = nameOf(instance);
  const lost = [strings.destroy.lost(instance.DBInstanceStorage ?? "–")].flat();
  const body = [
    caution(strings.destroy.lead, "bad"),
    h(
      "ul",
      { class: "losses" },
      lost.map((loss) => h("li", { key: loss }, loss)),
    ),
  ];
  return actionDialog(app, {
    id: "destroy",
    title: strings.destroy.title,
    submit: strings.destroy.submit,
    look: "danger-filled",
    action: "DestroyDBInstance",
    fixed: { DBInstanceId: instance.DBInstanceId },
    review: () => ({ body, name }),
    done: () => app.changed(strings.destroy.started(name), { tasks: true, about: instance.DBInstanceId }),
  });
};

/** @type {OperationDialog} */
export const renew = (app, instance) => {
  const { DBInstanceId } = instance;
  const name = nameOf(instance);
  const quote = createQuote({
    ask: (/** @type {{ months: number }} */ { months }) => priceOfRenewal(app, DBInstanceId, months),
    changed: app.redraw,
  });
  return actionDialog(app, {
    id: "renew",
    title: strings.renew.title,
    submit: strings.renew.submit,
    action: "RenewInstance",
    fixed: { DBInstanceId },
    values: { Period: "1" },
    fields: ["Period"],
    body: () => paragraph(strings.renew.lead(name, day(instant(instance.ExpireTime)))),
    onchange(form) {
      const months = monthsOf(form);
      quote.want(months ? { months } : undefined);
    },
    review: (form) => ({
      body: [
        caution(strings.renew.text),
        priceLine({ quote, copy: app.copy, note: strings.prices.months(monthsOf(form) ?? "–") }),
      ],
      waits: waitsFor(quote),
    }),
    done: (_, { Period }) =>
      app.changed(strings.renew.done(name, Number(Period)), { tone: "good", about: DBInstanceId }),
  });
};

/** @type {OperationDialog} */
export const autoRenew = (app, instance) => {
  const { DBInstanceId } = instance;
  const quote = createQuote({
    ask: (/** @type {{ months: number }} */ { months }) => priceOfRenewal(app, DBInstanceId, months),
    changed: app.redraw,
  });
  return actionDialog(app, {
    id: "autoRenew",
    title: strings.autoRenew.title,
    submit: strings.autoRenew.submit,
    action: "SetAutoRenewFlag",
    fixed: { DBInstanceIdSet: [DBInstanceId] },
    values: { AutoRenewFlag: String(instance.AutoRenew ?? "") },
    fields: ["AutoRenewFlag"],
    onchange: (form) => quote.want(form.values.AutoRenewFlag === "1" ? { months: 1 } : undefined),
    review(form) {
      const expires = day(instant(instance.ExpireTime));
      if (form.values.AutoRenewFlag !== "1") return { body: caution(strings.autoRenew.ends(expires)) };
      return {
        body: [
          caution(strings.autoRenew.buys(expires)),
          priceLine({ quote, copy: app.copy, note: strings.prices.months(1) }),
        ],
        waits: waitsFor(quote),
      };
    },
    done: () => app.changed(strings.autoRenew.done(nameOf(instance)), { tone: "good", about: DBInstanceId }),
  });
};

/** @type {OperationDialog} */
export const chargeType = (app, instance) => {
  const { DBInstanceId } = instance;
  const quote = createQuote({
    ask: (/** @type {{ months: number }} */ { months }) => priceOf(app, instance, { charge: "PREPAID", months }),
    changed: app.redraw,
  });
  const quotedNow = createQuote({
    ask: () => priceOf(app, instance, { charge: "POSTPAID", months: 1 }),
    changed: app.redraw,
  });
  return actionDialog(app, {
    id: "chargeType",
    title: strings.chargeType.title,
    submit: strings.chargeType.submit,
    action: "ModifyDBInstanceChargeType",
    fixed: { DBInstanceId, InstanceChargeType: "PREPAID" },
    values: { Period: "1", AutoRenewFlag: "0" },
    fields: ["Period", "AutoRenewFlag"],
    body: () => paragraph(strings.chargeType.lead(nameOf(instance))),
    onchange(form) {
      const months = monthsOf(form);
      quote.want(months ? { months } : undefined);
      quotedNow.want({});
    },
    review: (form) => ({
      body: [
        caution(strings.chargeType.text),
        priceLine({ label: strings.resize.now, quote: quotedNow, copy: app.copy, note: strings.prices.hour }),
        priceLine({
          label: strings.resize.after,
          quote,
          copy: app.copy,
          note: strings.prices.months(monthsOf(form) ?? "–"),
        }),
        form.values.AutoRenewFlag === "1" && paragraph(strings.chargeType.renews),
      ],
      waits: waitsFor(quote),
    }),
    done: () => app.changed(strings.chargeType.done(nameOf(instance)), { tone: "good", about: DBInstanceId }),
  });
};

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
    review: () => ({ body: paragraph(strings.protection.text[word](nameOf(instance))) }),
    done: () =>
      app.changed(strings.protection.done[word](nameOf(instance)), { tone: "good", about: instance.DBInstanceId }),
  });
};
