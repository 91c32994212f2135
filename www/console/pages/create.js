// Buying an instance: a form made from the model of `CreateInstances`, with the choices that the service offers, live
// checks, and the price beforehand.

import { h } from "../../parts/view.js";
import { strings } from "../strings.js";
import { size } from "../../parts/format.js";
import { createForm } from "../form.js";
import { createQuote } from "../quote.js";
import { facts, skeleton } from "../../parts/basics.js";
import { caution, failureNotice } from "../parts/failure-notice.js";
import { chosenText, field, labelOf } from "../parts/field.js";
import { icon } from "../../parts/icon.js";
import { passwordField } from "../parts/password.js";
import { priceLine, priceTag, waitsFor } from "../parts/price.js";
import { actionDialog } from "../dialogs/action.js";
import { diskProblems, storageRange } from "../dialogs/resize.js";

/** @import { App } from "../app.js" */
/** @import { OfferedClass } from "../../service/catalog.js" */
/** @import { Checked, Form, Values } from "../form.js" */
/** @import { FieldOptions } from "../parts/field.js" */
/** @import { Quote } from "../quote.js" */
/** @typedef {Form<"CreateInstances">} InstanceForm */
/** @typedef {{ Zone: string, ZoneState?: string | undefined }} OfferedZone */
/** @typedef {{ DBMajorVersion: string, Status?: string | undefined, DBEngine?: string | undefined }} OfferedVersion */
/**
 * What the service offers, as far as it has answered.
 * @typedef {{
 *   zones: OfferedZone[] | undefined, versions: OfferedVersion[] | undefined,
 *   classes: OfferedClass[] | undefined, error: unknown
 * }} Offer
 */
/**
 * The state behind the page; `shown` says whether the password is.
 * @typedef {{
 *   region: string, form: InstanceForm, offer: Offer, quote: Quote, chosenClass: () => OfferedClass | undefined,
 *   state: { shown: boolean }, load: () => Promise<void>, send: () => Promise<void>
 * }} CreateForm
 */

const ACTION = "CreateInstances";
const BY_HOUR = "POSTPAID_BY_HOUR";

/**
 * The groups of the usual inputs. Any other field of the model goes under "more", or before the first group if it is
 * required.
 */
const GROUPS = {
  name: ["Name"],
  place: ["Zone", "VpcId", "SubnetId"],
  size: ["DBMajorVersion", "SpecCode", "Storage", "StorageType"],
  account: ["AdminName", "AdminPassword", "Charset"],
  billing: ["InstanceChargeType", "Period", "InstanceCount", "AutoRenewFlag"],
};

const START = {
  InstanceCount: "1",
  Period: "1",
  Charset: "UTF8",
  InstanceChargeType: BY_HOUR,
  Storage: "50",
  AdminName: "pgadmin",
  StorageType: "PHYSICAL_LOCAL_SSD",
};
/** What a draft says of another region. */
const ELSEWHERE = { Zone: undefined, SpecCode: undefined, VpcId: undefined, SubnetId: undefined };
/** What is only asked where a term is paid in advance. @param {string} name */
const isOfTerm = (name) => name === "Period" || name === "AutoRenewFlag";
/** Pay-as-you-go has another name where prices are asked. */
const QUOTED = /** @type {const} */ ({ POSTPAID_BY_HOUR: "POSTPAID", PREPAID: "PREPAID" });

/** What was filled in before the page was left. @typedef {{ region: string, values: Values }} Draft */

/**
 * What is kept of a form that is left: all but its password.
 * @param {CreateForm} page
 * @returns {Draft}
 */
export function draftOf({ form, region }) {
  const secrets = new Set(form.fields.filter(({ secret }) => secret).map(({ name }) => name));
  return { region, values: Object.fromEntries(Object.entries(form.values).filter(([name]) => !secrets.has(name))) };
}

/**
 * Makes the state behind the page, when it opens.
 * @param {App} app
 * @param {Draft | undefined} draft
 * @returns {Promise<CreateForm>}
 */
