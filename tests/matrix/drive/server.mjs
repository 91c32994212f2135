// What a program under test talks to: the emulator, whose clock follows the client's, and an ear for the report.

import { once } from "node:events";
import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";

const CREDENTIALS = [
  { secretId: "AKIDMATRIXONE", secretKey: "the-first-key-of-the-matrix" },
  { secretId: "AKIDMATRIXTWO", secretKey: "the-second-key-of-the-matrix" },
];
const OPEN = { "access-control-allow-origin": "*" };

/**
 * Starts a server on a free port. `found` is what the program reported, `reported` resolves when it has.
 *
 * @param createEmulator of the package under test
 * @param vectors what to sign, and what must come out
 * @param options further ones of the emulator
 */
export async function serve(createEmulator, vectors, options = {}) {
  let now = 0;
  const emulator = createEmulator({ ...options, credentials: CREDENTIALS, clock: () => now });
  const silent = await listening(createServer(() => {}));
  let reported;
  const told = new Promise((resolve) => (reported = resolve));

  const listener = createServer(async (request, response) => {
    const body = await buffer(request);
    const { pathname } = new URL(request.url, "http://server");
    if (pathname === "/surroundings") {
      response.writeHead(200, OPEN).end(JSON.stringify({ credentials: CREDENTIALS, silent: silent.address, vectors }));
    } else if (pathname === "/report" && request.method === "POST") {
      response.writeHead(204, OPEN).end();
      server.found = JSON.parse(body);
      reported(server.found);
    } else {
      now = Number(request.headers["x-tc-timestamp"] ?? 0) * 1000 || now;
      const answer = await emulator.fetch(address + request.url, {
        method: request.method,
        headers: Object.entries(request.headers).filter(([name]) => name !== "connection"),
        body: body.length > 0 ? body : undefined,
      });
      response
        .writeHead(answer.status, Object.fromEntries(answer.headers))
        .end(Buffer.from(await answer.arrayBuffer()));
    }
  });
  const { address, close } = await listening(listener);
  const server = {
    address,
    credentials: CREDENTIALS,
    found: undefined,
    reported: told,
    async close() {
      await Promise.all([close(), silent.close()]);
    },
  };
  return server;
}

/** A server on a free port of this machine: `{ address, close }`. */
export async function listening(server) {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
