// From whatever went wrong to the error a call fails with.

import { Stopped } from "./deadline.js";
import { TencentDBError, TransportError } from "./errors.js";

/** The error a call fails with, whatever it was that went wrong. */
export function explained(action, error, timeoutMs, isGet) {
  if (error?.constructor === TencentDBError) return new TencentDBError(`${action}: ${error.message}`, { cause: error.cause });
  if (error instanceof TencentDBError) return error;
  if (error instanceof Stopped) {
    if (error.late) return new TransportError("timeout", action, `no answer within ${timeoutMs} ms`, error);
    return new TransportError("aborted", action, error.message, error.cause ?? error);
  }
  try {
    const message = lost(error);
    // In a GET everything stands in the address, which platforms like to name.
    return new TransportError("network", action, message, isGet ? new Error(reason(error)) : error);
  } catch {
    return new TransportError("network", action, "the request failed");
  }
}

const masked = (text) => text.replace(/\?[^\s)]+/g, "?***");

/** The most telling word of the platform on why a request failed. Node.js and Deno have it behind the error, Bun on it. */
export function reason(error) {
  const { cause, code, message = String(error) } = error ?? {};
  return masked([cause?.code, code, cause?.message, message].find((one) => typeof one === "string"));
}

/** What a failed fetch most likely means. */
function lost(error) {
  const why = reason(error);
  const message = masked(error?.message ?? String(error));
  const said = message.includes(why) ? message : `${message}: ${why}`;
  if (error instanceof TypeError && inPage()) {
    return `the request failed (${said}); in a page this is mostly cross-origin: the service does not answer pages directly, so go through a gateway or an edge function`;
  }
  return `the request failed (${said}); check the network and the endpoint`;
}

/** Whether this is a page, and not a worker or a server. */
export const inPage = () => typeof window === "object" && typeof document === "object" && window.document === document;
