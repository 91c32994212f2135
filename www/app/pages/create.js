// Buying an instance: a form made from the model of `CreateInstances`, with the choices the service offers, live checks, and the price beforehand.

import { h } from "../view.js";
import { strings } from "../strings.js";
import { size } from "../format.js";
import { createForm } from "../form.js";
import { createQuote } from "../quote.js";
import { button, skeleton } from "../parts/basics.js";
import { caution, failureNotice } from "../parts/failure-notice.js";
import { field, labelOf } from "../parts/field.js";
import { icon } from "../parts/icon.js";
import { priceTag } from "../parts/price.js";

const ACTION = "CreateInstances";

/** Where the usual inputs stand. What the model has beyond them goes under "more" by itself, or to the first group if it is required. */
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
  InstanceChargeType: "POSTPAID_BY_HOUR",
  Storage: "50",
  AdminName: "pgadmin",
  StorageType: "PHYSICAL_LOCAL_SSD",
};
/** Pay-as-you-go has another name where prices are asked. */
const QUOTED = { POSTPAID_BY_HOUR: "POSTPAID", PREPAID: "PREPAID" };

/** The state behind the page, made when it opens. */
export async function startCreate(app) {
  const { region } = app;
  const offer = { zones: undefined, versions: undefined, classes: undefined, error: undefined };
  const state = { busy: false, error: undefined, shown: false };
  const quote = createQuote({
    ask: (params) => app.call("InquiryPriceCreateDBInstances", params, { region }),
    changed: app.redraw,
  });
  let classesOf = "";

  const chosenClass = () => offer.classes?.find(({ SpecCode }) => SpecCode === form.values.SpecCode);
  const form = await createForm(ACTION, {
    values: START,
    changed: () => {
      follow();
      app.redraw();
    },
  });

  /** Keeps what depends on other choices in step: the classes, then the price. */
  function follow() {
    const { Zone, DBMajorVersion, DBEngine = "postgresql", StorageType, InstanceChargeType } = form.values;
    const key = Zone && DBMajorVersion ? `${Zone} ${DBMajorVersion} ${DBEngine} ${StorageType}` : "";
    if (key !== classesOf) {
      classesOf = key;
      offer.classes = undefined;
      if (key)
        loadClasses(key, {
          Zone,
          DBMajorVersion,
          DBEngine: DBEngine || "postgresql",
          StorageType: StorageType || undefined,
        });
    }
    if (InstanceChargeType === "POSTPAID_BY_HOUR" && form.values.Period !== "1") form.set("Period", "1");
    quote.want(priceable());
  }

  function priceable() {
    const { Zone, SpecCode, Storage, InstanceCount, Period, InstanceChargeType, DBEngine, StorageType } = form.params();
    const whole = [Storage, InstanceCount, Period].every(Number.isInteger);
    if (!Zone || !SpecCode || !whole || !chosenClass()) return undefined;
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

  async function loadClasses(key, wanted) {
    try {
      const classes = await app.catalog.classes(region, wanted);
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
    // Classes that did not come are asked for again, too.
    if (!offer.classes) classesOf = "";
    try {
      [offer.zones, offer.versions] = await Promise.all([app.catalog.zones(region), app.catalog.versions(region)]);
      const majors = majorVersions(offer.versions);
      if (!form.values.Zone)
        form.set("Zone", offer.zones.find(({ ZoneState }) => ZoneState === "AVAILABLE")?.Zone ?? "");
      if (!form.values.DBMajorVersion)
        form.set("DBMajorVersion", majors.findLast(({ available }) => available)?.major ?? "");
      prefillNetwork(app, form);
      follow();
    } catch (error) {
      offer.error = error;
    }
    app.redraw();
  }
  load();

  async function send() {
    if (state.busy) return;
    form.submit();
    if (!form.check().ok) {
      app.focus(".create [aria-invalid=true]");
      return;
    }
    Object.assign(state, { busy: true, error: undefined });
    app.redraw();
    const params = form.params();
    try {
      const { DealNames = [] } = await app.call(ACTION, params, { region });
      state.busy = false;
      await app.bought({ params, deals: DealNames });
    } catch (error) {
      Object.assign(state, { busy: false, error });
      app.focus(".create .notice");
    }
    app.redraw();
  }

  return { form, offer, quote, state, load, send, chosenClass };
}

/** Instances of a region mostly share a network: suggest the one that is there. */
function prefillNetwork(app, form) {
  const neighbour = app.fleet.state.instances.find(({ VpcId, SubnetId }) => VpcId && SubnetId);
  if (!neighbour || form.values.VpcId || form.values.SubnetId) return;
  form.set("VpcId", neighbour.VpcId);
  form.set("SubnetId", neighbour.SubnetId);
}

function majorVersions(versions) {
  const majors = new Map();
  for (const { DBMajorVersion: major, Status, DBEngine } of versions) {
    if (DBEngine && DBEngine !== "postgresql") continue;
    majors.set(major, (majors.get(major) ?? false) || Status === "AVAILABLE");
  }
  return [...majors]
    .map(([major, available]) => ({ major, available }))
    .toSorted((one, other) => Number(one.major) - Number(other.major));
}

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
  const { form, offer, state } = page;
  const checked = form.check();
  const placed = new Set(Object.values(GROUPS).flat());
  const others = form.fields.filter(({ name }) => !placed.has(name));
  const show = (name, options) => field(form, checked, name, { ...offered(page, name), ...options });
  const section = (group, ...children) =>
    h(
      "section",
      { class: "card", key: group, "aria-labelledby": `create-${group}` },
      h("h2", { id: `create-${group}` }, strings.create.groups[group]),
      ...children,
    );
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
      failureNotice({ error: offer.error, copy: app.copy, retry: page.load, credentials: () => app.open("settings") }),
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
        others.filter(({ required }) => required).map(({ name }) => section(name, show(name))),
        Object.entries(GROUPS).map(([group, names]) =>
          section(
            group,
            h(
              "div",
              { class: "fields" },
              names.map((name) => show(name)),
            ),
          ),
        ),
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
      summary(app, page, checked, state),
    ),
  );
}

