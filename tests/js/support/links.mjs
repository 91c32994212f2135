// Links of the debugger page that carry a request.

import { read, share } from "../../../www/debugger/share.js";

const PAGE = new URL("https://x.test/debugger.html");

/** The link for a request; `undefined` where it can have none. */
export const linkOf = (request, given = {}) => share(PAGE, request, given);

/** Tells whether the link for a request leaves something of it out. */
export const isMasked = (request) => linkOf(request)?.masked === true;

/** The content of the link for a request: `{ input, answer, masked, doubtful }`. */
export function carriedBy(request, given) {
  const { href, ...rest } = linkOf(request, given);
  return { ...read(new URL(href).hash), ...rest };
}
