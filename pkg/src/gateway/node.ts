// A gateway behind `node:http`, and so behind Express too.

import { invalid } from "../errors/errors.js";
import type { Gateway } from "./types.js";

/** What of a request of `node:http` is read. */
interface Incoming extends AsyncIterable<Uint8Array> {
  method?: string | undefined;
  url?: string | undefined;
  /** Express takes the path that it is mounted at out of `url`. */
  originalUrl?: string | undefined;
  rawHeaders: string[];
}

/** What of a response of `node:http` is written. */
interface Outgoing {
  statusCode: number;
  setHeader(name: string, value: string | string[]): unknown;
  end(body: Uint8Array): unknown;
}

/**
 * A listener of `node:http`, and a handler of Express, for a gateway. `origin` is the server's own,
 * `https://app.example`: the header `Host` is not believed. Nothing may read the body before, so no `express.json()`.
 */
export function nodeListener(
  gateway: Gateway,
  { origin }: { origin: string },
): (request: Incoming, response: Outgoing) => Promise<void> {
  if (typeof origin !== "string" || !/^https?:\/\/[^/]+$/.test(origin))
    throw invalid("origin", "must be the server's own, such as https://app.example");
  return async (request, response) => {
    const headers = new Headers();
    let answer: Response;
    let whole: Uint8Array;
    try {
      const { method = "GET", url = "/", originalUrl = url, rawHeaders } = request;
      // Each as it came: what Node.js makes of repeated ones differs from name to name.
      for (let at = 0; at < rawHeaders.length; at += 2) headers.append(rawHeaders[at]!, rawHeaders[at + 1]!);
      const body = method === "POST" ? streamOf(request) : undefined;
      const init = { method, headers, body, duplex: "half" };
      answer = await gateway(new Request(new URL(`${origin}${originalUrl}`), init as RequestInit));
      // One of `authenticate` may have been answered before, and its body is gone.
      whole = new Uint8Array(await answer.arrayBuffer());
    } catch {
      answer = new Response(null, { status: 400 });
      whole = new Uint8Array();
    }
    response.statusCode = answer.status;
    for (const [name, value] of answer.headers)
      response.setHeader(name, name === "set-cookie" ? answer.headers.getSetCookie() : value);
    // What is left of a body that was not read to its end would hold the connection open.
    if (answer.status === 408 || answer.status === 413) response.setHeader("Connection", "close");
    response.end(whole);
  };
}

function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
