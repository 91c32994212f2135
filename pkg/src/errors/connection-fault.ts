// The proofs in an error of `fetch` that nothing was sent. Only the `fetch` of Node.js, and one that is trusted, gives
// any.

import { member, textMember } from "./foreign.js";

/** System calls that fail before there is a connection. */
const CONNECTING: (string | undefined)[] = ["connect", "getaddrinfo"];

/** How Node.js names a certificate that it refuses, which it does before anything is sent. */
const REFUSED_CERTIFICATES: (string | undefined)[] = [
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
];

const couldNotConnect = (error: unknown) =>
  textMember(error, "code") === "UND_ERR_CONNECT_TIMEOUT" ||
  (CONNECTING.includes(textMember(error, "syscall")) && textMember(error, "code") !== undefined);

/**
 * Returns what the platform's own `fetch` knows of a request it could not carry out, by code and system call of the
 * error: `unsent` where no connection was made, `untrusted` where the certificate was refused, and otherwise nothing.
 * The words of a message prove nothing.
 */
export function connectionFault(thrown: unknown): "unsent" | "untrusted" | undefined {
  const cause = member(thrown, "cause");
  if (triedAddresses(cause).every(couldNotConnect)) return "unsent";
  return REFUSED_CERTIFICATES.includes(textMember(cause, "code")) ? "untrusted" : undefined;
}

/** Where several addresses were tried, none of them must have got any further. */
function triedAddresses(cause: unknown): unknown[] {
  try {
    const { errors } = cause as { errors?: unknown };
    return Array.isArray(errors) && errors.length > 0 ? [...errors] : [cause];
  } catch {
    return [cause];
  }
}
