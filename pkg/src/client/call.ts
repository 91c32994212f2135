// The state of one call, and what the calls of a client share.

import type { CredentialSnapshot } from "./credential-pair.js";
import type { Monotonic } from "./monotonic.js";
import type { Settings } from "./options.js";
import type { ResponseHeaders } from "./types.js";

/** A credential that a function gave, and how long it serves: milliseconds since 1970. */
interface CachedCredential {
  credential: CredentialSnapshot;
  expiresAt: number;
  /** When another is asked for. */
  renewAt: number;
}

/** What the calls of a client learn from each other. */
export interface SharedState {
  /** What is added to the local time to have the service's, in milliseconds. */
  offsetMs: number;
  /** What is spent of the budget for retries. */
  spent: number;
  /** By key, region and action, the moment from which the next call may go. */
  limits: Map<string, number>;
  clock: Monotonic;
  /** The credential that a function gave last. */
  cached?: CachedCredential | undefined;
  /** The credential that a function was asked for and has yet to give, and since when, by the monotonic clock. */
  pending?: { requestedAt: number; credential: Promise<() => CredentialSnapshot> } | undefined;
  /** The key that the wasm's slots sign with. */
  signingKey?: string;
}

/** A call over all its attempts. */
export interface Call {
  readonly action: string;
  /** The parameters as JSON text. */
  readonly text: string;
  readonly settings: Settings;
  /** How many attempts have begun. */
  attempts: number;
  /** When it began, by the monotonic clock. */
  started: number;
  /** How long this attempt may take. */
  limitMs: number;
  /** Whether this attempt may have reached the service. */
  sent: boolean;
  /** Whether the errors of the `fetch` that is used say what became of the request. */
  isVouched: boolean;
  /** What the error of the `fetch` proves. */
  fault: "unsent" | "untrusted" | undefined;
  /** The time that this attempt is signed for, in seconds. */
  signedFor: number;
  credential: CredentialSnapshot | undefined;
  /** Of the answer: its headers, the code of its error, and the message beside that. */
  headers: ResponseHeaders | undefined;
  code: string;
  said: string | undefined;
  /** The word of a gateway on whether its request may have reached the service. */
  reached?: unknown;
  /** Whether a refused credential was renewed, and a wrong clock corrected: each is done once. */
  renewed: boolean;
  corrected: boolean;
}
