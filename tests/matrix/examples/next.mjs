// The Next.js example: built, started, and asked; and a route at the edge, which takes the package's other entry.

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { execPath } from "node:process";
import { createInterface } from "node:readline";

import { NPM, success } from "../drive/program.mjs";
import { QUIET, copy } from "./copy.mjs";

const EDGE = `export const runtime = "edge";
export { GET } from "../instances/route.js";
`;

export default async function next({ consumer, serve, look }) {
  const { folder, dependencies } = await copy(consumer, "next");
  await mkdir(join(folder, "app/api/edge"), { recursive: true });
  await writeFile(join(folder, "app/api/edge/route.js"), EDGE);
  await success(NPM, ["run", "build"], { cwd: folder, env: QUIET });

  const server = await serve({ fleet: "demo" });
  const [{ secretId, secretKey }] = server.credentials;
  const key = {
    TENCENTCLOUD_SECRET_ID: secretId,
    TENCENTCLOUD_SECRET_KEY: secretKey,
    TENCENTCLOUD_ENDPOINT: server.address,
    GATEWAY_CALLERS: JSON.stringify({ [sha256("a-token")]: { id: "ada", roles: ["viewer"] } }),
  };
  const site = await started(folder, { ...QUIET, ...key });
  try {
    const get = async (path) => (await fetch(site.address + path, { signal: AbortSignal.timeout(60_000) })).text();
    const checks = {};
    for (const [check, path, wanted] of [
      ["server component", "/", /postgres-\w+/],
      ["route", "/api/instances", /"total":[1-9]/],
      ["edge route", "/api/edge", /"total":[1-9]/],
    ]) {
      const text = await get(path);
      checks[check] = wanted.test(text) ? "ok" : text.slice(0, 300);
    }
    const call = async (action, params) => {
      const headers = { "Content-Type": "application/json", Authorization: "Bearer a-token" };
      const body = JSON.stringify({ action, region: "ap-guangzhou", params });
      return (await fetch(`${site.address}/api/tencentdb`, { method: "POST", headers, body })).text();
    };
    const [list, refusal] = [
      await call("DescribeDBInstances", { Limit: 20 }),
      await call("DestroyDBInstance", { DBInstanceId: "postgres-1" }),
    ];
    const isGateway = /"TotalCount":[1-9]/.test(list) && /"Gateway\.Denied"/.test(refusal);
    checks.gateway = isGateway ? "ok" : `${list} ${refusal}`.slice(0, 300);
    return [look("Next.js", dependencies.next, "built, started and asked", checks)];
  } finally {
    site.stop();
    await server.close();
  }
}

const sha256 = (text) => createHash("sha256").update(text).digest("hex");

/** Starts the built site on a free port: `{ address, stop }`. */
async function started(folder, env) {
  const port = await free();
  const child = spawn(
    execPath,
    ["node_modules/next/dist/bin/next", "start", "--hostname", "127.0.0.1", "--port", port],
    { cwd: folder, env, stdio: ["ignore", "pipe", "inherit"] },
  );
  const stop = () => child.kill();
  for await (const line of createInterface({ input: child.stdout })) {
    if (/Ready in/.test(line)) return { address: `http://127.0.0.1:${port}`, stop };
  }
  throw new Error("next start ended before it was ready");
}

/** A port that nobody has at this moment. */
function free() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
