// Another size for an instance: the old and the new side by side, the price, and when to switch over.

import { h } from "../../parts/view.js";
import { strings } from "../strings.js";
import { cores, count, day, gigabytes, instant } from "../../parts/format.js";
import { isPrepaid, nameOf } from "../states.js";
import { createQuote } from "../quote.js";
import { priceLine, waitsFor } from "../parts/price.js";
import { caution, failureNotice } from "../parts/failure-notice.js";
import { field } from "../parts/field.js";
import { actionDialog } from "./action.js";

/** @import { Actions } from "tencentdb-postgres" */
/** @import { OfferedClass } from "../../service/catalog.js" */
/** @import { Checked, Form, FormProblem, Values } from "../form.js" */
/** @import { OperationDialog } from "./operations.js" */
/** @typedef {Form<"ModifyDBInstanceSpec">} ResizeForm */
/** @typedef {{ cpu: number, memory: number, storage: number }} Size */

/** @type {OperationDialog} */
export const resize = (app, instance) => {
  const { DBInstanceId } = instance;
  /** @type {{ classes: OfferedClass[] | undefined, error: unknown }} */
  const offer = { classes: undefined, error: undefined };
  const was = {
    cpu: Number(instance.DBInstanceCpu),
    memory: Number(instance.DBInstanceMemory),
    storage: Number(instance.DBInstanceStorage),
  };
  const quote = createQuote({
    ask: (/** @type {Actions["InquiryPriceUpgradeDBInstance"]["request"]} */ params) =>
      app.call("InquiryPriceUpgradeDBInstance", params),
    changed: app.redraw,
  });

  const load = () => {
    offer.error = undefined;
    const { Zone, DBEngine = "postgresql", DBMajorVersion, DBInstanceStorageType: StorageType } = instance;
    app.catalog
      .classes(app.region, { Zone, DBEngine: DBEngine || "postgresql", DBMajorVersion, StorageType })
      .then(
        (classes) => (offer.classes = classes),
        (error) => (offer.error = error),
      )
      .finally(app.redraw);
  };
  load();

  const next = (/** @type {ResizeForm} */ form) => ({
    cpu: Number(form.values.Cpu),
    memory: Number(form.values.Memory),
    storage: Number(form.values.Storage),
  });
  const same = (/** @type {ResizeForm} */ form) => {
    const after = next(form);
    return after.cpu === was.cpu && after.memory === was.memory && after.storage === was.storage;
  };
  const chosenOf = (/** @type {Values} */ { Cpu, Memory }) =>
    offer.classes?.find((info) => info.CPU === Number(Cpu) && info.Memory / 1024 === Number(Memory));
  const chosen = (/** @type {ResizeForm} */ form) => chosenOf(form.values);

  /**
   * @param {ResizeForm} form
   * @param {Checked} checked
   */
  const body = (form, checked) => [
    comparison(was, next(form)),
    offer.error
      ? failureNotice({ error: offer.error, copy: app.copy, retry: load })
      : classChoice(form, offer.classes ?? [], chosen(form)),
    field(form, checked, "Storage", { hint: storageRange(chosen(form)) }),
    field(form, checked, "SwitchTag", { hint: strings.resize.hint }),
    form.values.SwitchTag === "1" &&
      h("div", { class: "pair" }, field(form, checked, "SwitchStartTime"), field(form, checked, "SwitchEndTime")),
    price(form),
  ];

  /** @param {ResizeForm} form */
  function price(form) {
    const isSmaller = next(form).storage < was.storage || next(form).memory < was.memory || next(form).cpu < was.cpu;
    const paid = isPrepaid(instance) ? strings.resize.paidOnce(day(instant(instance.ExpireTime))) : strings.prices.hour;
    const note = isPrepaid(instance) && isSmaller ? `${paid} ${strings.resize.noRefund}` : paid;
    return priceLine({ quote, copy: app.copy, waits: strings.resize.same, note });
  }

  /** @param {ResizeForm} form */
  function review(form) {
    const after = next(form);
    const isShrunk = after.storage < was.storage;
    const hasLess = after.cpu < was.cpu || after.memory < was.memory;
    return {
      body: [
        comparison(was, after),
        isShrunk && caution(strings.resize.shrinks(gigabytes(was.storage), gigabytes(after.storage)), "bad"),
        hasLess && caution(strings.resize.less),
        h(
          "p",
          { class: "dialog-text" },
          form.values.SwitchTag === "1"
            ? strings.resize.cutBetween(form.text("SwitchStartTime"), form.text("SwitchEndTime"))
            : strings.resize.cutSoon,
        ),
        price(form),
      ],
      name: isShrunk ? nameOf(instance) : undefined,
      loses: isShrunk,
      waits: waitsFor(quote),
    };
  }

  return actionDialog(app, {
    id: "resize",
    kind: "wide",
    title: `${strings.resize.title}: ${nameOf(instance)}`,
    submit: strings.resize.submit,
    action: "ModifyDBInstanceSpec",
    fixed: { DBInstanceId },
    values: { Cpu: String(was.cpu), Memory: String(was.memory), Storage: String(was.storage), SwitchTag: "0" },
    body,
    takesFocus: true,
    more: (values) => diskProblems(chosenOf(values), values),
    review,
    guard: (form) => (same(form) ? strings.resize.same : undefined),
    onchange(form) {
      const { cpu: Cpu, memory: Memory, storage: Storage } = next(form);
      const known = Number.isInteger(Storage) && Storage > 0;
      quote.want(same(form) || !known ? undefined : { DBInstanceId, Memory, Storage, Cpu });
    },
    done: () => app.changed(strings.resize.started(nameOf(instance)), { tasks: true, about: DBInstanceId }),
  });
};

