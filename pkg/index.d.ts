/**
 * Client for the management API of TencentDB for PostgreSQL, wherever `fetch` is.
 *
 * @module
 */

export * from "./actions.js";
export {
  AdviceEvent,
  CallOptions,
  ClientOptions,
  Credential,
  Ended,
  FetchInit,
  InstanceGoal,
  FetchResponse,
  Page,
  PageOptions,
  PagedAction,
} from "./client.js";
export {
  PostgresClient,
  Progress,
  RateLimit,
  RateLimitOptions,
  RawAnswer,
  RequestEvent,
  ResponseEvent,
  ResponseHeaders,
} from "./client.js";
export { RetryEvent, RetryOptions, Signal, Started, Turn, WaitOptions } from "./client.js";
export {
  ApiError,
  CredentialError,
  ErrorClass,
  Problem,
  ProblemCode,
  TencentDBError,
  TransportError,
  ValidationError,
  WaitError,
} from "./errors.js";
export { ActionDescription, FieldDescription, Validation, ValidateOptions, describeAction, validate } from "./model.js";
export { parseTime } from "./time.js";
export { OlderSteps, SignMethod, SignRequest, SignatureSteps, SignedRequest, sign } from "./sign.js";
export { ArrivedRequest, Claim, Claimed, Keys, TrueClaim, UntrueClaim, verify } from "./verify.js";

/** Nothing to wait for: the default entry is ready at import. There so that code can be the same for every entry. */
export declare function init(): Promise<void>;
