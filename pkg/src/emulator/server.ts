// The emulator on a port of this machine. What callers may cost is bounded; the native server has the same figures
// (limits.rs).

import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";

import type { CallLog } from "./call-log.js";
import { BODY_BYTES, HEAD_BYTES, type OpenEmulator } from "./emulator.js";

const HEADERS = 100;
/** All bodies that are on their way, together. */
const HELD_BYTES = 64 * 1024 * 1024;
/** At each address. */
export const CONNECTIONS = 4096;
/** Requests under way on one connection, which a caller may send without waiting for answers. */
const PIPELINED = 100;
/** How long a head may take, and how long a connection may be idle. */
export const HEAD_MS = 5000;
/** How long a request may take to arrive. */
const REQUEST_MS = 10_000;
/** How long a caller may leave an answer unread that fills what the system buffers. */
const UNREAD_MS = 10_000;
/**
 * How long what a refused caller still sends is read and forgotten: closing earlier could lose the refusal on its way.
 */
const LINGER_MS = 2000;

/** The methods of HTTP's own standard; the parser of Node.js takes some others. */
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"]);
const STATUS_OF: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** What a request is refused with before the emulator sees it. */
class Refusal extends Error {
  readonly status: number;

  constructor(status: number) {
    super(STATUS_CODES[status]);
    this.status = status;
  }
}

/** What a server is made with. */
export interface ServerOptions {
  log: CallLog;
  /** Whether other machines may control the emulator. */
  openControl: boolean;
}

/**
 * A server around an emulator made by `open`. It has yet to be told where to listen. It tells of a tunnel that is granted
 * by the event `tunnel`, with the connection and what has been read of it.
 */