/** What the service offers for a field, in place of what the manual lists. */
function offered({ offer, form, state, chosenClass }, name) {
  if (name === "Zone") {
    return {
      choices: (offer.zones ?? []).map(({ Zone, ZoneState }) => ({
        value: Zone,
        label: strings.create.zoneState[ZoneState] ? `${Zone} (${strings.create.zoneState[ZoneState]})` : Zone,
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
      choices: (offer.classes ?? []).map((info) => ({ value: info.SpecCode, label: strings.create.classText(info) })),
    };
  if (name === "Storage" && chosenClass()) return { hint: strings.create.storageRange(chosenClass()) };
  if (name === "AdminPassword") {
    return {
      shown: state.shown,
      extra: [
        button({
          key: "show",
          label: state.shown ? strings.create.hide : strings.create.show,
          "aria-pressed": String(state.shown),
          onclick: () => {
            state.shown = !state.shown;
            form.set(name, form.values[name]);
          },
        }),
        button({
          key: "make",
          label: strings.create.generate,
          onclick: () => {
            state.shown = true;
            form.set(name, makePassword());
          },
        }),
      ],
    };
  }
  return {};
}

/** 20 characters with all four kinds in it, from the browser's own source of chance. */
function makePassword() {
  const kinds = ["abcdefghijkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789", "#-_=+^~"];
  const pick = (from) => from[Math.floor((crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32) * from.length)];
  const all = kinds.join("");
  const made = Array.from({ length: 20 }, (_, index) => pick(kinds[index] ?? all));
  // The first character stays a letter; the rest is mixed.
  for (let at = made.length - 1; at > 1; at -= 1) {
    const other = 1 + Math.floor((crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32) * at);
    [made[at], made[other]] = [made[other], made[at]];
  }
  return made.join("");
}

function summary(app, { form, quote, chosenClass, state }, checked) {
  const info = chosenClass();
  const { InstanceCount, Period, InstanceChargeType } = form.values;
  const prepaid = InstanceChargeType !== "POSTPAID_BY_HOUR";
  const errors = checked.problems.filter(({ severity }) => severity === "error");
  const wrong = [...new Set(errors.map(({ path }) => path.split(/[.[]/)[0]))];
  const notes = [
    Number(InstanceCount) > 1 && strings.create.priceCount(InstanceCount),
    prepaid ? strings.create.pricePeriod(Number(Period)) : strings.create.priceHourly,
  ]
    .filter(Boolean)
    .join(", ");
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
    priceTag({ quote, copy: app.copy, note: notes }),
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
                form.field(name) ? labelOf(form.field(name)) : name,
              ),
            ),
          ),
        ),
      ),
    form.general(checked).map((problem, index) => h("p", { key: index, class: "problems-line" }, problem.message)),
    state.error && failureNotice({ error: state.error, copy: app.copy, credentials: () => app.open("settings") }),
    h(
      "button",
      { type: "submit", class: "button primary wide-button", "aria-disabled": state.busy ? "true" : undefined },
      state.busy && h("span", { class: "spinner", "aria-hidden": "true" }),
      h("span", {}, strings.create.submit),
    ),
  );
}
