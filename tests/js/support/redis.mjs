// A Redis of its own for a test, and connections to it.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Starts a Redis, which `cargo xtask test js` installs. `connection` gives a function that sends a command, over a
 * connection of its own.
 */
export async function startRedis() {
  const folder = await mkdtemp(join(tmpdir(), "redis-"));
  const socket = join(folder, "socket");
  const given = ["--port", "0", "--unixsocket", socket, "--save", "", "--appendonly", "no", "--dir", folder];
  const server = spawn("redis-server", given, { stdio: "ignore" });
  const connections = [];
  async function connection() {
    for (let tries = 0; ; tries++) {
      try {
        const made = await connected(socket);
        connections.push(made.stream);
        return made.send;
      } catch (error) {
        if (tries > 100) throw error;
        await sleep(50);
      }
    }
  }
  const stop = async () => {
    for (const stream of connections) stream.destroy();
    server.kill("SIGKILL");
    await rm(folder, { recursive: true, force: true });
  };
  return { connection, stop };
}

async function connected(socket) {
  const stream = connect(socket);
  await new Promise((done, fail) => stream.once("connect", () => done(undefined)).once("error", fail));
  const waiting = [];
  let read = Buffer.alloc(0);
  stream.on("data", (bytes) => {
    read = Buffer.concat([read, bytes]);
    for (let found = reply(read); found; found = reply(read)) {
      read = read.subarray(found.length);
      const { done, fail } = waiting.shift();
      if (found.error) fail(new Error(found.error));
      else done(found.value);
    }
  });
  stream.on("close", () => waiting.splice(0).forEach(({ fail }) => fail(new Error("the connection was lost"))));
  const send = (command) =>
    new Promise((done, fail) => {
      waiting.push({ done, fail });
      const parts = command.map((part) => `$${Buffer.byteLength(part)}\r\n${part}\r\n`);
      stream.write(`*${parts.length}\r\n${parts.join("")}`);
    });
  return { stream, send };
}

/** The first reply of what was read: a line, a number, an error, or a text of known length. */
function reply(read) {
  const end = read.indexOf("\r\n");
  if (end < 0) return undefined;
  const [kind, rest] = [String.fromCharCode(read[0]), read.subarray(1, end).toString()];
  if (kind === "-") return { error: rest, length: end + 2 };
  if (kind === ":") return { value: Number(rest), length: end + 2 };
  if (kind !== "$") return { value: rest, length: end + 2 };
  const size = Number(rest);
  if (size < 0) return { value: null, length: end + 2 };
  if (read.length < end + 2 + size + 2) return undefined;
  return { value: read.subarray(end + 2, end + 2 + size).toString(), length: end + 4 + size };
}
