// Wasm that comes as a text, a character for most bytes: compressed it is a quarter smaller than base64, which hides the repetitions.
// xtask/src/wasm.rs writes it.

/** The bytes of such a text. */
export function bytes(text) {
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    // One of eight marks: what follows is a place among 32.
    if (code > 92 && code < 101) code = (code - 93) * 32 + text.charCodeAt(++at) - 93;
    bytes[length++] = code;
  }
  return bytes.subarray(0, length);
}
