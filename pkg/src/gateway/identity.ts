// Ready answers to who calls: fixed tokens, a session cookie of your own, tokens of an identity provider.

import { invalid } from "../errors/errors.js";
import { known } from "../checks/known.js";
import { sha256 } from "./hash.js";
import type { GatewayOptions, Identity } from "./types.js";

type Authenticate = GatewayOptions["authenticate"];

/** An identity, if it is one: what is none is no caller without rights, but a fault of who gave it. */
export function sound(given: Identity): Identity {
  const { id, roles = [], claims = {} } = given;
  const isSound =
    typeof id === "string" &&
    /^\S(.{0,254}\S)?$/.test(id) &&
    Array.isArray(roles) &&
    roles.every((role) => typeof role === "string") &&
    typeof claims === "object" &&
    claims !== null;
  if (!isSound) throw new TypeError("authenticate gave no identity");
  return { id, roles: [...roles], claims: { ...claims } };
}

/** The token of `Authorization: Bearer`. */
const bearer = ({ headers }: Request): string | undefined =>
  /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];

/**
 * Callers by a token of theirs, `Authorization: Bearer ...`. Each token is named by its SHA-256 in hex, so that whoever
 * reads the configuration has none.
 */
export function fixedTokens(callers: Readonly<Record<string, Identity>>): Authenticate {
  const found = new Map(Object.entries(callers));
  if (found.size === 0) throw invalid("callers", "must name one at least");
  for (const digest of found.keys())
    if (!/^[\da-f]{64}$/.test(digest)) throw invalid("callers", "must be named by the SHA-256 of their tokens, in hex");
  return (request) => {
    const token = bearer(request);
    return token === undefined ? undefined : found.get(sha256(token));
  };
}

/** A cookie that says who calls, under a key of yours. */
export interface SessionOptions {
  /** The key: 32 characters at least, of chance. Of several the first seals, and all open. */
  secret: string | readonly string[];
  /** The name of the cookie. Default: `__Host-session`, which only the gateway's own host can set. */
  cookie?: string | undefined;
  /** The time in milliseconds since 1970. Default: `Date.now`. */
  clock?: (() => number) | undefined;
}

const encoder = new TextEncoder();

const encoded = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (one) => ({ "+": "-", "/": "_" })[one] ?? "");

/** The bytes of a text in base64url. Throws for what is none. */
function decoded(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text)) throw new TypeError("no base64url");
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
}

const json = (text: string): unknown => JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(decoded(text)));

/** Sessions in a cookie: `authenticate` reads it, and `seal` writes it, once your application knows who is there. */
export function sessions(options: SessionOptions): {
  authenticate: Authenticate;
  /** The value of `Set-Cookie` for a caller, for so many seconds. */
  seal(identity: Identity, seconds: number): Promise<string>;
} {
  const {
    secret,
    cookie = "__Host-session",
    clock = Date.now,
  } = known("options", options, ["secret", "cookie", "clock"]);
  const secrets = [secret].flat();
  if (secrets.length === 0 || !secrets.every((one) => typeof one === "string" && one.length >= 32))
    throw invalid("secret", "must be a text of 32 characters at least");
  if (!/^[\w-]+$/.test(cookie)) throw invalid("cookie", "must be the name of a cookie");
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = (text: string) =>
    crypto.subtle.importKey("raw", encoder.encode(text), algorithm, false, ["sign", "verify"]);
  // The name is signed too: what is sealed as one cookie is none of another name.
  const signed = (payload: string) => encoder.encode(`${cookie}=${payload}`);
  return {
    async authenticate({ headers }) {
      const cookies = (headers.get("cookie") ?? "").split("; ").filter((one) => one.startsWith(`${cookie}=`));
      // Two of a name come from two who set it: neither is believed.
      if (cookies.length !== 1) return undefined;
      const [payload = "", mac = "", ...rest] = cookies[0]!.slice(cookie.length + 1).split(".");
      if (rest.length > 0 || !/^[\w-]{43}$/.test(mac)) return undefined;
      for (const one of secrets) {
        if (await crypto.subtle.verify("HMAC", await key(one), decoded(mac), signed(payload))) {
          const { identity, until } = json(payload) as { identity: Identity; until: number };
          return clock() < until ? identity : undefined;
        }
      }
      return undefined;
    },
    async seal(identity, seconds) {
      if (!(seconds > 0)) throw invalid("seconds", "must be a number above 0");
      const text = JSON.stringify({ identity, until: clock() + seconds * 1000 });
      const payload = encoded(encoder.encode(text));
      const mac = new Uint8Array(await crypto.subtle.sign("HMAC", await key(secrets[0]!), signed(payload)));
      const attributes = `Path=/; Max-Age=${Math.floor(seconds)}; HttpOnly; Secure; SameSite=Strict`;
      return `${cookie}=${payload}.${encoded(mac)}; ${attributes}`;
    },
  };
}

