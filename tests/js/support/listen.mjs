// Servers on a free port of this machine.

import { once } from "node:events";

/**
 * Starts a server and returns the address that it listens at.
 * @param {import("node:net").Server} server
 */
export async function listen(server) {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return `http://127.0.0.1:${port}`;
}
