// The signature of one payload, be its hash known or not, and the end of what is kept to sign.

import { digest } from "../sign/digest.js";
import { wasm, write } from "./memory.js";
import { owner, signed, slot, slots } from "./slots.js";

/** Returns what `signed` does, for a payload, or the payload of this hash. */
export function signature(
  secretKey: string,
  common: string,
  payload: string | Uint8Array,
  timestamp: number,
  hash = digest(payload),
): string {
  const at = slot(secretKey, common, timestamp);
  const made = signed(at, write(hash ?? payload), timestamp, hash);
  if (!slots[at]!.isKept) empty(at);
  return made;
}

/** Wipes what is kept to sign with a key: call it when another has taken its place. */
export function forget(secretKey: string | undefined): void {
  if (owner === wasm) slots.forEach((known, at) => known?.secretKey === secretKey && empty(at));
}

function empty(at: number): void {
  wasm.forget(at);
  slots[at] = undefined;
}
