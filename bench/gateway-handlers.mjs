// A gateway with ten rules, and the proxy that people write by hand: it checks who calls, and nothing else. Nothing
// here needs Node.js.

import { PostgresClient } from "tencentdb-postgres";
import { createGateway } from "tencentdb-postgres/gateway";

import { answering } from "./headline.mjs";
import { BY_HAND, OWN } from "./names.mjs";
import { ANSWERS, CREDENTIAL, DESCRIBE, REGION } from "./samples.mjs";

const AUTHORIZATION = "Bearer of a token";
const identity = { id: "ada", roles: ["dev"] };
const authenticate = ({ headers }) => (headers.get("authorization") === AUTHORIZATION ? identity : undefined);
const fetch = answering(ANSWERS.DescribeDBInstances);

/** Ten rules, of which the eighth allows the call and none denies it: each is looked at. */
const policy = [
  { who: { role: "ops" }, allow: ["writes"], spend: { perDay: 100_000 } },
  { who: { id: "grace" }, allow: ["backup:all"] },
  { who: { role: "dev" }, allow: ["account:writes"], params: { UserName: { prefix: "app_" } } },
  { who: { claims: { team: "red" } }, allow: ["reads"], regions: ["ap-shanghai"] },
  { who: { role: "dev" }, allow: ["instance:reads"], regions: ["ap-shanghai", "ap-beijing"] },
  { who: { role: "dev" }, allow: ["instance:reads"], until: "2020-01-01T00:00:00Z" },
  { who: { role: "dev" }, allow: ["DescribeDBInstances"], params: { Limit: { max: 1 } } },
  { who: { role: "dev" }, allow: ["DescribeDBInstances"], params: { Limit: { max: 100 } } },
  { deny: ["DestroyDBInstance", "IsolateDBInstances"] },
  { deny: ["instance:reads"], regions: ["ap-hongkong"] },
];

const made = (more) => createGateway({ credential: CREDENTIAL, origin: "none", authenticate, policy, fetch, ...more });

const client = new PostgresClient({ credential: CREDENTIAL, region: REGION, fetch, dangerouslyAllowBrowser: true });

async function byHand(request) {
  if (!authenticate(request)) return new Response("", { status: 401 });
  const { action, region, params } = await request.json();
  return Response.json({ Response: await client.call(action, params, { region }) });
}

/** Handlers by name; the package comes first. */
export const handlers = { [OWN]: made({}), [BY_HAND]: byHand };

/** The same where each decision and answer is audited. */
export const audited = { [OWN]: made({ onAudit: () => {} }), [BY_HAND]: byHand };

/** What a call sends. */
export const sent = {
  method: "POST",
  headers: { "Content-Type": "application/json", Authorization: AUTHORIZATION },
  body: JSON.stringify({ action: "DescribeDBInstances", region: REGION, params: DESCRIBE }),
};
