// Signing in the wasm: what requests have in common is prepared once and kept in a slot.

import { between, canonical, scopeOf } from "../sign/canonical.js";
import { type Exports, read, ready, wasm, write } from "./memory.js";

/** What a slot of the wasm is prepared for. */
interface Slot {
  secretKey: string;
  /** What the requests have in common: see sign/canonical.ts. */
  common: string;
  /** The day since 1970. */
  day: number;
  /** What `Authorization` says between id and signature. */
  before: string;
  /** Whether further requests may come. */
  isKept: boolean;
}

/**
 * What is signed with each slot of the wasm, on which day, and what its `Authorization` says between id and signature.
 */
export let slots: (Slot | undefined)[] = [];
let turn = 0;
/** The instance whose slots they are. */
export let owner: Exports | undefined;

/** A slot for requests that differ in time of day and payload only. */
export function slot(secretKey: string, common: string, timestamp: number): number {
  const day = Math.floor(timestamp / 86400);
  // Another instance knows none of the slots, and these none of its own.
  if (owner !== ready()) slots = [];
  owner = wasm;
  // One slot for requests of a kind: another key, or another day, takes the place of the one before.
  let at = 0;
  while (at < slots.length && slots[at]?.common !== common) at++;
  const known = slots[at];
  if (known?.day === day && known.secretKey === secretKey) return at;
  if (at === slots.length) {
    const free = slots.indexOf(undefined);
    at = free >= 0 ? free : at < 4 ? at : turn++ % 4;
  }
  const { service, signedHeaders, request } = canonical(common);
  const scope = scopeOf(timestamp, service);
  wasm.prepare(at, write(`TC3${secretKey}\0${scope}\0${request}`));
  // One that holds a query is for one request alone, and may hold a password.
  const isKept = /^.*\n.*\n\n/.test(common);
  slots[at] = { secretKey, common, day, before: between(scope, signedHeaders), isKept };
  return at;
}

/**
 * Returns what `Authorization` says behind the id, for the payload that was written or, where `hashed`, the payload of
 * the hash that was.
 */
export const signed = (at: number, written: number, timestamp: number, hashed?: string): string =>
  slots[at]!.before + read(wasm.sign(at, written, timestamp, hashed ? 1 : 0));
