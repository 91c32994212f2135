// The functions of the wasm for pages, polls and rates, which a first call does not need.

import { type After, actions } from "./bindings.js";
import { type Exports, read, wasm, write } from "./memory.js";
import { PAGING, type Paging } from "../generated/paging.js";

/** Returns how the list of an action is paged, if it is. */
export const paging = (action: string): Paging | undefined =>
  Object.hasOwn(PAGING, action) ? PAGING[action] : undefined;

/** The calls a second that are documented of an action, or 0. */
export const perSecond = (action: string): number => actions.get(action)?.perSecond ?? 0;

/** The position of the page after one that was read; not a number after the last. */
export const nextPage = ({ countsRows, identity }: Paging, ...page: After<"next_page", [boolean, boolean]>): number =>
  wasm.next_page(countsRows, identity !== undefined, ...page);

/** Returns what follows a poll: `done`, the word for a failure, or the delay until the next in milliseconds. */
export const afterPoll = (wanted: string, state: string, ...given: After<"after_poll", [number]>): string =>
  read(wasm.after_poll(write(`${wanted}\0${state}`), ...given));

/** When the call after one may go that may go itself at the first of these moments. */
export const afterCall = (...given: Parameters<Exports["after_call"]>): number => wasm.after_call(...given);
