// How many bytes are shipped: minified, each file compressed by gzip -9 as a server would send it.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

import { bundle } from "./bundle.mjs";

const CLIENT = "PostgresClient, ApiError, ValidationError, TransportError";

/** What is bundled. With `wasm`, that file goes beside the JavaScript; `node` bundles for Node.js. */
const ENTRIES = [
  {
    id: "client-file",
    name: "client, wasm as a file",
    source: `export { ${CLIENT}, init } from "tencentdb-postgres/web";`,
    wasm: "core.wasm",
  },
  { id: "client-inlined", name: "client, wasm inlined", source: `export { ${CLIENT} } from "tencentdb-postgres";` },
  { id: "everything", name: "all of the default entry", source: 'export * from "tencentdb-postgres";' },
  { id: "sign", name: "sign alone, wasm inlined", source: 'export { sign } from "tencentdb-postgres/sign";' },
  {
    id: "diagnose",
    name: "diagnosis, wasm inlined",
    source: 'export { diagnose } from "tencentdb-postgres/diagnose";',
  },
  {
    id: "emulator",
    name: "emulator, wasm inlined",
    source: 'export { createEmulator } from "tencentdb-postgres/emulator";',
  },
  {
    id: "gateway",
    name: "gateway, with client and wasm inlined",
    source: 'export { createGateway } from "tencentdb-postgres/gateway";',
  },
  {
    id: "vendor",
    name: "vendor's client of this service, for Node.js only",
    source:
      'export { Client } from "tencentcloud-sdk-nodejs/tencentcloud/services/postgres/v20170312/postgres_client.js";',
    node: true,
  },
  {
    id: "aws4fetch",
    name: "aws4fetch, which signs for another cloud",
    source: 'export { AwsClient } from "aws4fetch";',
  },
];

/** Sizes by id: `{ name, raw, gzip, js, wasm, later }`, or `{ name, absent }` with the reason. */
export async function measure() {
  const sizes = {};
  for (const { id, name, source, wasm, node } of ENTRIES) {
    try {
      const { atOnce, later } = await bundle(source, node ? { platform: "node", format: "esm" } : {});
      const js = total(atOnce.map(({ contents }) => contents));
      const beside = total(wasm ? [readFileSync(new URL(`../pkg/dist/${wasm}`, import.meta.url))] : []);
      sizes[id] = {
        name,
        raw: js.raw + beside.raw,
        gzip: js.gzip + beside.gzip,
        js: js.gzip,
        wasm: beside.gzip,
        later: total(later.map(({ contents }) => contents)).gzip,
      };
    } catch (error) {
      if (!error.errors) throw error;
      sizes[id] = { name, absent: error.errors[0].text };
    }
  }
  return sizes;
}

const total = (files) => ({
  raw: files.reduce((sum, bytes) => sum + bytes.length, 0),
  gzip: files.reduce((sum, bytes) => sum + gzipped(bytes), 0),
});

// The program itself: the zlib within Node.js is another one, and leaves one byte in sixty more.
const gzipped = (bytes) => execFileSync("gzip", ["-9", "-n"], { input: bytes }).length;
