// The instance of the wasm, and its memory: texts in and out through two buffers. See bindings/sign/src/buffers.rs for
// the other side.
//
// Any call of the wasm may grow its memory, which detaches every view of it: a view is made for each use and kept over
// none.

import { TencentDBError, invalid } from "../errors/errors.js";
import { TextDecoder, TextEncoder } from "../encoding/utf8.js";
import { compiled } from "./webassembly.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * The functions of the wasm, as bindings/core/src and bindings/sign/src declare and describe them. All of them take and
 * give numbers: what is called a length is that of the text or bytes written before, or of the answer that can be read
 * behind.
 */
export interface Exports {
  readonly memory: WebAssembly.Memory;
  input(length: number): number;
  output(): number;

  prepare(slot: number, length: number): void;
  sign(slot: number, length: number, timestamp: number, hashed: 0 | 1): number;
  hash(length: number): number;
  hmac(length: number, keyLength: number): number;
  forget(slot: number): void;

  // The wasm that only signs has none of what follows.
  actions(): number;
  check(action: number, length: number, allowUnknown: boolean, strict: boolean, quotedScalars: boolean): number;
  redact(action: number, length: number): number;
  after_failure(
    action: number,
    length: number,
    isLost: boolean,
    status: number,
    retryAfterMs: number,
    date: number,
    signedAt: number,
    localMs: number,
    attempts: number,
    maxAttempts: number,
    remainingMs: number,
    baseDelayMs: number,
    maxDelayMs: number,
    clockCorrected: boolean,
    credentialRefreshed: boolean,
    credentialRefreshable: boolean,
    budgetSpent: number,
    jitter: number,
  ): number;
  after_call(nextMs: number, nowMs: number, perSecond: number): number;
  next_page(
    countsRows: boolean,
    hasIdentity: boolean,
    size: number,
    position: number,
    previousTotal: number,
    rows: number,
    fresh: number,
    total: number,
    cut: number,
  ): number;
  after_poll(
    length: number,
    answered: boolean,
    polls: number,
    waitedMs: number,
    timeoutMs: number,
    shown: boolean,
    accepted: boolean,
    jitter: number,
  ): number;
}

/** The instance, once it is started. Another object is another instance, which remembers nothing. */
export let wasm: Exports;
/** Where texts are written to, and how many bytes there are. */
let pointer = 0;
let size = 0;

const waiting: (() => void)[] = [];

/** Returns whether the wasm is the client's, and not only the signer's. */
const isClient = () => (wasm as Partial<Exports> | undefined)?.check;

/**
 * Takes the wasm, as bytes or compiled. Again is once; but one that only signs gives way to the client's, which signs
 * too.
 */
export function start(module: object): void {
  if (isClient()) return;
  open(compiled(module as BufferSource | WebAssembly.Module));
  if (isClient()) for (const use of waiting.splice(0)) use();
}

/** Starts an instance. After a trap its memory is not to be relied on: the next call gets another. */
function open(module: WebAssembly.Module): void {
  const { exports } = new WebAssembly.Instance(module);
  size = 0;
  const guarded: Record<string, unknown> = { memory: exports.memory };
  for (const name in exports) {
    const run = exports[name] as (...given: unknown[]) => unknown;
    guarded[name] ??= (...given: unknown[]) => {
      try {
        return run(...given);
      } catch (cause) {
        open(module);
        throw new TencentDBError(`the wasm failed in ${name} and was started anew; please report the call`, { cause });
      }
    };
  }
  wasm = guarded as unknown as Exports;
}

/** Runs `use` as soon as the client's wasm is there: now, or when `start` is called. */
export function whenReady(use: () => void): void {
  if (isClient()) use();
  else waiting.push(use);
}

// What a buffer may keep between calls.
const KEPT_BYTES = 2 ** 18;
/** More than anything that is ever sent or signed; refused before it is copied. */
const MOST_BYTES = 2 ** 28;

/** The instance, if it is there. */
export function ready(): Exports {
  if (!wasm)
    throw new TencentDBError(
      "tencentdb-postgres is not ready: await init() first, or import the default entry, which needs no init",
    );
  return wasm;
}

/** A part of the memory. Its addresses come out of the wasm as signed numbers. */
const memory = (address: number, length: number) => new Uint8Array(wasm.memory.buffer, address >>> 0, length);

/** Where to write, for so many bytes. */
function room(bytes: number): Uint8Array<ArrayBuffer> {
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
export function write(text: string | Uint8Array): number {
  if (typeof text === "string") {
    // A UTF-16 unit takes three bytes of UTF-8 at the most.
    return encoder.encodeInto(text, room(text.length * 3)).written;
  }
  room(text.byteLength).set(new Uint8Array(text.buffer, text.byteOffset, text.byteLength));
  return text.byteLength;
}

/** A copy of what was written. */
export const written = (length: number): Uint8Array<ArrayBuffer> => memory(pointer, length).slice();

/** Wipes what was written: it may hold passwords. */
export function wipe(length: number): void {
  // After a trap there is another memory, and nothing of it was written.
  if (length <= size) memory(pointer, length).fill(0);
}

/** A copy of an answer that is bytes and secret; the answer is wiped. */
export function taken(length: number): Uint8Array<ArrayBuffer> {
  const answer = memory(wasm.output(), length);
  const bytes = answer.slice();
  answer.fill(0);
  return bytes;
}

/** Reads the answer of this length. */
export const read = (length: number): string => decoder.decode(memory(wasm.output(), length));
