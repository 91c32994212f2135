// Where the server listens: on both loopbacks of this machine, unless it is told an address; and TLS on the same port.

import type { Server as HttpServer } from "node:http";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import type { Duplex } from "node:stream";

import { CONNECTIONS, HEAD_MS } from "./server.js";

/** How often a free port is looked for that is free on both loopbacks. */
const TRIES = 16;
/** The first byte of TLS. */
const HANDSHAKE = 0x16;

/** A place where nobody can listen, in words. */
export class Unserved extends Error {}

/**
 * Listens on a port, on a free one by 0. A machine without IPv6 has one loopback. On a machine with it a port that
 * another program has there is taken: `localhost` would lead some clients to that program.
 */
export async function listen(server: HttpServer, host: string | undefined, port: number): Promise<Server[]> {
  if (host !== undefined) return [await bound(server, host, port)];
  for (let tries = 1; ; tries++) {
    await bound(server, "127.0.0.1", port);
    const found = (server.address() as AddressInfo).port;
    const second = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => server.emit("connection", socket));
    second.maxConnections = CONNECTIONS;
    try {
      return [server, await bound(second, "::1", found)];
    } catch (error) {
      if (((error as Unserved).cause as NodeJS.ErrnoException).code !== "EADDRINUSE") return [server];
      await new Promise((closed) => server.close(closed));
      if (port !== 0 || tries === TRIES) throw error;
    }
  }
}

function bound<Listening extends Server>(server: Listening, host: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const refused = (cause: Error) =>
      reject(new Unserved(`port ${port} of ${host} cannot be served: ${cause.message}`, { cause }));
    server.once("error", refused);
    server.listen(port, host, () => {
      server.off("error", refused);
      resolve(server);
    });
  });
}

/** Has a server speak TLS too, on connections that begin with it, and in the tunnels that it grants. */
export function speakTls(server: HttpServer, pair: { key: string; cert: string }): void {
  const plain = server.listeners("connection") as ((socket: Duplex) => void)[];
  const serve = (socket: Duplex) => {
    for (const listener of plain) listener.call(server, socket);
  };
  const tls = createTlsServer({ ...pair, handshakeTimeout: HEAD_MS, ALPNProtocols: ["http/1.1"] }, serve);
  tls.on("tlsClientError", (_, socket) => socket.destroy());
  server.removeAllListeners("connection");
  server.on("connection", (socket: Socket) => {
    const gone = () => socket.destroy();
    // Also when TLS is spoken: it does not listen for what becomes of the connection below it.
    socket.on("error", gone);
    socket.on("end", gone).setTimeout(HEAD_MS, gone);
    socket.once("data", (first: Buffer) => {
      socket.off("end", gone).off("timeout", gone).setTimeout(0);
      socket.pause();
      socket.unshift(first);
      if (first[0] === HANDSHAKE) return void tls.emit("connection", socket);
      serve(socket);
      socket.resume();
    });
  });
  server.on("tunnel", (socket: Socket, first: Buffer) => {
    if (first.length) socket.unshift(first);
    tls.emit("connection", socket);
  });
}
