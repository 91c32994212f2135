// The functions of the wasm for calls: checks of parameters, decisions. Signing has its own, in slots.ts and
// sign/wasm-backend.ts.

import type { Problem } from "../errors/errors.js";
import type { ValidateOptions } from "../model/model.js";
import { PLATFORM_BYTES } from "../sign/platform-bytes.js";
import { signed, slot } from "./slots.js";
import { type Exports, read, wasm, whenReady, wipe, write, written } from "./memory.js";

/** What the check lets pass. */
type CheckOptions = ValidateOptions;

/** What the check found. */
interface Checked {
  /** Whether it refuses the call. */
  refused: boolean;
  problems: Problem[];
}

/** A call that may be sent, or has no body because it was refused. */
interface Prepared {
  problems: Problem[];
  body?: string | Uint8Array<ArrayBuffer>;
  /** What `Authorization` says behind the id; it is still to be made of a large body. */
  signature?: string;
}

/** What the tables know of an action. */
interface Action {
  id: number;
  readOnly: boolean;
  /** The documented calls a second, or 0. */
  perSecond: number;
  /** The name of the read that verifies it, where there is one. */
  verifyWith?: string;
}

/** Every action by name. */
export const actions = new Map<string, Action>();
/** The id of an action that the tables do not know. */
const UNKNOWN_ACTION = -1;

whenReady(() => {
  const lines = read(wasm.actions())
    .trimEnd()
    .split("\n")
    .map((line) => line.split(" "));
  // See `actions` in bindings/core/src/check.rs.
  for (const [name = "", access, rate, id, verifies] of lines) {
    const action: Action = { id: Number(id), readOnly: access === "r", perSecond: Number(rate) };
    const [verifyWith] = lines[Number(verifies)] ?? [];
    if (verifyWith) action.verifyWith = verifyWith;
    actions.set(name, action);
  }
});

/** The names of all actions. */
export const actionNames = () => [...actions.keys()];

/** Returns whether the tables know an action. */
export const isKnown = (action: string): boolean => actions.has(action);

/** Returns whether an action changes nothing. */
export const reads = (action: string): boolean => actions.get(action)?.readOnly === true;

/** The read that tells whether an action took effect. */
export const verifyWith = (action: string): string | undefined => actions.get(action)?.verifyWith;

/** The id of an action. */
const idOf = (action: string) => actions.get(action)?.id ?? UNKNOWN_ACTION;

/** Writes a text about an action. One that the tables do not know is named in it. */
const writeFor = (action: string, text: string) => write(isKnown(action) ? text : `${action}\0${text}`);

/** Returns what is wrong or unusual with parameters, given as JSON text, and whether it refuses the call. */
export function check(action: string, params: string, options: CheckOptions): Checked {
  const length = writeFor(action, params);
  const checked = checkWritten(action, length, options);
  wipe(length);
  return checked;
}

/** The same of parameters that are written. See `check` in bindings/core/src/check.rs. */
function checkWritten(action: string, length: number, options: CheckOptions): Checked {
  const { allowUnknown = false, strict = false, quotedScalars = false } = options;
  const answer = wasm.check(idOf(action), length, allowUnknown, strict, quotedScalars);
  if (answer === 0) return { refused: false, problems: [] };
  const lines = read(answer).split("\n");
  const refused = lines.pop() === "refused";
  return { refused, problems: lines.map(problemOf) };
}

function problemOf(line: string): Problem {
  const [path, code, severity, message, suggestion] = line.split("\0") as Columns;
  const problem: Problem = { path, code, severity, message };
  if (suggestion) problem.suggestion = suggestion;
  return problem;
}

/** The columns of a line about a problem. */
type Columns = [path: string, code: string, severity: Problem["severity"], message: string, suggestion: string];

/** Checks a call, and unless that refuses it gives the body: as text with what signs it, or if it is large as bytes. */
export function prepare(
  secretKey: string,
  common: string,
  action: string,
  params: string,
  timestamp: number,
  options: CheckOptions,
): Prepared {
  const at = slot(secretKey, common, timestamp);
  let length = writeFor(action, params);
  try {
    const { refused, problems } = checkWritten(action, length, options);
    if (refused) return { problems };
    if (!isKnown(action)) length = write(params);
    if (length < PLATFORM_BYTES) return { problems, body: params, signature: signed(at, length, timestamp) };
    return { problems, body: written(length) };
  } finally {
    wipe(length);
  }
}

/** Returns what follows a failed attempt: see `after_failure` in bindings/core/src/policy.rs. */
export function afterFailure(
  action: string,
  code: string,
  message: string | undefined,
  ...given: After<"after_failure", [number, number]>
): string[] {
  const length = writeFor(action, `${code}\0${message ?? ""}`);
  const answer = wasm.after_failure(idOf(action), length, ...given);
  // The service may have repeated anything in its message.
  wipe(length);
  return read(answer).split("\0");
}

/** Parameters as they may be shown: the values of secret ones masked. */
export function redact(action: string, params: string): string {
  const length = writeFor(action, params);
  const shown = read(wasm.redact(idOf(action), length));
  wipe(length);
  return shown;
}

/** The arguments of a function of the wasm after the first ones. */
export type After<Name extends "after_failure" | "next_page" | "after_poll", First extends unknown[]> =
  Parameters<Exports[Name]> extends [...First, ...infer Others] ? Others : never;
