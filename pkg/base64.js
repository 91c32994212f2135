// Base64 to bytes, by the fastest means the platform has.

/** Decodes base64. */
export function bytes(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  if (globalThis.Buffer) return globalThis.Buffer.from(base64, "base64");
  const characters = atob(base64);
  const decoded = new Uint8Array(characters.length);
  for (let at = 0; at < characters.length; at++) decoded[at] = characters.charCodeAt(at);
  return decoded;
}
