// What is documented of an action: facts, its answer, its errors with cause and cure.

import { h } from "../../parts/view.js";
import { button, facts, marked } from "../../parts/basics.js";
import { ACTIONS, ERRORS } from "../facts.js";
import { actionLink, errorLink } from "../route.js";
import { strings } from "../strings.js";
import { cure } from "./error.js";

/** @import { ActionDescription, FieldDescription } from "tencentdb-postgres" */
/** @import { App } from "../app.js" */

/** The common codes that are worth trying in any action. */
const COMMON = ["AuthFailure.SignatureExpire", "RequestLimitExceeded", "InternalError", "UnauthorizedOperation"];

/**
 * @param {App} app
 * @param {ActionDescription} model
 */
export function docsPanel(app, model) {
  const { docs } = strings;
  const { caution } = ACTIONS[model.name];
  const { rate, verifyWith, handles, paging } = model;
  return h(
    "div",
    { class: "docs" },
    caution && h("p", { class: "notice warn" }, h("strong", {}, `${docs.caution}: `), caution),
    facts(
      [
        [docs.category, model.category],
        [docs.rate, rate !== undefined && docs.rateOf(rate)],
        [
          docs.handles,
          handles &&
            h(
              "span",
              {},
              handles.map((name) => h("code", { key: name }, name)),
            ),
        ],
        [docs.verify, verifyWith && h("a", { href: actionLink(verifyWith) }, verifyWith)],
        [docs.paging, paging && docs.pagingOf[paging.style]],
      ].flatMap(([name, value]) => (value === false ? [] : [/** @type {[string, unknown]} */ ([name, value])])),
    ),
    h("h3", {}, docs.answer),
    fieldList(model.output, model.structures, 0),
    h("h3", {}, docs.errors),
    app.session.emulated && h("p", { class: "help" }, docs.errorsHelp),
    !model.errors && h("p", { class: "help" }, docs.noErrors),
    errorList(app, model.errors ?? []),
    h(
      "details",
      {},
      h("summary", {}, docs.common),
      errorList(
        app,
        COMMON.filter((code) => Object.hasOwn(ERRORS, code) && !model.errors?.includes(code)),
      ),
    ),
    h("p", { class: "help" }, docs.reference),
  );
}

/**
 * @param {FieldDescription[]} fields
 * @param {ActionDescription["structures"]} structures
 * @param {number} depth
 * @returns {import("../../parts/view.js").View}
 */
function fieldList(fields, structures, depth) {
  const { docs } = strings;
  return h(
    "ul",
    { class: "doc-fields" },
    fields.map(({ name, type, array, doc, nullable, optional, values }) =>
      h(
        "li",
        { key: name },
        h("code", {}, name),
        h("span", { class: "unit" }, ` ${kindOf({ type, array, nullable, optional })}`),
        h("p", { class: "help" }, marked(doc)),
        values &&
          h(
            "p",
            { class: "help" },
            values.map(({ value }) => h("code", { key: value, class: "value" }, String(value))),
          ),
        Object.hasOwn(structures, type) &&
          depth < 4 &&
          h(
            "details",
            {},
            h("summary", {}, docs.members(type)),
            fieldList(structures[type].fields, structures, depth + 1),
          ),
      ),
    ),
  );
}

/** @param {Pick<FieldDescription, "type" | "array" | "nullable" | "optional">} field */
function kindOf({ type, array, nullable, optional }) {
  const { docs } = strings;
  return [array ? `${type} ${docs.list}` : type, nullable && docs.nullable, optional && docs.optional]
    .filter(Boolean)
    .join(", ");
}

/** @param {App} app @param {string[]} codes */
const errorList = (app, codes) =>
  h(
    "ul",
    { class: "doc-errors" },
    codes.map((code) =>
      h(
        "li",
        { key: code },
        h("a", { href: errorLink(code) }, code),
        app.session.emulated &&
          button({
            look: "quiet",
            label: strings.docs.provoke,
            "aria-label": strings.docs.provokeOf(code),
            "data-code": code,
            onclick: () => app.provoke(code),
          }),
        h("p", { class: "help" }, marked(ERRORS[code]?.doc ?? "")),
        h("p", { class: "help" }, cure(code)),
      ),
    ),
  );
