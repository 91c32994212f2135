// The policy of a temporary key that may at most what a gateway's policy allows a caller: in the language of access
// management, which says less than rules do. What it cannot say is left out where it allows, and denied where it denies.

import { known } from "../checks/known.js";
import { invalid } from "../errors/errors.js";
import { SERVICE } from "../generated/facts.js";
import { GROUP_PARAMS, INSTANCE_PARAMS } from "../generated/instances.js";
import { isAbout } from "./decision.js";
import { type CompiledRule, compilePolicy, has } from "./policy.js";
import type { Identity, Rule } from "./types.js";

/** The one list over all instances that access management bounds to a region. */
const INSTANCE_LIST = "DescribeDBInstances";

/** What is to be known of a key, beside the rules and the caller. */
export interface StsPolicyOptions {
  /** The number of the account that owns the instances, as digits. */
  account: string;
  /** How long the key will be valid, as `DurationSeconds` says. Default: 1800. */
  seconds?: number | undefined;
  /** The time in milliseconds since 1970. Default: `Date.now`. */
  clock?: (() => number) | undefined;
}

/** A part of the rules that the policy does not say as they do. */
export interface StsDifference {
  /** The rule. */
  rule: string;
  /** The actions that it is about; every action of the rule when left out. */
  actions?: string[];
  why: string;
}

/** The policy of a key. */
export interface StsPolicy {
  /** JSON, for the parameter `Policy`, which wants it encoded: `encodeURIComponent(policy)`. */
  policy: string;
  /** What is allowed through a gateway and not with the key. */
  dropped: StsDifference[];
  /** What is denied with the key beyond what is denied through a gateway. */
  tightened: StsDifference[];
}

interface Statement {
  effect: "allow" | "deny";
  action: string[];
  resource: string[];
}

/**
 * Derives the policy of a temporary key from a gateway's rules: for `GetFederationToken` and `AssumeRole` of the service
 * `sts`. The key may nothing that the rules do not allow the caller. Throws a `ValidationError` for whatever a gateway
 * would refuse to start with.
 *
 * @example
 * const { policy, dropped } = stsPolicy(rules, identity, { account: "100000000001" });
 */
export function stsPolicy(rules: readonly Rule[], identity: Identity, options: StsPolicyOptions): StsPolicy {
  const { account, seconds = 1800, clock = Date.now } = known("options", options, ["account", "seconds", "clock"]);
  if (typeof account !== "string" || !/^\d+$/.test(account)) throw invalid("options.account", "must be digits");
  if (!(Number.isSafeInteger(seconds) && seconds > 0))
    throw invalid("options.seconds", "must be a whole number above 0");
  const compiled = compilePolicy(rules);
  const nowMs = clock();
  const endMs = nowMs + seconds * 1000;
  const statements: Statement[] = [];
  const dropped: StsDifference[] = [];
  const tightened: StsDifference[] = [];
  // A call goes by the first rule that allows it. Where that one counts calls or sets parameters, no later one may let
  // the same action through without.
  const held = new Map<string, string>();
  for (const rule of compiled) {
    const about = [...rule.actions].filter((action) => isAbout(rule, identity, action));
    if (about.length === 0 || !(nowMs < rule.untilMs)) continue;
    const { name } = rule;
    if (rule.denies) {
      statements.push({ effect: "deny", action: named(about), resource: ["*"] });
      const what = narrowed(rule);
      if (what.length > 0)
        tightened.push({ rule: name, why: `it denies everywhere: ${what.join(", ")} cannot be said` });
      continue;
    }
    const unsaid = unsayable(rule, endMs);
    if (unsaid.length > 0) {
      dropped.push({ rule: name, why: `${unsaid.join(", ")} cannot be said` });
      if (bears(rule)) for (const action of about) if (!held.has(action)) held.set(action, name);
      continue;
    }
    const free = about.filter((action) => !held.has(action));
    for (const holder of new Set(held.values())) {
      const actions = about.filter((action) => held.get(action) === holder);
      if (actions.length > 0)
        dropped.push({ rule: name, actions, why: `${holder}, which cannot be said, comes before it` });
    }
    const bounded = rule.scope !== undefined || rule.regions !== undefined;
    const fit = bounded ? free.filter((action) => isBounded(action, rule)) : free;
    const unfit = free.filter((action) => !fit.includes(action));
    if (unfit.length > 0)
      dropped.push({
        rule: name,
        actions: unfit,
        why: "access management does not bound them to instances or regions",
      });
    if (fit.length > 0)
      statements.push({ effect: "allow", action: named(fit), resource: bounded ? resources(rule, account) : ["*"] });
  }
  // A policy has a statement at least.
  if (!statements.some(({ effect }) => effect === "allow"))
    statements.splice(0, Infinity, { effect: "deny", action: ["*"], resource: ["*"] });
  return { policy: JSON.stringify({ version: "2.0", statement: statements }), dropped, tightened };
}

const named = (actions: readonly string[]) => actions.map((action) => `${SERVICE}:${action}`);

/** What of a rule that allows a policy cannot say. */
function unsayable({ scope, conditions, rate, spend, untilMs }: CompiledRule, endMs: number): string[] {
  return [
    ...(scope?.needsFacts ? ["names, tags and projects of instances"] : []),
    ...(conditions.length > 0 ? ["conditions on parameters"] : []),
    ...(rate ? ["a rate"] : []),
    ...(spend ? ["an amount of money"] : []),
    ...(untilMs < endMs ? ["an end before that of the key"] : []),
  ];
}

/** What makes a rule that denies about less than everything. */
function narrowed({ scope, conditions, regions, untilMs }: CompiledRule): string[] {
  return [
    ...(scope ? ["its instances"] : []),
    ...(regions ? ["its regions"] : []),
    ...(conditions.length > 0 ? ["its conditions on parameters"] : []),
    ...(untilMs < Infinity ? ["its end"] : []),
  ];
}

/** Whether a rule does more to a call than to let it through. */
const bears = ({ rate, spend, conditions }: CompiledRule) =>
  rate !== undefined ||
  spend !== undefined ||
  conditions.some(({ condition }) => "forced" in condition || "default" in condition);

/** Whether access management bounds an action to what a rule is about. */
function isBounded(action: string, { scope }: CompiledRule): boolean {
  // Nobody tells the instance of a read-only group, and rows of lists are not taken out.
  if (scope) return has(action, INSTANCE_PARAMS) && !has(action, GROUP_PARAMS);
  return has(action, INSTANCE_PARAMS) || action === INSTANCE_LIST;
}

/** The names of a rule's instances, in six segments. */
const resources = ({ scope, regions = [""] }: CompiledRule, account: string) =>
  regions.flatMap((region) =>
    (scope?.ids ?? ["*"]).map((id) => `qcs::${SERVICE}:${region}:uin/${account}:DBInstanceId/${id}`),
  );
