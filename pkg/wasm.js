// The instance of the wasm, and its memory: texts in and out through two buffers. See src/wasm/mod.rs for the other side.

import { TencentDBError } from "./errors.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What the instance exports. Another object is another instance, which remembers nothing. */
export let wasm;
/** The buffer texts are written into; of no length where memory has grown since. */
let buffer;
/** The last answer read: most are as long as the one before, and in the same place. */
let view;

const waiting = [];

/** Takes the wasm, as bytes or compiled. Again is once; but one that only signs gives way to the client's, which signs too. */
export function start(module) {
  if (wasm?.check) return;
  open(module instanceof WebAssembly.Module ? module : new WebAssembly.Module(module));
  if (wasm.check) for (const use of waiting.splice(0)) use();
}

/** Starts an instance. After a trap its memory is not to be relied on: the next call gets another. */
function open(module) {
  const { exports } = new WebAssembly.Instance(module);
  buffer = view = new Uint8Array();
  wasm = { memory: exports.memory };
  for (const name in exports) {
    const run = exports[name];
    wasm[name] ??= (...given) => {
      try {
        return run(...given);
      } catch (cause) {
        open(module);
        throw new TencentDBError(`the wasm failed in ${name} and was started anew; please report what this call was`, { cause });
      }
    };
  }
}

/** Runs `use` as soon as the client's wasm is there: now, or when `start` is called. */
export function whenReady(use) {
  if (wasm?.check) use();
  else waiting.push(use);
}

// What a buffer may keep between calls.
const KEPT_BYTES = 2 ** 18;

/** The instance, if it is there. */
export function ready() {
  if (!wasm) throw new TencentDBError("tencentdb-postgres is not ready: await init() first, or import the default entry, which needs no init");
  return wasm;
}

function room(bytes) {
  ready();
  if (bytes > buffer.length || buffer.length > KEPT_BYTES) {
    const size = Math.max(bytes, 4096);
    const pointer = wasm.input(size);
    buffer = new Uint8Array(wasm.memory.buffer, pointer, size);
  }
  return buffer;
}

/** Writes a text, or bytes, and says how many bytes it has. */
export function write(text) {
  if (typeof text !== "string") {
    room(text.length).set(text);
    return text.length;
  }
  // A UTF-16 unit takes three bytes of UTF-8 at the most.
  return encoder.encodeInto(text, room(text.length * 3)).written;
}

/** A copy of what was written. */
export const written = (length) => buffer.slice(0, length);

/** Reads the answer of this length. */
export function read(length) {
  const pointer = wasm.output();
  if (view.length !== length || view.byteOffset !== pointer) view = new Uint8Array(wasm.memory.buffer, pointer, length);
  return decoder.decode(view);
}
