// An emulator on a port, for programs that call it as they would call the service.

import { createServer } from "node:http";

import { listen } from "./listen.mjs";

/**
 * Serves an emulator. `signed` has what the requests were signed with.
 * @param {import("tencentdb-postgres/emulator").Emulator} emulator
 */
export async function serveEmulator(emulator) {
  /** @type {string[]} */
  const signed = [];
  const server = createServer(async (asked, answer) => {
    const chunks = [];
    for await (const chunk of asked) chunks.push(chunk);
    signed.push(String(asked.headers.authorization));
    const url = `http://${asked.headers.host}${asked.url}`;
    const init = { method: asked.method, headers: /** @type {any} */ (asked.headers), body: Buffer.concat(chunks) };
    const { status, body } = await emulator.fetch(url, init);
    answer.writeHead(status).end(Buffer.from(await new Response(body).arrayBuffer()));
  });
  return { address: await listen(server), signed, stop: () => server.close() };
}
