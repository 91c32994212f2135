// What every entry of the emulator exports.

export type {
  EmulatorCallCount,
  EmulatorCallFilter,
  EmulatorChange,
  EmulatorClock,
  EmulatorClockChange,
  EmulatorControl,
  EmulatorRelease,
  EmulatorSettings,
  EmulatorTransition,
  EmulatorTransitions,
} from "./control.js";
export {
  createEmulator,
  type Emulator,
  type EmulatorClientOptions,
  type EmulatorCredential,
  type EmulatorLogEntry,
  type EmulatorOptions,
  type EmulatorPolicy,
  type EmulatorRole,
  type EmulatorStatement,
  type Fault,
} from "./emulator.js";
