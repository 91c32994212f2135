// Starts the page.

import { createApp } from "./app.js";
import { frame } from "./frame.js";
import { shown } from "./shown.js";
import { mount } from "./view.js";
import { strings } from "./strings.js";

const { app, start, fail } = createApp();
addEventListener("unhandledrejection", ({ reason }) =>
  app.toast(`${strings.failures.page}: ${shown(reason?.message ?? reason)}`, { tone: "bad" }),
);
const root = document.getElementById("app");
root.replaceChildren();
start(mount(root, () => frame(app))).catch(fail);
