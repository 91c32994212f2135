// One connection to a server, byte by byte, and what comes back on it.

import { connect } from "node:net";

/** Splits a text of responses into status and body of each; those of 1xx have no body. */
export function responsesIn(bytes, bodyless = false) {
  const responses = [];
  let rest = bytes;
  for (;;) {
    const end = rest.indexOf("\r\n\r\n");
    if (end < 0) return { responses, rest };
    const head = rest.subarray(0, end).toString("latin1");
    const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(head)?.[1] ?? Number.NaN);
    const length = bodyless ? 0 : Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
    if (rest.length < end + 4 + length) return { responses, rest };
    responses.push({ status, head, body: rest.subarray(end + 4, end + 4 + length).toString() });
    rest = rest.subarray(end + 4 + length);
  }
}

/**
 * Sends pieces on a connection of its own: texts (a character a byte) or bytes; a number waits so many milliseconds;
 * "FIN" ends this side; "RST" breaks off; a function gives the pieces that follow for as long as it gives any. Resolves
 * with the responses once `count` are there, or when the other side ends the connection.
 */
export async function exchange(port, pieces, { count = Infinity, patience = 30_000, bodyless = false } = {}) {
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  let received = Buffer.alloc(0);
  let settle;
  const settled = new Promise((resolve) => (settle = resolve));
  const timer = setTimeout(() => settle("waits"), patience);
  socket.on("data", (bytes) => {
    received = Buffer.concat([received, bytes]);
    const { responses } = responsesIn(received, bodyless);
    if (responses.filter(({ status }) => status >= 200).length >= count) settle("open");
  });
  socket.on("end", () => settle("ended"));
  // What was received is kept, because a server that has refused need not read on.
  socket.on("error", () => {});
  socket.on("close", () => settle("ended"));

  let over = false;
  settled.then(() => (over = true));
  const send = async (piece) => {
    if (over || socket.destroyed) return;
    if (typeof piece === "number") await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, piece))]);
    else if (piece === "FIN") socket.end();
    else if (piece === "RST") socket.resetAndDestroy();
    else if (typeof piece === "function") await sendAll(piece);
    else if (!socket.write(typeof piece === "string" ? Buffer.from(piece, "latin1") : piece))
      await Promise.race([settled, new Promise((resolve) => socket.once("drain", resolve))]);
  };
  const sendAll = async (next) => {
    for (let piece = next(); piece !== undefined && !over && !socket.destroyed; piece = next()) {
      await send(piece);
      // Lets the responses be read.
      await new Promise(setImmediate);
    }
  };
  const left = [...pieces];
  sendAll(() => left.shift());

  const outcome = await settled;
  clearTimeout(timer);
  socket.destroy();
  const { responses, rest } = responsesIn(received, bodyless);
  return { outcome, responses, rest };
}
