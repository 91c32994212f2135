// The way to the signature, step by step: as the service computes it, and beside it as the caller did, as far as that
// is known.

import { h } from "../../parts/view.js";
import { pill } from "../../parts/basics.js";
import { compare } from "../difference.js";
import { sent } from "../sent.js";
import { copyButton } from "./copy.js";
import { marks } from "./marks.js";
import { moment } from "./moment.js";
import { payloadView } from "./payload.js";

/** @import { DiagnosedSteps, Diagnosis } from "tencentdb-postgres/diagnose" */
/** @import { App } from "../app.js" */
/** @import { Part } from "../difference.js" */
/** @typedef {"canonicalRequest" | "stringToSign" | "signature" | "authorization"} StepName */
/**
 * A value to compare a step with, and where it comes from.
 * @typedef {{ source: "signed" | "printed" | "sent", value: string }} Other
 */

/** Causes that lie in how the key was made. */
const OF_THE_KEY = ["key-derivation", "secret-text"];

/**
 * @param {App} app
 * @param {Diagnosis} diagnosis
 * @param {DiagnosedSteps} steps
 */
export function signatureSteps(app, diagnosis, steps) {
  const { words } = app;
  const text = words.steps;
  const others = againstOf(app, diagnosis);
  const tc3 = steps.canonicalRequest !== undefined;
  const timestamp = diagnosis.request ? sent(diagnosis.request).timestamp : undefined;
  /** @type {[name: StepName | "key", why: string][]} */
  const shown = tc3
    ? [
        ["canonicalRequest", text.why.canonicalRequest],
        ["stringToSign", text.why.stringToSign],
        ["key", text.why.key],
        ["signature", text.why.signature],
        ["authorization", text.why.authorization],
      ]
    : [
        ["stringToSign", text.why.stringToSignOld],
        ["signature", text.why.signatureOld(steps.method)],
      ];
  /** @param {StepName} name */
  const value = (name) => {
    const [own, other] = [steps[name], others[name]];
    return own === undefined && !other ? h("p", { class: "missing" }, text.needsSecret) : sides(app, own, other);
  };
  /** @param {StepName} name */
  const marksOf = (name) => [
    state(app, steps[name], others[name]),
    steps[name] && copyButton(app, { text: steps[name], label: text[name] }),
  ];
  return h(
    "section",
    { class: "steps", "aria-labelledby": "steps-title" },
    h("header", {}, h("h2", { id: "steps-title" }, text.title), h("p", { class: "lead" }, text.lead)),
    h(
      "ol",
      { class: "step-list" },
      shown.map(([name, why], index) =>
        h(
          "li",
          { key: name, class: "card step", "data-step": name },
          h(
            "header",
            { class: "step-head" },
            h("span", { class: "step-number", "aria-hidden": "true" }, index + 1),
            h("h3", {}, text[name]),
            name === "key" ? keyState(app, diagnosis, steps) : marksOf(name),
          ),
          h("p", { class: "help" }, why),
          name === "stringToSign" && moment(app, timestamp, { named: true }),
          name === "key" ? key(app) : value(name),
          name === "canonicalRequest" && app.payload && payloadView(app, app.payload),
        ),
      ),
    ),
  );
}

/**
 * The values to compare the steps with: those that the engine found out, that the program printed, or that were sent.
 * @param {App} app
 * @param {Diagnosis} diagnosis
 */
function againstOf({ given }, { request, signed }) {
  const { signature = "", authorization = "" } = request ? sent(request) : {};
  const printed = given.printed.replace(/\r?\n$/, "");
  const isString = /^(TC3-HMAC-SHA256(\n|$)|(GET|POST)\S+\?)/.test(printed);
  /**
   * @param {Other["source"]} source
   * @param {string | undefined} value
   * @returns {Other | undefined}
   */
  const from = (source, value = "") => (value.trim() ? { source, value } : undefined);
  return {
    canonicalRequest: from("printed", isString ? "" : printed) ?? from("signed", signed?.canonicalRequest),
    stringToSign: from("printed", isString ? printed : "") ?? from("signed", signed?.stringToSign),
    signature: from("sent", signature),
    authorization: from("sent", authorization),
  };
}

/**
 * @param {App} app
 * @param {string | undefined} value
 * @param {Other | undefined} other
 */
function state(app, value, other) {
  return value === undefined || other === undefined ? null : sameness(app, value === other.value);
}

/**
 * Says whether the key is the same. It is never sent, so the answer follows from what was found out.
 * @param {App} app
 * @param {Diagnosis} diagnosis
 * @param {DiagnosedSteps} steps
 */
function keyState(app, { findings: list, signed, verified }, steps) {
  const another =
    list.some(({ code, proved }) => proved && OF_THE_KEY.includes(code)) ||
    (signed?.credentialScope !== undefined && signed.credentialScope !== steps.credentialScope);
  return another || verified ? sameness(app, !another) : null;
}

/**
 * @param {App} app
 * @param {boolean} same
 */
function sameness({ words: { steps: text } }, same) {
  return pill({ tone: same ? "good" : "bad", label: same ? text.same : text.differs });
}

/**
 * @param {App} app
 * @param {string | undefined} own
 * @param {Other | undefined} other
 */
function sides({ words: { steps: text } }, own, other) {
  const whole = (/** @type {string} */ value) => [{ text: laidOut(value), differs: false }];
  if (other === undefined) return h("pre", { class: "side", tabindex: "0" }, h("code", {}, marks(whole(own ?? ""))));
  if (own === undefined) return side(text.against[other.source], [whole(other.value)]);
  const rows = compare(laidOut(own), laidOut(other.value));
  return h(
    "div",
    { class: "sides" },
    side(
      text.expected,
      rows.map(({ left }) => left),
    ),
    side(
      text.against[other.source],
      rows.map(({ right }) => right),
      "wrong",
    ),
  );
}

/**
 * Sets the parameters of one long line, which the old methods sign, below each other.
 * @param {string} text
 */
const laidOut = (text) => (text.includes("\n") ? text : text.replaceAll("&", "\n&"));

/**
 * @param {string} title
 * @param {(Part[] | undefined)[]} lines
 * @param {"right" | "wrong"} tone
 */
const side = (title, lines, tone = "right") =>
  h(
    "figure",
    { class: tone },
    h("figcaption", {}, title),
    h(
      "pre",
      { class: "side", tabindex: "0" },
      h(
        "code",
        {},
        lines.map((parts, index) =>
          h(
            "span",
            {
              key: index,
              class: `line ${parts === undefined ? "gap" : parts.some(({ differs }) => differs) ? "differs" : ""}`,
            },
            parts && marks(parts),
            "\n",
          ),
        ),
      ),
    ),
  );

/**
 * The three steps of the key, which are as secret as the key itself.
 * @param {App} app
 */
function key({ words, given, chain }) {
  const rows = [
    ["SecretDate", 'HMAC("TC3" + SecretKey, date)', chain?.secretDate],
    ["SecretService", "HMAC(SecretDate, service)", chain?.secretService],
    ["SecretSigning", 'HMAC(SecretService, "tc3_request")', chain?.secretSigning],
  ];
  const instead = given.secretKey ? words.steps.keyHidden : words.steps.needsSecret;
  return h(
    "dl",
    { class: "chain" },
    rows.map(([name, formula, value]) =>
      h(
        "div",
        { key: name },
        h("dt", {}, h("code", {}, name), h("code", { class: "formula" }, formula)),
        h("dd", {}, value ? h("code", {}, value) : h("span", { class: "help" }, instead)),
      ),
    ),
  );
}
