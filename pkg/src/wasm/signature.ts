// The signature of one payload, be its hash known or not.

import { digest } from "../sign/digest.js";
import { write } from "./memory.js";
import { empty, signed, slot, slots } from "./slots.js";

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
