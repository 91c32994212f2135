// Letters in GB18030, of which GBK and GB2312 are parts: the platform decodes that encoding, and encodes nothing but
// UTF-8, so its table is turned round. The diagnosis brings none of its own, which would be a third of it.

import { TextDecoder } from "../encoding/utf8.js";

/** By letter, its bytes in hex. */
let table: Map<string, string> | undefined;

const hex = (bytes: ArrayLike<number>) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

function decoder() {
  try {
    return new globalThis.TextDecoder("gb18030");
  } catch {
    // Some runtimes know UTF-8 only: then this encoding is not tried.
    return undefined;
  }
}

/** All letters of two bytes. */
function turned(decoder: globalThis.TextDecoder): Map<string, string> {
  const letters = new Map<string, string>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low === 0x7f) continue;
      const bytes = Uint8Array.of(high, low);
      const letter = decoder.decode(bytes);
      if ([...letter].length === 1 && letter !== "\ufffd" && !letters.has(letter)) letters.set(letter, hex(bytes));
    }
  }
  return letters;
}

/** A letter beyond the first plane has four bytes that are counted, not listed. */
function counted(letter: string): string {
  const at = letter.codePointAt(0)! - 0x10000;
  return hex([
    0x90 + Math.floor(at / 12600),
    0x30 + (Math.floor(at / 1260) % 10),
    0x81 + (Math.floor(at / 10) % 126),
    0x30 + (at % 10),
  ]);
}

/**
 * The letters of a request, text or the bytes of its body, that are beyond ASCII, each with its bytes in hex behind it;
 * `undefined` where there are none.
 */
export function gb18030(request: string | Uint8Array): string | undefined {
  const texts = typeof request === "string" ? [request] : decoded(request);
  const letters = new Set(
    texts
      .flatMap((text) => [text, unescaped(text)])
      .join("")
      .match(/[^\u0000-\u007f]/gu),
  );
  if (letters.size === 0) return undefined;
  if (table === undefined) {
    const known = decoder();
    table = known ? turned(known) : new Map<string, string>();
  }
  const listed = table;
  const pairs = [...letters].map(
    (letter) => letter + (letter.length === 2 ? counted(letter) : (listed.get(letter) ?? "")),
  );
  return pairs.filter((pair) => /[0-9a-f]$/.test(pair)).join("") || undefined;
}

const unescaped = (text: string) =>
  text.replace(/\\u([0-9a-f]{4})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
const decoded = (bytes: Uint8Array) => [new TextDecoder().decode(bytes), decoder()?.decode(bytes) ?? ""];
