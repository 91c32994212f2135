// What a client tells of its calls, with nothing in it that must not be seen.

import { redact } from "../wasm/bindings.js";
import { textOf } from "../errors/foreign.js";
import { SHOWN_HEADERS } from "../generated/facts.js";
import type { RequestEvent } from "./types.js";

/** Tells an observer. What it throws is its own affair, and no reason for a call to fail. */
export function notify<Event>(observer: ((event: Event) => void) | undefined, event: () => Event): void {
  if (!observer) return;
  try {
    const result = observer(event()) as void | Promise<void>;
    // One that is asynchronous may fail later.
    if (typeof result?.then === "function") Promise.resolve(result).catch(failed);
  } catch (error) {
    failed(error);
  }
}

function failed(error: unknown): void {
  try {
    console.error("an observer of PostgresClient failed:", textOf(error));
  } catch {
    // A console that fails has nobody to be told of it.
  }
}

/**
 * The request as an observer may see it: nothing but what is on the list of harmless headers, secrets masked in the
 * body.
 */
export function redactedRequest(
  action: string,
  attempt: number,
  url: string,
  headers: Record<string, string>,
  text: string,
): RequestEvent {
  const safe: Record<string, string> = {};
  for (const name in headers) safe[name] = SHOWN_HEADERS.includes(name) ? headers[name]! : "***";
  return {
    action,
    attempt,
    url,
    headers: safe,
    get body() {
      return redact(action, text);
    },
  };
}
