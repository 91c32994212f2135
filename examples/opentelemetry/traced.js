// A client whose every call is a span, with the tries that failed as events of it.

import { SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { PostgresClient } from "tencentdb-postgres";

const tracer = trace.getTracer("tencentdb-postgres");

export class TracedClient extends PostgresClient {
  #region;

  constructor(options) {
    super({
      ...options,
      onRetry(event) {
        const { attempt, delayMs, reason } = event;
        trace
          .getActiveSpan()
          ?.addEvent("retry", { "retry.attempt": attempt, "retry.reason": reason, "retry.delay_ms": delayMs });
        options.onRetry?.(event);
      },
    });
    this.#region = options.region;
  }

  // Every action's own method goes through here, and so do pages and waits.
  call(action, params, options) {
    const attributes = {
      "rpc.system": "tencentcloud",
      "rpc.service": "postgres",
      "rpc.method": action,
      "cloud.region": options?.region ?? this.#region,
    };
    return tracer.startActiveSpan(`postgres/${action}`, { kind: SpanKind.CLIENT, attributes }, async (span) => {
      try {
        const { answer, requestId, attempts } = await this.raw(action, params, options);
        span.setAttributes({ "tencentcloud.request_id": requestId, "tencentcloud.attempts": attempts });
        return answer;
      } catch (error) {
        span.recordException(error);
        span.setStatus({ code: SpanStatusCode.ERROR, message: error.message });
        span.setAttribute("error.type", error.code ?? error.name);
        if (error.requestId) span.setAttribute("tencentcloud.request_id", error.requestId);
        if (error.outcomeUnknown) span.setAttribute("tencentcloud.outcome_unknown", true);
        throw error;
      } finally {
        span.end();
      }
    });
  }
}
