// The way to the signature, step by step: as the service goes it, and beside it as the caller went it, as far as that is known.

import { h } from "../../app/view.js";
import { pill } from "../../app/parts/basics.js";
import { compare } from "../difference.js";
import { sent } from "../sent.js";
import { copyButton } from "./copy.js";
import { marks } from "./marks.js";
import { moment } from "./moment.js";
import { payloadView } from "./payload.js";

/** Causes that lie in how the key was made. */
const OF_THE_KEY = ["key-derivation", "secret-text"];

export function signatureSteps(app) {
  const {
    words,
    diagnosis: { steps },
  } = app;
  const text = words.steps;
  const others = against(app);
  const tc3 = steps.canonicalRequest !== undefined;
  const shown = [
    tc3 && ["canonicalRequest", text.why.canonicalRequest],
    ["stringToSign", tc3 ? text.why.stringToSign : text.why.stringToSignOld],
    tc3 && ["key", text.why.key],
    ["signature", tc3 ? text.why.signature : text.why.signatureOld(steps.method)],
    tc3 && ["authorization", text.why.authorization],
  ].filter(Boolean);
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
            name === "key" ? keyState(app) : state(app, steps[name], others[name]),
            steps[name] && copyButton(app, { text: steps[name], label: text[name] }),
          ),
          h("p", { class: "help" }, why),
          name === "stringToSign" && moment(app, sent(app.diagnosis.request).timestamp, { named: true }),
          name === "key"
            ? key(app)
            : steps[name] === undefined && !others[name]
              ? h("p", { class: "missing" }, text.needsSecret)
              : sides(app, steps[name], others[name]),
          name === "canonicalRequest" && app.payload && payloadView(app),
        ),
      ),
    ),
  );
}

/** What each step is held against, `{ source, value }`: what the engine found out, what the program printed, or what was sent. */
function against({ diagnosis, given }) {
  const { request, signed } = diagnosis;
  const own = sent(request);
  const found = {
    signature: own.signature && { source: "sent", value: own.signature },
    authorization: own.authorization && { source: "sent", value: own.authorization },
  };
  const printed = given.printed.replace(/\r?\n$/, "");
  if (printed.trim())
    found[/^(TC3-HMAC-SHA256(\n|$)|(GET|POST)\S+\?)/.test(printed) ? "stringToSign" : "canonicalRequest"] = {
      source: "printed",
      value: printed,
    };
  for (const name of ["canonicalRequest", "stringToSign"])
    if (signed?.[name] && !found[name]) found[name] = { source: "signed", value: signed[name] };
  return found;
}

function state(app, value, other) {
  return value === undefined || other === undefined ? null : sameness(app, value === other.value);
}

/** Nobody sends the key: whether it is the same follows from what was found out. */
function keyState(app) {
  const { findings: list, steps, signed, verified } = app.diagnosis;
  const another =
    list.some(({ code, proved }) => proved && OF_THE_KEY.includes(code)) ||
    (signed?.credentialScope !== undefined && signed.credentialScope !== steps.credentialScope);
  return another || verified ? sameness(app, !another) : null;
}

function sameness({ words: { steps: text } }, same) {
  return pill({ tone: same ? "good" : "bad", label: same ? text.same : text.differs });
}

function sides({ words: { steps: text } }, exact, against) {
  const value = laidOut(exact);
  const other = against && { ...against, value: laidOut(against.value) };
  if (other === undefined)
    return h("pre", { class: "side", tabindex: "0" }, h("code", {}, marks([{ text: value, differs: false }])));
  if (value === undefined) return side(text.against[other.source], [[{ text: other.value, differs: false }]]);
  const rows = compare(value, other.value);
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

/** The old methods sign one long line: its parameters are told apart more easily below each other. */
const laidOut = (text) => (text && !text.includes("\n") ? text.replaceAll("&", "\n&") : text);

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

/** The three steps of the key, which are as secret as the key itself. */
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
