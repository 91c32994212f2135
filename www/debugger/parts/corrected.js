// The corrected request, as a command to copy.

import { h } from "../../parts/view.js";
import { curl } from "../curl.js";
import { copyButton } from "./copy.js";
import { moment } from "./moment.js";

const HIDDEN_TOKEN = "(token)";
/** @import { Diagnosis } from "tencentdb-postgres/diagnose" */
/** @import { App, Corrected } from "../app.js" */

/** Causes that lie in the credential: signed with it again, the request would be refused again. */
const REFUSED = ["foreign-key", "key-unusable", "credential-mixed-up"];

/**
 * The corrected request; where there is none, the reason, if a person can do something about it.
 * @param {App} app
 */
export function correctedRequest(app) {
  const {
    words: { corrected: text },
    corrected,
    diagnosis,
  } = app;
  const hindrance = diagnosis && hindranceOf(app, diagnosis);
  const reason = hindrance && text.reasons[hindrance];
  if (reason)
    return h(
      "section",
      { class: "card corrected", id: "uncorrected", "aria-labelledby": "corrected-title" },
      h("h2", { id: "corrected-title" }, text.none),
      h("p", { class: "help" }, reason),
    );
  return corrected && card(app, corrected);
}

/**
 * Says why there is no corrected request, or none that the service would take.
 * @param {App} app
 * @param {Diagnosis} diagnosis
 */
function hindranceOf({ given, corrected }, { findings, uncorrected }) {
  if (!corrected) return uncorrected;
  const grave = findings.filter(({ severity }) => severity !== "advice").map(({ code }) => code);
  if (grave.some((code) => REFUSED.includes(code))) return "credential";
  if (grave.includes("wrong-secret")) return "secret";
  return grave.includes("token-mismatch") && !given.token ? "token" : undefined;
}

/**
 * @param {App} app
 * @param {Corrected} corrected
 */
function card(app, corrected) {
  const text = app.words.corrected;
  const hides = app.given.token !== "" || corrected.headers.some(([, value]) => value === HIDDEN_TOKEN);
  const code = written(app, corrected);
  // It is valid for five minutes, and the page may have been open for longer.
  const latest = () => {
    app.renew();
    return written(app, app.corrected ?? corrected);
  };
  return h(
    "section",
    { class: "card corrected", "aria-labelledby": "corrected-title" },
    h(
      "header",
      { class: "card-head" },
      h("h2", { id: "corrected-title" }, text.title),
      copyButton(app, { text: code, latest, label: text.title, id: "copy-corrected" }),
    ),
    moment(app, timestamp(corrected), { named: true }),
    h(
      "p",
      { class: "help" },
      corrected.signed ? text.lead : text.unsigned,
      hides && ` ${text.token}`,
      corrected.body instanceof Uint8Array && ` ${text.bytes}`,
      app.covered && ` ${app.revealed ? text.passwords : text.covered}`,
    ),
    h("pre", { class: "side", tabindex: "0", id: "corrected" }, h("code", {}, code)),
  );
}

/** @param {Corrected} request */
const timestamp = ({ headers }) => headers.find(([name]) => name.toLowerCase() === "x-tc-timestamp")?.[1];

/**
 * @param {App} app
 * @param {Corrected} whole
 */
function written({ covered, given, revealed }, whole) {
  const corrected = revealed ? whole : (covered ?? whole);
  const token = revealed && given.token ? given.token : HIDDEN_TOKEN;
  const hasToken = corrected.headers.some(([name]) => name.toLowerCase() === "x-tc-token");
  /** @type {Corrected["headers"]} */
  const added = given.token && !hasToken ? [["X-TC-Token", HIDDEN_TOKEN]] : [];
  /** @type {Corrected["headers"]} */
  const headers = [...corrected.headers, ...added].map(([name, value]) => [
    name,
    value === HIDDEN_TOKEN ? token : value,
  ]);
  return curl({ ...corrected, headers, body: typeof corrected.body === "string" ? corrected.body : "" });
}
