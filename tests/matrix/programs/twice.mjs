// The package loaded twice in one process, by import and by require, and again in a thread.

import { createRequire } from "node:module";
import { argv } from "node:process";
import { Worker } from "node:worker_threads";

import * as imported from "tencentdb-postgres";

const require = createRequire(import.meta.url);
const required = require("tencentdb-postgres");
if (required.PostgresClient === imported.PostgresClient) throw new Error("require gave the modules of import");
const ask = { action: "DescribeZones", host: "example", params: {}, timestamp: 1 };
const pair = { secretId: "id", secretKey: "key" };
const signatures = [imported, required, imported].map(({ sign }) => sign(ask, pair).steps.signature);
if (new Set(signatures).size !== 1) throw new Error("import and require sign differently");

const thread = new Worker(new URL("import.mjs", import.meta.url), { argv: [argv[2]] });
thread.on("error", (error) => {
  throw error;
});
