// The functions of the wasm for pages, polls and rates, which a first call does not need.

import { type After, actions } from "./bindings.js";
import { type Exports, read, ready, wasm, write } from "./memory.js";

/** How the list of an action is paged. */
export interface Paging {
  /** The path to the rows in an answer. */
  rows: string;
  /** The member that tells rows apart, where one does. */
  identity: string;
  hasIdentity: boolean;
  /** The most rows that a page may have. */
  largest: number;
  /** Whether positions count rows, and not pages. */
  countsRows: boolean;
  /** The parameters of a position and of a page's size, and the first position. */
  position: string;
  size: string;
  first: number;
}

/** How the list of an action is paged, if it is. See `actions` in bindings/core/src/check.rs. */
export function paging(action: string): Paging | undefined {
  ready();
  const [rows, identity = "", largest, unit, position = "", first, size = ""] = actions.get(action)?.paging ?? [];
  if (!rows) return undefined;
  const numbers = { largest: Number(largest), first: Number(first) };
  return { rows, identity, hasIdentity: identity !== "-", countsRows: unit === "rows", position, size, ...numbers };
}

/** The calls a second that are documented of an action, or 0. */
export const perSecond = (action: string): number => actions.get(action)?.perSecond ?? 0;

/** The position of the page after one that was read; not a number after the last. */
export const nextPage = (
  { countsRows, hasIdentity }: Paging,
  ...page: After<"next_page", [boolean, boolean]>
): number => wasm.next_page(countsRows, hasIdentity, ...page);

/** Returns what follows a poll: `done`, the word for a failure, or the delay until the next in milliseconds. */
export const afterPoll = (wanted: string, state: string, ...given: After<"after_poll", [number]>): string =>
  read(wasm.after_poll(write(`${wanted}\0${state}`), ...given));

/** When the call after one may go that may go itself at the first of these moments. */
export const afterCall = (...given: Parameters<Exports["after_call"]>): number => wasm.after_call(...given);
