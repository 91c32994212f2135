// SHA-256 at once: the platform's own makes its caller wait.

import { read, ready, write } from "../wasm/memory.js";

/** The hash of a text, in hex. */
export const sha256 = (text: string): string => read(ready().hash(write(text)));
