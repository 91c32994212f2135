// The parameters of an instance: found, compared with their defaults, and changed several at once. What is changed is
// kept here, and sent in one go after a look at all of it.

import { h } from "../../parts/view.js";
import { named } from "../../parts/texts.js";
import { language } from "../../parts/language.js";
import { strings } from "../strings.js";
import { instant, moment } from "../../parts/format.js";
import { choices, pill } from "../../parts/basics.js";
import { operate } from "./operation.js";
import { definePanel } from "./panel.js";
import { editParameter, rangeOf } from "./parameter-edit.js";
import { saveTemplate, takeTemplate } from "./parameter-templates.js";
import { section, tableSection } from "./section.js";

/** @import { EventInfo, ParamInfo } from "tencentdb-postgres" */
/** @import { Described } from "../../service/answer.js" */
/** @import { Place } from "./panel.js" */
/** @typedef {Described<ParamInfo> & { Name: string }} Parameter */
/** The new values by the names of the parameters. @typedef {Record<string, string>} Changes */
/** @typedef {Place & { own: Own, set: (changes: Partial<Own>) => void }} Here */
/** @typedef {{ shown: "all" | "changed", changes: Changes }} Own */

export const panel = definePanel({
  start: () => /** @type {Own} */ ({ shown: "all", changes: {} }),
  reads: {
    parameters: async ({ call, id }) => {
      const { Detail } = await call("DescribeDBInstanceParameters", { DBInstanceId: id });
      return Detail.filter(hasName);
    },
    events: async ({ call, id }) => {
      const { EventItems } = await call("DescribeParamsEvent", { DBInstanceId: id });
      return EventItems.flatMap(({ EventDetail = [] }) => EventDetail);
    },
    templates: ({ rows }) => rows("DescribeParameterTemplates", {}, ({ ParameterTemplateSet }) => ParameterTemplateSet),
  },
  isBusy: ({ parts }) => Boolean(parts.events?.value?.some(({ State }) => State === "in progress")),
  view(tab) {
    const { own, set, parts } = tab;
    const { columns, ...words } = strings.panels.parameters;
    const all = parts.parameters?.value ?? [];
    const templates = (parts.templates?.value ?? []).filter(
      ({ DBMajorVersion, DBEngine }) =>
        DBMajorVersion === tab.instance.DBMajorVersion &&
        (DBEngine ?? "") === (tab.instance.DBEngine ?? DBEngine ?? ""),
    );
    const listed =
      own.shown === "all" || !parts.parameters?.value
        ? parts.parameters
        : { ...parts.parameters, value: all.filter((one) => isChanged(one) || one.Name in own.changes) };
    return [
      Object.keys(own.changes).length > 0 && pending(tab, all),
      tableSection(tab, {
        id: "parameters",
        title: words.title,
        lead: words.lead,
        part: listed,
        empty: words.empty,
        buttons: [
          {
            id: "template",
            label: words.template.open,
            reason: templates.length === 0 ? words.template.none : undefined,
            onclick: () => takeTemplate(tab, all, templates),
          },
          { id: "save-template", label: words.template.save, onclick: () => saveTemplate(tab, all.filter(isChanged)) },
        ],
        above: choices({
          name: "shown",
          label: words.filter,
          value: own.shown,
          options: [
            { value: "all", label: words.showAll, badge: all.length },
            { value: "changed", label: words.only, badge: all.filter(isChanged).length },
          ],
          onchange: (shown) => set({ shown: /** @type {Own["shown"]} */ (shown) }),
        }),
        keyOf: ({ Name }) => Name,
        sort: "name",
        columns: [
          { id: "name", label: columns.name, value: ({ Name }) => Name, show: ({ Name }) => h("code", {}, Name) },
          {
            id: "value",
            label: columns.value,
            value: ({ CurrentValue }) => CurrentValue,
            show: (one) => shownValue(one, own.changes),
          },
          { id: "default", label: columns.default, value: ({ DefaultValue, Unit }) => withUnit(DefaultValue, Unit) },
          { id: "range", label: columns.range, value: rangeOf },
          {
            id: "restart",
            label: columns.restart,
            value: ({ NeedReboot }) => (NeedReboot ? words.needsRestart : words.noRestart),
          },
          { id: "meaning", label: columns.meaning, look: "wide", value: meaningOf },
        ],
        entries: (one) => [
          {
            id: "edit",
            label: words.edit.open,
            reason: tab.instance.DBInstanceStatus === "running" ? undefined : strings.panels.notRunning,
            run: () => editParameter(tab, one, (value) => put(tab, one, value)),
          },
          ...(one.Name in own.changes
            ? [{ id: "undo", label: words.undo, run: () => put(tab, one, one.CurrentValue ?? "") }]
            : []),
        ],
      }),
      events(tab, parts.events),
    ];
  },
});

/**
 * @param {Described<ParamInfo>} one
 * @returns {one is Parameter}
 */
const hasName = (one) => Boolean(one.Name);

/** @param {Described<ParamInfo>} one */
const isChanged = ({ CurrentValue, DefaultValue }) => CurrentValue !== DefaultValue;

