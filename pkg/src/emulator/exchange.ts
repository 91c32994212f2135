// Requests and responses for the emulator's `fetch`: the platform's, and where a test environment hides those, what of
// them is used.

import { tag } from "../checks/kinds.js";
import { TextDecoder, TextEncoder } from "../encoding/utf8.js";

/** A request in plain values. */
export interface PlainRequest {
  method: string;
  url: string;
  headers: Iterable<[name: string, value: string]>;
  body: Uint8Array<ArrayBuffer>;
  signal: AbortSignal | null | undefined;
}

/** Returns what `fetch` was called with: method, address, headers as pairs, body as bytes, signal. */
export async function requestOf(input: string | URL | Request, init?: RequestInit): Promise<PlainRequest> {
  if (typeof Request === "function") {
    const request = new Request(input, init);
    const { method, url, headers, signal } = request;
    return { method, url, headers, signal, body: new Uint8Array(await request.arrayBuffer()) };
  }
  const given: RequestInit & { url?: string } = { ...plain(input), ...init };
  const { method = "GET", url = String(input), headers = {}, body, signal } = given;
  const pairs = Symbol.iterator in headers ? [...(headers as Iterable<[string, string]>)] : Object.entries(headers);
  return {
    method: method.toUpperCase(),
    url: new URL(url).href,
    headers: pairs.map(([name, value]) => [name.toLowerCase(), String(value).trim()]),
    body: await bytesOf(body ?? ""),
    signal,
  };
}

/** The members of a request that another library made; of a text or a URL there are none. */
function plain(input: string | URL | Request) {
  if (typeof input === "string" || "href" in input) return {};
  const { method, url, headers, body, signal } = input;
  return { method, url, headers, body, signal };
}

async function bytesOf(body: unknown): Promise<Uint8Array<ArrayBuffer>> {
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer as ArrayBuffer, body.byteOffset, body.byteLength);
  if (tag(body) === "ArrayBuffer") return new Uint8Array(body as ArrayBuffer);
  const { arrayBuffer } = (body ?? {}) as Partial<Blob>;
  if (typeof arrayBuffer === "function") return new Uint8Array(await arrayBuffer.call(body));
  return new TextEncoder().encode(String(body));
}

/** An answer, as `fetch` gives it. */
export function responseOf(
  body: Uint8Array<ArrayBuffer> | null,
  status: number,
  headers: [name: string, value: string][],
): Response {
  if (typeof Response === "function") return new Response(body, { status, headers });
  return new Answer(body ?? new Uint8Array(), status, headers) as unknown as Response;
}

/** What programs use of a `Response`. */
class Answer {
  readonly #body: Uint8Array;
  readonly status: number;
  readonly ok: boolean;
  readonly headers: object;

  constructor(body: Uint8Array, status: number, headers: [name: string, value: string][]) {
    this.#body = body;
    this.status = status;
    this.ok = status >= 200 && status < 300;
    const named = new Map(headers.map(([name, value]) => [name.toLowerCase(), value]));
    this.headers = {
      get: (name: string) => named.get(name.toLowerCase()) ?? null,
      has: (name: string) => named.has(name.toLowerCase()),
      entries: () => named.entries(),
      forEach: (run: (value: string, name: string) => void) => named.forEach((value, name) => run(value, name)),
      [Symbol.iterator]: () => named.entries(),
    };
  }

  async text(): Promise<string> {
    return new TextDecoder().decode(this.#body);
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  async arrayBuffer(): Promise<ArrayBufferLike> {
    return this.#body.slice().buffer;
  }
}
