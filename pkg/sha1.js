// HMAC with SHA-1, for the oldest of the methods. In the wasm it would weigh twice as much, for everyone.

import { TextEncoder } from "./utf8.js";
const encoder = new TextEncoder();

/** The HMAC of a text under a key, byte by byte. */
export function hmacSha1(key, text) {
  let bytes = encoder.encode(key);
  if (bytes.length > 64) bytes = sha1(bytes);
  const padded = (mask) => Array.from({ length: 64 }, (_, at) => bytes[at] ^ mask);
  return sha1([...padded(0x5c), ...sha1([...padded(0x36), ...encoder.encode(text)])]);
}

const turned = (word, by) => (word << by) | (word >>> (32 - by));

function sha1(bytes) {
  // Behind the bytes stand a bit that is set, zeros, and in the last word of the last block their length in bits.
  const words = [];
  [...bytes, 0x80].forEach((byte, at) => (words[at >> 2] |= byte << (24 - (at % 4) * 8)));
  words[((bytes.length + 8) >> 6) * 16 + 15] = bytes.length * 8;
  let state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let at = 0; at < words.length; at += 16) {
    const block = words.slice(at, at + 16);
    let [a, b, c, d, e] = state;
    for (let round = 0; round < 80; round++) {
      const back = (by) => block[round - by];
      if (round > 15) block[round] = turned(back(3) ^ back(8) ^ back(14) ^ back(16), 1);
      const quarter = (round / 20) | 0;
      const mixed = quarter === 0 ? d ^ (b & (c ^ d)) : quarter === 2 ? (b & c) | (d & (b | c)) : b ^ c ^ d;
      const constant = (Math.sqrt([2, 3, 5, 10][quarter]) * 2 ** 30) | 0;
      [a, b, c, d, e] = [(turned(a, 5) + mixed + e + constant + (block[round] | 0)) | 0, a, turned(b, 30), c, d];
    }
    state = [a, b, c, d, e].map((word, at) => (word + state[at]) | 0);
  }
  return state.flatMap((word) => [24, 16, 8, 0].map((by) => (word >> by) & 255));
}
