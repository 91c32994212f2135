// How clients reach the emulator's servers: by every form of host, at both loopbacks and elsewhere, below a base path,
// by TLS, and through a tunnel.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { connect as connectTls } from "node:tls";

import { listening, SERVERS } from "./support/emulator-servers.mjs";
import { send, signedHeaders } from "./support/raw-call.mjs";
import { responsesIn } from "./support/wire.mjs";

const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
const hasIPv6 = addresses.some(({ address }) => address === "::1");
/** An address at which other machines may reach this one. */
const outside = addresses.find(({ family, internal }) => family === "IPv4" && !internal)?.address;
const CLOUD = "postgres.tencentcloudapi.com";

/** What a call was refused with; nothing where it was answered. */
const code = ({ json }) => json.Response.Error?.Code;

/** The file of the authority, once the server has said it. */
async function authorityOf(/** @type {() => string} */ said) {
  for (;;) {
    const [, file] = /authority in (.*)\n/.exec(said()) ?? [];
    if (file) return file;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Asks a proxy for a tunnel, and gives the status and the connection. */
async function tunnel(base, target) {
  const socket = connect(Number(new URL(base).port), "127.0.0.1");
  socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`);
  const [bytes] = await once(socket, "data");
  return { status: responsesIn(bytes, true).responses[0]?.status, socket };
}

/** Runs a server that cannot start, and gives how it ends. */
async function refused(command, args) {
  const child = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"] });
  const said = (await child.stderr.setEncoding("utf8").toArray()).join("");
  return { said, code: child.exitCode ?? (await once(child, "exit"))[0] };
}

for (const [name, command, args] of SERVERS) {
  /** Starts the server, which ends with the test. */
  const start = async (/** @type {import("node:test").TestContext} */ t, /** @type {string[]} */ ...flags) => {
    const running = await listening(command, [...args, "--port", "0", ...flags]);
    t.after(() => running.stop());
    return running;
  };

  describe(name, { concurrency: true }, () => {
    test("takes the host that a client signs, as it writes it", async (t) => {
      const { base, stop } = await start(t);
      const { host } = new URL(base);
      for (const written of [host, base, `${base}/`, `localhost:9200`, `http://localhost`, CLOUD, `http://${CLOUD}`])
        assert.equal(code(await send(base, { headers: signedHeaders(written) })), undefined, written);
      for (const written of [CLOUD, `http://${CLOUD}`]) {
        const headers = signedHeaders(written);
        const sent = await send(base, { headers, target: `http://${CLOUD}/` });
        assert.equal(code(sent), undefined, `${written}, through a proxy setting`);
      }
      // What is signed is what was written: nothing is guessed.
      const other = { ...signedHeaders(host), Host: base };
      assert.equal(code(await send(base, { headers: other })), "AuthFailure.SignatureFailure");
      await stop();
    });

    test("listens on both loopbacks", { skip: !hasIPv6 && "this machine has no IPv6" }, async (t) => {
      const { base, stop } = await start(t);
      const { port } = new URL(base);
      for (const host of [`127.0.0.1:${port}`, `[::1]:${port}`, `localhost:${port}`]) {
        assert.equal(code(await send(`http://${host}/`, { headers: signedHeaders(host) })), undefined, host);
        assert.equal((await send(`http://${host}/_emulator/clock`, { headers: { Host: host } })).status, 200, host);
      }
      const { said, code: exit } = await refused(command, [...args, "--port", port]);
      assert.match(said, /port \d+ of 127\.0\.0\.1 cannot be served/);
      assert.equal(exit, 1);
      await stop();
    });

    test("leaves a port that another has on one loopback", {
      skip: !hasIPv6 && "this machine has no IPv6",
    }, async () => {
      const other = createServer().listen(0, "::1");
      await once(other, "listening");
      const address = /** @type {import("node:net").AddressInfo} */ (other.address());
      const { said, code: exit } = await refused(command, [...args, "--port", String(address.port)]);
      assert.match(said, /of ::1 cannot be served/);
      assert.equal(exit, 1);
      other.close();
    });

    test("lets other machines call, and control only if told so", { skip: !outside && "no network" }, async (t) => {
      for (const [flags, status] of /** @type {[string[], number][]} */ ([
        [[], 403],
        [["--open-control"], 200],
      ])) {
        const { base, stop } = await start(t, "--host", "0.0.0.0", ...flags);
        const host = `${outside}:${new URL(base).port}`;
        assert.equal(code(await send(`http://${host}/`, { headers: signedHeaders(host) })), undefined);
        for (const named of [host, "localhost"]) {
          const control = await send(`http://${host}/_emulator/clock`, { method: "GET", headers: { Host: named } });
          assert.equal(control.status, status, `${flags} ${named}`);
        }
        const near = `http://127.0.0.1:${new URL(base).port}/_emulator/clock`;
        assert.equal((await send(near, { method: "GET" })).status, 200);
        const foreign = await send(`http://${host}/`, { headers: { Host: "evil.example" } });
        assert.equal(foreign.status, 403);
        const said = await stop();
        assert.match(said, /^warning: other machines may reach 0\.0\.0\.0:\d+ and call/m);
        assert.match(said, flags.length ? /whoever reaches it controls/ : /only this machine controls/);
      }
    });

    test("warns of nothing where only this machine reaches it", async (t) => {
      const { base, stop } = await start(t, "--host", "127.0.0.2");
      assert.match(base, /127\.0\.0\.2/);
      assert.doesNotMatch(await stop(), /warning/);
    });

    test("answers below a base path as at the root", async (t) => {
      const { base, stop } = await start(t, "--base-path", "/api/postgres/");
      const { host } = new URL(base);
      for (const prefix of ["/api/postgres", ""]) {
        for (const path of [`${prefix}/`, prefix]) {
          if (!path) continue;
          const headers = signedHeaders(host);
          assert.equal(code(await send(base, { headers, target: path })), undefined, path);
        }
        assert.equal((await send(`${base}${prefix}/healthz`, { method: "GET" })).status, 200);
        assert.equal((await send(`${base}${prefix}/_emulator/clock`, { method: "GET" })).status, 200);
      }
      // As the vendor's Python client has it, given an endpoint with a path.
      for (const written of [`${host}/api/postgres`, `${base}/api/postgres`])
        assert.equal(code(await send(`${base}/api/postgres`, { headers: signedHeaders(written) })), undefined, written);
      assert.equal((await send(`${base}/api/postgresql`, {})).status, 404);
      await stop();
    });

    test("speaks TLS on the same port, for the hosts of the cloud and this machine", async (t) => {
      const { base, stop, said } = await start(t, "--tls");
      const file = await authorityOf(said);
      const ca = readFileSync(file, "utf8");
      assert.doesNotMatch(ca, /PRIVATE/);
      const { port } = new URL(base);
      for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, ...(hasIPv6 ? [`[::1]:${port}`] : [])]) {
        assert.equal(code(await send(`https://${host}/`, { ca, headers: signedHeaders(host) })), undefined, host);
        assert.equal(code(await send(`http://${host}/`, { headers: signedHeaders(host) })), undefined, host);
      }
      for (const servername of [CLOUD, "tag.ap-guangzhou.tencentcloudapi.com", "postgres.internal.tencentcloudapi.com"])
        for (const version of /** @type {const} */ (["TLSv1.2", "TLSv1.3"])) {
          const socket = connectTls({ port: Number(port), ca, servername, minVersion: version, maxVersion: version });
          await once(socket, "secureConnect");
          assert.equal(socket.getProtocol(), version, servername);
          socket.destroy();
        }
      for (const servername of ["evil.example", "a.b.c.tencentcloudapi.com"]) {
        const socket = connectTls({ port: Number(port), ca, servername });
        const [error] = await once(socket, "error");
        assert.equal(error.code, "ERR_TLS_CERT_ALTNAME_INVALID", servername);
      }
      // Who does not trust the authority breaks off, and others are served.
      await assert.rejects(send(`https://127.0.0.1:${port}/healthz`, { method: "GET" }), /certificate/);
      assert.equal((await send(`https://127.0.0.1:${port}/healthz`, { method: "GET", ca })).status, 200);
      await stop();
      assert.ok(!existsSync(file), "what was made for this time is gone with it");
    });

    test("leads a tunnel to the cloud back to itself", async (t) => {
      const { base, stop, said } = await start(t, "--tls");
      const ca = readFileSync(await authorityOf(said), "utf8");
      for (const target of [`${CLOUD}:443`, "postgres.ap-guangzhou.tencentcloudapi.com:443"]) {
        const [host] = target.split(":");
        const { status, socket } = await tunnel(base, target);
        assert.equal(status, 200);
        const secure = connectTls({ socket, ca, servername: host });
        const headers = signedHeaders(host ?? "");
        assert.equal(code(await send(`http://${host}/`, { headers, socket: secure })), undefined, target);
      }
      for (const target of ["evil.example:443", `${CLOUD}:80`, `${CLOUD}:22`, "127.0.0.1:443"]) {
        const { status, socket } = await tunnel(base, target);
        assert.equal(status, 403, target);
        socket.destroy();
      }
      // Within a tunnel there is no further one.
      const { socket } = await tunnel(base, `${CLOUD}:443`);
      const secure = connectTls({ socket, ca, servername: CLOUD });
      secure.write(`CONNECT ${CLOUD}:443 HTTP/1.1\r\nHost: ${CLOUD}:443\r\n\r\n`);
      const [bytes] = await once(secure, "data");
      assert.notEqual(responsesIn(bytes, true).responses[0]?.status, 200);
      secure.destroy();
      assert.equal((await fetch(`${base}/healthz`)).status, 200);
      await stop();
    });

    test("bears those who begin and say no more", { timeout: 30_000 }, async (t) => {
      const { base, stop } = await start(t, "--tls");
      const port = Number(new URL(base).port);
      const pieces = ["", "\x16", "\x16\x03\x01\x02\x00\x01\x00", "\x16garbage", "GET /healthz HTT"];
      const closed = pieces.map(async (piece) => {
        const socket = connect({ port, host: "127.0.0.1" });
        socket.on("error", () => {}).resume();
        socket.write(piece);
        if (!socket.closed) await once(socket, "close");
      });
      const { socket } = await tunnel(base, `${CLOUD}:443`);
      socket.resume();
      await Promise.all([...closed, once(socket, "close")]);
      assert.equal((await fetch(`${base}/healthz`)).status, 200);
      await stop();
    });

    test("keeps an authority that the other server takes, and refuses what does not fit", async (t) => {
      const folder = mkdtempSync(join(tmpdir(), "authority-"));
      const kept = join(folder, "ca");
      const first = await start(t, "--tls-dir", kept);
      const ca = readFileSync(join(kept, "ca.pem"), "utf8");
      assert.equal(statSync(join(kept, "ca-key.pem")).mode & 0o777, 0o600);
      assert.equal(statSync(kept).mode & 0o777, 0o700);
      await first.stop();
      for (const [, otherCommand, otherArgs] of SERVERS) {
        const other = await listening(otherCommand, [...otherArgs, "--port", "0", "--tls-dir", kept]);
        const url = other.base.replace("http:", "https:");
        assert.equal((await send(`${url}/healthz`, { method: "GET", ca })).status, 200, otherCommand);
        assert.equal(readFileSync(join(kept, "ca.pem"), "utf8"), ca);
        const said = await other.stop();
        assert.doesNotMatch(said, /PRIVATE/);
      }
      for (const [file, text, why] of /** @type {const} */ ([
        ["ca.pem", readFileSync(new URL("../support/self-signed.pem", import.meta.url), "utf8"), /does not vouch/],
        ["ca-key.pem", "verysecret", /holds no private key/],
      ])) {
        writeFileSync(join(kept, file), text);
        const { said, code: exit } = await refused(command, [...args, "--port", "0", "--tls-dir", kept]);
        assert.match(said, why);
        assert.match(said, /Name another folder, or move ca\.pem and ca-key\.pem away/);
        assert.doesNotMatch(said, /verysecret/);
        assert.equal(exit, 1);
        assert.equal(readFileSync(join(kept, file), "utf8"), text);
      }
      rmSync(folder, { recursive: true });
    });
  });
}
