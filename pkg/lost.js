// From whatever went wrong to the error a call fails with.

import { Stopped } from "./deadline.js";
import { TencentDBError, TransportError } from "./errors.js";

/** The error a call fails with, whatever it was that went wrong. */
export function explained(action, error, timeoutMs) {
  if (error?.constructor === TencentDBError) return new TencentDBError(`${action}: ${error.message}`, { cause: error.cause });
  if (error instanceof TencentDBError) return error;
  if (error instanceof Stopped) {
    if (error.late) return new TransportError("timeout", action, `no answer within ${timeoutMs} ms`, error);
    return new TransportError("aborted", action, error.message, error.cause ?? error);
  }
  return new TransportError("network", action, lost(error), error);
}

/** What a failed fetch most likely means. */
function lost(error) {
  // What Node.js says is only that it failed; why stands behind it.
  const { message = String(error), cause } = error ?? {};
  const why = cause?.code ?? cause?.message;
  const said = why ? `${message}: ${why}` : message;
  if (error instanceof TypeError && inPage()) {
    return `the request failed (${said}); in a page this is mostly cross-origin: the service does not answer pages directly, so go through a gateway or an edge function`;
  }
  return `the request failed (${said}); check the network and the endpoint`;
}

/** Whether this is a page, and not a worker or a server. */
export const inPage = () => typeof window === "object" && typeof document === "object" && window.document === document;
