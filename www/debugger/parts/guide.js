// How to get the request as it is sent out of a program: the lines that print it, by language and tool.

import { h } from "../../app/view.js";
import { iconButton, marked } from "../../app/parts/basics.js";
import { guides } from "../guides/list.js";
import { copyButton } from "./copy.js";
import { picker } from "./picker.js";

const TOOLS = Object.entries(guides).map(([id, { name }]) => [id, name]);

/** `closes`: whether it was asked for and may be put away again. */
export function guideCard(app, { closes }) {
  const {
    words: { guide: text },
  } = app;
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

const listing = (app, { key, text, label, id }) =>
  h(
    "div",
    { key, class: "listing" },
    h("pre", { class: "side", tabindex: "0", id, "aria-label": label }, h("code", {}, text)),
    copyButton(app, { text, label, id: `copy-${id}` }),
  );