/**
 * The sizes of disk that a class takes.
 * @param {OfferedClass | undefined} info
 */
export const storageRange = (info) =>
  info && strings.create.storageRange(info.MinStorage ?? "–", info.MaxStorage ?? "–");

/**
 * What is wrong with a size of disk for a class: larger or smaller ones are not sold.
 * @param {OfferedClass | undefined} info
 * @param {Values} values
 * @returns {FormProblem[]}
 */
export function diskProblems(info, { Storage }) {
  const { MinStorage: least, MaxStorage: most } = info ?? {};
  const size = Number(Storage);
  if (!Storage || least === undefined || most === undefined || (size >= Number(least) && size <= Number(most)))
    return [];
  return [{ path: "Storage", code: "offer", severity: "error", message: strings.problems.disk(least, most) }];
}

/**
 * @param {ResizeForm} form
 * @param {OfferedClass[]} classes
 * @param {OfferedClass | undefined} chosen
 */
function classChoice(form, classes, chosen) {
  return h(
    "div",
    { class: "field" },
    h("label", { class: "field-label", for: "resize-class" }, strings.resize.class),
    h(
      "select",
      {
        id: "resize-class",
        class: "input",
        "data-first": true,
        value: chosen?.SpecCode ?? "",
        onchange: (event) => {
          const info = classes.find(({ SpecCode }) => SpecCode === event.currentTarget.value);
          if (!info) return;
          form.set("Cpu", String(info.CPU));
          form.set("Memory", String(info.Memory / 1024));
        },
      },
      !chosen &&
        h("option", { key: "none", value: "" }, classes.length > 0 ? strings.common.choose : strings.common.loading),
      classes.map(({ SpecCode, CPU, Memory }) =>
        h("option", { key: SpecCode, value: SpecCode }, strings.resize.classText(CPU, Memory / 1024, SpecCode)),
      ),
    ),
  );
}

/**
 * @param {Size} was
 * @param {Size} next
 */
function comparison(was, next) {
  const { resize, details } = strings;
  /** @type {[name: string, before: string, after: string, change: number][]} */
  const rows = [
    [details.facts.cores, cores(was.cpu), cores(next.cpu), next.cpu - was.cpu],
    [details.facts.memory, gigabytes(was.memory), gigabytes(next.memory), next.memory - was.memory],
    [details.facts.storage, gigabytes(was.storage), gigabytes(next.storage || 0), next.storage - was.storage],
  ];
  return h(
    "table",
    { class: "compare" },
    h("caption", { class: "visually-hidden" }, resize.caption),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("td", {}),
        [resize.now, resize.after, resize.change].map((name) => h("th", { key: name, scope: "col" }, name)),
      ),
    ),
    h(
      "tbody",
      {},
      rows.map(([name, before, after, change]) =>
        h(
          "tr",
          { key: name },
          h("th", { scope: "row" }, name),
          h("td", {}, before),
          h("td", { class: change ? "changed" : "" }, after),
          h("td", {}, change ? `${change > 0 ? "+" : "−"}${count(Math.abs(change))}` : "–"),
        ),
      ),
    ),
  );
}
