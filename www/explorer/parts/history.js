// The calls of this page, to look at again, to load again, and to take along as a program.

import { h } from "../../parts/view.js";
import { button } from "../../parts/basics.js";
import { timeOfDay } from "../../parts/format.js";
import { forms } from "../code/session.js";
import { strings } from "../strings.js";

/** @import { App } from "../app.js" */
/** @import { FormId } from "../code/session.js" */

const FORMS = /** @type {FormId[]} */ (Object.keys(forms));

/** @param {App} app */
export function historyCard(app) {
  const { runner } = app;
  const { history: text } = strings;
  return h(
    "section",
    { class: "card history", "aria-labelledby": "history-title" },
    h(
      "header",
      { class: "card-head" },
      h("h2", { id: "history-title" }, text.title),
      runner.runs.length > 0 &&
        h(
          "div",
          { class: "card-tools" },
          h("label", { class: "field-label", for: "export-form" }, text.export),
          h(
            "select",
            {
              id: "export-form",
              class: "input",
              value: app.form,
              onchange: (event) => app.setForm(/** @type {FormId} */ (event.currentTarget.value)),
            },
            FORMS.map((id) => h("option", { key: id, value: id }, text.forms[id])),
          ),
          button({ id: "export", label: text.exported, onclick: app.download }),
          button({ id: "clear-history", look: "quiet", label: text.clear, onclick: runner.clear }),
        ),
    ),
    runner.runs.length === 0 && h("p", { class: "help" }, text.none),
    h(
      "ol",
      { class: "runs" },
      runner.runs.map((run) =>
        h(
          "li",
          { key: run.id },
          h("span", { class: `pill ${run.code ? "bad" : "good"}` }, run.code ?? text.ok),
          h(
            "button",
            { type: "button", class: "link", "aria-label": text.rerun(run.model.name), onclick: () => app.again(run) },
            run.model.name,
          ),
          h("span", { class: "help" }, timeOfDay(run.at)),
        ),
      ),
    ),
  );
}
