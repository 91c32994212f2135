// GET /api/instances?name=PART

import { ApiError } from "tencentdb-postgres";

import { api } from "../../api.js";

export async function GET(request) {
  const name = new URL(request.url).searchParams.get("name");
  const Filters = name ? [{ Name: "db-instance-name", Values: [name] }] : [];
  try {
    const { TotalCount, DBInstanceSet } = await api().DescribeDBInstances(
      { Filters, Limit: 20 },
      { signal: request.signal },
    );
    const instances = DBInstanceSet.map(({ DBInstanceId, DBInstanceName, DBInstanceStatus }) => ({
      DBInstanceId,
      DBInstanceName,
      DBInstanceStatus,
    }));
    return Response.json({ total: TotalCount, instances });
  } catch (error) {
    console.error(error);
    const code = error instanceof ApiError ? error.code : error.name;
    return Response.json({ code }, { status: 502 });
  }
}
