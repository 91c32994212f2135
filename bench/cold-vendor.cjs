// Prints how many milliseconds lie between the import and the first signed request.

const started = performance.now();
const { Client } = require("tencentcloud-sdk-nodejs/tencentcloud/services/postgres/v20170312/postgres_client.js");
const http = require("tencentcloud-sdk-nodejs/tencentcloud/common/http/fetch.js");
http.default = async () => {
  console.log(performance.now() - started);
  return { status: 200, headers: new Map(), json: async () => ({ Response: { RequestId: "r" } }) };
};
const client = new Client({ credential: { secretId: "AKIDexample", secretKey: "example" }, region: "ap-guangzhou" });
client.DescribeDBInstances({ Limit: 20 });
