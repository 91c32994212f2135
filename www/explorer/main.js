// Starts the explorer.

import { begin } from "../parts/language.js";
import { mount } from "../parts/view.js";
import { createExplorer } from "./app.js";
import { frame } from "./frame.js";

const { app, start, fail } = createExplorer();
const root = document.getElementById("app") ?? document.body;
begin()
  .then(() => {
    root.replaceChildren();
    return start(mount(root, () => frame(app)));
  })
  .catch(fail);
