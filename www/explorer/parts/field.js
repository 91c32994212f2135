// A parameter of the form: its name, the input that fits its type, what is documented of it, and its problems.

import { h } from "../../parts/view.js";
import { button, iconButton, marked } from "../../parts/basics.js";
import { icon } from "../../parts/icon.js";
import { choiceOf } from "../choices.js";
import { at, typed, typedText, without, written } from "../params.js";
import { strings } from "../strings.js";

/** @import { ActionDescription, FieldDescription, Problem } from "tencentdb-postgres" */
/** @import { App } from "../app.js" */
/** @import { Path } from "../params.js" */
/** @import { View } from "../../parts/view.js" */
/**
 * `given` are the values beside it: the action's parameters.
 * @typedef {{
 *   app: App, field: FieldDescription, path: Path, structures: ActionDescription["structures"], problems: Problem[],
 *   given: Record<string, unknown>, filters?: string[] | undefined
 * }} FieldProps
 */

/** @param {FieldProps} props @returns {View} */
export function fieldView(props) {
  const { app, field, path, structures, problems } = props;
  const isStructure = Object.hasOwn(structures, field.type);
  if (field.array) return listView(props);
  if (isStructure) return structureView(props, field.name);
  const id = idOf(path);
  const own = problems.filter((problem) => problem.path === written(path));
  return h(
    "div",
    { class: "field", key: id },
    h("label", { class: "field-label", for: id }, labelOf(field)),
    input(props, own),
    help(app, field, id, props.given),
    problemList(own, id),
  );
}

/** @param {Path} path */
const idOf = (path) => `p-${path.join("-")}`;

/** @param {FieldDescription} field */
const labelOf = ({ name, required, unit, deprecated }) => [
  h("code", {}, name),
  required && h("span", { class: "required" }, ` ${strings.form.required}`),
  unit && h("span", { class: "unit" }, ` ${unit}`),
  deprecated && h("span", { class: "unit" }, ` ${strings.action.deprecated}`),
];

/**
 * @param {FieldProps} props
 * @param {Problem[]} problems
 */
function input({ app, field, path, given, filters }, problems) {
  const { draft, options } = app;
  const id = idOf(path);
  const value = typedText(at(draft.params, path));
  const change = (/** @type {string} */ text) => draft.put(path, typed(field.type, text));
  const common = {
    id,
    class: "input",
    "aria-describedby": `${id}-help${problems.length > 0 ? ` ${id}-problems` : ""}`,
    "aria-invalid": problems.some(({ severity }) => severity === "error") ? "true" : undefined,
    "aria-required": field.required ? "true" : undefined,
    onblur: () => draft.touch(written(path)),
  };
  const known = filters
    ? filters.map((name) => ({ value: name, doc: undefined }))
    : field.type === "boolean"
      ? [
          { value: "true", doc: undefined },
          { value: "false", doc: undefined },
        ]
      : field.values;
  if (known) {
    const isOther = value !== "" && !known.some((one) => String(one.value) === value);
    return h(
      "select",
      { ...common, value, onchange: (event) => change(event.currentTarget.value) },
      h("option", { key: "", value: "" }, strings.form.unset),
      isOther && h("option", { key: `other ${value}`, value }, value),
      known.map((one) =>
        h("option", { key: one.value, value: String(one.value) }, one.doc ? `${one.value} – ${one.doc}` : one.value),
      ),
    );
  }
  const choice = choiceOf(field);
  const listed = choice && options.known(choice, given);
  return [
    h("input", {
      ...common,
      key: "input",
      type: field.secret ? "password" : "text",
      inputmode: ["integer", "unsigned"].includes(field.type)
        ? "numeric"
        : field.type === "number"
          ? "decimal"
          : undefined,
      autocomplete: field.secret ? "new-password" : "off",
      spellcheck: "false",
      placeholder:
        field.format ?? (field.example !== undefined && !field.secret ? typedText(field.example) : undefined),
      list: choice ? `${id}-list` : undefined,
      value,
      onfocus: choice ? () => options.ask(choice, given) : undefined,
      oninput: (event) => change(event.currentTarget.value),
    }),
    choice &&
      h(
        "datalist",
        { key: "list", id: `${id}-list` },
        listed?.status === "listed" &&
          listed.options.map((one) => h("option", { key: one.value, value: one.value }, one.label)),
      ),
  ];
}

/**
 * What is documented, and where its values come from.
 * @param {App} app
 * @param {FieldDescription} field
 * @param {string} id
 * @param {Record<string, unknown>} given
 */
function help(app, field, id, given) {
  const choice = choiceOf(field);
  const listed = choice && app.options.known(choice, given);
  const { form } = strings;
  const said =
    !choice || !listed
      ? undefined
      : listed.status === "asking"
        ? form.listing(choice.read)
        : listed.status === "listed"
          ? form.listedBy(choice.read, listed.options.length)
          : listed.status === "first"
            ? form.first(listed.name)
            : form.notListed(choice.read, "reason" in listed ? listed.reason : "");
  return h(
    "p",
    { class: "help", id: `${id}-help` },
    marked(field.doc),
    ` ${limits(field).join(" ")}`,
    said && h("span", { class: "listed" }, ` ${said}`),
  );
}

