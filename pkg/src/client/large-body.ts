// Bodies that the platform hashes faster than the wasm does.

import { digest, hex } from "../sign/digest.js";
import { signature } from "../wasm/signature.js";

/** Returns what `Authorization` says behind the id for such a body. */
export const signLarge = async (
  secretKey: string,
  common: string,
  body: Uint8Array<ArrayBuffer>,
  timestamp: number,
): Promise<string> => signature(secretKey, common, body, timestamp, await digestLater(body));

/** The hash of bytes, waiting for it if need be; pages served without TLS have no such thing. */
async function digestLater(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const subtle = globalThis.crypto?.subtle;
  return digest(bytes) ?? (subtle && hex(new Uint8Array(await subtle.digest("SHA-256", bytes))));
}
