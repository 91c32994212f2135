// Texts as bytes and back, for engines that have nothing for it: bundling puts these in the place of the globals that
// `utf8.js` asks for.

/** Writes texts as UTF-8. */
class Encoder {
  encode(text: string) {
    const bytes = new Uint8Array(text.length * 3);
    return bytes.slice(0, this.encodeInto(text, bytes).written);
  }

  encodeInto(text: string, bytes: Uint8Array) {
    let written = 0;
    let read = 0;
    for (const letter of text) {
      const code = letter.codePointAt(0)!;
      // Half a pair stands for no letter.
      const point = code >= 0xd800 && code < 0xe000 ? 0xfffd : code;
      const more = point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
      if (written + more >= bytes.length) break;
      bytes[written++] = [0, 0xc0, 0xe0, 0xf0][more]! | (point >> (6 * more));
      for (let left = more; left > 0; ) bytes[written++] = 0x80 | ((point >> (6 * --left)) & 0x3f);
      read += letter.length;
    }
    return { read, written };
  }
}

/** Reads UTF-8; what is none becomes the mark for that, or with `fatal` is refused. */
class Decoder {
  readonly fatal: boolean;
  readonly ignoreBOM: boolean;

  constructor(_?: string, { fatal = false, ignoreBOM = false } = {}) {
    this.fatal = fatal;
    this.ignoreBOM = ignoreBOM;
  }

  decode(bytes = new Uint8Array()) {
    const text = this.#read(bytes);
    return !this.ignoreBOM && text[0] === "\ufeff" ? text.slice(1) : text;
  }

  #read(bytes: Uint8Array) {
    let text = "";
    for (let at = 0; at < bytes.length; ) {
      const [point, length] = letter(bytes, at);
      if (point === undefined && this.fatal) throw new TypeError("the bytes are no UTF-8");
      text += String.fromCodePoint(point ?? 0xfffd);
      at += length;
    }
    return text;
  }
}

/** The least and the greatest second byte of a letter, which some first bytes narrow down. */
const leastSecond = (first: number) => (first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80);
const greatestSecond = (first: number) => (first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf);

/** The letter that begins at a byte, if there is one, and how many bytes it or what is none has. */
function letter(bytes: Uint8Array, at: number): [point: number | undefined, length: number] {
  const first = bytes[at]!;
  if (first < 0x80) return [first, 1];
  const more =
    first >= 0xc2 && first < 0xe0 ? 1 : first >= 0xe0 && first < 0xf0 ? 2 : first >= 0xf0 && first < 0xf5 ? 3 : 0;
  if (more === 0) return [undefined, 1];
  let point = first & (0x3f >> more);
  for (let next = 1; next <= more; next++) {
    const byte = bytes[at + next] ?? 0;
    const least = next > 1 ? 0x80 : leastSecond(first);
    const most = next > 1 ? 0xbf : greatestSecond(first);
    if (byte < least || byte > most) return [undefined, next];
    point = (point << 6) | (byte & 0x3f);
  }
  return [point, more + 1];
}

// Asked for by name, so that bundling leaves them alone.
// biome-ignore lint/complexity/useLiteralKeys: because of that
const { ["TextEncoder"]: OwnEncoder = Encoder, ["TextDecoder"]: OwnDecoder = Decoder } = globalThis;

export { OwnEncoder as "globalThis.TextEncoder", OwnDecoder as "globalThis.TextDecoder" };
