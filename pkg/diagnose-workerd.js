// The diagnosis for runtimes that do not compile wasm from bytes: it comes as a module of theirs.

import { from } from "./diagnose-core.js";
import module from "./diagnose.wasm";

from(() => module);

export { diagnose } from "./diagnose-core.js";
