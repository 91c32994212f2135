// @ts-nocheck
// Requests and responses for the emulator's `fetch`: the platform's, and where a test environment hides those, what of them is used.

import { TextDecoder, TextEncoder } from "../encoding/utf8.js";

/** What `fetch` was called with: method, address, headers as pairs, body as bytes, signal. */
export async function requestOf(input, init) {
  if (typeof Request === "function") {
    const request = new Request(input, init);
    const { method, url, headers, signal } = request;
    return { method, url, headers, signal, body: new Uint8Array(await request.arrayBuffer()) };
  }
  const { method = "GET", url = String(input), headers = {}, body, signal } = { ...plain(input), ...init };
  const pairs = headers[Symbol.iterator] ? [...headers] : Object.entries(headers);
  return {
    method: method.toUpperCase(),
    url: new URL(url).href,
    headers: pairs.map(([name, value]) => [name.toLowerCase(), String(value).trim()]),
    body: await bytesOf(body ?? ""),
    signal,
  };
}

/** The members of a request that another library made; of a text or a URL there are none. */
function plain(input) {
  if (typeof input === "string" || "href" in input) return {};
  const { method, url, headers, body, signal } = input;
  return { method, url, headers, body, signal };
}

async function bytesOf(body) {
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  if (Object.prototype.toString.call(body) === "[object ArrayBuffer]") return new Uint8Array(body);
  if (typeof body?.arrayBuffer === "function") return new Uint8Array(await body.arrayBuffer());
  return new TextEncoder().encode(String(body));
}

/** An answer, as `fetch` gives it. */
export function responseOf(body, status, headers) {
  if (typeof Response === "function") return new Response(body, { status, headers });
  return new Answer(body ?? new Uint8Array(), status, headers);
}

/** What programs use of a `Response`. */
class Answer {
  #body;

  constructor(body, status, headers) {
    this.#body = body;
    this.status = status;
    this.ok = status >= 200 && status < 300;
    const named = new Map(headers.map(([name, value]) => [name.toLowerCase(), value]));
    this.headers = {
      get: (name) => named.get(name.toLowerCase()) ?? null,
      has: (name) => named.has(name.toLowerCase()),
      entries: () => named.entries(),
      forEach: (run) => named.forEach((value, name) => run(value, name)),
      [Symbol.iterator]: () => named.entries(),
    };
  }

  async text() {
    return new TextDecoder().decode(this.#body);
  }

  async json() {
    return JSON.parse(await this.text());
  }

  async arrayBuffer() {
    return this.#body.slice().buffer;
  }
}
