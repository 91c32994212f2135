// Lists the instances of a region. An argument is looked for in their names.
//
//   npm install tencentdb-postgres
//   npx tencentdb-postgres emulator &      # no account needed: the emulator's own key pair follows
//   export TENCENTCLOUD_SECRET_ID=AKIDEMULATOREXAMPLE TENCENTCLOUD_SECRET_KEY=emulator-key-that-opens-nothing
//   export TENCENTCLOUD_ENDPOINT=http://127.0.0.1:9200
//   node list.mjs
//
// Without TENCENTCLOUD_ENDPOINT it calls the service. TENCENTCLOUD_REGION names the region, ap-guangzhou unless set.

import { ApiError, PostgresClient, ValidationError } from "tencentdb-postgres";

const {
  TENCENTCLOUD_SECRET_ID,
  TENCENTCLOUD_SECRET_KEY,
  TENCENTCLOUD_TOKEN,
  TENCENTCLOUD_REGION,
  TENCENTCLOUD_ENDPOINT,
} = process.env;

try {
  const client = new PostgresClient({
    credential: { secretId: TENCENTCLOUD_SECRET_ID, secretKey: TENCENTCLOUD_SECRET_KEY, token: TENCENTCLOUD_TOKEN },
    region: TENCENTCLOUD_REGION ?? "ap-guangzhou",
    endpoint: TENCENTCLOUD_ENDPOINT,
  });
  const Filters = process.argv[2] ? [{ Name: "db-instance-name", Values: [process.argv[2]] }] : undefined;
  let seen = 0;
  for (;;) {
    const { TotalCount, DBInstanceSet } = await client.DescribeDBInstances({ Filters, Limit: 100, Offset: seen });
    for (const { DBInstanceId, DBInstanceStatus, DBInstanceName } of DBInstanceSet) {
      console.log(`${DBInstanceId}  ${DBInstanceStatus.padEnd(12)}  ${DBInstanceName}`);
    }
    seen += DBInstanceSet.length;
    if (DBInstanceSet.length === 0 || seen >= TotalCount) break;
  }
  console.log(`${seen} instances`);
} catch (error) {
  // Every message says what happened and what to do about it.
  console.error(`error: ${error.message}`);
  if (error instanceof ApiError) console.error(error.advice);
  process.exitCode = error instanceof ValidationError ? 2 : 1;
}
