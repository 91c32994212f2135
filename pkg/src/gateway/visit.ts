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

/** Tells the audit. Rejects with whatever it throws. */
export async function tell(
  { audit, now }: Parts,
  { requestId, startedAt, told }: Visit,
  type: Entry["type"],
  more: Partial<Entry> = {},
): Promise<void> {
  const time = now();
  await audit({ type, time, requestId, ...told, ...more, ...(type !== "allowed" && { durationMs: time - startedAt }) });
}
