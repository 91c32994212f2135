// The instances of a region, asked for by the server each time the page is.

import { api } from "./api.js";

export const dynamic = "force-dynamic";

export default async function Page() {
  const { TotalCount, DBInstanceSet } = await api().DescribeDBInstances({ Limit: 20 });
  return (
    <main>
      <h1>Instances</h1>
      <ul>
        {DBInstanceSet.map(({ DBInstanceId, DBInstanceName, DBInstanceStatus }) => (
          <li key={DBInstanceId}>
            {DBInstanceId} {DBInstanceName} {DBInstanceStatus}
          </li>
        ))}
      </ul>
      <p>
        {DBInstanceSet.length} of {TotalCount}
      </p>
    </main>
  );
}
