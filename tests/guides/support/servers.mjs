// What the programs of the guides call: the emulator on a port, with TLS too, and a proxy in between.

import { createServer, request as send } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { connect } from "node:net";
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { success } from "../../matrix/drive/program.mjs";
import { modules } from "./guide.mjs";

const { createEmulator } = createRequire(join(modules, "index.js"))("tencentdb-postgres/emulator");

/** Hands requests to an emulator. Its host is the one that was signed, whatever the address was. */
function answering(scheme) {
  const emulator = createEmulator({ fleet: "demo" });
  return async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method, url, headers } = request;
    const body = method === "GET" ? undefined : Buffer.concat(chunks);
    const answer = await emulator.fetch(`${scheme}://${headers.host}${url}`, { method, headers, body });
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(Buffer.from(await answer.arrayBuffer()));
  };
}

/** Starts a server: `{ port, close }`. */
async function listening(server) {
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { port: server.address().port, close };
}

export const startEmulator = () => listening(createServer(answering("http")));

/**
 * The emulator with a certificate for `localhost` that only an authority of this folder vouches for: `ca` is where that
 * is.
 */
export async function startTlsEmulator(folder) {
  const [caKey, ca, key, cert] = ["ca.key", "ca.pem", "server.key", "server.pem"].map((name) => join(folder, name));
  const make = (subject, key, out, ...more) =>
    success("openssl", [
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-days",
      "2",
      "-subj",
      `/CN=${subject}`,
      "-keyout",
      key,
      "-out",
      out,
      ...more,
    ]);
  await make("An authority", caKey, ca);
  const signed = [
    "-CA",
    ca,
    "-CAkey",
    caKey,
    "-addext",
    "basicConstraints=critical,CA:FALSE",
    "-addext",
    "subjectAltName=DNS:localhost",
  ];
  await make("localhost", key, cert, ...signed);
  const server = createTlsServer({ key: await readFile(key), cert: await readFile(cert) }, answering("https"));
  return { ...(await listening(server)), ca };
}

/** A proxy that carries every request and every tunnel to one port, whatever host they name; `asked` says which. */
export async function startProxy(port) {
  const asked = [];
  const server = createServer((request, response) => {
    const { host, pathname, search } = new URL(request.url);
    asked.push(host);
    const onward = send(
      { port, method: request.method, path: pathname + search, headers: { ...request.headers, host } },
      (answer) => {
        response.writeHead(answer.statusCode, answer.headers);
        answer.pipe(response);
      },
    );
    request.pipe(onward);
  });
  server.on("connect", (request, socket, head) => {
    asked.push(request.url);
    const through = connect(port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      through.write(head);
      through.pipe(socket).pipe(through);
    });
    for (const end of [socket, through]) end.on("error", () => through.destroy());
  });
  return { ...(await listening(server)), asked };
}
