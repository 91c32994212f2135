// One request in full: what was sent, how it was signed, and what came back.

import { h } from "../../parts/view.js";
import { cut } from "../../parts/shown.js";
import { strings } from "../strings.js";
import { milliseconds } from "../../parts/format.js";
import { curl, pending } from "../../service/journal.js";
import { button, copyButton, facts, iconButton } from "../../parts/basics.js";

/** @import { App } from "../app.js" */
/** @import { Entry } from "../../service/journal.js" */

/** The depth down to which levels are indented. */
const DEEPEST = 20;
/** The number of characters that are shown of a text; all of it can be copied. */
const LONGEST = 20_000;

/**
 * @param {App} app
 * @param {Entry} record
 */
export function requestDetails(app, record) {
  const { parts } = strings.requests;
  const command = curl(record);
  const isCopied = app.copy.latest === command;
  return h(
    "article",
    { "aria-label": record.action },
    h(
      "header",
      { class: "request-head" },
      iconButton({
        icon: "back",
        label: strings.requests.back,
        class: "only-narrow",
        onclick: () => app.drawer.set({ chosen: undefined }),
      }),
      h("h3", {}, record.action),
      button({
        id: "copy-curl",
        icon: isCopied ? "check" : "copy",
        label: isCopied ? strings.copied : strings.requests.curl,
        reason: notRunnable(app, record),
        onclick: () => app.copy(command),
      }),
      record.steps &&
        button({
          id: "debug-signature",
          label: strings.requests.debug,
          reason: record.masked ? strings.requests.curlMasked : undefined,
          onclick: () => app.debugSignature(record),
        }),
    ),
    facts([
      [strings.requests.facts.url, h("code", {}, `${record.method} ${record.url}`)],
      [strings.requests.facts.region, record.region],
      [
        strings.requests.facts.status,
        record.failure ?? (pending(record) ? strings.requests.waiting : String(record.status)),
      ],
      [strings.requests.facts.code, record.code && h("code", {}, record.code)],
      [
        strings.requests.facts.requestId,
        record.requestId &&
          h(
            "span",
            { class: "copyable" },
            h("code", {}, record.requestId),
            copyButton({ text: record.requestId, label: strings.requests.facts.requestId, copy: app.copy }),
          ),
      ],
      [strings.requests.facts.took, record.durationMs === undefined ? undefined : milliseconds(record.durationMs)],
    ]),
    block(app, parts.headers, lines(Object.entries(record.headers))),
    block(
      app,
      parts.body,
      pretty(record.body) || strings.requests.emptyBody,
      record.masked ? strings.requests.masked : undefined,
    ),
    record.steps
      ? [
          block(app, parts.canonical, record.steps.canonicalRequest),
          block(
            app,
            parts.toSign,
            record.steps.stringToSign,
            record.steps.same ? strings.requests.same : strings.requests.different,
          ),
        ]
      : h("p", { class: "help" }, record.signed ? strings.requests.noSteps : strings.requests.unsigned),
    record.answer !== undefined && [
      block(app, parts.answerHeaders, lines(record.answerHeaders ?? [])),
      block(app, parts.answer, pretty(record.answer)),
    ],
  );
}

/**
 * Why a request cannot be repeated from a shell; `undefined` where it can.
 * @param {App} app
 * @param {Entry} record
 */
function notRunnable({ session }, record) {
  const { requests } = strings;
  if (session.emulated) return requests.curlEmulated;
  if (!record.signed) return requests.unsigned;
  if (record.masked) return requests.curlMasked;
  return record.headers["X-TC-Token"] ? requests.tokenMasked : undefined;
}

const lines = (/** @type {[name: string, value: string][]} */ headers) =>
  headers.map(([name, value]) => `${name}: ${value}`).join("\n");

/**
 * @param {App} app
 * @param {string} title
 * @param {string} text
 * @param {string} [note]
 */
function block(app, title, text, note) {
  if (!text) return null;
  return h(
    "section",
    { class: "block", key: title, "aria-label": title },
    h("header", {}, h("h4", {}, title), copyButton({ text, label: title, copy: app.copy })),
    h("pre", { tabindex: "0" }, h("code", {}, cut(text, LONGEST))),
    text.length > LONGEST && h("p", { class: "help" }, strings.requests.cut),
    note && h("p", { class: "help" }, note),
  );
}

/**
 * JSON with line breaks. Only the text is laid out anew, because long integers must not pass through a number.
 * @param {string} text
 */
function pretty(text) {
  let depth = 0;
  const indent = () => `\n${"  ".repeat(Math.min(depth, DEEPEST))}`;
  try {
    JSON.parse(text);
  } catch {
    return text;
  }
  return text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|\s+|[^\s{}[\],:"]+/g, (token, at) => {
    if (/^\s/.test(token)) return "";
    if (token === "{" || token === "[") {
      const closes = /^\s*[}\]]/.test(text.slice(at + 1, at + 40));
      depth += 1;
      return closes ? token : token + indent();
    }
    if (token === "}" || token === "]") {
      depth -= 1;
      const opened = /[{[]\s*$/.test(text.slice(Math.max(0, at - 40), at));
      return opened ? token : indent() + token;
    }
    if (token === ",") return token + indent();
    return token === ":" ? ": " : token;
  });
}
