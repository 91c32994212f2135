// @ts-nocheck
// Texts as bytes and back. Test environments that play a browser (Jest with jsdom) hide the platform's own; they run in Node.js, which has
// them elsewhere too, or at least its `Buffer`.

const bufferOf = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

class Encoder {
  encode(text) {
    return new Uint8Array(Buffer.from(text));
  }

  encodeInto(text, bytes) {
    return { written: bufferOf(bytes).write(text) };
  }
}

class Decoder {
  constructor(_, { fatal = false } = {}) {
    this.fatal = fatal;
  }

  decode(bytes) {
    const text = bytes ? bufferOf(bytes).toString() : "";
    if (this.fatal && text.includes("\ufffd")) throw new TypeError("the bytes are no UTF-8");
    return text;
  }
}

const hidden = globalThis.TextEncoder ? undefined : globalThis.process?.getBuiltinModule?.("node:util");

export const TextEncoder = globalThis.TextEncoder ?? hidden?.TextEncoder ?? Encoder;
export const TextDecoder = globalThis.TextDecoder ?? hidden?.TextDecoder ?? Decoder;
