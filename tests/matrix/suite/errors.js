// Everything a call fails with, by class, code and cause.

import { equal, holds, rejection } from "./assert.js";
import { origin } from "./origin.js";

export async function errors({ client, face }) {
  const { ApiError, TencentDBError, TransportError, ValidationError } = face;
  const api = client();

  const refused = await rejection(api.DescribeDBInstances({ Limt: 20, Offset: "0" }), "a misspelt parameter");
  holds(
    refused instanceof ValidationError && refused instanceof TencentDBError && refused instanceof Error,
    "it is a ValidationError",
  );
  equal(refused.name, "ValidationError", "name");
  equal(
    refused.problems.map(({ path, code }) => [path, code]),
    [
      ["Limt", "unknown"],
      ["Offset", "type"],
    ],
    "problems",
  );
  equal(refused.problems[0].suggestion, "Limit", "suggestion");

  const missing = await rejection(
    api.DescribeDBInstanceAttribute({ DBInstanceId: "postgres-00000000" }),
    "an unknown instance",
  );
  holds(missing instanceof ApiError, `${missing} is an ApiError`);
  equal(
    [missing.action, missing.status, missing.retryable],
    ["DescribeDBInstanceAttribute", 200, false],
    "what it carries",
  );
  holds(
    missing.code.startsWith("ResourceNotFound") && missing.requestId && missing.advice,
    `${missing.code} says what to do`,
  );

  const lost = new TypeError("no such host");
  const unsent = await rejection(
    client({ fetch: () => Promise.reject(lost) }).RestartDBInstance({ DBInstanceId: "postgres-00000000" }),
    "a lost connection",
  );
  holds(
    unsent instanceof TransportError && unsent.cause !== lost,
    `${unsent} is a TransportError, and holds nothing foreign`,
  );
  equal(
    [unsent.code, unsent.cause.name, unsent.cause.message],
    ["network", "TypeError", "no such host"],
    "code and cause",
  );
  equal(unsent.outcomeUnknown, true, "a fetch that was given proves nothing");
  await origin({ client });
}
