// A server that misbehaves in ways that its paths name, for the tests of `Fetch`.

import { EventEmitter, once } from "node:events";
import { createServer } from "node:http";

import { listening } from "../matrix/drive/server.mjs";

/**
 * Starts it on a free port. `/silent/NAME` never answers, and `/gone/NAME` answers once such a call was given up.
 * `/redirect` leads to `/target`, and `/reached` says how many calls came there. Any other path is not found.
 */
export async function misbehaving() {
  const ended = new Set();
  const ends = new EventEmitter();
  let reached = 0;
  const ways = {
    silent: (response, name) => response.once("close", () => ends.emit(name, ended.add(name))),
    gone: async (response, name) => {
      if (!ended.has(name)) await once(ends, name);
      response.end("gone");
    },
    redirect: (response) => response.writeHead(307, { location: "/target" }).end(),
    target: (response) => response.end(String(++reached)),
    reached: (response) => response.end(String(reached)),
  };
  const notFound = (response) => response.writeHead(404).end("<html>Not Found</html>");
  return listening(
    createServer((request, response) => {
      response.setHeader("access-control-allow-origin", "*");
      response.setHeader("access-control-allow-headers", request.headers["access-control-request-headers"] ?? "");
      if (request.method === "OPTIONS") return response.end();
      const [way, name] = request.url.slice(1).split("/");
      return (ways[way] ?? notFound)(response, name);
    }),
  );
}
