// What the page calls.

import { PostgresClient } from "tencentdb-postgres";

const endpoint = import.meta.env.VITE_TENCENTCLOUD_ENDPOINT;
// The emulator's pair opens nothing, so it may stand in a page.
const common = { region: "ap-guangzhou" };

export async function api() {
  if (endpoint) {
    const credential = { secretId: "AKIDEMULATOREXAMPLE", secretKey: "emulator-key-that-opens-nothing" };
    return new PostgresClient({ ...common, endpoint, credential });
  }
  // Loaded only where it is used: the emulator is larger than all the rest.
  const { createEmulator } = await import("tencentdb-postgres/emulator");
  const { credential, fetch } = createEmulator({ fleet: "demo" });
  return new PostgresClient({ ...common, credential, fetch });
}
