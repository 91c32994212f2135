// Prints how many milliseconds lie between the import and the first signed request.

const started = performance.now();
const { PostgresClient } = await import("tencentdb-postgres");
const client = new PostgresClient({
  credential: { secretId: "AKIDexample", secretKey: "example" },
  region: "ap-guangzhou",
  fetch: async () => {
    console.log(performance.now() - started);
    return { status: 200, headers: new Map(), text: async () => '{"Response":{"RequestId":"r"}}' };
  },
});
await client.DescribeDBInstances({ Limit: 20 });