/** @param {FieldDescription} field */
function limits({ min, max, step, minLength, maxLength, maxItems, default: usual }) {
  const { form } = strings;
  return [
    min !== undefined && max !== undefined && form.between(min, max),
    min !== undefined && max === undefined && form.atLeast(min),
    min === undefined && max !== undefined && form.atMost(max),
    step !== undefined && form.step(step),
    maxLength !== undefined && form.letters(minLength ?? 0, maxLength),
    maxItems !== undefined && form.items(maxItems),
    usual !== undefined && form.default(usual),
  ].filter((text) => text !== false);
}

/** @param {FieldProps} props @returns {View} */
function listView(props) {
  const { app, field, path, structures, problems } = props;
  const id = idOf(path);
  const value = at(app.draft.params, path);
  const items = Array.isArray(value) ? value : [];
  const isStructure = Object.hasOwn(structures, field.type);
  const { array: _, filters, ...single } = field;
  const own = problems.filter((problem) => problem.path === written(path));
  const add = () => {
    const added = [...path, items.length];
    app.draft.put(added, isStructure ? {} : "");
    app.focus(`#${idOf(added)}:is(input, select), #${idOf(added)} :is(input, select)`);
  };
  const remove = (/** @type {number} */ index) => {
    const rest = without(items, index);
    app.draft.put(path, rest.length > 0 ? rest : undefined);
    app.focus(`#${id}-add`);
  };
  return h(
    "fieldset",
    { class: "field list-field", key: id, id, "aria-describedby": `${id}-help` },
    h("legend", { class: "field-label" }, labelOf(field)),
    help(app, field, id, props.given),
    items.map((_item, index) =>
      h(
        "div",
        { class: "item", key: index },
        isStructure
          ? structureView(
              { ...props, field: single, path: [...path, index], filters },
              strings.form.item(field.name, index + 1),
            )
          : itemInput({ ...props, field: { ...single, name: field.name }, path: [...path, index] }, index),
        iconButton({
          icon: "close",
          label: strings.form.remove(field.name, index + 1),
          onclick: () => remove(index),
        }),
      ),
    ),
    button({ id: `${id}-add`, icon: "plus", label: strings.form.add(field.name), onclick: add }),
    problemList(own, id),
  );
}

/** @param {FieldProps} props @param {number} index */
function itemInput(props, index) {
  const { field, path, problems } = props;
  const id = idOf(path);
  const own = problems.filter((problem) => problem.path === written(path));
  return h(
    "div",
    { class: "field grow" },
    h("label", { class: "visually-hidden", for: id }, strings.form.item(field.name, index + 1)),
    input(props, own),
    h("span", { hidden: true, id: `${id}-help` }, field.name),
    problemList(own, id),
  );
}

/**
 * The members of a structure. Structures end: none holds itself.
 * @param {FieldProps} props
 * @param {string} title
 * @returns {View}
 */
function structureView(props, title) {
  const { app, field, path, structures, problems, filters } = props;
  const id = idOf(path);
  const { fields, rules = [] } = structures[field.type];
  const own = problems.filter((problem) => problem.path === written(path));
  return h(
    "fieldset",
    {
      class: "structure grow",
      key: id,
      id,
      "aria-describedby": typeof path.at(-1) === "number" ? undefined : `${id}-help`,
    },
    h("legend", { class: "field-label" }, title),
    typeof path.at(-1) !== "number" && help(app, field, id, props.given),
    rules.map((rule) => h("p", { key: rule, class: "help" }, marked(rule))),
    problemList(own, id),
    h(
      "div",
      { class: "fields" },
      fields.map((member) =>
        fieldView({
          ...props,
          field: member,
          path: [...path, member.name],
          filters: field.type === "Filter" && member.name === "Name" ? filters : undefined,
        }),
      ),
    ),
  );
}

/**
 * @param {Problem[]} problems
 * @param {string} id
 */
export const problemList = (problems, id) =>
  problems.length > 0 &&
  h(
    "ul",
    { class: "problems", id: `${id}-problems` },
    problems.map(({ severity, message, suggestion, path, code }) =>
      h(
        "li",
        { key: `${path} ${code} ${message}`, class: severity },
        icon(severity === "error" ? "alert" : "info"),
        h(
          "span",
          {},
          h(
            "span",
            { class: "visually-hidden" },
            `${severity === "error" ? strings.form.problem : strings.form.advice}: `,
          ),
          `${id === "general" && path ? `${path} ` : ""}${message}`,
          suggestion && ` (${suggestion})`,
        ),
      ),
    ),
  );
