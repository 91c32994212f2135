// Dry runs: whoever may ask is told what would become of a call, which is not made.

import { stringify } from "../encoding/json.js";
import { checkedParams } from "./checked.js";
import { isAbout, namedInstances } from "./decision.js";
import { hookAllows } from "./hook.js";
import { takeLook } from "./limits.js";
import type { Parts } from "./parts.js";
import { Refusal } from "./refusal.js";
import type { ReadCall } from "./request.js";
import type { Explanation, Identity, KeptAnswer } from "./types.js";
import { decided, explained } from "./verdict.js";
import { type Visit, tell } from "./visit.js";

/** Answers what the policy and the hook make of a call, to callers whom a rule about the action lets ask. */
export async function dryRun(parts: Parts, visit: Visit, identity: Identity, call: ReadCall): Promise<KeptAnswer> {
  const { action, region } = call;
  const nowMs = parts.now();
  const mayAsk = parts.rules.some((rule) => rule.dryRun && nowMs < rule.untilMs && isAbout(rule, identity, action));
  if (!mayAsk) throw new Refusal("Denied", `no rule lets this caller ask about ${action}`);
  const decision = await decided(parts, identity, call, (rules) => takeLook(parts, rules, identity, action));
  let Explanation: Explanation = explained(parts, identity, action, decision);
  if (decision.allowed) {
    const rule = decision.rule.name;
    const params = checkedParams(action, decision.params);
    const asked = { identity, action, region, params, instances: namedInstances(params), rule, dryRun: true as const };
    if (!(await hookAllows(parts, asked))) {
      const denial = { rule, what: "hook" as const, message: "the gateway's hook is against it" };
      Explanation = { allowed: false, denials: [denial], limits: {}, filtered: false };
    }
  }
  await tell(parts, visit, "explained");
  return { status: 200, body: stringify({ Response: { Explanation, RequestId: visit.requestId } }) as string };
}
