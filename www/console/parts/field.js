// One input of a form, made from the model's description of a parameter: the right kind of control, what the parameter
// means, its limits, and the problems that the check found in it.

import { h } from "../../parts/view.js";
import { strings } from "../strings.js";
import { focus } from "../../parts/focus.js";
import { words } from "../../parts/format.js";
import { iconButton, button, marked } from "../../parts/basics.js";
import { icon } from "../../parts/icon.js";

/** @import { FieldDescription } from "tencentdb-postgres" */
/** @import { Checked, Form, FormProblem, Row } from "../form.js" */
/** @import { Props } from "../../parts/view.js" */

/** @typedef {{ value: string, label: string, disabled?: boolean }} Choice */
/**
 * `choices` take the place of the documented values, where only the service knows them. `first` marks the input that
 * gets the focus.
 * @typedef {{
 *   choices?: Choice[], hint?: string | undefined, extra?: unknown, first?: boolean, shown?: boolean
 * }} FieldOptions
 */

/**
 * What a table says of a field; of that of one action first, because the same name may mean several things.
 * @template Text
 * @param {Record<string, Text>} table
 * @param {string} action
 * @param {string} name
 */
const textFor = (table, action, name) => table[`${action}.${name}`] ?? table[name];

/** @param {{ name: string }} field */
export const labelOf = (field) => strings.labels[field.name] ?? words(field.name);

/**
 * @param {Form} form
 * @param {Checked} checked
 * @param {string} name
 * @param {FieldOptions} options
 */
export function field(form, checked, name, options = {}) {
  const described = form.field(name);
  if (!described) return null;
  const id = `${form.action}-${name}`;
  const problems = form.problems(name, checked);
  const errors = problems.filter(({ severity }) => severity === "error");
  const limits = limitsOf(described);
  const help = options.hint ?? textFor(strings.hints, form.action, name) ?? described.doc;
  const grouped = described.array && form.structures[described.type];
  return h(
    "div",
    { key: name, class: `field ${errors.length > 0 ? "wrong" : ""}`, "data-field": name },
    h(
      grouped ? "span" : "label",
      { class: "field-label", for: grouped ? undefined : id, id: `${id}-label` },
      labelOf(described),
      described.required && h("span", { class: "required", "aria-hidden": "true" }, " *"),
      described.unit &&
        strings.units[described.unit] &&
        h("span", { class: "unit" }, ` (${strings.units[described.unit]})`),
    ),
    control(form, described, id, {
      ...options,
      describedBy: `${id}-help ${problems.length > 0 ? `${id}-problems` : ""}`,
      wrong: errors.length > 0,
    }),
    problems.length > 0 &&
      h(
        "ul",
        { class: "problems", id: `${id}-problems` },
        problems.map((problem, index) =>
          h(
            "li",
            { key: index, class: problem.severity },
            icon(problem.severity === "error" ? "alert" : "info"),
            h("span", {}, `${inner(problem.path, name)}${problemText(problem, described)}`),
          ),
        ),
      ),
    h(
      "p",
      { class: "help", id: `${id}-help` },
      marked(help),
      " ",
      limits && h("span", { class: "limits" }, `(${limits})`),
    ),
  );
}

/**
 * `TagList[0].TagKey` as seen from the field: `TagKey: `.
 * @param {string} path
 * @param {string} name
 */
const inner = (path, name) => (path === name ? "" : `${path.slice(name.length).replace(/^\./, "")}: `);

/**
 * What is wrong with a value. Of a member of a list only its kind is known here.
 * @param {FormProblem} problem
 * @param {FieldDescription} field
 */
function problemText({ path, code, message }, field) {
  const { problems } = strings;
  const isWhole = path === field.name;
  const limits = isWhole && limitsOf(field);
  if (code === "range" && limits) return problems.values(limits);
  if (code === "length" && limits) return problems.length(limits);
  if (code === "format" && field.format) return problems.format(field.format);
  if (code === "offer") return message;
  return problems.plain[code] ?? problems.other;
}

/** @param {FieldDescription} field */
function limitsOf({ min, max, step, minLength, maxLength, maxItems, default: usual, values }) {
  const parts = [];
  if (min !== undefined && max !== undefined) parts.push(strings.range.between(min, max));
  else if (min !== undefined) parts.push(strings.range.from(min));
  else if (max !== undefined) parts.push(strings.range.to(max));
  if (step !== undefined) parts.push(strings.range.step(step));
  if (maxLength !== undefined) parts.push(strings.range.characters(minLength ?? 0, maxLength));
  if (maxItems !== undefined) parts.push(strings.range.items(maxItems));
  if (usual !== undefined && !values) parts.push(strings.common.byDefault(usual));
  return parts.length > 0 ? parts.join(strings.range.and) : undefined;
}

/**
 * @param {Form} form
 * @param {FieldDescription} described
 * @param {string} id
 * @param {FieldOptions & { describedBy: string, wrong: boolean }} options
 */