/** @param {Described<ParamInfo>} one */
const meaningOf = ({ ParamDescriptionCH, ParamDescriptionEN }) =>
  (language() === "zh" && ParamDescriptionCH) || ParamDescriptionEN || ParamDescriptionCH;

/**
 * @param {string | undefined} value
 * @param {string | undefined} unit
 */
const withUnit = (value, unit) => (value !== undefined && unit ? `${value} ${unit}` : value);

/**
 * @param {Parameter} one
 * @param {Changes} changes
 */
const shownValue = (one, changes) =>
  h(
    "span",
    { class: isChanged(one) ? "differs" : "" },
    withUnit(one.CurrentValue, one.Unit),
    one.Name in changes && h("strong", { class: "next" }, ` → ${withUnit(changes[one.Name], one.Unit)}`),
  );

/**
 * Keeps a new value; one that the parameter has already is no change.
 * @param {Here} here
 * @param {Parameter} one
 * @param {string} value
 */
function put({ own, set }, { Name, CurrentValue }, value) {
  const { [Name]: _, ...others } = own.changes;
  set({ changes: value === CurrentValue ? others : { ...others, [Name]: value } });
}

/**
 * @param {Here} here
 * @param {Parameter[]} all
 */
function pending(here, all) {
  const { own, set, id } = here;
  const words = strings.panels.parameters;
  const changed = all.filter(({ Name }) => Name in own.changes);
  const restarts = changed.filter(({ NeedReboot }) => NeedReboot).map(({ Name }) => Name);
  const apply = () =>
    operate(here, {
      id: "parameters-apply",
      title: words.review.title,
      submit: words.review.submit,
      kind: "wide",
      action: "ModifyDBInstanceParameters",
      fixed: {
        DBInstanceId: id,
        ParamList: changed.map(({ Name }) => ({ Name, ExpectedValue: own.changes[Name] })),
      },
      warns: restarts.length > 0 ? words.review.restart(restarts.join(", ")) : undefined,
      says: restarts.length > 0 ? undefined : words.review.noRestart,
      review: () => ({ body: comparison(changed, own.changes) }),
      done: () => {
        set({ changes: {} });
        here.app.changed(words.review.done, { tasks: true, about: `${id} parameters` });
      },
    });
  return section(
    {
      id: "pending",
      title: words.pending(changed.length),
      lead: restarts.length > 0 ? words.review.restart(restarts.join(", ")) : words.review.noRestart,
      buttons: [
        { id: "discard", label: words.discard, onclick: () => set({ changes: {} }) },
        { id: "apply", look: "primary", label: words.apply, onclick: apply },
      ],
    },
    comparison(changed, own.changes),
  );
}

/**
 * @param {Parameter[]} changed
 * @param {Changes} changes
 */
function comparison(changed, changes) {
  const { columns, review, needsRestart } = strings.panels.parameters;
  const heads = [columns.name, review.now, review.after, columns.restart];
  return h(
    "table",
    { class: "compare" },
    h("caption", { class: "visually-hidden" }, review.caption),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        heads.map((head) => h("th", { key: head, scope: "col" }, head)),
      ),
    ),
    h(
      "tbody",
      {},
      changed.map(({ Name, CurrentValue, Unit, NeedReboot }) =>
        h(
          "tr",
          { key: Name },
          h("th", { scope: "row" }, h("code", {}, Name)),
          h("td", {}, withUnit(CurrentValue, Unit)),
          h("td", { class: "changed" }, withUnit(changes[Name], Unit)),
          h("td", {}, NeedReboot ? needsRestart : "–"),
        ),
      ),
    ),
  );
}

/**
 * @param {Place} place
 * @param {import("./panel.js").Part<Described<EventInfo>[]> | undefined} part
 */
function events(place, part) {
  const { columns, states, ...words } = strings.panels.parameters.events;
  return tableSection(place, {
    id: "events",
    title: words.title,
    part,
    empty: words.empty,
    keyOf: ({ ParamName, ModifyTime }) => `${ParamName} ${ModifyTime}`,
    sort: "when",
    dir: "desc",
    columns: [
      { id: "name", label: columns.name, value: ({ ParamName }) => ParamName },
      {
        id: "when",
        label: columns.when,
        value: ({ ModifyTime }) => ModifyTime,
        show: ({ ModifyTime }) => moment(instant(ModifyTime)),
      },
      { id: "from", label: columns.from, value: ({ OldValue }) => OldValue },
      { id: "to", label: columns.to, value: ({ NewValue }) => NewValue },
      {
        id: "state",
        label: columns.state,
        value: ({ State }) => named(states, State),
        show: ({ State }) => pill({ tone: State === "success" ? "good" : "busy", label: named(states, State) ?? "–" }),
      },
      {
        id: "since",
        label: columns.since,
        value: ({ EffectiveTime }) => EffectiveTime,
        show: ({ EffectiveTime }) => moment(instant(EffectiveTime)),
      },
      { id: "by", label: columns.by, value: ({ Operator }) => Operator },
    ],
  });
}