export async function startCreate(app, draft) {
  const { region, catalog } = app;
  /** @type {Offer} */
  const offer = { zones: undefined, versions: undefined, classes: undefined, error: undefined };
  /** @type {CreateForm["state"]} */
  const state = { shown: false };
  const quote = createQuote({
    ask: (/** @type {NonNullable<ReturnType<typeof priceable>>} */ params) =>
      app.call("InquiryPriceCreateDBInstances", params, { region }),
    changed: app.redraw,
  });
  let classesOf = "";
  /** The network that was suggested, and the zone for which it was. */
  let suggested = { zone: "", VpcId: "", SubnetId: "" };

  const chosenClass = () => offer.classes?.find(({ SpecCode }) => SpecCode === form.values.SpecCode);
  /** @type {InstanceForm} */
  const form = await createForm(ACTION, {
    values: { ...START, ...draft?.values, ...(draft && draft.region !== region ? ELSEWHERE : {}) },
    more: (values) => diskProblems(chosenClass(), values),
    changed: () => {
      follow();
      app.redraw();
    },
  });

  /** Keeps what depends on other choices in step: the classes, then the price. */
  function follow() {
    const query = {
      Zone: form.text("Zone"),
      DBMajorVersion: form.text("DBMajorVersion"),
      DBEngine: form.text("DBEngine") || "postgresql",
      StorageType: form.text("StorageType") || undefined,
    };
    suggest(query.Zone);
    const key = query.Zone && query.DBMajorVersion ? Object.values(query).join(" ") : "";
    if (key !== classesOf) {
      classesOf = key;
      offer.classes = undefined;
      if (key) loadClasses(key, query);
    }
    if (form.values.InstanceChargeType === BY_HOUR) {
      if (form.values.Period !== "1") form.set("Period", "1");
      if (form.text("AutoRenewFlag")) form.set("AutoRenewFlag", "");
    }
    quote.want(priceable());
  }

  /**
   * Suggests the network of another instance in the zone, because subnets are of one zone, and the instances in it
   * mostly share one. What was typed stays.
   * @param {string} zone
   */
  function suggest(zone) {
    if (zone === suggested.zone) return;
    const isOwn = form.text("VpcId") !== suggested.VpcId || form.text("SubnetId") !== suggested.SubnetId;
    const networks = app.fleet.state.instances.filter(({ VpcId, SubnetId }) => VpcId && SubnetId);
    const neighbour = networks.find(({ Zone }) => Zone === zone);
    const VpcId = neighbour?.VpcId ?? networks[0]?.VpcId ?? "";
    const SubnetId = neighbour?.SubnetId ?? "";
    suggested = { zone, VpcId: isOwn ? suggested.VpcId : VpcId, SubnetId: isOwn ? suggested.SubnetId : SubnetId };
    if (isOwn) return;
    form.set("VpcId", VpcId);
    form.set("SubnetId", SubnetId);
  }

  function priceable() {
    const { Zone, SpecCode, Storage, InstanceCount, Period, InstanceChargeType, DBEngine, StorageType } = form.params();
    const isWhole = [Storage, InstanceCount, Period].every(Number.isInteger);
    if (!Zone || !SpecCode || InstanceCount === undefined || !isWhole || !chosenClass()) return undefined;
    return {
      Zone,
      SpecCode,
      Storage,
      InstanceCount,
      Period,
      InstanceChargeType: QUOTED[InstanceChargeType ?? "PREPAID"],
      DBEngine,
      StorageType,
    };
  }

  /**
   * @param {string} key
   * @param {Parameters<typeof catalog.classes>[1]} query
   */
  async function loadClasses(key, query) {
    try {
      const classes = await catalog.classes(region, query);
      if (key !== classesOf) return;
      Object.assign(offer, { classes, error: undefined });
      if (!classes.some(({ SpecCode }) => SpecCode === form.values.SpecCode))
        form.set("SpecCode", classes[0]?.SpecCode ?? "");
      else follow();
    } catch (error) {
      if (key === classesOf) offer.error = error;
    }
    app.redraw();
  }

  async function load() {
    offer.error = undefined;
    // Classes that did not come are asked for again.
    if (!offer.classes) classesOf = "";
    try {
      const [zones, versions] = await Promise.all([catalog.zones(region), catalog.versions(region)]);
      Object.assign(offer, { zones, versions });
      const majors = majorVersions(versions);
      if (!form.values.Zone) form.set("Zone", firstZone(app, zones));
      if (!form.values.DBMajorVersion)
        form.set("DBMajorVersion", majors.findLast(({ available }) => available)?.major ?? "");
      follow();
    } catch (error) {
      offer.error = error;
    }
    app.redraw();
  }
  load();

  /** Shows what will be bought. Sending the form buys nothing. */
  async function send() {
    form.submit();
    if (!form.check().ok) {
      app.focus(".create [aria-invalid=true]");
      return;
    }
    await app.show("order", order);
  }

  /** What is ordered and what it costs, before it is. */
  const order = () =>
    actionDialog(app, {
      id: "order",
      kind: "medium",
      title: strings.order.title,
      submit: strings.order.submit(Number(form.values.InstanceCount)),
      action: ACTION,
      form,
      review: () => ({
        body: [
          facts(ordered(form)),
          priceLine({ quote, copy: app.copy, note: span(form) }),
          caution(app.session.emulated ? strings.create.emulated : strings.order.charged, "info"),
        ],
        waits: waitsFor(quote),
      }),
      done: ({ DealNames = [] }, params) => app.bought({ params, deals: DealNames }),
    });

  return { region, form, offer, quote, state, load, send, chosenClass };
}