function control(form, described, id, options) {
  const { name, type, array, secret } = described;
  const value = form.text(name);
  const shared = {
    id,
    name,
    "aria-describedby": options.describedBy,
    "aria-invalid": options.wrong ? "true" : undefined,
    "aria-required": described.required ? "true" : undefined,
    "data-first": options.first,
    onblur: () => form.touch(name),
  };
  if (array && form.structures[type]) return rows(form, described, id);
  const offered = options.choices ?? documented(described, form.action);
  if (offered && !array) {
    return h(
      "div",
      { class: "control" },
      select(shared, value, offered, described, (chosen) => {
        form.set(name, chosen);
        form.touch(name);
      }),
      options.extra,
    );
  }
  const visible = !secret || options.shown;
  return h(
    "div",
    { class: "control" },
    h("input", {
      ...shared,
      class: "input",
      type: visible ? "text" : "password",
      value,
      inputmode: type === "integer" || type === "unsigned" ? "numeric" : undefined,
      autocomplete: secret ? "new-password" : "off",
      spellcheck: "false",
      oninput: (event) => form.set(name, event.currentTarget.value),
    }),
    options.extra,
  );
}

/**
 * The documented values as choices; the meaning first, the value itself behind it.
 * @param {FieldDescription} field
 * @param {string} action
 * @returns {Choice[] | undefined}
 */
function documented({ name, values, type }, action) {
  if (type === "boolean") return Object.entries(strings.yesNo).map(([value, label]) => ({ value, label }));
  if (!values) return undefined;
  const named = textFor(strings.choices, action, name);
  return values.map(({ value, doc }) => ({
    value: String(value),
    label: named?.[value] ?? (doc ? `${meaning(doc)} (${value})` : String(value)),
  }));
}

/**
 * The meaning of a value, as short as possible: the first word of the switches’ “Off, no or not supported.” is enough.
 * @param {string} doc
 */
const meaning = (doc) => /^(On|Off),/.exec(doc)?.[1] ?? doc.replace(/\.$/, "").replaceAll("`", "");

/**
 * What was chosen in a field, as it is read back.
 * @param {Form} form
 * @param {FieldDescription} described
 */
export function chosenText(form, described) {
  const value = form.values[described.name];
  if (Array.isArray(value)) return value.map((row) => Object.values(row).filter(Boolean).join(" = ")).join(", ");
  const label = documented(described, form.action)?.find((choice) => choice.value === value)?.label ?? value;
  return label;
}

/**
 * @param {Props<HTMLSelectElement>} shared
 * @param {string} value
 * @param {Choice[]} offered
 * @param {FieldDescription} described
 * @param {(value: string) => unknown} onchange
 */
function select(shared, value, offered, described, onchange) {
  const usual = offered.find(({ value }) => value === described.default)?.label ?? described.default;
  const empty = described.required
    ? strings.common.choose
    : usual === undefined
      ? strings.common.notGiven
      : strings.common.byDefault(usual);
  return h(
    "select",
    { ...shared, class: "input", value, onchange: (event) => onchange(event.currentTarget.value) },
    h("option", { value: "" }, empty),
    offered.map((choice) =>
      h("option", { key: choice.value, value: choice.value, disabled: choice.disabled }, choice.label),
    ),
  );
}

/**
 * A list of structures, such as tags: one row each.
 * @param {Form} form
 * @param {FieldDescription} described
 * @param {string} id
 */
function rows(form, described, id) {
  const { name } = described;
  const given = form.values[name];
  const value = Array.isArray(given) ? given : [];
  const members = form.structures[described.type].fields;
  const put = (/** @type {Row[]} */ changed) => form.set(name, changed);
  return h(
    "div",
    { class: "rows", role: "group", "aria-labelledby": `${id}-label` },
    value.map((row, index) =>
      h(
        "div",
        { key: index, class: "row" },
        members.map((member) => {
          const onchange = (/** @type {string} */ text) =>
            put(value.map((own, at) => (at === index ? { ...own, [member.name]: text } : own)));
          const shared = { "aria-label": `${labelOf(member)} ${index + 1}` };
          const offered = documented(member, form.action);
          return offered
            ? h(
                "span",
                { key: member.name, class: "grow" },
                select(shared, row[member.name] ?? "", offered, member, onchange),
              )
            : h("input", {
                key: member.name,
                ...shared,
                class: "input",
                value: row[member.name] ?? "",
                placeholder: labelOf(member),
                oninput: (event) => onchange(event.currentTarget.value),
              });
        }),
        iconButton({
          icon: "close",
          label: `${strings.create.remove} ${index + 1}`,
          onclick: () => {
            put(value.filter((_, at) => at !== index));
            focus(`#${id}-add`);
          },
        }),
      ),
    ),
    button({
      look: "quiet",
      icon: "plus",
      id: `${id}-add`,
      label: strings.create.add,
      onclick: () => put([...value, {}]),
    }),
  );
}
