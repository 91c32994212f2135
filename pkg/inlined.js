// Wasm that comes as a text, a character for each byte: compressed it is a quarter smaller than base64, which hides the repetitions.

/** The bytes of such a text. */
export function bytes(text) {
  if (globalThis.Buffer) return globalThis.Buffer.from(text, "latin1");
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
