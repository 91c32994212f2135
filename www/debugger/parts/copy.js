// A button that copies a text and says so.

import { iconButton } from "../../parts/basics.js";

/** @import { App } from "../app.js" */

/**
 * `latest` makes the text anew when it is copied.
 * @param {App} app
 * @param {{ text: string, label: string, id?: string, latest?: () => string }} props
 */
export function copyButton(app, { text, label, id, latest = () => text }) {
  const { copied, words } = app;
  const done = copied.text === text;
  const said = !done ? `${words.common.copy}: ${label}` : copied.failed ? words.common.copyFailed : words.common.copied;
  return iconButton({
    icon: done ? (copied.failed ? "alert" : "check") : "copy",
    label: said,
    id,
    class: "copy",
    onclick: () => app.copy(latest()),
  });
}
