// @ts-nocheck
// The instance of the wasm, and its memory: texts in and out through two buffers. See bindings/sign/src/buffers.rs for the other side.
//
// Any call of the wasm may grow its memory, which detaches every view of it: a view is made for each use and kept over none.

import { TencentDBError, invalid } from "../errors/errors.js";
import { TextDecoder, TextEncoder } from "../encoding/utf8.js";
import { compiled } from "./webassembly.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What the instance exports. Another object is another instance, which remembers nothing. */
export let wasm;
/** Where texts are written to, and how many bytes there are. */
let pointer = 0;
let size = 0;

const waiting = [];

/** Takes the wasm, as bytes or compiled. Again is once; but one that only signs gives way to the client's, which signs too. */
export function start(module) {
  if (wasm?.check) return;
  open(compiled(module));
  if (wasm.check) for (const use of waiting.splice(0)) use();
}

/** Starts an instance. After a trap its memory is not to be relied on: the next call gets another. */
function open(module) {
  const { exports } = new WebAssembly.Instance(module);
  size = 0;
  wasm = { memory: exports.memory };
  for (const name in exports) {
    const run = exports[name];
    wasm[name] ??= (...given) => {
      try {
        return run(...given);
      } catch (cause) {
        open(module);
        throw new TencentDBError(`the wasm failed in ${name} and was started anew; please report the call`, { cause });
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
/** More than anything that is ever sent or signed; refused before it is copied. */
const MOST_BYTES = 2 ** 28;

/** The instance, if it is there. */
export function ready() {
  if (!wasm)
    throw new TencentDBError(
      "tencentdb-postgres is not ready: await init() first, or import the default entry, which needs no init",
    );
  return wasm;
}

/** A part of the memory. Its addresses come out of the wasm as signed numbers. */
const memory = (address, length) => new Uint8Array(wasm.memory.buffer, address >>> 0, length);

/** Where to write, for so many bytes. */
function room(bytes) {
  ready();
  if (!(bytes <= MOST_BYTES)) throw invalid("params", `are larger than anything the service takes: ${bytes} bytes`);
  if (bytes > size || size > KEPT_BYTES) {
    const wanted = Math.max(bytes, 4096);
    pointer = wasm.input(wanted);
    size = wanted;
  }
  return memory(pointer, size);
}

/** Writes a text, or bytes, and says how many bytes it has. */
export function write(text) {
  if (typeof text === "string") {
    // A UTF-16 unit takes three bytes of UTF-8 at the most.
    return encoder.encodeInto(text, room(text.length * 3)).written;
  }
  room(text.byteLength).set(new Uint8Array(text.buffer, text.byteOffset, text.byteLength));
  return text.byteLength;
}

/** A copy of what was written. */
export const written = (length) => memory(pointer, length).slice();

/** Wipes what was written: it may hold passwords. */
export function wipe(length) {
  // After a trap there is another memory, and nothing of it was written.
  if (length <= size) memory(pointer, length).fill(0);
}

/** A copy of an answer that is bytes and secret; the answer is wiped. */
export function taken(length) {
  const answer = memory(wasm.output(), length);
  const bytes = answer.slice();
  answer.fill(0);
  return bytes;
}

/** Reads the answer of this length. */
export const read = (length) => decoder.decode(memory(wasm.output(), length));
