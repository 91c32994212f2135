// The audit: entries chained by hash, so that one which is changed or left out shows.

import { redact } from "../wasm/bindings.js";
import { stringify } from "../encoding/json.js";
import { sha256 } from "./hash.js";
import { compilePolicy } from "./policy.js";
import type { AuditEvent, GatewayOptions, Rule } from "./types.js";

/** What stands for the hash before the first entry. */
const BEGINNING = "0".repeat(64);

/** An entry before it has its place in the chain. */
export type Entry = Omit<AuditEvent, "previous" | "hash" | "params"> & { params?: object | undefined };

/** What writes entries: it makes each the event that it tells, and throws or rejects with what the observer does. */
export function auditor(onAudit: GatewayOptions["onAudit"]): (entry: Entry) => void | Promise<void> {
  let previous = BEGINNING;
  /** The parameters that are being audited, masked: a call has several entries. */
  const masked = new WeakMap<object, string>();
  const shown = (action: string, params: object): string => {
    const text = masked.get(params) ?? redact(action, stringify(params) as string);
    masked.set(params, text);
    return text;
  };
  return (entry) => {
    if (!onAudit) return undefined;
    const { action, params } = entry;
    // The one object from beginning to end: copies of it would cost more than its hash.
    const event = entry as Partial<AuditEvent> as AuditEvent;
    if (params && action !== undefined) event.params = shown(action, params);
    event.previous = previous;
    previous = sha256(JSON.stringify(event));
    event.hash = previous;
    return onAudit(event);
  };
}

/**
 * Whether entries follow each other as they were written: gives the place of the first that does not. They are those of
 * one gateway from its first on, or of a later part: then `previous` is the hash before it.
 */
export function brokenAt(events: readonly AuditEvent[], previous = BEGINNING): number | undefined {
  let last = previous;
  for (const [at, { hash, ...event }] of events.entries()) {
    if (event.previous !== last || sha256(JSON.stringify(event)) !== hash) return at;
    last = hash;
  }
  return undefined;
}

/** Returns the names of the rules of a policy that no entry names: nobody has needed them while it was written. */
export function rulesNeverMet(policy: readonly Rule[], events: Iterable<Pick<AuditEvent, "rule">>): string[] {
  const met = new Set(Array.from(events, ({ rule }) => rule));
  return compilePolicy(policy)
    .map(({ name }) => name)
    .filter((name) => !met.has(name));
}
