// What the policy makes of a call, with what must be known of its instances: for the call itself, and for whoever asks
// beforehand.

import { LISTS } from "../generated/instances.js";
import { invalid } from "../errors/errors.js";
import { isKnown, reads } from "../wasm/bindings.js";
import { checkedParams } from "./checked.js";
import { type Asked, type Decision, type InstanceFacts, decide, isAbout, namedInstances } from "./decision.js";
import { sound } from "./identity.js";
import type { Parts } from "./parts.js";
import type { CompiledRule } from "./policy.js";
import { Refusal } from "./refusal.js";
import type { Explanation, GatewayCall, Identity } from "./types.js";

/** The instances of a call that the service is asked about at most. */
const MOST_LOOKED_AT = 20;

/**
 * What the policy makes of a call, asking for what must be known of its instances. `beforeLooking` is told of the rules
 * that may allow it then, and may throw.
 */
export async function decided(
  { rules, upstream, now }: Parts,
  identity: Identity,
  call: GatewayCall,
  beforeLooking: (rules: readonly CompiledRule[]) => Promise<void> = async () => {},
): Promise<Decision> {
  const { action, region } = call;
  const params = call.params as Asked["params"];
  const asked: Asked = { action, region, params, instances: namedInstances(params), facts: new Map() };
  const about = rules.filter((rule) => isAbout(rule, identity, action));
  if (about.some(({ scope }) => scope?.needsFacts)) {
    // The service is asked for nobody who may not make the call on any instance.
    const anywhere = about.map(({ scope: _, ...rule }) => rule).filter(({ denies }) => !denies);
    const decision = decide(anywhere, identity, asked, now());
    if (!decision.allowed) return decision;
    const ids = [...new Set(namedInstances(decision.params))];
    if (ids.length > MOST_LOOKED_AT)
      throw new Refusal("Denied", `a call may name ${MOST_LOOKED_AT} instances at most, as each is looked at`);
    if (ids.length > 0) await beforeLooking(anywhere.filter((rule) => decide([rule], identity, asked, now()).allowed));
    const facts = await Promise.all(ids.map(async (id) => [id, await upstream.facts(id, region)] as const));
    asked.facts = new Map(facts.filter((one): one is [string, InstanceFacts] => one[1] !== undefined));
  }
  return decide(about, identity, asked, now());
}

/** Says what the policy makes of a call, and what would be needed. */
export async function explain(
  parts: Parts,
  given: Identity,
  { action, region, params = {} }: GatewayCall,
): Promise<Explanation> {
  const identity = sound(given);
  if (!isKnown(action)) throw invalid("action", "must be the name of an action");
  const call = { action, region, params: checkedOrInvalid(action, params) };
  return explained(parts, identity, action, await decided(parts, identity, call));
}

/** A decision, as it is told. */
export function explained({ rules }: Parts, identity: Identity, action: string, decision: Decision): Explanation {
  if (!decision.allowed) return { allowed: false, denials: decision.denials, limits: {}, filtered: false };
  const { name, rate, spend, scope } = decision.rule;
  const denies = rules.some((rule) => rule.denies && rule.scope && isAbout(rule, identity, action));
  const bounds = spend && Object.fromEntries(Object.entries(spend).filter(([, value]) => value !== Infinity));
  return {
    allowed: true,
    rule: name,
    denials: [],
    limits: { ...(rate && { rate }), ...(bounds && !reads(action) && { spend: bounds }) },
    filtered: LISTS.has(action) && (scope !== undefined || denies),
  };
}

function checkedOrInvalid(action: string, params: object): Asked["params"] {
  try {
    return checkedParams(action, params);
  } catch (refusal) {
    throw invalid("params", (refusal as Refusal).message);
  }
}
