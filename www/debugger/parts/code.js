// A program that signs the request, in the language that was chosen. Before there is a request, it signs an example.

import { h } from "../../parts/view.js";
import { languages, signingCode } from "../signing/list.js";
import { SAMPLE, timeOf, toSign } from "../signing/values.js";
import { copyButton } from "./copy.js";
import { picker } from "./picker.js";

/** @import { App } from "../app.js" */
/** @import { LanguageId } from "../signing/list.js" */
/** @import { Values } from "../signing/values.js" */

const LANGUAGES = /** @type {LanguageId[]} */ (Object.keys(languages)).map(
  (id) => /** @type {[LanguageId, string]} */ ([id, languages[id].name]),
);

/** @param {App} app */
export function signingCard(app) {
  const {
    words: { code: text },
    diagnosis,
    given,
  } = app;
  const request = diagnosis?.request ?? undefined;
  const time = request && timeOf(request);
  const known = { token: given.token !== "", time: app.timed ? time : undefined };
  const corrected = app.revealed ? app.corrected : (app.covered ?? app.corrected);
  const own = request && toSign(corrected ?? request, known);
  const values = own ?? /** @type {Values} */ (toSign(SAMPLE, known));
  const { name, file } = languages[app.code];
  const program = signingCode(app.code, values);
  return h(
    "section",
    { class: "card signing", "aria-labelledby": "code-title" },
    h(
      "header",
      { class: "card-head" },
      h("h2", { id: "code-title" }, text.title),
      h(
        "div",
        { class: "card-tools" },
        picker({
          id: "code",
          label: text.language,
          value: app.code,
          options: LANGUAGES,
          onchange: (id) => app.choose("code", id),
        }),
        copyButton(app, { text: program, label: name, id: "copy-code" }),
      ),
    ),
    h(
      "p",
      { class: "help" },
      own ? text.own : text.sample,
      ` ${text.steps}`,
      values.way === "tc3" && values.body === undefined && ` ${text.file}`,
    ),
    own &&
      time &&
      h(
        "label",
        { class: "check" },
        h("input", {
          type: "checkbox",
          id: "timed",
          checked: app.timed,
          onchange: (event) => app.setTimed(event.currentTarget.checked),
        }),
        text.timed,
      ),
    h(
      "figure",
      {},
      h("figcaption", {}, file),
      h("pre", { class: "side", tabindex: "0", id: "program", "aria-label": file }, h("code", {}, program)),
    ),
  );
}
