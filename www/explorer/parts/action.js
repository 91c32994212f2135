// The page of an action: what it is, the form beside its documentation, JSON and code, and the answer below.

import { h } from "../../parts/view.js";
import { button, marked } from "../../parts/basics.js";
import { icon } from "../../parts/icon.js";
import { actionLink } from "../route.js";
import { strings } from "../strings.js";
import { breakable } from "./name.js";
import { answerCard } from "./answer.js";
import { codePanel } from "./code.js";
import { confirmation } from "./confirmation.js";
import { docsPanel } from "./docs.js";
import { form } from "./form.js";
import { historyCard } from "./history.js";
import { jsonPanel } from "./json.js";
import { tabs } from "./tabs.js";

/** @import { ActionDescription } from "tencentdb-postgres" */
/** @import { App, SideTab } from "../app.js" */

const SIDES = /** @type {SideTab[]} */ (["docs", "json", "code"]);

/**
 * @param {App} app
 * @param {ActionDescription} model
 */
export function actionPage(app, model) {
  const { name, doc, readOnly, withdrawn, deprecated, successor, category } = model;
  return h(
    "div",
    {
      class: "page action",
      key: name,
      onkeydown: (event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          app.send();
        }
      },
    },
    h(
      "header",
      { class: "page-head" },
      h(
        "div",
        {},
        h("h1", { tabindex: "-1" }, breakable(name)),
        h(
          "p",
          { class: "marks" },
          mark(readOnly ? "good" : "attention", readOnly ? strings.action.read : strings.action.write),
          withdrawn && mark("bad", strings.action.withdrawn(withdrawn)),
          deprecated && mark("attention", strings.action.deprecated),
          h("span", { class: "help" }, category, app.finder.title(name) && ` · ${app.finder.title(name)}`),
        ),
      ),
      h(
        "div",
        { class: "page-actions" },
        button({ id: "share", icon: "copy", label: strings.share.copy, onclick: app.share }),
      ),
    ),
    h("p", { class: "lead" }, marked(doc)),
    successor && h("p", {}, `${strings.docs.successor} `, h("a", { href: actionLink(successor) }, successor)),
    arrived(app),
    h(
      "div",
      { class: "workbench" },
      form(app, model),
      h(
        "section",
        { class: "card side-panel", "aria-label": strings.side.label },
        tabs({
          id: "side",
          label: strings.side.label,
          value: app.side,
          options: SIDES.map((value) => ({ value, label: strings.side[value] })),
          onchange: app.showSide,
          panel: { docs: docsPanel, json: jsonPanel, code: codePanel }[app.side](app, model),
        }),
      ),
    ),
    confirmation(app),
    answerCard(app),
    historyCard(app),
  );
}

/** @param {"good" | "attention" | "bad"} tone @param {string} label */
const mark = (tone, label) => h("span", { class: `pill ${tone}` }, label);

/** What a link carried beside the call. @param {App} app */
function arrived({ arrived: shared, covered, session, replay, dismiss }) {
  if (!shared && !covered) return null;
  return h(
    "div",
    { class: "notice info", id: "arrived" },
    icon("info"),
    h(
      "div",
      { class: "notice-text" },
      covered && h("p", {}, strings.form.masked),
      shared && h("p", {}, strings.share.arrived(shared.calls.length)),
      shared && h("p", {}, session.emulated ? strings.share.freshHelp : strings.share.elsewhere),
      shared &&
        h(
          "p",
          { class: "notice-actions" },
          session.emulated && button({ id: "replay", label: strings.share.replay, onclick: () => replay(false) }),
          session.emulated &&
            button({ id: "replay-anew", look: "danger", label: strings.share.fresh, onclick: () => replay(true) }),
          button({ id: "dismiss", look: "quiet", label: strings.share.dismiss, onclick: dismiss }),
        ),
    ),
  );
}
