// What came of a call: the answer as a tree, what differs from the one before, what changed in the emulator, and the
// request as it was signed.

import { h } from "../../parts/view.js";
import { facts } from "../../parts/basics.js";
import { shown } from "../../parts/shown.js";
import { failureNotice } from "../../console/parts/failure-notice.js";
import { share } from "../../debugger/share.js";
import { difference } from "../diff.js";
import { ERRORS } from "../facts.js";
import { errorLink } from "../route.js";
import { strings } from "../strings.js";
import { cure } from "./error.js";
import { tabs } from "./tabs.js";
import { tree } from "./tree.js";

/** @import { Entry } from "../../service/journal.js" */
/** @import { AnswerTab, App } from "../app.js" */
/** @import { Change } from "../diff.js" */
/** @import { Run } from "../runner.js" */

const TABS = /** @type {AnswerTab[]} */ (["answer", "diff", "state", "request"]);
/** The number of changes that are shown. */
const MOST = 200;

/** @param {App} app */
export function answerCard(app) {
  const { run } = app;
  const { answer: text } = strings;
  return h(
    "section",
    { class: "card answer", id: "answer", tabindex: "-1", "aria-labelledby": "answer-title" },
    h(
      "header",
      { class: "card-head" },
      h("h2", { id: "answer-title" }, text.title),
      run?.request?.status !== undefined &&
        h("span", { class: "help" }, text.status(run.request.status, Math.round(run.request.durationMs ?? 0))),
    ),
    run
      ? [
          Boolean(run.error) && h("div", { key: "failure" }, failed(app, run)),
          tabs({
            id: "answer",
            label: text.title,
            value: app.tab,
            options: TABS.map((value) => ({ value, label: text.tabs[value] })),
            onchange: app.showTab,
            panel: PANELS[app.tab](app, run),
          }),
        ]
      : h("p", { class: "help" }, text.none),
  );
}

/** @param {App} app @param {Run} run */
function failed(app, run) {
  const { code } = run;
  const isKnown = code !== undefined && Object.hasOwn(ERRORS, code);
  return [
    h("div", { key: "notice" }, failureNotice({ error: run.error, copy: app.copy })),
    isKnown &&
      h(
        "div",
        { key: "known" },
        facts([
          [strings.error.cause, h("span", {}, ERRORS[code].doc, " ", h("a", { href: errorLink(code) }, code))],
          [strings.error.cure, cure(code)],
        ]),
      ),
  ];
}

/** @type {Record<AnswerTab, (app: App, run: Run) => unknown>} */
const PANELS = {
  answer: (app, run) =>
    run.answer === undefined ? h("pre", { class: "side" }, run.request?.answer ?? "") : tree(app, run.answer),
  diff(app, run) {
    const before = app.runner.before(run);
    if (!before) return h("p", { class: "help" }, strings.answer.noBefore);
    const changes = difference(withoutId(before.answer), withoutId(run.answer));
    return [
      h(
        "p",
        { key: "count", class: "help" },
        changes.length > 0 ? strings.answer.compared(changes.length) : strings.answer.same,
      ),
      changes.length > 0 && changeTable(changes),
    ];
  },
  state(_app, { changes }) {
    if (!changes) return h("p", { class: "help" }, strings.answer.stateElsewhere);
    if (changes.length === 0) return h("p", { class: "help" }, strings.answer.stateNone);
    return [h("p", { key: "count", class: "help" }, strings.answer.stateCount(changes.length)), changeTable(changes)];
  },
  request: (_app, { request }) => (request ? requestView(request) : h("p", { class: "help" }, strings.answer.none)),
};

/** Every answer has another id of its request: that is no difference. @param {unknown} answer */
const withoutId = (answer) =>
  typeof answer === "object" && answer !== null ? { ...answer, RequestId: undefined } : answer;

/** @param {Change[]} changes */
const changeTable = (changes) =>
  h(
    "div",
    { class: "table-wrap", tabindex: "0", key: "changes" },
    h(
      "table",
      { class: "changes" },
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          [strings.answer.where, strings.answer.before, strings.answer.after].map((name) =>
            h("th", { key: name, scope: "col" }, name),
          ),
        ),
      ),
      h(
        "tbody",
        {},
        changes
          .slice(0, MOST)
          .map(({ path, before, after }) =>
            h(
              "tr",
              { key: path },
              h("th", { scope: "row" }, h("code", {}, path)),
              h(
                "td",
                {},
                before === undefined ? h("span", { class: "help" }, strings.answer.gone) : h("del", {}, shown(before)),
              ),
              h(
                "td",
                {},
                after === undefined ? h("span", { class: "help" }, strings.answer.gone) : h("ins", {}, shown(after)),
              ),
            ),
          ),
      ),
    ),
  );

/** @param {Entry} request */
function requestView(request) {
  const { answer: text } = strings;
  const link = debuggerLink(request);
  return h(
    "div",
    { class: "request-view" },
    link && h("p", {}, h("a", { id: "debug", href: link.href }, text.debug), request.masked && ` ${text.masked}`),
    block(
      `${request.method} ${request.url}`,
      Object.entries(request.headers)
        .map(([name, value]) => `${name}: ${value}`)
        .join("\n"),
    ),
    block(text.body, request.body),
    request.steps
      ? [block(text.canonical, request.steps.canonicalRequest), block(text.toSign, request.steps.stringToSign)]
      : h("p", { class: "help" }, text.unsigned),
  );
}

/** @param {string} title @param {string} text */
const block = (title, text) =>
  h(
    "figure",
    { key: title },
    h("figcaption", {}, title),
    h("pre", { class: "side", tabindex: "0", "aria-label": title }, text),
  );

/** The debugger with the request, its secrets covered. @param {Entry} request */
function debuggerLink({ method, url, headers, body, signed }) {
  if (!signed) return undefined;
  const pathname = location.pathname.replace(/[^/]*$/, "debugger.html");
  return share({ origin: location.origin, pathname }, { method, url, headers: Object.entries(headers), body }, {});
}
