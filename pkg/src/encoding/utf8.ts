// Texts as bytes and back. Test environments that play a browser (Jest with jsdom) hide the platform's own; they run in
// Node.js, which has them elsewhere too, or at least its `Buffer`: by its full name, or Parcel would bring one along.

const bufferOf = (bytes: Uint8Array) => globalThis.Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

class Encoder {
  encode(text: string) {
    return new Uint8Array(globalThis.Buffer.from(text));
  }

  encodeInto(text: string, bytes: Uint8Array) {
    return { written: bufferOf(bytes).write(text) };
  }
}

class Decoder {
  #fatal: boolean;

  constructor(_?: string, { fatal = false } = {}) {
    this.#fatal = fatal;
  }

  decode(bytes?: Uint8Array) {
    const text = bytes ? bufferOf(bytes).toString() : "";
    if (this.#fatal && text.includes("\ufffd")) throw new TypeError("the bytes are no UTF-8");
    return text;
  }
}

const hidden = globalThis.TextEncoder ? undefined : globalThis.process?.getBuiltinModule?.("node:util");

/** What of the platform's class of this name is used. */
type EncoderClass = new () => {
  encode(text: string): Uint8Array<ArrayBuffer>;
  encodeInto(text: string, bytes: Uint8Array): { written: number };
};

/** What of the platform's class of this name is used. */
type DecoderClass = new (
  label?: string,
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode(bytes?: Uint8Array): string };

export const TextEncoder: EncoderClass = globalThis.TextEncoder ?? hidden?.TextEncoder ?? Encoder;
export const TextDecoder: DecoderClass = globalThis.TextDecoder ?? hidden?.TextDecoder ?? Decoder;
