// The decision: what a policy makes of a call. Pure: no clock, no store, no request; nothing here can ask anybody.

import type { CompiledRule, Scope } from "./policy.js";
import { INSTANCE_PARAMS, LISTS } from "../generated/instances.js";
import { valuesAt } from "./paths.js";
import type { Condition, Denial, Identity } from "./types.js";

/** What is known of an instance beside its id. */
export interface InstanceFacts {
  name: string;
  projectId: number;
  /** Not set where nobody tells them. */
  tags: ReadonlyMap<string, string> | undefined;
}

/** A call to be decided about. */
export interface Asked {
  action: string;
  region: string;
  params: Readonly<Record<string, unknown>>;
  /** The ids of the instances that it names, or of a row of its answer. */
  instances: readonly string[];
  /** What is known of them, where it was asked. */
  facts: ReadonlyMap<string, InstanceFacts>;
  /** Set for a row of an answer: one that names no instance is about none of a rule's. */
  isRow?: true;
}

/** A call that may be made, with the parameters that it is made with. */
export interface Allowed {
  allowed: true;
  /** The first rule that allows it. */
  rule: CompiledRule;
  params: Readonly<Record<string, unknown>>;
}

/** What becomes of a call. */
export type Decision = Allowed | { allowed: false; denials: Denial[] };

/** The ids of the instances that parameters name. */
export const namedInstances = (params: Readonly<Record<string, unknown>>): string[] =>
  INSTANCE_PARAMS.flatMap((name) => params[name] ?? []).map(String);

/** Decides: the first rule that allows, unless any rule denies. */
export function decide(rules: readonly CompiledRule[], identity: Identity, asked: Asked, nowMs: number): Decision {
  const denials: Denial[] = [];
  let found: Allowed | undefined;
  for (const rule of rules) {
    if (rule.denies || !isAbout(rule, identity, asked.action)) continue;
    const params = withSet(rule, asked.params);
    const against = unmet(rule, { ...asked, params, instances: instancesOf(asked, params) }, nowMs);
    if (against.length === 0) {
      found = { allowed: true, rule, params };
      break;
    }
    denials.push(...against);
  }
  if (!found) {
    if (denials.length > 0) return { allowed: false, denials };
    return { allowed: false, denials: [{ what: "action", message: `no rule allows ${asked.action} to this caller` }] };
  }
  const final = { ...asked, params: found.params, instances: instancesOf(asked, found.params) };
  const denying = rules.filter((rule) => rule.denies && isDenied(rule, identity, final, nowMs));
  if (denying.length === 0) return found;
  return {
    allowed: false,
    denials: denying.map(({ name }) => ({ rule: name, what: "deny", message: "a rule denies it" })),
  };
}

/** The instances of a call with other parameters: those of a row stay what they are. */
const instancesOf = (asked: Asked, params: Asked["params"]) =>
  params === asked.params ? asked.instances : [...new Set([...asked.instances, ...namedInstances(params)])];

/** Whether a rule is about a caller and an action, whatever else it says. */
export const isAbout = ({ who, actions }: CompiledRule, identity: Identity, action: string): boolean =>
  actions.has(action) &&
  (who.ids?.includes(identity.id) ?? true) &&
  (who.roles?.some((role) => identity.roles?.includes(role)) ?? true) &&
  who.claims.every(([name, values]) => {
    const claims = identity.claims ?? {};
    // Of a claim that is a list, such as groups, one member is enough.
    return Object.hasOwn(claims, name) && [claims[name]].flat().some((value) => values.includes(value as never));
  });

/** The parameters with what a rule forces, and its defaults where they are left out. */
function withSet({ conditions }: CompiledRule, params: Asked["params"]): Asked["params"] {
  const set: Record<string, unknown> = {};
  for (const { path, condition } of conditions) {
    const { name } = path[0]!;
    if ("forced" in condition) set[name] = condition.forced;
    else if ("default" in condition && !isGiven(params, name)) set[name] = condition.default;
  }
  return Object.keys(set).length > 0 ? { ...params, ...set } : params;
}

