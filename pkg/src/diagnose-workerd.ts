// The diagnosis for runtimes that do not compile wasm from bytes: it comes as a module of theirs.

import { from } from "./diagnose/diagnose.js";
import module from "./diagnose.wasm";

from(() => module);

export * from "./diagnose/api.js";
