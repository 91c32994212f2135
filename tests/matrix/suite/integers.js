// Integers beyond 2^53 keep every digit, there and back.

import { equal } from "./assert.js";

const LARGE = 18_446_744_073_709_551_615n;

export async function integers({ client }) {
  let sent;
  const fetch = async (_, { body }) => {
    sent = await new Response(body).text();
    return new Response(`{"Response":{"TotalCount":${LARGE},"DBInstanceSet":[],"RequestId":"1"}}`);
  };
  const { TotalCount } = await client({ fetch }).DescribeDBInstances({ Limit: 20, Offset: LARGE });
  equal(TotalCount, LARGE, "received");
  equal(sent, `{"Limit":20,"Offset":${LARGE}}`, "sent");
}
