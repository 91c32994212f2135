// A request on its way through a gateway, and what the audit is told of it.

import type { Entry } from "./audit.js";
import type { Parts } from "./parts.js";

/** What is known of a request so far. */
export interface Visit {
  requestId: string;
  startedAt: number;
  /** Whether the caller's call may have reached the service. */
  reached: boolean;
  /** What the audit says of it. */
  told: Pick<Entry, "identity" | "action" | "region" | "instances" | "params" | "rule" | "price">;
}

/** Tells the audit what is decided. Throws or rejects with whatever the audit does. */
export function tell(
  { audit, now }: Parts,
  { requestId, startedAt, told }: Visit,
  type: Entry["type"],
  more?: Partial<Entry>,
): void | Promise<void> {
  const time = now();
  const entry: Entry = Object.assign({ type, time, requestId }, told, more);
  if (type !== "allowed") entry.durationMs = time - startedAt;
  return audit(entry);
}

/** Tells the audit what has happened. */
export async function tellAfterwards(...given: Parameters<typeof tell>): Promise<void> {
  try {
    await tell(...given);
  } catch {
    // That nobody could be told of it does not undo it.
  }
}
