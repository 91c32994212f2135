// How to get the request as it is sent out of a program: the lines that print it, by language and tool.

import { h } from "../../parts/view.js";
import { iconButton, marked } from "../../parts/basics.js";
import { guides } from "../guides/list.js";
import { copyButton } from "./copy.js";
import { picker } from "./picker.js";

/** @import { App } from "../app.js" */
/** @import { Guide, GuideId } from "../guides/list.js" */

const TOOLS = /** @type {GuideId[]} */ (Object.keys(guides)).map(
  (id) => /** @type {[GuideId, string]} */ ([id, guides[id].name]),
);

/**
 * `closes` says that a person asked for the guide and can close it again.
 * @param {App} app
 * @param {{ closes: boolean }} options
 */
export function guideCard(app, { closes }) {
  const {
    words: { guide: text },
  } = app;
  /** @type {Guide} */
  const { name, code, printed } = guides[app.guide];
  return h(
    "section",
    { class: "card guide", id: "guide-card", key: "guide", "aria-labelledby": "guide-title" },
    h(
      "header",
      { class: "card-head" },
      h("h2", { id: "guide-title" }, text.title),
      h(
        "div",
        { class: "card-tools" },
        picker({
          id: "guide",
          label: text.tool,
          value: app.guide,
          options: TOOLS,
          onchange: (id) => app.choose("guide", id),
        }),
        closes &&
          iconButton({ icon: "close", label: text.close, id: "close-guide", onclick: () => app.showGuide(false) }),
      ),
    ),
    h("p", { id: "guide-text" }, marked(text.tools[app.guide])),
    code && listing(app, { key: "code", text: code, label: name, id: "guide-code" }),
    printed &&
      h(
        "div",
        { key: "printed", class: "guide-printed" },
        h("p", { class: "help" }, text.printed),
        listing(app, { text: printed, label: app.words.request.printed, id: "guide-printed" }),
      ),
  );
}

/**
 * @param {App} app
 * @param {{ key?: string, text: string, label: string, id: string }} props
 */
const listing = (app, { key, text, label, id }) =>
  h(
    "div",
    { key, class: "listing" },
    h("pre", { class: "side", tabindex: "0", id, "aria-label": label }, h("code", {}, text)),
    copyButton(app, { text, label, id: `copy-${id}` }),
  );