export function serverOf(
  emulator: Pick<OpenEmulator, "handle" | "secretKeyOf">,
  { log, openControl }: ServerOptions,
): Server {
  const isFromAfar = ({ socket }: IncomingMessage) => !openControl && !isLoopback(socket.remoteAddress ?? "");
  /** The requests under way on each connection: the answers that are still to be given. */
  const underWay = new WeakMap<Duplex, Set<ServerResponse>>();
  const ended = new WeakSet<Duplex>();
  let held = 0;

  /** The body of a request. `counted` is called with the size of each piece, and throws where it is too much. */
  function bodyOf(request: IncomingMessage, counted: (bytes: number) => void): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      let length = 0;
      const more = (chunk: Buffer) => {
        try {
          length += chunk.length;
          if (length > BODY_BYTES) throw new Refusal(413);
          counted(chunk.length);
          chunks.push(chunk);
        } catch (refusal) {
          request.off("data", more);
          request.resume();
          reject(refusal);
        }
      };
      request.on("data", more);
      request.on("end", () => resolve(Buffer.concat(chunks)));
      request.on("error", reject);
      request.on("close", () => reject(new Error("the request was broken off")));
    });
  }

  /** Writes an answer past the parser, and ends the connection. */
  function end(socket: Duplex, status: number, headers: Header[] = [], body: string | Uint8Array = ""): void {
    // The parser goes on to complain of what is read and forgotten.
    if (ended.has(socket)) return;
    if (!socket.writable) return void socket.destroy();
    ended.add(socket);
    const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join("");
    const more = `connection: close\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
    socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${lines}${more}\r\n`);
    socket.end(body);
    setTimeout(() => socket.destroy(), LINGER_MS).unref();
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { socket } = request;
    if (ended.has(socket)) return;
    const waiting = underWay.get(socket) ?? new Set<ServerResponse>();
    if (waiting.size >= PIPELINED) return void socket.destroy();
    underWay.set(socket, waiting.add(response));
    const began = performance.now();
    let counted = 0;
    const count = (bytes: number) => {
      if (held + bytes > HELD_BYTES) throw new Refusal(503);
      held += bytes;
      counted += bytes;
    };
    try {
      const fault = faultOf(request);
      if (fault) throw new Refusal(fault);
      const length = Number(request.headers["content-length"] ?? 0);
      let body: Uint8Array | undefined = new Uint8Array();
      if (length > BODY_BYTES) body = undefined;
      // What has no body is answered at once, so that requests sent without waiting do not pile up.
      else if (length || request.headers["transfer-encoding"])
        body = await bodyOf(request, count).catch(unlessTooLarge);
      // It is the API that refuses a body that is too large, before it looks at it.
      const judged = body ?? new Uint8Array(BODY_BYTES + 1);
      const [method, url, headers] = headOf(request);
      const answered = emulator.handle(method, url, headers, judged, isFromAfar(request));
      held -= counted;
      counted = 0;
      const ms = performance.now() - began + answered.delayMs;
      if (answered.logged) await log.tell(emulator, { method, url, headers, body: judged }, answered.logged, ms);
      // An answer that comes late keeps a server that ends no longer than others.
      if (answered.delayMs) await new Promise((resolve) => setTimeout(resolve, answered.delayMs).unref());
      if (ended.has(socket)) return;
      if (answered.dropped) return void socket.destroy();
      if (!body)
        return void end(socket, answered.status === 200 ? 413 : answered.status, answered.headers, answered.body);
      const heads: Header[] = [...answered.headers];
      if (answered.status !== 204 && answered.status !== 304)
        heads.push(["content-length", String(answered.body.length)]);
      if (request.headers["transfer-encoding"] || request.headers.upgrade) heads.push(["connection", "close"]);
      response.writeHead(answered.status, heads.flat()).end(answered.body);
    } catch (error) {
      if (error instanceof Refusal)
        return void end(socket, error.status, error.status === 503 ? [["retry-after", "1"]] : []);
      // Not the caller's doing, unless he has gone.
      if (!socket.destroyed && !ended.has(socket)) console.error(error);
      socket.destroy();
    } finally {
      held -= counted;
      waiting.delete(response);
    }
  }

  const server = createServer(
    {
      maxHeaderSize: HEAD_BYTES,
      headersTimeout: HEAD_MS,
      requestTimeout: REQUEST_MS,
      keepAliveTimeout: HEAD_MS,
      requireHostHeader: false,
      connectionsCheckingInterval: 500,
    },
    answer,
  );
  // What is beyond this number is not refused by Node.js, but forgotten.
  server.maxHeadersCount = HEADERS + 1;
  server.maxConnections = CONNECTIONS;
  Object.assign(server, { httpAllowHalfOpen: true });
  // A caller may wait for an answer that comes late, but not with one unread, nor for nothing.
  server.setTimeout(
    UNREAD_MS,
    (socket) => (socket.writableLength > 0 || !underWay.get(socket)?.size) && socket.destroy(),
  );
  server.on("checkContinue", (request, response) => {
    if (!faultOf(request) && !(Number(request.headers["content-length"]) > BODY_BYTES)) response.writeContinue();
    answer(request, response);
  });
  server.on("checkExpectation", ({ socket }) => end(socket, 417));
  server.on("connect", (request, socket, first) => {
    const { status, headers, body } = emulator.handle(...headOf(request), new Uint8Array(), isFromAfar(request));
    // Within TLS there is no further tunnel.
    if (status !== 200 || "encrypted" in socket) return void end(socket, status === 200 ? 405 : status, headers, body);
    socket.write("HTTP/1.1 200 OK\r\n\r\n");
    server.emit("tunnel", socket, first);
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    // Behind the last request of a connection nothing counts; its answer is on its way.
    if (ended.has(socket) || error.code === "HPE_CLOSED_CONNECTION") return;
    // Where nothing was sent there is nobody to tell; where an answer is half written, nothing can be said any more.
    const isIdle = error.code === "ERR_HTTP_REQUEST_TIMEOUT" && (socket as Socket).bytesRead === 0;
    const isHalfWritten = [...(underWay.get(socket) ?? [])].some((response) => response.headersSent);
    if (isIdle || error.code === "ECONNRESET" || isHalfWritten) return void socket.destroy();
    end(socket, STATUS_OF[error.code ?? ""] ?? 400);
  });
  return server;
}

/** Whether an address is this machine's alone. */
function isLoopback(address: string): boolean {
  return /^(::ffff:)?127\.|^::1$/.test(address);
}

/** A body that is too large is none; other refusals go on. */
function unlessTooLarge(refusal: unknown): undefined {
  if (!(refusal instanceof Refusal) || refusal.status !== 413) throw refusal;
  return undefined;
}

/** Returns what a head is refused with, nothing where it is sound. */
function faultOf({ method, httpVersion, headers, rawHeaders }: IncomingMessage): number | undefined {
  if (rawHeaders.length > 2 * HEADERS) return 431;
  const names = rawHeaders.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase());
  const count = (name: string) => names.filter((other) => other === name).length;
  const isOld = httpVersion === "1.0";
  const isSound =
    METHODS.has(method ?? "") &&
    (isOld || httpVersion === "1.1") &&
    (count("host") === 1 || (isOld && count("host") === 0)) &&
    count("content-length") + count("transfer-encoding") <= 1 &&
    !(isOld && headers["transfer-encoding"]);
  return isSound ? undefined : 400;
}

type Header = [name: string, value: string];

/** Method, address and headers of a request. */
function headOf({ method = "", url = "", rawHeaders }: IncomingMessage): [string, string, Header[]] {
  const headers: Header[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) headers.push([rawHeaders[at]!, utf8(rawHeaders[at + 1]!)]);
  return [method, utf8(url), headers];
}

/** Node.js gives a character for each byte. */
function utf8(text: string): string {
  return Buffer.from(text, "latin1").toString();
}
