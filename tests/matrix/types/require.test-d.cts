// Never run: it compiles, and every line marked @ts-expect-error does not.

import face = require("tencentdb-postgres");
import emulated = require("tencentdb-postgres/emulator");
import slim = require("tencentdb-postgres/slim");

const { credential, fetch } = emulated.createEmulator({ fleet: "demo" });
const client: face.PostgresClient = new face.PostgresClient({ credential, region: "ap-guangzhou", fetch });

export async function calls(error: unknown): Promise<string[]> {
  slim.initSync(new Uint8Array());
  const { DBInstanceSet } = await client.DescribeDBInstances({ Limit: 20 });
  if (error instanceof face.ApiError) return [error.code];
  // @ts-expect-error: misspelt
  await client.DescribeDBInstances({ Limt: 20 });
  // @ts-expect-error: the id is required
  await client.call("DescribeAccounts");
  // @ts-expect-error: here too
  client.paginate("DescribeAccounts");
  await client.call("DescribeSomethingNew", {}, { allowUnknown: true });
  const { url, body } = face.sign({ action: "A", host: "h" }, credential);
  await globalThis.fetch(url, { method: "POST", body: body ?? null });
  // @ts-expect-error: no such export
  face.PostgressClient;
  return DBInstanceSet.map(({ DBInstanceId }) => DBInstanceId);
}
