// Refuses what is larger than the service takes.

import { utf8 } from "../encoding/bytes.js";
import { invalid } from "../errors/errors.js";

/** Returns what is sent, if the service takes so much. */
export function within<Sent extends string | Uint8Array>(sent: Sent, limit: number): Sent {
  // A UTF-16 unit takes three bytes of UTF-8 at the most.
  const size = sent.length * 3 > limit ? (typeof sent === "string" ? utf8(sent) : sent).length : 0;
  if (size > limit) throw invalid("params", `are ${size} bytes as they are sent, and the service takes ${limit}`);
  return sent;
}
