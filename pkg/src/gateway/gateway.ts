// The gateway: from a request to an answer. Whatever fails on the way is a denial.

import { sound } from "./identity.js";
import { type Parts, prepared } from "./parts.js";
import { perform } from "./perform.js";
import { Refusal, refusalOf } from "./refusal.js";
import { admit, assertJson, preflight, readCall } from "./request.js";
import type { Gateway, GatewayCall, GatewayOptions, Identity } from "./types.js";
import { explain } from "./verdict.js";
import { type Visit, tellAfterwards } from "./visit.js";

/**
 * Makes a gateway. Throws a `ValidationError` with everything that is wrong with the options: the policy is checked
 * against the description of every action.
 *
 * @example
 * ```js
 * const gateway = createGateway({
 *   credential: { secretId, secretKey },
 *   origin: "https://app.example",
 *   authenticate: fixedTokens({ [digest]: { id: "ops" } }),
 *   policy: [{ allow: ["instance:reads"] }],
 * });
 * export default { fetch: gateway };
 * ```
 */
export function createGateway(given: GatewayOptions): Gateway {
  const parts = prepared(given);
  const gateway = (request: Request) => answer(parts, request);
  return Object.assign(gateway, {
    explain: (identity: Identity, call: GatewayCall) => explain(parts, identity, call),
  });
}

/** Answers a request, whatever happens. */
async function answer(parts: Parts, request: Request): Promise<Response> {
  const visit: Visit = { requestId: "", startedAt: NaN, reached: false, told: {} };
  let allowed: Record<string, string> = {};
  try {
    visit.requestId = newId();
    visit.startedAt = parts.now();
    allowed = admit(request, parts.door);
    if (request.method === "OPTIONS") return preflight(allowed);
    assertJson(request);
    const identity = await identify(parts, request);
    if (identity instanceof Response) {
      await tellAfterwards(parts, visit, "denied", { code: "Gateway.Unauthenticated" });
      return identity;
    }
    visit.told.identity = identity.id;
    const call = await readCall(request, parts.door);
    const { status, body } = await perform(parts, visit, identity, call);
    return respond(status, body, allowed);
  } catch (thrown) {
    const refusal = refusalOf(thrown, visit.reached);
    await tellAfterwards(parts, visit, refusal.reached ? "answered" : "denied", { code: refusal.code });
    return respond(refusal.status, refusal.body(visit.requestId), { ...allowed, ...refusal.headers });
  }
}

/** An id that nobody else gives. */
function newId(): string {
  const id = crypto.randomUUID();
  if (typeof id !== "string" || id.length !== 36) throw new TypeError("the platform gives no random id");
  return id;
}

const respond = (status: number, body: string, headers: Record<string, string>): Response =>
  new Response(body, {
    status,
    headers: {
      ...headers,
      "Content-Type": "application/json",
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });

/** Who calls. It is asked before the body is read, so that nobody makes the gateway read who is not known. */
async function identify({ options, waited }: Parts, request: Request): Promise<Identity | Response> {
  const found = await waited(options.authenticate(request));
  if (found instanceof Response) return found;
  if (found === undefined || found === null) throw new Refusal("Unauthenticated", "it is not known who calls");
  return sound(found);
}