/** What of a rule that allows does not hold. */
function unmet(
  rule: CompiledRule,
  { action, region, params, instances, facts, isRow }: Asked,
  nowMs: number,
): Denial[] {
  const denials: Denial[] = [];
  const against = (what: Denial["what"], message: string, path?: string) =>
    void denials.push({ rule: rule.name, what, message, ...(path !== undefined && { path }) });
  if (!(nowMs < rule.untilMs)) against("expiry", "the rule has ended");
  if (rule.regions && !rule.regions.includes(region))
    against("region", `the region must be ${rule.regions.join(" or ")}`);
  const { scope } = rule;
  // A list without an instance is allowed, and its rows are decided about one by one.
  const isOpenList = instances.length === 0 && LISTS.has(action) && !isRow;
  const isInScope = (scope: Scope) => instances.length > 0 && instances.every((id) => covers(scope, id, facts.get(id)));
  if (scope && !isOpenList && !isInScope(scope)) against("instance", "the instances must be those of the rule");
  scope?.groups.forEach((name) => {
    const why = "names a group, whose instance nobody tells: the rule must say which, by equals or oneOf";
    if (isGiven(params, name)) against("instance", why, name);
  });
  for (const { path, condition } of rule.conditions) {
    const failed = valuesAt(params, path).map((value) => failing(condition, value));
    const message = failed.find((one) => one !== undefined);
    const name = path.map(({ name, isList }) => name + (isList ? "[]" : "")).join(".");
    if (message !== undefined) against("parameter", message, name);
  }
  return denials;
}

/** Whether a call has a parameter. */
const isGiven = (params: Asked["params"], name: string) => (params[name] ?? undefined) !== undefined;

/** Whether a rule that denies is about a call: about any of its instances, any member of a list. */
function isDenied(rule: CompiledRule, identity: Identity, asked: Asked, nowMs: number): boolean {
  const { action, region, params, instances, facts, isRow } = asked;
  const { scope, conditions, regions, untilMs } = rule;
  return (
    isAbout(rule, identity, action) &&
    nowMs < untilMs &&
    (regions?.some((one) => one.toLowerCase() === region.toLowerCase()) ?? true) &&
    (!scope ||
      (isRow && instances.length === 0) ||
      scope.groups.some((name) => isGiven(params, name)) ||
      instances.some((id) => mayCover(scope, id, facts.get(id)))) &&
    conditions.every(({ path, condition }) =>
      valuesAt(params, path).some((value) => failing(condition, folded(value)) === undefined),
    )
  );
}

/** Whether a scope holds an instance; one of which too little is known it does not. */
function covers(
  { ids, names, tags, projects, needsFacts }: Scope,
  id: string,
  facts: InstanceFacts | undefined,
): boolean {
  if (ids && !ids.includes(id)) return false;
  if (!needsFacts) return true;
  if (!facts) return false;
  return (
    (names?.some(({ text, isPrefix }) => (isPrefix ? facts.name.startsWith(text) : facts.name === text)) ?? true) &&
    (tags?.every(([name, values]) => values.includes(facts.tags?.get(name) as string)) ?? true) &&
    (projects?.includes(facts.projectId) ?? true)
  );
}

/** The same for denying: an instance of which too little is known may be meant. */
function mayCover(scope: Scope, id: string, facts: InstanceFacts | undefined): boolean {
  if (scope.ids && !scope.ids.some((one) => one.toLowerCase() === id.toLowerCase())) return false;
  if (!scope.needsFacts || !facts) return true;
  const { ids: _, tags, ...others } = scope;
  return covers({ ...others, ...(tags && facts.tags && { tags }) }, id, facts);
}

/**
 * A value as rules that deny compare it, whose texts are folded too: the service may take for the same what differs in
 * case, form or space around it.
 */
export const folded = (value: unknown): unknown =>
  typeof value === "string" ? value.normalize("NFKC").trim().toLowerCase() : value;

/** What a condition has against a value; nothing where it holds. */
function failing(condition: Condition, value: unknown): string | undefined {
  const { equals, oneOf, min, max, prefix, forbidden } = condition;
  if (forbidden) return value === undefined ? undefined : "must be left out";
  if (value === undefined) return "forced" in condition ? undefined : "must be given";
  if (equals !== undefined && !isSame(value, equals)) return `must be ${equals}`;
  if (oneOf && !oneOf.some((one) => isSame(value, one))) return `must be one of ${oneOf.join(", ")}`;
  const isNumber = typeof value === "number" || typeof value === "bigint";
  if (min !== undefined && !(isNumber && value >= min)) return `must be ${min} at least`;
  if (max !== undefined && !(isNumber && value <= max)) return `must be ${max} at most`;
  if (prefix !== undefined && !(typeof value === "string" && value.startsWith(prefix)))
    return `must begin with ${prefix}`;
  return undefined;
}

/** A value as it is compared: an integer is the same whichever type holds it. */
const comparable = (value: unknown): unknown => (Number.isInteger(value) ? BigInt(value as number) : value);

/** Whether two values are the same, of the same type. */
const isSame = (value: unknown, other: unknown): boolean => comparable(value) === comparable(other);