/** Tokens of an identity provider: JSON Web Tokens under a key of a published set. */
export interface JwtOptions {
  /** The address of the set of keys (JWKS), by `https`. */
  jwks: string;
  /** Who must have issued the token: its `iss`, exactly. */
  issuer: string;
  /** Whom it must be for: one of its `aud`, exactly. */
  audience: string;
  /** The identity by the claims of a token. Default: `sub` as the id, `roles` as the roles, and all as claims. */
  identity?: ((claims: Record<string, unknown>) => Identity | undefined) | undefined;
  /** The header that holds the token. Default: `Authorization`, after `Bearer`. */
  header?: string | undefined;
  /** What clocks may differ by, in seconds. Default: 30. */
  toleranceSeconds?: number | undefined;
  /** What fetches the keys. Default: the global `fetch`. */
  fetch?: typeof globalThis.fetch | undefined;
  /** The time in milliseconds since 1970. Default: `Date.now`. */
  clock?: (() => number) | undefined;
}

/** The algorithms that are taken: of asymmetric keys only, so that no published key is taken for a shared secret. */
const ALGORITHMS: ReadonlyMap<
  unknown,
  [kty: string, RsaHashedImportParams | EcKeyImportParams, AlgorithmIdentifier | EcdsaParams]
> = new Map([
  ["RS256", ["RSA", { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" }, "RSASSA-PKCS1-v1_5"]],
  ["ES256", ["EC", { name: "ECDSA", namedCurve: "P-256" }, { name: "ECDSA", hash: "SHA-256" }]],
]);

const KEYS_MS = 600_000;
/** How soon the keys may be fetched again for a token whose key is not among them. */
const AGAIN_MS = 30_000;
const JWT_OPTIONS = ["jwks", "issuer", "audience", "identity", "header", "toleranceSeconds", "fetch", "clock"];

/** Callers by a JSON Web Token: RS256 or ES256, with the issuer, the audience and an end. */
export function jwt(given: JwtOptions): Authenticate {
  const options = known("options", given, JWT_OPTIONS);
  const { jwks, issuer, audience, identity = ofClaims, header, toleranceSeconds = 30, clock = Date.now } = options;
  if (typeof jwks !== "string" || !/^https:\/\/[^/]/.test(jwks)) throw invalid("jwks", "must be an address by https");
  for (const [name, text] of Object.entries({ issuer, audience }))
    if (typeof text !== "string" || text === "") throw invalid(name, "must be the text that tokens have");
  // A text would be written behind the end of a token, and not added to it.
  if (!(Number.isFinite(toleranceSeconds) && toleranceSeconds >= 0))
    throw invalid("toleranceSeconds", "must be a number of seconds");
  let keys: JsonWebKey[] = [];
  let fetchedAt = -Infinity;
  let coming: Promise<void> | undefined;

  async function fetchKeys(): Promise<void> {
    const response = await (options.fetch ?? fetch)(jwks, { redirect: "error", signal: AbortSignal.timeout(5_000) });
    const found = response.ok ? ((await response.json()) as { keys?: JsonWebKey[] } | null)?.keys : undefined;
    if (!Array.isArray(found)) throw new Error("the keys could not be had");
    keys = found;
    fetchedAt = clock();
  }

  async function keyOf(kid: unknown, kty: string): Promise<JsonWebKey | undefined> {
    const find = () => keys.filter((key) => (key as { kid?: unknown }).kid === kid && key.kty === kty);
    const age = clock() - fetchedAt;
    // Old keys are not used while new ones cannot be had: one of them may have been withdrawn. Whoever asks meanwhile
    // waits for the same keys.
    if (!(age < KEYS_MS) || (find().length === 0 && !(age < AGAIN_MS))) {
      coming ??= fetchKeys().finally(() => {
        coming = undefined;
      });
      await coming;
    }
    const found = find();
    return found.length === 1 ? found[0] : undefined;
  }

  return async (request) => {
    const token = header === undefined ? bearer(request) : (request.headers.get(header) ?? undefined);
    const parts = token?.split(".") ?? [];
    if (parts.length !== 3 || token!.length > 16_384) return undefined;
    const [head, body, mac] = parts as [string, string, string];
    let claims: Record<string, unknown>;
    let signature: Uint8Array<ArrayBuffer>;
    let named: { alg?: unknown; kid?: unknown; crit?: unknown };
    try {
      named = { ...(json(head) as object) };
      claims = { ...(json(body) as object) };
      signature = decoded(mac);
    } catch {
      return undefined;
    }
    const { alg, kid, crit } = named;
    const algorithm = ALGORITHMS.get(alg);
    if (!algorithm || crit !== undefined || typeof kid !== "string") return undefined;
    const [kty, imported, verified] = algorithm;
    const jwk = await keyOf(kid, kty);
    if (!jwk || (jwk.alg !== undefined && jwk.alg !== alg) || (jwk.use !== undefined && jwk.use !== "sig"))
      return undefined;
    const { n, e, crv, x, y } = jwk;
    const publicKey = { kty, n, e, crv, x, y } as JsonWebKey;
    const key = await crypto.subtle.importKey("jwk", publicKey, imported, false, ["verify"]);
    if (!(await crypto.subtle.verify(verified, key, signature, encoder.encode(`${head}.${body}`)))) return undefined;
    const { iss, aud, exp, nbf = 0 } = claims;
    const seconds = clock() / 1000;
    const isCurrent =
      typeof exp === "number" &&
      seconds < exp + toleranceSeconds &&
      typeof nbf === "number" &&
      seconds >= nbf - toleranceSeconds;
    return iss === issuer && [aud].flat().includes(audience) && isCurrent ? identity(claims) : undefined;
  };
}

function ofClaims(claims: Record<string, unknown>): Identity | undefined {
  const { sub, roles } = claims;
  if (typeof sub !== "string" || sub === "") return undefined;
  const list = Array.isArray(roles) ? roles.filter((role): role is string => typeof role === "string") : [];
  return { id: sub, roles: list, claims };
}

/**
 * Callers by Cloudflare Access, which stands before the gateway: the id is the address that they signed in with, in lower
 * case, so that nobody is several by spelling it otherwise.
 */
export function cloudflareAccess({
  team,
  audience,
  ...rest
}: {
  /** The team's domain: `example` of `example.cloudflareaccess.com`. */
  team: string;
  /** The tag of the application (AUD). */
  audience: string;
} & Pick<JwtOptions, "identity" | "fetch" | "clock" | "toleranceSeconds">): Authenticate {
  if (typeof team !== "string" || !/^[\w-]+$/.test(team))
    throw invalid("team", "must be the word before .cloudflareaccess.com");
  const issuer = `https://${team}.cloudflareaccess.com`;
  const byEmail = (claims: Record<string, unknown>) =>
    typeof claims.email === "string" && claims.email !== "" ? { id: claims.email.toLowerCase(), claims } : undefined;
  return jwt({
    ...rest,
    identity: rest.identity ?? byEmail,
    audience,
    issuer,
    jwks: `${issuer}/cdn-cgi/access/certs`,
    header: "Cf-Access-Jwt-Assertion",
  });
}
