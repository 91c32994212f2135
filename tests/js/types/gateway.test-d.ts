// The gateway's entry.

import { PostgresClient } from "tencentdb-postgres";
import {
  type AuditEvent,
  createGateway,
  fixedTokens,
  type Gateway,
  type GatewayOptions,
  type GatewayStore,
  memoryStore,
  type Rule,
  sessions,
} from "tencentdb-postgres/gateway";

const policy: Rule[] = [
  { who: { role: "dev" }, allow: ["instance:reads"], instances: { names: ["team-a-*"] }, regions: ["ap-guangzhou"] },
  { allow: ["CreateInstances"], params: { InstanceCount: { max: 1 } }, spend: { perDay: 1 }, until: new Date(0) },
  { deny: ["DestroyDBInstance"], instances: ["postgres-1"] },
];
const store: GatewayStore = memoryStore();
const options: GatewayOptions = {
  credential: async () => ({ secretId: "id", secretKey: "key" }),
  origin: ["https://app.example"],
  authenticate: fixedTokens({}),
  policy,
  store,
  onAudit: async (event: AuditEvent) => void event.hash,
};
const gateway: Gateway = createGateway(options);
export const answer: Promise<Response> = gateway(new Request("https://app.example"));
export const { authenticate, seal } = sessions({ secret: "secret" });

export const client = new PostgresClient({ region: "ap-guangzhou", endpoint: "/api/tencentdb" });
client.RestartDBInstance({ DBInstanceId: "postgres-1" }, { idempotencyKey: "key-12345678" });

// @ts-expect-error: somebody must say who calls
createGateway({ ...options, authenticate: undefined });
// @ts-expect-error: misspelt
createGateway({ ...options, polcy: [] });
// @ts-expect-error: no such condition
export const rule: Rule = { allow: ["CreateInstances"], params: { InstanceCount: { most: 1 } } };