/**
 * A zone that sells instances: one in which there are some already, because their network is known.
 * @param {App} app
 * @param {OfferedZone[]} zones
 */
function firstZone(app, zones) {
  const open = zones.filter(({ ZoneState }) => ZoneState === "AVAILABLE");
  const used = new Set(app.fleet.state.instances.map(({ Zone }) => Zone));
  return (open.find(({ Zone }) => used.has(Zone)) ?? open[0])?.Zone ?? "";
}

/** @param {OfferedVersion[]} versions */
function majorVersions(versions) {
  /** @type {Map<string, boolean>} */
  const majors = new Map();
  for (const { DBMajorVersion: major, Status, DBEngine } of versions) {
    if (DBEngine && DBEngine !== "postgresql") continue;
    majors.set(major, (majors.get(major) ?? false) || Status === "AVAILABLE");
  }
  return [...majors]
    .map(([major, available]) => ({ major, available }))
    .toSorted((one, other) => Number(one.major) - Number(other.major));
}

/** @param {App} app */
export function createPage(app) {
  const page = app.create;
  const back = h("a", { class: "back", href: app.link({ page: "instances" }) }, icon("back"), strings.details.back);
  if (!page)
    return h(
      "div",
      { class: "page" },
      back,
      h("h1", { id: "page-title", tabindex: "-1" }, strings.create.title),
      h("div", { class: "card loading" }, skeleton(8)),
    );
  const { form, offer } = page;
  const checked = form.check();
  const placed = new Set(Object.values(GROUPS).flat());
  const others = form.fields.filter(({ name }) => !placed.has(name));
  const show = (/** @type {string} */ name) =>
    isOfTerm(name) && form.values.InstanceChargeType === BY_HOUR
      ? null
      : field(form, checked, name, offered(page, name));
  const names = /** @type {(keyof typeof GROUPS)[]} */ (Object.keys(GROUPS));
  return h(
    "div",
    { class: "page create" },
    back,
    h(
      "div",
      { class: "page-head" },
      h(
        "div",
        {},
        h("h1", { id: "page-title", tabindex: "-1" }, strings.create.title),
        h("p", { class: "lead" }, strings.create.lead(app.regionName(app.region))),
      ),
    ),
    offer.error &&
      failureNotice({ error: offer.error, copy: app.copy, retry: page.load, credentials: app.openSettings }),
    h(
      "form",
      {
        class: "create-form",
        novalidate: true,
        onsubmit: (event) => {
          event.preventDefault();
          page.send();
        },
      },
      h(
        "div",
        { class: "create-main" },
        others
          .filter(({ required }) => required)
          .map((described) => section(described.name, labelOf(described), [described.name], show)),
        names.map((group) => section(group, strings.create.groups[group], GROUPS[group], show)),
        h(
          "details",
          { class: "card more" },
          h(
            "summary",
            {},
            h("span", { class: "more-title" }, strings.create.groups.more),
            h("span", { class: "help" }, strings.create.moreCount(others.filter(({ required }) => !required).length)),
          ),
          h(
            "div",
            { class: "fields" },
            others.filter(({ required }) => !required).map(({ name }) => show(name)),
          ),
        ),
      ),
      summary(app, page, checked),
    ),
  );
}

/**
 * @param {string} id
 * @param {string} title
 * @param {string[]} names
 * @param {(name: string) => unknown} show
 */
