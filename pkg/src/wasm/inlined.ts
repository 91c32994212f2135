// Wasm that comes as a text, a character for most bytes: compressed it is hardly larger than the file, as repetitions
// stay what they are. xtask/src/inlined.rs writes it.

import { TextEncoder } from "../encoding/utf8.js";

/** The bytes of such a text. */
export function bytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(text);
  // The first 64 digits tell which bytes are a character of their own; the others are one of two marks, } and ~, and a
  // place.
  const own: number[] = [];
  const others: number[] = [];
  for (let byte = 0; byte < 256; byte++)
    ((parseInt(text.charAt(byte >> 2), 16) >> (byte & 3)) & 1 ? own : others).push(byte);
  const place = (code: number) => code - (code < 92 ? 35 : 36);
  const meaning = new Uint8Array(384);
  for (let code = 35; code < 127; code++) {
    meaning[code] = own[place(code)]!;
    meaning[code + 128] = others[place(code)]!;
    meaning[code + 256] = others[place(code) + 84]!;
  }
  let length = 0;
  for (let at = 64; at < bytes.length; at++) {
    const code = bytes[at]!;
    bytes[length++] = meaning[code < 125 ? code : bytes[++at]! + (code - 124) * 128]!;
  }
  return bytes.subarray(0, length);
}
