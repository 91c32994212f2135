// Lists instances for whoever brings the access token; the key of the cloud account stays here.

import { ApiError, PostgresClient, ValidationError } from "tencentdb-postgres";

export default {
  /** @param {Request} request */
  async fetch(request, env) {
    if (!(await allowed(request, env.ACCESS_TOKEN)))
      return Response.json({ error: "bring the access token" }, { status: 401 });
    const name = new URL(request.url).searchParams.get("name");
    const client = new PostgresClient({
      credential: { secretId: env.TENCENTCLOUD_SECRET_ID, secretKey: env.TENCENTCLOUD_SECRET_KEY },
      region: env.TENCENTCLOUD_REGION,
      endpoint: env.TENCENTCLOUD_ENDPOINT,
    });
    try {
      const { TotalCount, DBInstanceSet } = await client.DescribeDBInstances(
        { Limit: 20, Filters: name ? [{ Name: "db-instance-name", Values: [name] }] : undefined },
        { signal: request.signal },
      );
      const instances = DBInstanceSet.map(({ DBInstanceId, DBInstanceName, DBInstanceStatus }) => ({
        DBInstanceId,
        DBInstanceName,
        DBInstanceStatus,
      }));
      return Response.json({ total: TotalCount, instances });
    } catch (error) {
      console.error(error.message);
      if (error instanceof ValidationError) return Response.json({ error: error.message }, { status: 400 });
      const { code, requestId } = error instanceof ApiError ? error : {};
      return Response.json({ error: "the service did not answer as hoped", code, requestId }, { status: 502 });
    }
  },
};

/** Compares digests, which takes the same time wherever two tokens differ. */
async function allowed(request, token) {
  if (!token) return false;
  const digest = async (text) => new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  const [given, wanted] = await Promise.all([
    digest(request.headers.get("Authorization") ?? ""),
    digest(`Bearer ${token}`),
  ]);
  return given.every((byte, at) => byte === wanted[at]);
}
