// The steps of a signature, on a hash and an HMAC: those of the wasm, or of a library in JavaScript.

import { utf8 } from "../encoding/bytes.js";
import { TERMINATOR, between, canonical, dayOf, scopeOf } from "./canonical.js";
import { hex } from "./digest.js";
import type { SignatureSteps, SignMethod } from "./sign.js";

/** Every value on the way to a signature that is no secret. */
export type PublicSteps = Omit<SignatureSteps, keyof SecretSteps>;

/** The keys on the way to a signature: whoever has one can sign for the day. */
export type SecretSteps = Pick<SignatureSteps, "secretDate" | "secretService" | "secretSigning">;

/** What signing stands on: the wasm, or hashes in JavaScript. */
export interface SigningBackend {
  /** Returns what `Authorization` says behind the id, for requests that have `common` in common: see canonical.ts. */
  signature(secretKey: string, common: string, payload: string | Uint8Array, timestamp: number): string;
  /** The signature of a text under a key by one of the older methods, in base64. */
  older(signMethod: SignMethod, secretKey: string, text: string): string;
  /** Every step of a signature that is no secret. */
  steps(
    secretKey: string,
    common: string,
    secretId: string,
    payload: string | Uint8Array,
    timestamp: number,
  ): PublicSteps;
  /** The steps that are. */
  secrets(secretKey: string, service: string, timestamp: number): SecretSteps;
}

/**
 * Makes what of a backend follows from `hash`, of a text or bytes in hex, and from `hmac`, the key's and the text's
 * bytes to bytes.
 */
export function stepsOn(
  hash: (payload: string | Uint8Array) => string,
  hmac: (key: Uint8Array, text: Uint8Array) => Uint8Array,
): Pick<SigningBackend, "steps" | "secrets"> {
  /** Calls `use` with the secrets of a key, each the key of the next, and wipes them. */
  function withSecrets<Value>(
    secretKey: string,
    service: string,
    timestamp: number,
    use: (date: Uint8Array, service: Uint8Array, signing: Uint8Array) => Value,
  ): Value {
    const secrets: Uint8Array[] = [];
    for (const text of [dayOf(timestamp), service, TERMINATOR])
      secrets.push(hmac(secrets.at(-1) ?? utf8(`TC3${secretKey}`), utf8(text)));
    const made = use(...(secrets as [Uint8Array, Uint8Array, Uint8Array]));
    for (const secret of secrets) secret.fill(0);
    return made;
  }

  /** Every step of a signature that is no secret. */
  function steps(
    secretKey: string,
    common: string,
    secretId: string,
    payload: string | Uint8Array,
    timestamp: number,
  ): PublicSteps {
    const { service, signedHeaders, request } = canonical(common);
    const hashedPayload = hash(payload);
    const canonicalRequest = request + hashedPayload;
    const hashedCanonicalRequest = hash(canonicalRequest);
    const credentialScope = scopeOf(timestamp, service);
    const stringToSign = `TC3-HMAC-SHA256\n${timestamp}\n${credentialScope}\n${hashedCanonicalRequest}`;
    const signature = withSecrets(secretKey, service, timestamp, (_date, _service, signing) =>
      hex(hmac(signing, utf8(stringToSign))),
    );
    const beforeSignature = between(credentialScope, signedHeaders);
    const authorization = `TC3-HMAC-SHA256 Credential=${secretId}/${beforeSignature}${signature}`;
    return {
      hashedPayload,
      signedHeaders,
      canonicalRequest,
      hashedCanonicalRequest,
      credentialScope,
      stringToSign,
      signature,
      authorization,
    };
  }

  /** The steps that are: whoever has one can sign for the day. */
  const secrets = (secretKey: string, service: string, timestamp: number): SecretSteps =>
    withSecrets(secretKey, service, timestamp, (date, service, signing) => ({
      secretDate: hex(date),
      secretService: hex(service),
      secretSigning: hex(signing),
    }));

  return { steps, secrets };
}
