// The parameters as JSON, with each problem at its place. The editor is a chunk of its own, loaded when it is opened.

import { h } from "../../parts/view.js";
import { position, spanOf } from "../json-text.js";
import { strings } from "../strings.js";

/** @import { App } from "../app.js" */
/** @import { Editor, Mark } from "../editor.js" */

/** @type {Editor | undefined} */
let editor;

/** @param {App} app */
export function jsonPanel(app) {
  const { draft } = app;
  const marks = marksOf(app);
  editor?.show(draft.text, marks);
  return [
    h("div", {
      key: "editor",
      id: "json",
      class: "json",
      mount: async (place) => {
        const { createEditor } = await import("../editor.js");
        if (!place.isConnected) return;
        editor = createEditor(place, { label: strings.json.label, change: draft.type });
        editor.show(draft.text, marksOf(app));
      },
      unmount: () => {
        editor?.end();
        editor = undefined;
      },
    }),
    h(
      "ul",
      { key: "marks", class: "problems", "aria-live": "polite" },
      marks.map(({ from, message, severity }) => {
        const { line, column } = position(draft.text, from);
        return h(
          "li",
          { key: `${from} ${message}`, class: severity === "error" ? "error" : "advice" },
          h(
            "button",
            { type: "button", class: "link", onclick: () => editor?.go(from) },
            strings.json.at(line, column),
          ),
          h("span", {}, message),
        );
      }),
    ),
    marks.length === 0 && h("p", { key: "valid", class: "help" }, strings.json.valid),
  ];
}

/**
 * The fault of the text, or what the check says of the parameters, where they stand.
 * @param {App} app
 * @returns {Mark[]}
 */
function marksOf({ draft }) {
  const { fault, text } = draft;
  if (fault) return [{ from: fault.from, to: fault.to, severity: "error", message: strings.json.faults[fault.code] }];
  return draft.check().problems.map(({ path, message, severity }) => ({
    ...spanOf(text, path),
    severity: severity === "error" ? "error" : "warning",
    message: `${path} ${message}`.trim(),
  }));
}
