// The gateway that the page is served beside, as its head says:
// `<meta name="gateway" content="/api/tencentdb" data-people="viewer operator" data-sign-in="/sign-in">`.
// A gateway holds the key, so the page has none; who calls is told by a cookie that no script can read.

import { strings } from "./strings.js";

/**
 * Where the gateway is, who can be signed in without a password, and where. Only a demonstration has such people.
 * @typedef {{ path: string, people: string[], signIn: string }} Gateway
 */

/** @returns {Gateway | undefined} */
export function gatewayBeside() {
  const said = document.querySelector('meta[name="gateway"]');
  if (!(said instanceof HTMLMetaElement)) return undefined;
  const { people = "", signIn = "" } = said.dataset;
  return { path: said.content, people: people.split(" ").filter(Boolean), signIn };
}

/**
 * Signs somebody in: from then on the cookie says who calls.
 * @param {Gateway} gateway
 * @param {string} person
 */
export async function signIn({ signIn }, person) {
  const headers = { "Content-Type": "application/json" };
  const { ok, status } = await fetch(signIn, { method: "POST", headers, body: JSON.stringify({ person }) });
  if (!ok) throw new Error(strings.failures.notSignedIn(person, status));
}
