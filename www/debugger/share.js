// A link that carries a request, in the part of the address that browsers do not send. What it carries is written anew from what the engine
// read, which has neither key nor token in it; passwords are masked as well.

import { withoutPasswords } from "./passwords.js";

const MARK = "#request=";
const MASK = "*";

/** The address of this page with a request in it; `undefined` for one whose body is no text, which a link cannot carry. */
export function link({ origin, pathname }, request, { answer, secretKey, token }) {
  if (request.body instanceof Uint8Array) return undefined;
  const shared = { input: written(request) };
  if (answer) shared.answer = [secretKey, token].filter(Boolean).reduce((text, secret) => text.replaceAll(secret, MASK.repeat(6)), answer);
  return `${origin}${pathname}${MARK}${encode(JSON.stringify(shared))}`;
}

/** What a link carries: `{ input, answer }`, or `undefined` if it carries nothing. */
export function read(hash) {
  if (!hash.startsWith(MARK)) return undefined;
  try {
    const { input, answer = "" } = JSON.parse(decode(hash.slice(MARK.length)));
    return typeof input === "string" && typeof answer === "string" ? { input, answer } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a request has passwords in it, which a link leaves out: the signature then no longer fits. */
export function hasPasswords({ url = "", body }) {
  const masked = withoutPasswords({ url, body: text(body) });
  return masked.url !== url || masked.body !== text(body);
}

const text = (body) => (typeof body === "string" ? body : "");

function written({ method, url, headers, body }) {
  const masked = withoutPasswords({ url, body: text(body) });
  return JSON.stringify({ method, url: masked.url, headers: headers.map(([name, value]) => ({ name, value })), body: masked.body }, null, 2);
}

function encode(text) {
  const bytes = new TextEncoder().encode(text);
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

const decode = (text) => new TextDecoder().decode(Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0)));
