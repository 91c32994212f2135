// The gateway and the proxy by hand behind `node:http`, in a process of its own. It writes its port.

import { createServer } from "node:http";

import { nodeListener } from "tencentdb-postgres/gateway";

import { handlers } from "./gateway-handlers.mjs";

const listeners = Object.fromEntries(
  Object.entries(handlers).map(([name, handler]) => [
    name,
    nodeListener(/** @type {any} */ (handler), { origin: "http://127.0.0.1" }),
  ]),
);

const server = createServer((request, response) =>
  listeners[decodeURIComponent(request.url.slice(1))](request, response),
);
server.listen(0, "127.0.0.1", () => {
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  console.log(port);
});
