// The body whose hash ends the canonical request: its length, its text, and its bytes in hex where the text does not
// tell them all.

import { h } from "../../parts/view.js";
import { marks } from "./marks.js";

/** @import { App } from "../app.js" */
/** @import { Payload } from "../payload.js" */

/**
 * @param {App} app
 * @param {Payload} payload
 */
export function payloadView({ words: { steps: text }, revealed }, payload) {
  const { length, text: body, cut, rows, skipped, hidden } = payload;
  return h(
    "section",
    { class: "payload", "aria-labelledby": "payload-title" },
    h("h4", { id: "payload-title" }, text.payload(length)),
    hidden && (!revealed || length === undefined) && h("p", { class: "help" }, text.payloadHidden),
    body &&
      h(
        "pre",
        { class: "side", tabindex: "0", id: "payload", "aria-labelledby": "payload-title" },
        h("code", {}, marks([{ text: cut ? `${body}…` : body, differs: false }])),
      ),
    rows.length > 0 && h("p", { class: "help" }, skipped ? text.payloadRows : text.payloadHex),
    rows.length > 0 &&
      h(
        "pre",
        { class: "side hex", tabindex: "0", id: "payload-hex", "aria-label": text.hex },
        h("code", {}, rows.map(({ at, hex, letters }) => `${at}  ${hex}  ${letters}\n`).join("")),
      ),
  );
}
