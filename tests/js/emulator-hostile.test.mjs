// Thousands of hostile callers: their cost to a server stays bounded, and others are answered.

import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { test } from "node:test";

import { listening, SERVERS } from "./support/emulator-servers.mjs";

const MB = 1024 * 1024;
const HEAD = "POST / HTTP/1.1\r\nHost: localhost\r\nX-TC-Action: DescribeZones\r\n";
const PROBE = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
const BODY = "x".repeat(1.3 * MB);
const NOW = new Date();
const SCOPE = `${NOW.toISOString().slice(0, 10)}/postgres/tc3_request`;
/** A request with a wrong signature of a long header: the log shows its canonical request. */
const SIGNED = `${HEAD}Authorization: TC3-HMAC-SHA256 Credential=AKIDEMULATOREXAMPLE/${SCOPE}, \
SignedHeaders=content-type;host;x-a, Signature=${"0".repeat(64)}\r
Content-Type: application/json\r
X-TC-Version: 2017-03-12\r
X-TC-Region: ap-guangzhou\r
X-TC-Timestamp: ${Math.floor(NOW.getTime() / 1000)}\r
X-A: ${"x".repeat(60_000)}\r
Content-Length: 2\r
\r
{}`;

/** The largest memory of a process so far, in bytes; only Linux says it. */
function peak(pid) {
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) * 1024;
}

/**
 * So many connections, each of which sends this and then waits. Resolves once all is sent, or what the server reads of
 * it.
 */
async function flood(port, { count, bytes, deaf }) {
  const sockets = [];
  for (let at = 0; at < count; at++) {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.on("error", () => {});
    if (!deaf) socket.resume();
    sockets.push(socket);
    socket.write(bytes);
    if (at % 100 === 99) await Promise.race([once(socket, "connect"), once(socket, "close")]);
  }
  await until(() => sockets.every((socket) => socket.destroyed || (!socket.connecting && socket.writableLength === 0)));
  return sockets;
}

/** Waits until a condition holds, for some seconds at most. */
async function until(holds) {
  for (let looks = 0; looks < 100 && !holds(); looks++) await new Promise((resolve) => setTimeout(resolve, 50));
}

const FLOODS = [
  { what: "three thousand heads that stop", count: 3000, bytes: HEAD },
  { what: "three thousand long heads that stop", count: 3000, bytes: `${HEAD}X-A: ${"x".repeat(16 * 1024)}` },
  { what: "three hundred bodies that stop", count: 300, bytes: `${HEAD}Content-Length: ${2 * MB}\r\n\r\n${BODY}` },
  { what: "long headers by the hundred", count: 600, bytes: SIGNED, logged: "AuthFailure.SignatureFailure" },
  { what: "answers nobody reads", count: 20, bytes: PROBE.repeat(5000), deaf: true },
];

for (const [name, command, args] of SERVERS) {
  for (const { what, count, bytes, deaf, logged } of FLOODS) {
    const skip = process.platform !== "linux" && "only Linux tells how much memory a process holds";
    test(`${name} bears ${what}`, { skip }, async () => {
      const { base, pid, stop } = await listening(command, [...args, "--port", "0"]);
      try {
        const before = peak(pid);
        const sockets = await flood(new URL(base).port, { count, bytes, deaf });
        assert.equal((await fetch(`${base}/healthz`)).status, 200, "others are answered");
        if (logged) await until(() => sockets.every(({ bytesRead }) => bytesRead > 0));
        const grown = peak(pid) - before;
        for (const socket of sockets) socket.destroy();
        const figures = `${Math.round(before / MB)} + ${Math.round(grown / MB)} MB`;
        assert.ok(grown < 400 * MB, figures);
        if (process.env.EMULATOR_FIGURES) console.log(`${name}: ${what}: ${figures}`);
      } finally {
        const log = await stop();
        if (logged) assert.equal(log.split(logged).length - 1, count, "every call was judged");
        assert.ok(log.length < 30 * MB, `the log has ${Math.round(log.length / MB)} MB`);
      }
    });
  }
}
