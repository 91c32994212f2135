// Starts the page.

import { createApp } from "./app.js";
import { frame } from "./frame.js";
import { messageOf } from "../service/failure.js";
import { begin } from "../parts/language.js";
import { mount } from "../parts/view.js";
import { strings } from "./strings.js";

await begin();
const { app, start, fail } = createApp();
addEventListener("unhandledrejection", ({ reason }) =>
  app.toast(`${strings.failures.page}: ${messageOf(reason)}`, { tone: "bad" }),
);
const root = document.getElementById("app") ?? document.body;
root.replaceChildren();
start(mount(root, () => frame(app))).catch(fail);
