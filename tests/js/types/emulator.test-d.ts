// The emulator's entry.

import { PostgresClient } from "tencentdb-postgres";
import {
  createEmulator,
  type Emulator,
  type EmulatorCredential,
  type EmulatorOptions,
} from "tencentdb-postgres/emulator";

const options: EmulatorOptions = { credentials: [{ secretId: "id", secretKey: "key" }], fleet: "demo", clock: () => 0 };
const emulator: Emulator = createEmulator(options);
const credential: EmulatorCredential = emulator.credential;

// It stands in for fetch, the client's and anyone's.
export const client = new PostgresClient({ credential, region: "ap-guangzhou", fetch: emulator.fetch });
export const fetch: typeof globalThis.fetch = emulator.fetch;

// @ts-expect-error: misspelt
createEmulator({ flet: "demo" });
// @ts-expect-error: no such fleet
createEmulator({ fleet: "huge" });
// @ts-expect-error: no such body
emulator.setFaults([{ body: "pdf" }]);
