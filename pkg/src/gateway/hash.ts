// SHA-256 at once: the platform's own makes its caller wait.

import { read, ready, wipe, write } from "../wasm/memory.js";

/** The hash of a text, in hex. The text may be a token: it does not stay in the wasm. */
export function sha256(text: string): string {
  const length = write(text);
  const hash = read(ready().hash(length));
  wipe(length);
  return hash;
}
