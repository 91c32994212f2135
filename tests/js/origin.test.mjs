// The stack of an error names who made the call: what holds in every runtime of the matrix, tried here first.

import { test } from "node:test";

import { PostgresClient } from "tencentdb-postgres";
import { createEmulator } from "tencentdb-postgres/emulator";

import { origin } from "../matrix/suite/origin.js";

test("the stack of every error names its caller", async () => {
  const emulator = createEmulator();
  const client = (options) =>
    new PostgresClient({ credential: emulator.credential, region: "ap-guangzhou", fetch: emulator.fetch, ...options });
  await origin({ client });
});
