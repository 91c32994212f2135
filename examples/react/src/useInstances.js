import { useEffect, useState } from "react";
import { TransportError } from "tencentdb-postgres";

/** The instances whose name holds a text: `{ instances, total, error }`. A newer question ends the one before it. */
export function useInstances(client, name) {
  const [answer, setAnswer] = useState({ instances: [] });
  useEffect(() => {
    const question = new AbortController();
    const Filters = name ? [{ Name: "db-instance-name", Values: [name] }] : [];
    client
      .DescribeDBInstances({ Filters, Limit: 20 }, { signal: question.signal })
      .then(({ DBInstanceSet, TotalCount }) => setAnswer({ instances: DBInstanceSet, total: TotalCount }))
      .catch((error) => {
        const superseded = error instanceof TransportError && error.code === "aborted";
        if (!superseded) setAnswer({ instances: [], error });
      });
    return () => question.abort();
  }, [client, name]);
  return answer;
}
