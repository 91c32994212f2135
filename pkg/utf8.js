// Texts as bytes and back. Test environments that play a browser (Jest with jsdom) hide the platform's own; they run in Node.js, whose
// `Buffer` they leave.

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
  decode(bytes) {
    return bytes ? bufferOf(bytes).toString() : "";
  }
}

export const { TextEncoder = Encoder, TextDecoder = Decoder } = globalThis;
