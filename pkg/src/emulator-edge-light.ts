// The emulator for edge runtimes of the `edge-light` kind.

import { rebrandModule } from "./wasm/edge-module.js";
import { from } from "./emulator/emulator.js";
import module from "./emulator.wasm?module";

from(() => rebrandModule(module));

export {
  createEmulator,
  type Emulator,
  type EmulatorCredential,
  type EmulatorLogEntry,
  type EmulatorOptions,
  type Fault,
} from "./emulator/emulator.js";
