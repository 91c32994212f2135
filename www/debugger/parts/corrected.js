// The request put right, as a command to copy.

import { h } from "../../app/view.js";
import { curl } from "../curl.js";
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
      copyButton(app, { text: code, latest, label: text.title, id: "copy-corrected" })),
    h("p", { class: "help" }, corrected.signed ? text.lead : text.unsigned, hides && ` ${text.token}`, corrected.body instanceof Uint8Array && ` ${text.bytes}`),
    h("pre", { class: "side", tabindex: "0", id: "corrected" }, h("code", {}, code)));
}

function written({ corrected, given, revealed }) {
  const token = revealed && given.token ? given.token : HIDDEN_TOKEN;
  const headers = corrected.headers.map(([name, value]) => [name, value === HIDDEN_TOKEN ? token : value]);
  return curl({ ...corrected, headers, body: typeof corrected.body === "string" ? corrected.body : "" });
}
