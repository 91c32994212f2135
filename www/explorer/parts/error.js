// The page of an error code: cause, cure, whether to call again, and which actions name it.

import { h } from "../../parts/view.js";
import { facts, marked } from "../../parts/basics.js";
import { CLASSES, ERRORS, RETRYABILITIES } from "../facts.js";
import { actionLink } from "../route.js";
import { NAMES, modelOf } from "../model.js";
import { strings } from "../strings.js";
import { breakable } from "./name.js";

/** @import { App } from "../app.js" */

/** What to do about a code, by its class. @param {string} code */
export function cure(code) {
  const kind = ERRORS[code]?.class;
  return kind ? (strings.error.advice[kind] ?? CLASSES[kind].advice) : "";
}

/** The actions by the codes that they name, once they are known. @type {Map<string, string[]> | undefined} */
let naming;
let isAsked = false;

/** @param {() => void} changed */
async function learn(changed) {
  isAsked = true;
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const name of NAMES)
    for (const code of (await modelOf(name)).errors ?? []) found.set(code, [...(found.get(code) ?? []), name]);
  naming = found;
  changed();
}

/** @param {App} app @param {string} code */
export function errorPage(app, code) {
  if (!isAsked) learn(app.redraw).catch(() => (isAsked = false));
  const { doc, class: kind, retryability } = ERRORS[code];
  const { error } = strings;
  const actions = naming?.get(code) ?? [];
  return h(
    "div",
    { class: "page error-page", key: code },
    h("h1", {}, breakable(code)),
    h(
      "section",
      { class: "card" },
      facts([
        [error.cause, marked(doc)],
        [error.class, error.classes[kind] ?? CLASSES[kind].doc],
        [error.cure, cure(code)],
        [error.retry, error.retries[retryability] ?? RETRYABILITIES[retryability]],
      ]),
    ),
    naming && h("h2", {}, error.actions),
    naming && actions.length === 0 && h("p", {}, error.any),
    h(
      "ul",
      { class: "links" },
      actions.map((name) => h("li", { key: name }, h("a", { href: actionLink(name) }, name))),
    ),
  );
}
