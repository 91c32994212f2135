// The list of actions, in groups or as they were found.

import { h } from "../../parts/view.js";
import { button } from "../../parts/basics.js";
import { ACTIONS, CATEGORIES } from "../facts.js";
import { NAMES } from "../model.js";
import { actionLink, errorLink } from "../route.js";
import { strings } from "../strings.js";
import { breakable } from "./name.js";

/** @import { App } from "../app.js" */
/** @import { Found } from "../search.js" */

/** The number of error codes that are shown of those that were found. */
const MOST_CODES = 20;

/** @param {App} app */
export function list(app) {
  const { finder, listed } = app;
  const { actions, errors } = finder.results;
  const isSearch = finder.query.trim() !== "";
  return h(
    "aside",
    { class: "actions", "aria-label": strings.nav.actions },
    h(
      "div",
      { class: "finder" },
      h("label", { class: "visually-hidden", for: "search" }, strings.search.label),
      h("input", {
        id: "search",
        class: "input",
        type: "search",
        placeholder: strings.search.hint,
        value: finder.query,
        autocomplete: "off",
        spellcheck: "false",
        onfocus: () => app.showList(true),
        oninput: (event) => finder.search(event.currentTarget.value),
      }),
      button({
        id: "show-list",
        class: "narrow-only",
        label: listed ? strings.nav.hide : strings.nav.show,
        "aria-expanded": String(listed),
        "aria-controls": "list",
        onclick: () => app.showList(!listed),
      }),
      h(
        "p",
        { class: "visually-hidden", role: "status" },
        isSearch && strings.search.found(actions.length, errors.length),
      ),
    ),
    h(
      "div",
      { id: "list", class: "list" },
      isSearch
        ? [
            h(
              "ul",
              { key: "found" },
              actions.map((found) => entry(app, found)),
            ),
            errors.length > 0 && h("h2", { key: "codes" }, strings.search.errors),
            h(
              "ul",
              { key: "errors" },
              errors
                .slice(0, MOST_CODES)
                .map((code) => h("li", { key: code }, h("a", { href: errorLink(code) }, code))),
            ),
            actions.length + errors.length === 0 && h("p", { key: "none", class: "help" }, strings.search.none),
          ]
        : Object.keys(CATEGORIES).map((category) => [
            h("h2", { key: `${category} title` }, category),
            h(
              "ul",
              { key: category },
              NAMES.filter((name) => ACTIONS[name].category === category).map((name) => entry(app, { name, rank: 0 })),
            ),
          ]),
    ),
  );
}

/** @param {App} app @param {Found} found */
function entry({ route, finder }, { name, field }) {
  const title = finder.title(name);
  return h(
    "li",
    { key: name },
    h(
      "a",
      { href: actionLink(name), "aria-current": route.page === "action" && route.name === name ? "page" : undefined },
      h("span", { class: ACTIONS[name].withdrawn ? "gone" : "" }, breakable(name)),
      ACTIONS[name].withdrawn && h("span", { class: "mark" }, strings.search.withdrawn),
      title && h("span", { class: "mark" }, title),
      field && h("span", { class: "mark" }, strings.search.field(field)),
    ),
  );
}
