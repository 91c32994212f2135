// A failed call, as a notice with the one next step.

import { h } from "../../parts/view.js";
import { strings } from "../strings.js";
import { explain } from "../../service/failure.js";
import { icon } from "../../parts/icon.js";
import { button, copyButton } from "../../parts/basics.js";

/** @import { Copy } from "../../parts/basics.js" */

/**
 * `retry`, `credentials` and `debug` are what its buttons do; a step without a function has no button.
 * @param {{
 *   error: unknown, copy: Copy, retry?: () => unknown, credentials?: () => unknown, debug?: (error: unknown) => unknown
 * }} props
 */
export function failureNotice({ error, copy, retry, credentials, debug }) {
  const { title, code, message, advice, requestId, step } = explain(error);
  return h(
    "div",
    { class: "notice bad", role: "alert", tabindex: "-1" },
    icon("alert"),
    h(
      "div",
      { class: "notice-text" },
      h("p", { class: "notice-title" }, title, code && h("code", { class: "code" }, code)),
      h("p", {}, message),
      advice && h("p", {}, h("strong", {}, `${strings.failures.whatToDo}: `), advice),
      requestId &&
        h(
          "p",
          { class: "request-id" },
          `${strings.failures.requestId} `,
          h("code", {}, requestId),
          copyButton({ text: requestId, label: strings.failures.requestId, copy }),
        ),
      (retry || credentials || debug) &&
        h(
          "p",
          { class: "notice-actions" },
          step === "credentials" &&
            credentials &&
            button({ look: "primary", label: strings.failures.credentials, onclick: credentials }),
          debug &&
            code?.startsWith("AuthFailure.Signature") &&
            button({ label: strings.requests.debug, onclick: () => debug(error) }),
          step !== "none" && retry && button({ label: strings.common.retry, icon: "refresh", onclick: retry }),
        ),
    ),
  );
}

/**
 * Something to know before going on.
 * @param {string} text
 * @param {"warn" | "info" | "bad"} tone
 */
export const caution = (text, tone = "warn") =>
  h(
    "div",
    { class: `notice ${tone}` },
    icon(tone === "warn" ? "alert" : "info"),
    h("div", { class: "notice-text" }, h("p", {}, text)),
  );
