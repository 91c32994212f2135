// The programs of the page on endpoints, and what its tables say of proxies and certificates, in each runtime they
// name.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { env, execPath } from "node:process";
import { after, before, test } from "node:test";

import { program, success } from "../matrix/drive/program.mjs";
import { inFolder, modules, node, programs, run, runtime } from "./support/guide.mjs";
import { startEmulator, startProxy, startTlsEmulator } from "./support/servers.mjs";

const [endpoints, server, proxied, ...rest] = await programs("docs/endpoints.md");
assert.deepEqual(rest, []);

const PAIR = {
  TENCENTCLOUD_SECRET_ID: "AKIDEMULATOREXAMPLE",
  TENCENTCLOUD_SECRET_KEY: "emulator-key-that-opens-nothing",
};
/** Nothing but a proxy knows this host. */
const HOST = "emulator.invalid";

let emulator;
let proxy;

before(async () => {
  emulator = await startEmulator();
  proxy = await startProxy(emulator.port);
});
after(() => Promise.all([emulator, proxy].map((server) => server?.close())));

test("each endpoint is the address the table names", async () => {
  assert.equal(
    await run(endpoints),
    [
      "https://postgres.tencentcloudapi.com/",
      "https://postgres.ap-guangzhou.tencentcloudapi.com/",
      "https://postgres.ap-shanghai-fsi.tencentcloudapi.com/",
      "https://postgres.intl.tencentcloudapi.com/",
      "https://gateway.example:8443/postgres",
      "",
    ].join("\n"),
  );
});

test("a path is an endpoint in pages only", () => {
  const { PostgresClient, ValidationError } = createRequire(`${modules}/index.js`)("tencentdb-postgres");
  const [secretId, secretKey] = Object.values(PAIR);
  const open = (endpoint) =>
    new PostgresClient({ credential: { secretId, secretKey }, region: "ap-guangzhou", endpoint });
  for (const endpoint of ["/api", "./api", "api", "//gateway.example/api"]) {
    assert.throws(
      () => open(endpoint),
      (error) => error instanceof ValidationError,
      endpoint,
    );
  }
  open("gateway.example");
});

test("the emulator answers as a server", async () => {
  assert.match(await run(server, { TENCENTCLOUD_ENDPOINT: `http://127.0.0.1:${emulator.port}` }), /^\d+ instances\n$/);
});

const throughProxy = () => ({
  ...PAIR,
  TENCENTCLOUD_ENDPOINT: `http://${HOST}:9200`,
  HTTP_PROXY: `http://127.0.0.1:${proxy.port}`,
  http_proxy: `http://127.0.0.1:${proxy.port}`,
});

/** Asserts that what runs goes through the proxy, and nowhere without it. */
async function asserted(runs) {
  proxy.asked.length = 0;
  assert.match(await runs(throughProxy()), /^\d+ instances\n$/);
  assert.deepEqual(proxy.asked, [`${HOST}:9200`]);
  await assert.rejects(runs({ ...throughProxy(), HTTP_PROXY: "", http_proxy: "" }));
}

test("Node.js goes through a proxy by a fetch of undici", () => asserted((changes) => run(proxied, changes)));

/** Runs the plain program by another command. */
const other = (command, args) => (changes) =>
  inFolder({ [server.title]: server.code }, (folder) =>
    success(command, [...args, server.title], { cwd: folder, env: { ...env, ...changes } }),
  );

const DENO = [
  "run",
  "--quiet",
  "--no-config",
  "--node-modules-dir=manual",
  "--allow-net",
  "--allow-env",
  "--allow-read",
];

test("Node.js 24 goes through a proxy where it is told to heed the environment", () => {
  const runs = other(node(24), []);
  return asserted((changes) => runs({ ...changes, NODE_USE_ENV_PROXY: "1" }));
});
test("Bun goes through a proxy by itself", () => asserted(other(runtime("bun"), ["run"])));
test("Deno goes through a proxy by itself", () => asserted(other(runtime("deno"), DENO)));

test("curl sends a signed request through a proxy", async () => {
  const { sign } = createRequire(`${modules}/index.js`)("tencentdb-postgres");
  const { url, headers, body } = sign(
    {
      action: "DescribeDBInstances",
      region: "ap-guangzhou",
      host: `${HOST}:9200`,
      timestamp: Math.floor(Date.now() / 1000),
      params: {},
    },
    { secretId: PAIR.TENCENTCLOUD_SECRET_ID, secretKey: PAIR.TENCENTCLOUD_SECRET_KEY },
  );
  const names = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  proxy.asked.length = 0;
  const said = await success("curl", ["-sS", ...names, "--data-binary", body, url.replace("https:", "http:")], {
    env: { ...env, ...throughProxy() },
  });
  assert.match(said, /"TotalCount":\d+/);
  assert.deepEqual(proxy.asked, [`${HOST}:9200`]);
});

test("a company's certificate is trusted as the table says, and refused without", async () => {
  await inFolder({ [server.title]: server.code }, async (folder) => {
    const tls = await startTlsEmulator(folder);
    try {
      const address = { ...env, TENCENTCLOUD_ENDPOINT: `https://localhost:${tls.port}` };
      for (const [name, command, args, trust] of [
        ["Node.js", execPath, [], "NODE_EXTRA_CA_CERTS"],
        ["Bun", runtime("bun"), ["run"], "NODE_EXTRA_CA_CERTS"],
        ["Deno", runtime("deno"), DENO, "DENO_CERT"],
      ]) {
        const options = { cwd: folder, env: { ...address, [trust]: tls.ca } };
        assert.match(await success(command, [...args, server.title], options), /^\d+ instances\n$/, name);
        const { code, output } = await program(command, [...args, server.title], { cwd: folder, env: address });
        assert.notEqual(code, 0, name);
        assert.match(output, /TransportError/, name);
      }
      const curl = { env: { ...env, CURL_CA_BUNDLE: tls.ca } };
      assert.match(await success("curl", ["-sS", `https://localhost:${tls.port}/healthz`], curl), /"ok"/);
      assert.notEqual((await program("curl", ["-sS", `https://localhost:${tls.port}/healthz`])).code, 0);
    } finally {
      await tls.close();
    }
  });
});
