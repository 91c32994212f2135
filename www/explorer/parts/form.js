// The form of an action: what it requires, what it may have, and what is wrong with both.

import { h } from "../../parts/view.js";
import { button, marked } from "../../parts/basics.js";
import { icon } from "../../parts/icon.js";
import { strings } from "../strings.js";
import { fieldView, problemList } from "./field.js";

/** @import { ActionDescription, FieldDescription } from "tencentdb-postgres" */
/** @import { App } from "../app.js" */

/**
 * @param {App} app
 * @param {ActionDescription} model
 */
export function form(app, model) {
  const { draft, runner, session } = app;
  const { params } = draft;
  const problems = draft.problems();
  const required = model.input.filter((field) => field.required);
  const optional = model.input.filter((field) => !field.required);
  const names = model.input.map(({ name }) => name);
  const general = problems.filter(
    ({ path }) =>
      !names.some((name) => path === name || (/^[.[]/.test(path.slice(name.length)) && path.startsWith(name))),
  );
  const field = (/** @type {FieldDescription} */ one) =>
    fieldView({ app, field: one, path: [one.name], structures: model.structures, problems, given: params });
  const place = session.emulated ? strings.connection.emulator : (session.settings?.endpoint ?? "");
  const isFilled = optional.some(({ name }) => name in params);
  return h(
    "section",
    { class: "card form", id: "form", "aria-labelledby": "form-title" },
    h(
      "header",
      { class: "card-head" },
      h("h2", { id: "form-title" }, strings.form.title),
      h(
        "div",
        { class: "card-tools" },
        button({
          id: "fill-found",
          look: "quiet",
          label: strings.form.found,
          "aria-disabled": app.filling ? "true" : undefined,
          onclick: () => app.fill(true),
        }),
        button({ id: "fill-example", look: "quiet", label: strings.form.example, onclick: () => app.fill(false) }),
        button({ id: "clear", look: "quiet", label: strings.form.clear, onclick: () => draft.replace({}) }),
      ),
    ),
    model.input.length === 0 && h("p", { class: "help" }, strings.form.none),
    model.rules &&
      h(
        "div",
        { class: "rules" },
        h("h3", {}, strings.form.rules),
        h(
          "ul",
          {},
          model.rules.map((rule) => h("li", { key: rule, class: "help" }, marked(rule))),
        ),
      ),
    problemList(general, "general"),
    h("div", { class: "fields" }, required.map(field)),
    optional.length > 0 &&
      h(
        "details",
        {
          class: "optional",
          open: isFilled || required.length === 0 ? true : undefined,
          key: `${model.name} optional`,
        },
        h("summary", {}, strings.form.optional(optional.length)),
        h("div", { class: "fields" }, optional.map(field)),
      ),
    h(
      "footer",
      { class: "form-foot" },
      h(
        "button",
        {
          id: "send",
          type: "button",
          class: "button primary",
          "aria-disabled": runner.busy ? "true" : undefined,
          "aria-describedby": "send-help",
          onclick: app.send,
        },
        runner.busy && h("span", { class: "spinner", "aria-hidden": "true" }),
        h("span", {}, runner.busy ? strings.run.sending : strings.run.send),
      ),
      h(
        "span",
        { class: "help", id: "send-help" },
        app.hindrance === "fault"
          ? strings.run.broken
          : problems.length > 0
            ? strings.form.problems(problems.length)
            : `${strings.run.shortcut} · ${place}`,
      ),
      problems.length > 0 && icon("alert"),
    ),
  );
}
