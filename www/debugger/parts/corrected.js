// The request put right, as code to copy.

import { h } from "../../app/view.js";
import { choices } from "../../app/parts/basics.js";
import { SNIPPETS, snippet } from "../snippets.js";
import { copyButton } from "./copy.js";

const HIDDEN_TOKEN = "(token)";

export function correctedRequest(app) {
  const { words: { corrected: text }, corrected } = app;
  const hides = corrected.headers.some(([, value]) => value === HIDDEN_TOKEN);
  const code = written(app);
  // It is good for five minutes, and the page may have been open for longer.
  const latest = () => {
    app.renew();
    return written(app);
  };
  return h("section", { class: "card corrected", "aria-labelledby": "corrected-title" },
    h("header", { class: "card-head" },
      h("h2", { id: "corrected-title" }, text.title),
      h("div", { class: "card-tools" },
        choices({ label: text.language, value: app.snippet, name: "snippet", options: SNIPPETS.map((name) => ({ value: name, label: text.languages[name] })), onchange: app.choose }),
        copyButton(app, { text: code, latest, label: text.languages[app.snippet], id: "copy-snippet" }))),
    h("p", { class: "help" }, corrected.signed ? text.lead : text.unsigned, hides && ` ${text.token}`, corrected.body instanceof Uint8Array && ` ${text.bytes}`),
    h("pre", { class: "side", tabindex: "0", id: "snippet" }, h("code", {}, code)));
}

function written({ corrected, snippet: language, given, revealed }) {
  const token = revealed && given.token ? given.token : HIDDEN_TOKEN;
  const headers = corrected.headers.map(([name, value]) => [name, value === HIDDEN_TOKEN ? token : value]);
  return snippet(language, { ...corrected, headers, body: typeof corrected.body === "string" ? corrected.body : "" });
}
