// What every entry of the client exports, whichever way the wasm comes in.

export { PostgresClient } from "./client/client.js";
export type {
  AdviceEvent,
  CallOptions,
  ClientOptions,
  Ended,
  FetchInit,
  FetchResponse,
  GatewayClientOptions,
  InstanceGoal,
  Page,
  PagedAction,
  PageOptions,
  Progress,
  RateLimit,
  RateLimitOptions,
  RawAnswer,
  RequestEvent,
  ResponseEvent,
  ResponseHeaders,
  RetryEvent,
  RetryOptions,
  Signal,
  Started,
  RateLimitContext,
  WaitOptions,
} from "./client/types.js";
export { parseTime } from "./encoding/time.js";
export { CredentialError } from "./errors/credential-error.js";
export { ApiError, TransportError } from "./errors/errors.js";
export { WaitError } from "./errors/wait-error.js";
export type * from "./generated/actions.js";
export {
  type ActionDescription,
  describeAction,
  type FieldDescription,
  validate,
  type ValidateOptions,
  type Validation,
} from "./model/model.js";
export * from "./sign/api.js";
