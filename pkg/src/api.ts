// What every entry of the client exports, whichever way the wasm comes in.

export { PostgresClient } from "./client/client.js";
export type {
  AdviceEvent,
  CallOptions,
  ClientOptions,
  Credential,
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
export {
  ApiError,
  CredentialError,
  type Problem,
  type ProblemCode,
  TencentDBError,
  TransportError,
  ValidationError,
  WaitError,
} from "./errors/errors.js";
export type * from "./generated/actions.js";
export {
  type ActionDescription,
  describeAction,
  type FieldDescription,
  validate,
  type ValidateOptions,
  type Validation,
} from "./model/model.js";
export {
  type HmacV1Steps,
  type SignatureSteps,
  type SignedRequest,
  type SignMethod,
  type SignRequest,
  sign,
} from "./sign/sign.js";
export {
  type ArrivedRequest,
  type IncomingSignature,
  type SignatureClaims,
  type Keys,
  type VerifiedSignature,
  type RejectedSignature,
  verify,
} from "./sign/verify.js";
