// The emulator in the same process, instead of fetch.

import { equal, holds, rejection } from "./assert.js";

export async function emulator({ face, createEmulator }) {
  const emulated = createEmulator({ fleet: "demo" });
  const options = { region: "ap-guangzhou", fetch: emulated.fetch };
  const api = new face.PostgresClient({ ...options, credential: emulated.credential });
  const { TotalCount, DBInstanceSet } = await api.DescribeDBInstances({ Limit: 5 });
  holds(TotalCount >= 5 && DBInstanceSet.length === 5, "there is a fleet");
  const forged = new face.PostgresClient({
    ...options,
    credential: { ...emulated.credential, secretKey: "another" },
    dangerouslyAllowBrowser: true,
  });
  equal((await rejection(forged.DescribeZones(), "a forged signature")).code, "AuthFailure.SignatureFailure", "forged");
}
