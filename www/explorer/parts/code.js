// The call as a program, in the language that was chosen.

import { h } from "../../parts/view.js";
import { button } from "../../parts/basics.js";
import { programCall } from "../code/call.js";
import { languages } from "../code/list.js";
import { strings } from "../strings.js";

/** @import { ActionDescription } from "tencentdb-postgres" */
/** @import { App } from "../app.js" */
/** @import { LanguageId } from "../code/list.js" */

const HOST = "https://postgres.tencentcloudapi.com/";
const IDS = /** @type {LanguageId[]} */ (Object.keys(languages));

/**
 * @param {App} app
 * @param {ActionDescription} model
 */
export function codePanel(app, model) {
  const { draft, connection, session, language } = app;
  const { file, run, write } = languages[language];
  const { mode, endpoint } = session.settings ?? { mode: "emulator", endpoint: "" };
  const program = write([programCall(model, draft.params)], {
    region: connection.region,
    endpoint: mode === "endpoint" ? addressOf(endpoint) : HOST,
  });
  const done = app.copied === program;
  return [
    h(
      "div",
      { key: "tools", class: "card-tools" },
      h("label", { class: "field-label", for: "code-language" }, strings.code.label),
      h(
        "select",
        {
          id: "code-language",
          class: "input",
          value: language,
          onchange: (event) => app.setLanguage(/** @type {LanguageId} */ (event.currentTarget.value)),
        },
        IDS.map((id) => h("option", { key: id, value: id }, languages[id].name)),
      ),
      button({
        id: "copy-code",
        icon: done ? "check" : "copy",
        label: done ? strings.code.copied : strings.code.copy,
        onclick: () => app.copy(program),
      }),
    ),
    h(
      "pre",
      { key: "program", id: "program", class: "program", tabindex: "0", "aria-label": file },
      h("code", {}, program),
    ),
    h("p", { key: "run", class: "help" }, `${strings.code.run} `, h("code", {}, run)),
    h("p", { key: "keys", class: "help" }, strings.code.keys),
  ];
}

/** @param {string} endpoint */
function addressOf(endpoint) {
  const text = endpoint.includes("://") ? endpoint : `https://${endpoint}`;
  return URL.canParse(text) ? new URL(text).href : HOST;
}
