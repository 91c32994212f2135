// The inputs: the request, the credential, the answer, and what the caller's program printed.

import { h } from "../../parts/view.js";
import { button } from "../../parts/basics.js";
import { icon } from "../../parts/icon.js";
import { offered } from "../catalog.js";
import { sent } from "../sent.js";
import { isAnother } from "./findings.js";
import { moment } from "./moment.js";

/** @import { App, Given } from "../app.js" */
/** @import { Words } from "../strings/en.js" */
/** The inputs that hold a text. @typedef {Exclude<keyof Given, "fresh">} TextInput */

/** @param {App} app */
export function requestForm(app) {
  const { given, words, diagnosis } = app;
  const text = words.request;
  const carried = diagnosis?.request ? sent(diagnosis.request) : undefined;
  return h(
    "form",
    {
      class: "card given",
      "aria-labelledby": "request-title",
      autocomplete: "off",
      onsubmit: (event) => event.preventDefault(),
    },
    h(
      "header",
      { class: "card-head" },
      h("h2", { id: "request-title" }, text.title),
      h(
        "div",
        { class: "card-tools" },
        exampleChoice(app),
        button({ id: "clear", look: "quiet", label: text.clear, onclick: app.clear }),
      ),
    ),
    area(app, "input", {
      label: text.input,
      hint: [text.inputHint, " ", guideButton(app)],
      rows: 14,
      said: diagnosis?.form && text.forms[diagnosis.form],
    }),
    carried && moment(app, carried.timestamp, { named: true }),
    jump(app),
    h(
      "fieldset",
      { class: "credential" },
      h("legend", { class: "field-label" }, text.credential, optional(text)),
      h(
        "div",
        { class: "secrets" },
        line(app, "secretId", text.secretId),
        line(app, "secretKey", text.secretKey, true),
        line(app, "token", text.token, true),
      ),
      isAnother(given.secretId, diagnosis?.request) &&
        h("p", { class: "other-id", id: "other-id", role: "status" }, icon("alert"), text.otherId(carried?.secretId)),
      h(
        "div",
        { class: "secret-line" },
        h("p", { class: "help" }, text.credentialHint),
        button({
          id: "reveal",
          look: "quiet",
          label: app.revealed ? text.hide : text.show,
          "aria-pressed": String(app.revealed),
          onclick: () => app.reveal(!app.revealed),
        }),
      ),
    ),
    area(app, "answer", { label: text.answer, hint: text.answerHint, rows: 3, optional: true }),
    h(
      "details",
      { class: "more", open: app.more },
      // The browser reports only later that it unfolded this, and by then it may have been drawn folded.
      h(
        "summary",
        {
          onclick: (event) => {
            event.preventDefault();
            app.unfold(!app.more);
          },
        },
        h("span", { class: "more-title" }, text.more),
      ),
      area(app, "printed", { label: text.printed, hint: text.printedHint, rows: 4, optional: true }),
      h(
        "label",
        { class: "check" },
        h("input", {
          type: "checkbox",
          id: "fresh",
          checked: given.fresh,
          onchange: (event) => app.set("fresh", event.currentTarget.checked),
        }),
        text.fresh,
      ),
    ),
  );
}

/**
 * A button that shows how to get the request.
 * @param {App} app
 */
const guideButton = ({ words, guided, showGuide }) =>
  h(
    "button",
    {
      type: "button",
      class: "link",
      id: "show-guide",
      "aria-expanded": String(guided),
      "aria-controls": "guide-card",
      onclick: () => showGuide(!guided),
    },
    words.request.how,
  );

/**
 * A button that leads to the findings, where they are out of sight.
 * @param {App} app
 */
function jump({ words, diagnosis }) {
  const [first] = diagnosis?.findings ?? [];
  return (
    first &&
    h(
      "button",
      { type: "button", class: "button jump", onclick: () => document.getElementById("results")?.scrollIntoView() },
      h("span", {}, words.causes[first.code]?.title ?? first.code),
      icon("down"),
    )
  );
}

/** @param {App} app */
function exampleChoice(app) {
  const { words } = app;
  return h(
    "label",
    { class: "example-choice" },
    h("span", { class: "visually-hidden" }, words.request.example),
    h(
      "select",
      {
        class: "input",
        id: "example",
        value: app.example,
        onchange: (event) => app.load(event.currentTarget.value),
      },
      h("option", { value: "" }, words.request.chooseExample),
      offered.map(({ group, codes }) =>
        h(
          "optgroup",
          { key: group, label: words.groups[group] },
          codes.map((code) => h("option", { key: code, value: code }, words.causes[code].title)),
        ),
      ),
    ),
  );
}

/**
 * @param {App} app
 * @param {TextInput} name
 * @param {{ label: string, hint: unknown, rows: number, optional?: boolean, said?: string | undefined }} options
 */
function area(app, name, { label, hint, rows, optional: isOptional = false, said }) {
  return h(
    "div",
    { class: "field" },
    h(
      "label",
      { class: "field-label", for: name },
      label,
      isOptional && optional(app.words.request),
      said && h("span", { class: "said" }, said),
    ),
    h("textarea", {
      id: name,
      class: "input text",
      rows,
      value: app.given[name],
      spellcheck: "false",
      autocomplete: "off",
      autocapitalize: "off",
      "aria-describedby": `${name}-help`,
      oninput: (event) => app.set(name, event.currentTarget.value),
    }),
    h("p", { class: "help", id: `${name}-help` }, hint),
  );
}

/**
 * @param {App} app
 * @param {TextInput} name
 * @param {string} label
 */
function line(app, name, label, secret = false) {
  return h(
    "div",
    { class: "field" },
    h("label", { class: "field-label", for: name }, label),
    h("input", {
      id: name,
      class: "input code",
      type: secret && !app.revealed ? "password" : "text",
      value: app.given[name],
      spellcheck: "false",
      autocomplete: "off",
      autocapitalize: "off",
      oninput: (event) => app.set(name, event.currentTarget.value),
    }),
  );
}

/** @param {Words["request"]} text */
const optional = (text) => h("span", { class: "unit" }, ` (${text.optional})`);
