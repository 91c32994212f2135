// The example that traces calls, with OpenTelemetry's own SDK.

import "./support/resolve.mjs";

import assert from "node:assert/strict";
import { test } from "node:test";

import { SpanStatusCode, context, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { createEmulator } from "tencentdb-postgres/emulator";

import { rejection } from "./support/canned.mjs";

const spans = new InMemorySpanExporter();
context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }));

test("every call is a span with attempts, request id and error", async () => {
  const { TracedClient } = await import("../../examples/opentelemetry/traced.js");
  const emulator = createEmulator({ fleet: "demo", faults: [{ status: 503, times: 1 }] });
  const client = new TracedClient({
    credential: emulator.credential,
    region: "ap-guangzhou",
    fetch: emulator.fetch,
    retry: { baseDelayMs: 1 },
  });
  const { RequestId } = await client.DescribeZones();
  for await (const _ of client.paginate("DescribeDBInstances", {}, { pageSize: 1, limit: 2 }));
  emulator.setFaults([{ body: "drop" }]);
  await rejection(client.ModifyDBInstanceName({ DBInstanceId: "postgres-1", InstanceName: "x" }));

  const [zones, first, second, rename] = spans.getFinishedSpans();
  assert.deepEqual(
    [zones.name, first.name, second.name, rename.name],
    [
      "postgres/DescribeZones",
      "postgres/DescribeDBInstances",
      "postgres/DescribeDBInstances",
      "postgres/ModifyDBInstanceName",
    ],
  );
  assert.deepEqual(
    [zones.attributes["tencentcloud.request_id"], zones.attributes["tencentcloud.attempts"]],
    [RequestId, 2],
  );
  assert.deepEqual(
    zones.events.map(({ name, attributes }) => [name, attributes["retry.attempt"], attributes["retry.reason"]]),
    [["retry", 1, "malformed"]],
  );
  assert.equal(rename.status.code, SpanStatusCode.ERROR);
  assert.deepEqual(
    [rename.attributes["error.type"], rename.attributes["tencentcloud.outcome_unknown"]],
    ["network", true],
  );
});
