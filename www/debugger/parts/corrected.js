// The request put right, as a command to copy.

import { h } from "../../app/view.js";
import { curl } from "../curl.js";
import { copyButton } from "./copy.js";
import { moment } from "./moment.js";

const HIDDEN_TOKEN = "(token)";
/** Causes that lie in the credential: signed with it anew, the request would be refused anew. */
const REFUSED = ["foreign-key", "key-unusable", "credential-mixed-up"];

/** The request put right; where there is none, why, if a person can do something about it. */
export function correctedRequest(app) {
  const {
    words: { corrected: text },
    corrected,
    diagnosis,
  } = app;
  const reason = diagnosis && text.reasons[hindrance(app)];
  if (reason)
    return h(
      "section",
      { class: "card corrected", id: "uncorrected", "aria-labelledby": "corrected-title" },
      h("h2", { id: "corrected-title" }, text.none),
      h("p", { class: "help" }, reason),
    );
  return corrected && card(app);
}

/** Why there is no corrected request, or none that the service would take. */
function hindrance({ diagnosis: { findings, uncorrected }, given, corrected }) {
  if (!corrected) return uncorrected;
  const grave = findings.filter(({ severity }) => severity !== "advice").map(({ code }) => code);
  if (grave.some((code) => REFUSED.includes(code))) return "credential";
  if (grave.includes("wrong-secret")) return "secret";
  return grave.includes("token-mismatch") && !given.token ? "token" : undefined;
}

function card(app) {
  const {
    words: { corrected: text },
    corrected,
  } = app;
  const hides = app.given.token !== "" || corrected.headers.some(([, value]) => value === HIDDEN_TOKEN);
  const code = written(app);
  // It is good for five minutes, and the page may have been open for longer.
  const latest = () => {
    app.renew();
    return written(app);
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

const timestamp = ({ headers }) => headers.find(([name]) => name.toLowerCase() === "x-tc-timestamp")?.[1];

function written({ corrected: whole, covered, given, revealed }) {
  const corrected = revealed ? whole : (covered ?? whole);
  const token = revealed && given.token ? given.token : HIDDEN_TOKEN;
  const hasToken = corrected.headers.some(([name]) => name.toLowerCase() === "x-tc-token");
  const all = given.token && !hasToken ? [...corrected.headers, ["X-TC-Token", HIDDEN_TOKEN]] : corrected.headers;
  const headers = all.map(([name, value]) => [name, value === HIDDEN_TOKEN ? token : value]);
  return curl({ ...corrected, headers, body: typeof corrected.body === "string" ? corrected.body : "" });
}
