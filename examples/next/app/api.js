// What the server calls: the key is on the server, and stays there.

import { PostgresClient } from "tencentdb-postgres";

const { TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY, TENCENTCLOUD_REGION, TENCENTCLOUD_ENDPOINT } = process.env;

/** Made when it is asked for, not at build time, when there is no key. */
export const api = () =>
  new PostgresClient({
    credential: { secretId: TENCENTCLOUD_SECRET_ID, secretKey: TENCENTCLOUD_SECRET_KEY },
    region: TENCENTCLOUD_REGION ?? "ap-guangzhou",
    endpoint: TENCENTCLOUD_ENDPOINT,
  });
