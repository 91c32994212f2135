// Where requests go. What is not clearly an address is refused: whoever answers there is told of keys and passwords.

import { type ValidationError, invalid } from "../errors/errors.js";
import { nearest } from "../checks/nearest.js";
import { DOMAIN, FINANCE_REGIONS, INTERNATIONAL_ENDPOINT, SERVICE } from "../generated/facts.js";
import { seenByVisitors } from "./visitors.js";

const NAMES = ["regional", "international"];
/** A host that may stand without a scheme: nothing else has a dot. */
const BARE = /^(localhost|[a-z\d_-]+(\.[a-z\d_-]+)+)\.?$/i;
const LOOPBACK = /^(localhost|127\.[\d.]+|\[::1\])(:|\/|$)/i;

const HOST = /^(\[[\da-f:]+\]|[a-z\d_-]+(\.[a-z\d_-]+)*)(:\d+)?(\/|$)/i;

const NO_WEB = "has a scheme other than https and http";
const NO_HOST = "has no usable host; write https://host:port/path";
const TOO_MUCH = "holds more than scheme, host, port and path";

const refused = (message: string, suggestion?: string) => invalid("endpoint", message, suggestion);

/** Where a client sends its requests. */
export interface Endpoint {
  url: string;
  /** The host, with its port unless that is the scheme's own. */
  host: string;
  /** What is signed of all requests: see sign/canonical.ts. */
  common: string;
}

/**
 * Where requests of a region go, and what is signed of all of them; the host with its port unless that is the scheme's
 * own.
 */
export function resolveEndpoint(endpoint: string | undefined, region: string): Endpoint {
  const regional = `${SERVICE}.${region}${DOMAIN}`;
  const named = endpoint === "regional" ? regional : endpoint === "international" ? INTERNATIONAL_ENDPOINT : endpoint;
  const { protocol, href, host, search, hash, username, password } = address(named ?? SERVICE + DOMAIN);
  if (!/^https?:$/.test(protocol)) throw refused(NO_WEB);
  if (search || hash || username || password) throw refused(TOO_MUCH);
  if (FINANCE_REGIONS.includes(region) && host.endsWith(DOMAIN) && host !== regional) {
    throw invalid("region", `is a financial region: set endpoint to ${regional}`);
  }
  return { url: href, host, common: `${SERVICE}\0POST\n/\n\n\0content-type\x01application/json\nhost\x01${host}` };
}

/** The address that a text names. */
function address(text: string): URL {
  // A URL would drop breaks and tabs, and turn a backslash into a slash: then another host would begin.
  if (/[\\\s\0-\x1f\x7f]/.test(text) || text === "") throw refused(NO_HOST);
  if (text[0] === "/" && text[1] !== "/") return ofPage(text);
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(text)?.[0];
  if (scheme ? !/^[^/]/.test(text.slice(scheme.length)) : !BARE.test(text)) throw unclear(text);
  try {
    return new URL(scheme ? text : `https://${text}`);
  } catch {
    throw refused(NO_HOST);
  }
}

/** A path of the page's own server. */
function ofPage(path: string): URL {
  const origin = seenByVisitors() ? globalThis.location?.origin : "";
  if (!/^https?:/.test(origin))
    throw refused("is a path, which only a page that came from a server can complete: write https://host/path");
  return new URL(origin + path);
}

/** What a text that names no address clearly may have been meant to be. */
function unclear(text: string): ValidationError {
  const [, scheme, rest] = /^(https?:)?\/*(.*)$/is.exec(text) as unknown as [string, string | undefined, string];
  if (text.startsWith("//") || scheme) {
    return refused(NO_HOST, BARE.test(rest.split(/[:/]/, 1)[0]!) ? `${scheme ?? "https:"}//${rest}` : undefined);
  }
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(text)) return refused(NO_WEB);
  if (/[@?#]/.test(text)) return refused(TOO_MUCH);
  const isHere = LOOPBACK.test(text);
  if (isHere || (HOST.test(text) && /[.:]/.test(text)))
    return refused("must name its scheme", `http${isHere ? "" : "s"}://${text}`);
  return refused(
    "is neither regional, nor international, nor an address: write https://host/path, or /path in a page",
    nearest(text, NAMES),
  );
}
