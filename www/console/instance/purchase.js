// Buying a further instance from the page of one: what it is made of, what it costs, and a second step that says both
// before anything is ordered.

import { strings } from "../strings.js";
import { cores, gigabytes, money } from "../../parts/format.js";
import { facts } from "../../parts/basics.js";
import { caution, failureNotice } from "../parts/failure-notice.js";
import { priceLine, waitsFor } from "../parts/price.js";
import { createQuote } from "../quote.js";
import { operate } from "./operation.js";

/** @import { Actions } from "tencentdb-postgres" */
/** @import { OfferedClass } from "../../service/catalog.js" */
/** @import { Form } from "../form.js" */
/** @import { Field, OperationOptions } from "./operation.js" */
/** @import { Place } from "./panel.js" */

/** @typedef {"CloneDBInstance" | "CreateReadOnlyDBInstance"} Buying */

/**
 * Opens the dialog of an action that buys an instance like the one of the page. `own` are fields that only this action
 * has, and `names` says how the review calls the values of these.
 * @template {Buying} Name
 * @param {Place} place
 * @param {Pick<OperationOptions<Name>, "id" | "title" | "submit" | "action" | "done" | "says" | "guard"> & {
 *   fixed: Partial<Actions[Name]["request"]>, values: import("../form.js").Values,
 *   own: (form: Form<Name>) => (Field | false)[], facts: (form: Form<Name>) => [string, unknown][],
 *   type: "primary" | "readonly"
 * }} options
 */
export function purchase(place, { fixed, values, own, facts: ownFacts, type, ...options }) {
  const { app, instance } = place;
  const { region } = app;
  const words = strings.panels.purchase;
  /** @type {{ classes: OfferedClass[] | undefined, error: unknown }} */
  const offer = { classes: undefined, error: undefined };
  const { Zone = "", DBEngine, DBMajorVersion, DBInstanceStorageType: StorageType } = instance;
  const isPrepaid = instance.PayType === "prepaid";
  const quote = createQuote({
    ask: (/** @type {Actions["InquiryPriceCreateDBInstances"]["request"]} */ params) =>
      app.call("InquiryPriceCreateDBInstances", params, { region }),
    changed: app.redraw,
  });
  const load = () => {
    offer.error = undefined;
    app.catalog
      .classes(region, { Zone, DBEngine: DBEngine || "postgresql", DBMajorVersion, StorageType })
      .then(
        (classes) => (offer.classes = classes),
        (error) => (offer.error = error),
      )
      .finally(app.redraw);
  };
  load();

  /** @param {Form<Name>} form */
  const chosen = (form) => offer.classes?.find(({ SpecCode }) => SpecCode === form.text("SpecCode"));
  /** @param {Form<Name>} form */
  const follow = (form) => {
    const prepaid = form.text("InstanceChargeType") === "PREPAID";
    if (!prepaid && form.text("Period") !== "1") form.set("Period", "1");
    const [Storage, Period] = [Number(form.text("Storage")), Number(form.text("Period"))];
    const isWhole = Number.isInteger(Storage) && Storage > 0 && Number.isInteger(Period) && Period > 0;
    quote.want(
      isWhole && form.text("SpecCode")
        ? /** @type {Actions["InquiryPriceCreateDBInstances"]["request"]} */ ({
            Zone,
            SpecCode: form.text("SpecCode"),
            Storage,
            InstanceCount: 1,
            Period,
            InstanceChargeType: prepaid ? "PREPAID" : "POSTPAID",
            InstanceType: type,
            DBEngine: DBEngine || "postgresql",
            StorageType,
          })
        : undefined,
    );
  };
  /** @param {Form<Name>} form */
  const span = (form) =>
    form.text("InstanceChargeType") === "PREPAID"
      ? strings.prices.months(Number(form.text("Period")))
      : strings.prices.hour;

  return operate(place, {
    ...options,
    kind: "wide",
    fixed,
    values: {
      Storage: String(instance.DBInstanceStorage ?? ""),
      SpecCode: instance.DBInstanceClass,
      VpcId: instance.VpcId,
      SubnetId: instance.SubnetId,
      InstanceChargeType: isPrepaid ? "PREPAID" : "POSTPAID_BY_HOUR",
      Period: "1",
      ...values,
    },
    onchange: follow,
    fields: (form) => [
      ["Name", { hint: words.nameHint }],
      ...own(form),
      [
        "SpecCode",
        {
          hint: words.classHint,
          choices: (offer.classes ?? []).map(({ SpecCode, CPU, Memory }) => ({
            value: SpecCode,
            label: strings.create.classText(CPU, Memory / 1024, SpecCode),
          })),
        },
      ],
      ["Storage", { hint: storageHint(chosen(form)) }],
      ["InstanceChargeType", { hint: words.chargeHint, choices: chargeTypes(isPrepaid || type === "primary") }],
      form.text("InstanceChargeType") === "PREPAID" && ["Period", { hint: words.periodHint }],
    ],
    extra: (form) => [
      offer.error && failureNotice({ error: offer.error, copy: app.copy, retry: load }),
      priceLine({ quote, copy: app.copy, note: span(form), waits: words.priceWaits }),
    ],
    review: (form) => {
      const info = chosen(form);
      const body = [
        caution(app.session.emulated ? strings.create.emulated : words.warning, app.session.emulated ? "info" : "warn"),
        facts([
          ...ownFacts(form),
          [strings.labels.Name ?? "", form.text("Name")],
          [
            words.size,
            info && [cores(info.CPU), gigabytes(info.Memory / 1024), gigabytes(form.text("Storage"))].join(" · "),
          ],
          [words.charged, chargeTypes(true).find(({ value }) => value === form.text("InstanceChargeType"))?.label],
          [strings.create.price, `${money(quote.state.price?.Price, quote.state.price?.Currency)} ${span(form)}`],
        ]),
      ];
      return { body, waits: waitsFor(quote) };
    },
  });
}

/** @param {OfferedClass | undefined} info */
const storageHint = (info) =>
  info ? strings.create.storageRange(info.MinStorage ?? "–", info.MaxStorage ?? "–") : strings.panels.purchase.diskHint;

/** @param {boolean} mayPrepay */
const chargeTypes = (mayPrepay) => [
  { value: "POSTPAID_BY_HOUR", label: strings.billing.postpaid ?? "" },
  ...(mayPrepay ? [{ value: "PREPAID", label: strings.billing.prepaid ?? "" }] : []),
];
