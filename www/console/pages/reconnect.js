// What stands in place of every page while the keys of the connection are missing.

import { h } from "../../parts/view.js";
import { button, emptyState } from "../../parts/basics.js";
import { strings } from "../strings.js";

/** @import { Remembered } from "../../service/remembered.js" */
/** @import { App } from "../app.js" */

/**
 * @param {App} app
 * @param {Remembered} lost
 */
export const reconnectPage = (app, { endpoint }) =>
  h(
    "div",
    { class: "page" },
    h("h1", { class: "visually-hidden", id: "page-title", tabindex: "-1" }, strings.reconnect.title),
    h(
      "div",
      { class: "card" },
      emptyState({
        title: strings.reconnect.title,
        text: strings.reconnect.text(endpoint),
        children: [
          h(
            "p",
            { class: "page-actions" },
            button({ look: "primary", label: strings.reconnect.submit, onclick: app.openSettings }),
            button({ label: strings.reconnect.instead, onclick: app.useEmulator }),
          ),
        ],
      }),
    ),
  );
