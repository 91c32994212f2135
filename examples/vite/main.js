// Shows the instances of a region in a page.
//
//   npm install && npm run dev
//
// By itself the page is answered by an emulator inside it. VITE_TENCENTCLOUD_ENDPOINT names another one, as `cargo
// xtask emulator` starts it at http://127.0.0.1:9200. A page for real instances never holds a key of the account: let
// its endpoint be a gateway, or give temporary keys.

import { PostgresClient } from "tencentdb-postgres";

const endpoint = import.meta.env.VITE_TENCENTCLOUD_ENDPOINT;

/** What answers the page. */
async function surroundings() {
  if (endpoint)
    return { endpoint, credential: { secretId: "AKIDEMULATOREXAMPLE", secretKey: "emulator-key-that-opens-nothing" } };
  const { createEmulator } = await import("tencentdb-postgres/emulator");
  const { credential, fetch } = createEmulator({ fleet: "demo" });
  return { credential, fetch };
}

const said = document.querySelector("#said");
try {
  // The emulator's pair opens nothing, so it may stand in a page.
  const client = new PostgresClient({ region: "ap-guangzhou", ...(await surroundings()) });
  const { TotalCount, DBInstanceSet } = await client.DescribeDBInstances({ Limit: 20 });
  const rows = document.querySelector("#instances");
  for (const { DBInstanceId, DBInstanceName, DBInstanceStatus } of DBInstanceSet) {
    const row = rows.insertRow();
    for (const text of [DBInstanceId, DBInstanceName, DBInstanceStatus]) row.insertCell().textContent = text;
  }
  said.textContent = `${DBInstanceSet.length} of ${TotalCount}`;
} catch (error) {
  said.textContent = error.message;
}
