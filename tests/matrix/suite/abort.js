// A call that is told to stop, or takes too long, ends at once and says which it was.

import { equal, rejection } from "./assert.js";

export async function abort({ client, silent }) {
  const controller = new AbortController();
  const stopped = rejection(
    client({ endpoint: silent }).DescribeZones({}, { signal: controller.signal }),
    "an aborted call",
  );
  // A turn later, when the request is on its way: workerd calls a POST that is aborted before it has left an uncaught
  // error.
  await new Promise((resolve) => setTimeout(resolve));
  controller.abort("enough");
  equal((({ code, cause }) => ({ code, cause }))(await stopped), { code: "aborted", cause: "enough" }, "aborted");

  const late = await rejection(
    client({ endpoint: silent }).DescribeZones({}, { timeoutMs: 20 }),
    "a call without an answer",
  );
  equal(late.code, "timeout", "late");
}
