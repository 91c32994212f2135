// HMAC with SHA-1, for the oldest of the methods. In the wasm it would weigh twice as much, for everyone.

const BLOCK = 64;

/** The HMAC of bytes under a key. */
export function hmacSha1(key: Uint8Array, message: Uint8Array): Uint8Array {
  const block = new Uint8Array(BLOCK);
  block.set(key.length > BLOCK ? sha1(key) : key);
  const padded = (mask: number, rest: Uint8Array) => {
    const bytes = new Uint8Array(BLOCK + rest.length);
    bytes.set(block.map((byte) => byte ^ mask));
    bytes.set(rest, BLOCK);
    return bytes;
  };
  return sha1(padded(0x5c, sha1(padded(0x36, message))));
}

const rotated = (word: number, by: number) => (word << by) | (word >>> (32 - by));

/** The constants and functions of RFC 3174, one for each twenty rounds. */
const QUARTERS: [constant: number, mixed: (b: number, c: number, d: number) => number][] = [
  [0x5a827999, (b, c, d) => (b & c) | (~b & d)],
  [0x6ed9eba1, (b, c, d) => b ^ c ^ d],
  [0x8f1bbcdc, (b, c, d) => (b & c) | (b & d) | (c & d)],
  [0xca62c1d6, (b, c, d) => b ^ c ^ d],
];

function sha1(message: Uint8Array): Uint8Array {
  // Behind the message stand a bit that is set, zeros, and in the last eight bytes of the last block its length in
  // bits.
  const bytes = new Uint8Array(Math.ceil((message.length + 9) / BLOCK) * BLOCK);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, message.length / 2 ** 29);
  view.setUint32(bytes.length - 4, message.length << 3);
  const state: [number, number, number, number, number] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const words = new Int32Array(80);
  for (let start = 0; start < bytes.length; start += BLOCK) {
    for (let at = 0; at < 16; at++) words[at] = view.getInt32(start + at * 4);
    for (let at = 16; at < 80; at++)
      words[at] = rotated(words[at - 3]! ^ words[at - 8]! ^ words[at - 14]! ^ words[at - 16]!, 1);
    let [a, b, c, d, e] = state;
    for (let at = 0; at < 80; at++) {
      const [constant, mixed] = QUARTERS[Math.floor(at / 20)]!;
      [a, b, c, d, e] = [(rotated(a, 5) + mixed(b, c, d) + e + words[at]! + constant) | 0, a, rotated(b, 30), c, d];
    }
    [a, b, c, d, e].forEach((word, at) => (state[at] = (state[at]! + word) | 0));
  }
  state.forEach((word, at) => view.setInt32(at * 4, word));
  return bytes.slice(0, 20);
}
