// Texts as the bytes that are hashed and sent.

import { TextDecoder, TextEncoder } from "./utf8.js";

/**
 * Returns whether a text can be written as UTF-8: half of a pair of units cannot, and would be sent as another
 * character.
 */
export const isWhole = (text: string): boolean => !/[\ud800-\udfff]/u.test(text);

/** A text in UTF-8. */
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** The text of bytes in UTF-8. What is no UTF-8 throws. */
export const fromUtf8 = (bytes: Uint8Array): string =>
  new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

const TYPED = Object.getPrototypeOf(Uint8Array.prototype);

/** A member of a view as the platform has it: a class of somebody's own, or an own member, may say otherwise. */
const own = (prototype: object, view: ArrayBufferView, name: string | symbol) =>
  Object.getOwnPropertyDescriptor(prototype, name)?.get?.call(view);

/** Which of the typed arrays a view is, of whichever realm; nothing for a DataView. */
const typeOf = (view: ArrayBufferView): string | undefined => own(TYPED, view, Symbol.toStringTag);

/** Returns whether a value is a Uint8Array, of whichever realm. */
export const isBytes = (value: unknown): value is Uint8Array<ArrayBuffer> =>
  typeOf(value as Uint8Array) === "Uint8Array";

/**
 * The bytes of a buffer or of a view of one, of whichever realm. What is neither throws, and what was moved away too.
 */
export function bytesOf(value: ArrayBufferLike | ArrayBufferView): Uint8Array<ArrayBuffer> {
  // A DataView takes what is a buffer, and nothing that looks like one.
  const view = ArrayBuffer.isView(value) ? value : new DataView(value);
  const of = (name: string) => own(typeOf(view) ? TYPED : DataView.prototype, view, name);
  return new Uint8Array(of("buffer"), of("byteOffset"), of("byteLength"));
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes in base64. */
export function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const three = (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
    for (const by of [18, 12, 6, 0]) text += DIGITS[(three >> by) & 63];
  }
  const missing = (3 - (bytes.length % 3)) % 3;
  return text.slice(0, text.length - missing) + "=".repeat(missing);
}
