// @ts-nocheck
// The steps of a signature, on a hash and an HMAC: those of the wasm, or of a library in JavaScript.

import { utf8 } from "../encoding/bytes.js";
import { TERMINATOR, between, canonical, dayOf, scopeOf } from "./canonical.js";
import { hex } from "./digest.js";

/** What of a border follows from `hash`, of a text or bytes in hex, and from `hmac`, the key's and the text's bytes to bytes. */
export function stepsOn(hash, hmac) {
  /** Calls `use` with the secrets of a key, each the key of the next, and wipes them. */
  function withSecrets(secretKey, service, timestamp, use) {
    const secrets = [];
    for (const text of [dayOf(timestamp), service, TERMINATOR])
      secrets.push(hmac(secrets.at(-1) ?? utf8(`TC3${secretKey}`), utf8(text)));
    const made = use(...secrets);
    for (const secret of secrets) secret.fill(0);
    return made;
  }

  /** Every step of a signature that is no secret. */
  function steps(secretKey, common, secretId, payload, timestamp) {
    const { service, signedHeaders, request } = canonical(common);
    const hashedPayload = hash(payload);
    const canonicalRequest = request + hashedPayload;
    const hashedCanonicalRequest = hash(canonicalRequest);
    const credentialScope = scopeOf(timestamp, service);
    const stringToSign = `TC3-HMAC-SHA256\n${timestamp}\n${credentialScope}\n${hashedCanonicalRequest}`;
    const signature = withSecrets(secretKey, service, timestamp, (date, service, signing) =>
      hex(hmac(signing, utf8(stringToSign))),
    );
    const authorization = `TC3-HMAC-SHA256 Credential=${secretId}/${between(credentialScope, signedHeaders)}${signature}`;
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
  const secrets = (secretKey, service, timestamp) =>
    withSecrets(secretKey, service, timestamp, (...secrets) => {
      const [secretDate, secretService, secretSigning] = secrets.map(hex);
      return { secretDate, secretService, secretSigning };
    });

  return { steps, secrets };
}