const section = (id, title, names, show) =>
  h(
    "section",
    { class: "card", key: id, "aria-labelledby": `create-${id}` },
    h("h2", { id: `create-${id}` }, title),
    h("div", { class: "fields" }, names.map(show)),
  );

/**
 * The choices that the service offers for a field, in place of those that the manual lists.
 * @param {CreateForm} page
 * @param {string} name
 * @returns {FieldOptions}
 */
function offered({ offer, form, state, chosenClass }, name) {
  if (name === "Zone") {
    return {
      choices: (offer.zones ?? []).map(({ Zone, ZoneState }) => ({
        value: Zone,
        label: withNote(Zone, strings.create.zoneState[ZoneState ?? ""]),
        disabled: ZoneState !== "AVAILABLE",
      })),
    };
  }
  if (name === "DBMajorVersion") {
    return {
      choices: majorVersions(offer.versions ?? []).map(({ major, available }) => ({
        value: major,
        label: `PostgreSQL ${major}`,
        disabled: !available,
      })),
    };
  }
  if (name === "SpecCode")
    return {
      choices: (offer.classes ?? []).map(({ SpecCode, CPU, Memory }) => ({
        value: SpecCode,
        label: strings.create.classText(CPU, Memory / 1024, SpecCode),
      })),
    };
  if (name === "Storage") return { hint: storageRange(chosenClass()) };
  if (name === "AdminPassword") {
    return passwordField(form, name, state);
  }
  return {};
}

/**
 * @param {string} text
 * @param {string | undefined} note
 */
const withNote = (text, note) => (note ? `${text} (${note})` : text);

/**
 * How many instances a price is for, and for how long.
 * @param {InstanceForm} form
 */
function span(form) {
  const { InstanceCount, Period, InstanceChargeType } = form.values;
  const time = InstanceChargeType === BY_HOUR ? strings.prices.hour : strings.prices.months(Number(Period));
  return Number(InstanceCount) > 1 ? `${time}, ${strings.create.priceCount(Number(InstanceCount))}` : time;
}

/**
 * All that was chosen, but for what is secret.
 * @param {InstanceForm} form
 * @returns {[name: string, value: unknown][]}
 */
const ordered = (form) =>
  form.fields
    .filter(({ name, secret }) => !secret && !(isOfTerm(name) && form.values.InstanceChargeType === BY_HOUR))
    .map((described) => {
      const unit = strings.units[described.unit ?? ""];
      return [unit ? `${labelOf(described)} (${unit})` : labelOf(described), chosenText(form, described)];
    });

/**
 * @param {App} app
 * @param {CreateForm} page
 * @param {Checked} checked
 */
function summary(app, { form, quote, chosenClass }, checked) {
  const info = chosenClass();
  const errors = checked.problems.filter(({ severity }) => severity === "error");
  const wrong = [...new Set(errors.map(({ path }) => path.split(/[.[]/)[0]))];
  return h(
    "aside",
    { class: "card summary", "aria-labelledby": "create-summary" },
    h("h2", { id: "create-summary" }, strings.create.summary),
    h(
      "p",
      { class: "summary-size" },
      info ? size({ cpu: info.CPU, memory: info.Memory / 1024, storage: Number(form.values.Storage) || 0 }) : "–",
    ),
    h(
      "p",
      { class: "help" },
      [form.values.DBMajorVersion && `PostgreSQL ${form.values.DBMajorVersion}`, form.values.Zone]
        .filter(Boolean)
        .join(" · "),
    ),
    h("h3", {}, strings.create.price),
    priceTag({ quote, copy: app.copy, note: span(form) }),
    app.session.emulated && caution(strings.create.emulated, "info"),
    wrong.length > 0 &&
      h(
        "div",
        { class: "to-correct" },
        h("p", { class: "help" }, strings.create.problems(wrong.length)),
        h(
          "ul",
          {},
          wrong.map((name) =>
            h(
              "li",
              { key: name },
              h(
                "button",
                { type: "button", class: "link", onclick: () => app.focus(`[id="${ACTION}-${name}"]`) },
                labelOf({ name }),
              ),
            ),
          ),
        ),
      ),
    form.general(checked).map((problem, index) => h("p", { key: index, class: "problems-line" }, problem.message)),
    h("button", { type: "submit", class: "button primary wide-button" }, h("span", {}, strings.create.submit)),
  );
}
