// The second step before anything outside the emulator is changed: where it goes, what it costs or takes away, and the
// price, if a read tells it. What has the focus sends nothing.

import { h } from "../../parts/view.js";
import { button } from "../../parts/basics.js";
import { icon } from "../../parts/icon.js";
import { money } from "../../parts/format.js";
import { ACTIONS } from "../facts.js";
import { strings } from "../strings.js";

/** @import { App } from "../app.js" */

/** @param {App} app */
export function confirmation(app) {
  const { waiting } = app.runner;
  if (!waiting) return null;
  const { run } = strings;
  const { action, region, quote } = waiting;
  const { caution, orders } = ACTIONS[action];
  return h(
    "section",
    { class: "notice warn confirmation", id: "confirmation", "aria-labelledby": "confirmation-title" },
    icon("alert"),
    h(
      "div",
      { class: "notice-text" },
      h("h2", { id: "confirmation-title" }, run.confirm(action)),
      h("p", {}, run.target(app.session.settings?.endpoint ?? "", region)),
      h("p", {}, caution ?? run.changes),
      h(
        "p",
        { "aria-live": "polite" },
        quote.status === "asking" && run.pricing,
        quote.status === "failed" && run.priceFailed(quote.reason ?? ""),
        quote.status === "known" && run.price(money(quote.price, quote.currency)),
        quote.status === "known" &&
          quote.original !== quote.price &&
          ` ${run.original(money(quote.original, quote.currency))}`,
        quote.status === "none" && orders && run.noPrice,
      ),
      h(
        "p",
        { class: "notice-actions" },
        button({ id: "do-not-send", label: run.no, onclick: app.cancel }),
        button({ id: "do-send", look: "danger", label: run.yes, onclick: app.confirm }),
      ),
    ),
  );
}
