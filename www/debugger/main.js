// Starts the debugger.

import { begin } from "../parts/language.js";
import { mount } from "../parts/view.js";
import { createDebugger } from "./app.js";
import { frame } from "./frame.js";

await begin();
const { app, start, fail } = createDebugger();
const root = document.getElementById("app") ?? document.body;
root.replaceChildren();
start(mount(root, () => frame(app)));
Promise.all([import("tencentdb-postgres/diagnose"), import("tencentdb-postgres/key-chain")])
  .then(([{ diagnose }, { keyChain }]) => app.arrive({ diagnose, keyChain }))
  .catch(fail);
