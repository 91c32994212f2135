// A button that copies a text and says so. `latest` makes the text anew when it is wanted.

import { iconButton } from "../../app/parts/basics.js";

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
