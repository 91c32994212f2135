// What every entry of the gateway exports, whichever way the wasm comes in.

export { brokenAt as auditBrokenAt, rulesNeverMet } from "./audit.js";
export { durableStore, GatewayRecord, type ObjectNamespace } from "./durable-store.js";
export { createGateway } from "./gateway.js";
export { cloudflareAccess, fixedTokens, jwt, type JwtOptions, sessions, type SessionOptions } from "./identity.js";
export { memoryStore } from "./memory-store.js";
export { nodeListener } from "./node.js";
export { redisStore } from "./redis-store.js";
export { stsPolicy, type StsDifference, type StsPolicy, type StsPolicyOptions } from "./sts-policy.js";
export type {
  AuditEvent,
  AuthorizedCall,
  Claim,
  Condition,
  Denial,
  Explanation,
  Gateway,
  GatewayCall,
  GatewayOptions,
  GatewayStore,
  Identity,
  Instances,
  KeptAnswer,
  Rate,
  Rule,
  Scalar,
  Spend,
  Who,
} from "./types.js";
