// What is wrong, the surest first.

import { h } from "../../parts/view.js";
import { marked, pill } from "../../parts/basics.js";
import { icon } from "../../parts/icon.js";
import { offered } from "../catalog.js";
import { pieces } from "../difference.js";
import { evidence, remedy } from "../evidence.js";
import { sent } from "../sent.js";
import { marks } from "./marks.js";
import { moment } from "./moment.js";

/** @import { Diagnosis, Finding, ReadRequest } from "tencentdb-postgres/diagnose" */
/** @import { App } from "../app.js" */

const TONES = { error: "bad", warning: "attention", advice: "busy" };

/** @param {App} app */
export function findings(app) {
  const { words, diagnosis } = app;
  return h(
    "section",
    { class: "findings", "aria-labelledby": "findings-title" },
    h("h2", { class: "visually-hidden", id: "findings-title" }, words.findings.title),
    diagnosis
      ? h(
          "ol",
          { class: "finding-list" },
          verdict(app, diagnosis),
          diagnosis.findings.map((finding, index) => view(app, diagnosis, finding, index)),
        )
      : start(app),
  );
}

/**
 * @param {App} app
 * @param {Diagnosis} diagnosis
 */
function verdict({ words: { findings: text }, given }, { ok, verified, findings: list, request }) {
  const isGood = ok && verified;
  if (!isGood && list.length > 0) return undefined;
  const said = isGood ? text.verified : text.clean;
  return h(
    "li",
    { key: "verdict", class: `card verdict ${isGood ? "good" : "info"}` },
    icon(isGood ? "check" : "info"),
    h(
      "div",
      {},
      h("h3", {}, said.title),
      h("p", { class: "help" }, said.text, verified && isAnother(given.secretId, request) && ` ${text.otherId}`),
    ),
  );
}

/**
 * Tells whether the id that was given differs from that of the request; without a request, it does not.
 * @param {string} id
 * @param {ReadRequest | null | undefined} request
 */
export function isAnother(id, request) {
  const own = request ? sent(request).secretId : undefined;
  return own !== undefined && !own.startsWith("(") && id.trim() !== "" && id.trim() !== own;
}

/**
 * @param {App} app
 * @param {Diagnosis} diagnosis
 * @param {Finding} finding
 * @param {number} index
 */
function view(app, diagnosis, finding, index) {
  const { words } = app;
  const { code, severity, proved, message, expected, actual } = finding;
  const text = words.findings;
  const title = words.causes[code]?.title;
  const alone = diagnosis.findings.filter(({ proof }) => proof).length < 2;
  const said = evidence(words, finding, alone);
  const parts =
    expected !== undefined && actual !== undefined
      ? pieces(expected, actual)
      : { left: whole(expected), right: whole(actual) };
  // A finding that the page does not know has the engine's English sentence.
  const lang = words.evidence && said === message ? "en" : undefined;
  return h(
    "li",
    { key: code, class: `card finding ${TONES[severity]} ${index === 0 ? "first" : ""}`, "data-code": code },
    h(
      "header",
      {},
      h("h3", {}, title ?? message),
      h(
        "span",
        { class: "finding-marks" },
        pill({ tone: TONES[severity], label: text.severity[severity] }),
        proved && pill({ tone: "good", label: text.proved, title: text.provedHint }),
        h("code", { class: "finding-code" }, code),
      ),
    ),
    title && h("p", { class: lang && "help", lang }, marked(said)),
    (expected !== undefined || actual !== undefined) &&
      h(
        "dl",
        { class: "versus" },
        expected !== undefined &&
          h(
            "div",
            { key: "expected", class: "right" },
            h("dt", {}, text.expected),
            h("dd", {}, h("code", {}, marks(parts.left)), moment(app, expected)),
          ),
        actual !== undefined &&
          h(
            "div",
            { key: "actual", class: "wrong" },
            h("dt", {}, text.actual),
            h("dd", {}, h("code", {}, marks(parts.right)), moment(app, actual)),
          ),
      ),
    h("p", { class: "fix" }, h("strong", {}, text.fix), " ", remedy(words, finding)),
  );
}

const whole = (text = "") => [{ text, differs: false }];

/**
 * The examples, as a table of contents of what goes wrong, before anything is given.
 * @param {App} app
 */
function start(app) {
  const { words } = app;
  return h(
    "div",
    { class: "card start" },
    h("h3", {}, words.findings.empty.title),
    h("p", { class: "help" }, words.findings.empty.text),
    h(
      "div",
      { class: "example-groups" },
      offered.map(({ group, codes }) =>
        h(
          "section",
          { key: group, "aria-label": words.groups[group] },
          h("h4", {}, words.groups[group]),
          h(
            "ul",
            {},
            codes.map((code) =>
              h(
                "li",
                { key: code },
                h(
                  "button",
                  { type: "button", class: "link", "data-example": code, onclick: () => app.load(code) },
                  words.causes[code].title,
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}
