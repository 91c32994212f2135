// What every entry of the emulator exports.

export {
  createEmulator,
  type Emulator,
  type EmulatorCredential,
  type EmulatorLogEntry,
  type EmulatorOptions,
  type EmulatorPolicy,
  type EmulatorRole,
  type EmulatorStatement,
  type Fault,
} from "./emulator.js";
