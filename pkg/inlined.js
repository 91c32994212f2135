// Wasm that comes as a text, a character for most bytes: compressed it is hardly larger than the file, as repetitions stay what they are.
// xtask/src/inlined.rs writes it.

/** The bytes of such a text. */
export function bytes(text) {
  // The first 64 digits tell which bytes are a character of their own; the others are one of two marks and a place.
  const own = [];
  const others = [];
  for (let byte = 0; byte < 256; byte++) ((parseInt(text[byte >> 2], 16) >> (byte & 3)) & 1 ? own : others).push(byte);
  let at = 64;
  const next = () => {
    const code = text.charCodeAt(at++) - 35;
    return code > 57 ? code - 1 : code;
  };
  const bytes = new Uint8Array(text.length);
  let length = 0;
  while (at < text.length) {
    const code = next();
    bytes[length++] = own[code] ?? others[(code - 89) * 84 + next()];
  }
  return bytes.subarray(0, length);
}
