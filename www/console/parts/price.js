// A price as the service quotes it, or why there is none.

import { h } from "../../parts/view.js";
import { strings } from "../strings.js";
import { money } from "../../parts/format.js";
import { failureNotice } from "./failure-notice.js";

/** @import { Quote } from "../quote.js" */
/** @import { Copy } from "../../parts/basics.js" */

/**
 * `note` says for how long the price is.
 * @param {{ quote: Quote, copy: Copy, note?: string, waits?: string }} props
 */
export function priceTag({ quote, copy, note, waits = strings.create.priceWaits }) {
  const { status, price, error } = quote.state;
  if (status === "failed") return failureNotice({ error, copy, retry: () => quote.again() });
  if (!price) return h("p", { class: "help" }, status === "asking" ? strings.common.loading : waits);
  const dearer = Number(price.OriginalPrice) > Number(price.Price);
  return h(
    "div",
    { class: `price ${status === "asking" ? "stale" : ""}`, "aria-live": "polite" },
    h("span", { class: "amount" }, money(price.Price, price.Currency)),
    dearer &&
      h(
        "s",
        { class: "list-price" },
        h("span", { class: "visually-hidden" }, `${strings.create.listPrice} `),
        money(price.OriginalPrice, price.Currency),
      ),
    note && h("span", { class: "help" }, note),
  );
}

/**
 * A price with what it is for, as a line of a dialog.
 * @param {{ quote: Quote, copy: Copy, note?: string, waits?: string, label?: string }} props
 */
export const priceLine = ({ label = strings.create.price, ...props }) =>
  h("div", { class: "price-line", key: label }, h("span", { class: "field-label" }, label), priceTag(props));

/**
 * Why nothing can be bought yet: nobody should buy what has no price.
 * @param {Quote} quote
 */
export const waitsFor = ({ state }) => (state.status === "ready" ? undefined : strings.prices.unknown);
