// The policy, checked against the model and made ready: whatever is wrong with it refuses the gateway, so that nothing
// can go wrong with it later.

import { kind } from "../checks/kinds.js";
import { known as knownMembers } from "../checks/known.js";
import { nearest } from "../checks/nearest.js";
import { stringify } from "../encoding/json.js";
import { type Problem, ValidationError, invalid, invalidAll } from "../errors/errors.js";
import { CATEGORIES } from "../generated/categories.js";
import { actionNames, check, isKnown, reads } from "../wasm/bindings.js";
import { GROUP_PARAMS, INSTANCE_PARAMS, LISTS } from "../generated/instances.js";
import { ORDERS } from "../generated/orders.js";
import { folded } from "./decision.js";
import { DISCLOSING } from "./facts.js";
import { type Path, readPath } from "./paths.js";
import type { Condition, Instances, Rate, Rule, Scalar, Who } from "./types.js";

/** A condition of a rule, and where its values are. */
export interface CompiledCondition {
  path: Path;
  condition: Condition;
}

/** The instances of a rule. */
export interface Scope {
  ids?: readonly string[];
  /** Whole names, and beginnings of names. */
  names?: readonly { text: string; isPrefix: boolean }[];
  tags?: readonly [name: string, values: readonly string[]][];
  projects?: readonly number[];
  /** Whether more than the id must be known of an instance. */
  needsFacts: boolean;
  /**
   * The parameters that name read-only groups, but for those of which the rule itself says which: nobody tells the
   * instance of a group by its id.
   */
  groups: readonly string[];
}

/** A rule that is known to make sense. */
export interface CompiledRule {
  name: string;
  denies: boolean;
  who: { ids?: readonly string[]; roles?: readonly string[]; claims: readonly [string, readonly Scalar[]][] };
  actions: ReadonlySet<string>;
  regions?: readonly string[];
  scope?: Scope;
  conditions: readonly CompiledCondition[];
  rate?: Rate;
  spend?: { perOrder: number; perDay: number; currency: string };
  /** Whether its callers may ask without making a call. */
  dryRun?: true;
  untilMs: number;
}

const MEMBERS = ["name", "who", "allow", "deny", "regions", "instances", "params", "rate", "spend", "dryRun", "until"];
const CONDITIONS = ["equals", "oneOf", "min", "max", "prefix", "forbidden", "forced", "default"];
/** What ends a beginning, so that `team-a-` is not the beginning of `team-ab-1`. */
const SEPARATED = /[-_./:]$/;

/**
 * The members of a part of the policy. One that is there and undefined or null comes from something that was not found,
 * and without it a rule would be about more than was meant.
 */
function known<Part extends object>(path: string, given: Part, names: readonly string[]): Part {
  const members = knownMembers(path, given, names);
  for (const [name, value] of Object.entries(members))
    if ((value ?? undefined) === undefined)
      throw invalid(`${path}.${name}`, `is ${value}: leave it out where nothing is meant`);
  return members;
}

/** The same for a part whose members have names of the policy's own. An empty one would hold for everything. */
function named<Part extends object>(path: string, given: Part): Part {
  const members = known(path, given, Object.keys(given ?? {}));
  if (Object.keys(members).length === 0) throw invalid(path, "is empty: leave it out where nothing is meant");
  return members;
}

/** The policy of a gateway. Throws a `ValidationError` with everything that is wrong. */
export function compilePolicy(policy: unknown): readonly CompiledRule[] {
  if (!Array.isArray(policy)) throw invalid("policy", `must be a list of rules, and not ${kind(policy)}`);
  const problems: Problem[] = [];
  const rules = Array.from(policy as unknown[], (rule, at) => {
    try {
      return compileRule(rule as Rule, `policy[${at}]`, `rules[${at}]`);
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error;
      problems.push(...error.problems);
      return undefined as never;
    }
  });
  const names = rules.map((rule) => rule?.name);
  names.forEach((name, at) => {
    if (name !== undefined && names.indexOf(name) !== at)
      problems.push(...invalid(`policy[${at}].name`, "is the name of a rule before it").problems);
  });
  if (problems.length > 0) throw invalidAll(problems);
  return rules;
}

function compileRule(given: Rule, path: string, defaultName: string): CompiledRule {
  const rule = known(path, given, MEMBERS);
  const { name = defaultName, allow, deny, rate, spend, dryRun } = rule;
  if (typeof name !== "string" || name === "") throw invalid(`${path}.name`, "must be a text");
  const denies = deny !== undefined;
  if (denies === (allow !== undefined)) throw invalid(path, "must have either allow or deny, a list of actions");
  if (denies && (rate ?? spend) !== undefined) throw invalid(path, "denies, so it has neither rate nor spend");
  if (dryRun !== undefined && (dryRun !== true || denies))
    throw invalid(`${path}.dryRun`, "must be true, beside allow");
  const scope =
    rule.instances === undefined ? undefined : compileScope(rule.instances, `${path}.instances`, unsaid(rule));
  const place = `${path}.${denies ? "deny" : "allow"}`;
  const actions = compileActions((allow ?? deny) as string[], place, (action, isGrouped) => {
    if (!denies && isGrouped && DISCLOSING.has(action)) return "opens more than it tells, so it must be named";
    if (scope && !has(action, INSTANCE_PARAMS) && !LISTS.has(action) && !(denies && has(action, GROUP_PARAMS)))
      return "names no instance, so a rule with instances cannot be about it";
    if (spend && ORDERS.has(action) && !ORDERS.get(action)) return "is an order that no price bounds, so no spend can";
    return undefined;
  });
  return {
    name,
    denies,
    who: compileWho(rule.who, `${path}.who`),
    actions,
    ...(rule.regions !== undefined && { regions: words(rule.regions, `${path}.regions`, /^[\w-]+$/) }),
    ...(scope && { scope }),
    conditions: rule.params === undefined ? [] : compileConditions(rule.params, actions, `${path}.params`, denies),
    ...(rate !== undefined && { rate: compileRate(rate, `${path}.rate`) }),
    ...(spend !== undefined && { spend: compileSpend(spend, `${path}.spend`) }),
    ...(dryRun && { dryRun }),
    untilMs: rule.until === undefined ? Infinity : end(rule.until, `${path}.until`),
  };
}

/** A list of texts that is not empty. */
function words(given: unknown, path: string, form = /./s): string[] {
  if (!Array.isArray(given) || given.length === 0) throw invalid(path, "must be a list that is not empty");
  for (const [at, word] of given.entries())
    if (typeof word !== "string" || !form.test(word))
      throw invalid(`${path}[${at}]`, "is no such text as can be meant");
  return [...given];
}

/** One or several, as a list. */
const listed = (given: unknown): unknown => (Array.isArray(given) ? given : [given]);

function compileWho(given: Who | undefined, path: string): CompiledRule["who"] {
  if (given === undefined) return { claims: [] };
  const { id, role, claims } = known(path, given, ["id", "role", "claims"]);
  if ([id, role, claims].every((one) => one === undefined))
    throw invalid(path, "is about nobody: leave it out where the rule is about every caller");
  return {
    ...(id !== undefined && { ids: words(listed(id), `${path}.id`) }),
    ...(role !== undefined && { roles: words(listed(role), `${path}.role`) }),
    claims: Object.entries(claims === undefined ? {} : named(`${path}.claims`, claims)).map(([name, values]) => [
      name,
      scalars(listed(values), `${path}.claims.${name}`),
    ]),
  };
}

function scalars(given: unknown, path: string): Scalar[] {
  const fits = (value: unknown) => ["string", "number", "boolean"].includes(typeof value) && !Number.isNaN(value);
  if (!Array.isArray(given) || given.length === 0 || !given.every(fits))
    throw invalid(path, "must be texts, numbers or booleans, one at least");
  return [...given];
}

/** Groups by name: `reads`, and those of a category, `instance:reads`. */
function group(name: string): string[] | undefined {
  const found = /^(?:([\w-]+):)?(all|reads|writes)$/.exec(name);
  if (!found) return undefined;
  const [, category, which] = found;
  if (category === undefined && which === "all") return undefined;
  return (category === undefined ? actionNames() : CATEGORIES.get(category))?.filter(
    (action) => which === "all" || reads(action) === (which === "reads"),
  );
}

const GROUPS = [
  "reads",
  "writes",
  ...[...CATEGORIES.keys()].flatMap((one) => ["all", "reads", "writes"].map((which) => `${one}:${which}`)),
];

/** The actions that are named. Those that `unfit` has a word against are left out of groups, and refused by name. */
function compileActions(
  given: unknown,
  path: string,
  unfit: (action: string, isGrouped: boolean) => string | undefined,
): Set<string> {
  const actions = new Set<string>();
  for (const [at, name] of words(given, path).entries()) {
    const members = group(name);
    if (!members && !isKnown(name)) {
      const meant = nearest(name, [...actionNames(), ...GROUPS]);
      throw invalid(`${path}[${at}]`, `is neither an action nor a group of them: ${name}`, meant);
    }
    const why = members ? undefined : unfit(name, false);
    if (why) throw invalid(`${path}[${at}]`, why);
    for (const action of members ?? [name]) if (!unfit(action, members !== undefined)) actions.add(action);
  }
  return actions;
}

/** What the model says of a parameter of an action, by checking one with this value. */
function probe(action: string, params: object): Problem[] {
  return check(action, stringify(params) as string, {}).problems;
}

/** Whether an action has one of these parameters. */
export const has = (action: string, names: readonly string[]): boolean =>
  names.some((name) => !probe(action, { [name]: null }).some(({ code }) => code === "unknown"));

/** The parameters for groups of which a rule does not say which. */
const unsaid = ({ allow, params = {} }: Rule): string[] =>
  GROUP_PARAMS.filter((name) => {
    const { equals, oneOf, forced } = params[name] ?? {};
    return allow === undefined || (equals ?? oneOf ?? forced) === undefined;
  });

function compileScope(given: readonly string[] | Instances, path: string, groups: readonly string[]): Scope {
  const isIds = Array.isArray(given);
  const { ids, names, tags, projects } = isIds
    ? { ids: given as readonly string[], names: undefined, tags: undefined, projects: undefined }
    : known(path, given as Instances, ["ids", "names", "tags", "projects"]);
  if ([ids, names, tags, projects].every((one) => one === undefined))
    throw invalid(path, "is about no instance: leave it out where the rule is about all");
  if (
    projects !== undefined &&
    (!Array.isArray(projects) || projects.length === 0 || !projects.every(Number.isSafeInteger))
  )
    throw invalid(`${path}.projects`, "must be a list of numbers");
  return {
    ...(ids !== undefined && { ids: words(ids, isIds ? path : `${path}.ids`, /^[\w-]+$/) }),
    ...(names !== undefined && {
      names: words(names, `${path}.names`).map((name, at) => compileName(name, `${path}.names[${at}]`)),
    }),
    ...(tags !== undefined && {
      tags: Object.entries(named(`${path}.tags`, tags)).map(([tag, values]) => [
        tag,
        words(listed(values), `${path}.tags.${tag}`),
      ]),
    }),
    ...(projects !== undefined && { projects: [...projects] }),
    needsFacts: (names ?? tags ?? projects) !== undefined,
    groups,
  };
}

function compileName(name: string, path: string): { text: string; isPrefix: boolean } {
  const isPrefix = name.endsWith("*");
  const text = isPrefix ? name.slice(0, -1) : name;
  if (text.includes("*")) throw invalid(path, "may have a * at its end only");
  if (isPrefix && !SEPARATED.test(text))
    throw invalid(path, "must have a separator before its *, or it is the beginning of other names too", `${text}-*`);
  return { text, isPrefix };
}

function compileConditions(
  given: Readonly<Record<string, Condition>>,
  actions: ReadonlySet<string>,
  path: string,
  denies: boolean,
): CompiledCondition[] {
  return Object.entries(named(path, given)).map(([name, condition]) => {
    const at = `${path}.${name}`;
    const compiled = { path: readPath(name, at), condition: compileCondition(condition, at, denies) };
    if (compiled.path.length > 1 && ("forced" in compiled.condition || "default" in compiled.condition))
      throw invalid(at, "sets a value within another, which only conditions can look at");
    for (const action of actions) checkAgainstModel(action, name, compiled, at);
    return denies ? { path: compiled.path, condition: foldedCondition(compiled.condition) } : compiled;
  });
}

function compileCondition(given: Condition, path: string, denies: boolean): Condition {
  const condition = known(path, given, CONDITIONS);
  const { oneOf, equals, min, max, prefix, forbidden } = condition;
  const members = Object.keys(condition);
  if (members.length === 0) throw invalid(path, `has none of ${CONDITIONS.join(", ")}`);
  if (denies && ["forbidden", "forced", "default"].some((name) => name in condition))
    throw invalid(path, "of a rule that denies may compare only");
  if (forbidden !== undefined && (forbidden !== true || members.length > 1))
    throw invalid(`${path}.forbidden`, "must be true, and alone");
  if ("forced" in condition && members.length > 1) throw invalid(`${path}.forced`, "must be alone");
  if (equals !== undefined) scalars([equals], `${path}.equals`);
  if (oneOf !== undefined) condition.oneOf = scalars(oneOf, `${path}.oneOf`);
  for (const limit of ["min", "max"] as const)
    if (condition[limit] !== undefined && !Number.isFinite(condition[limit]))
      throw invalid(`${path}.${limit}`, "must be a number");
  // Nothing is above nothing.
  if (min! > max!) throw invalid(path, "has a min above its max");
  if (prefix !== undefined && (typeof prefix !== "string" || !SEPARATED.test(prefix)))
    throw invalid(
      `${path}.prefix`,
      "must end with a separator, or it is the beginning of other texts too",
      `${prefix}-`,
    );
  // Deep, so that nobody changes what was checked.
  return structuredClone(condition);
}

/** A condition of a rule that denies, its texts folded as values will be. */
const foldedCondition = (condition: Condition): Condition =>
  Object.fromEntries(
    Object.entries(condition).map(([name, value]) => [name, Array.isArray(value) ? value.map(folded) : folded(value)]),
  );

/** Refuses a condition on what an action does not have, or that no value can meet. */
function checkAgainstModel(action: string, name: string, { path, condition }: CompiledCondition, at: string): void {
  const { equals, oneOf = [], prefix, min, max, forced } = condition;
  const values = [equals, ...oneOf, prefix, min, max, forced, condition.default].filter((value) => value !== undefined);
  for (const value of values.length > 0 ? values : [null]) {
    // A condition is about each member of a list, and what is set is the list itself.
    const isSet = value === forced || value === condition.default;
    const found = (isSet ? [value] : [value, [value]]).map((whole) =>
      faults(action, path, whole, values.length > 0).filter(({ code }) => code !== "enum" || value !== prefix),
    );
    const problem = found.every(([one]) => one) && found[0]![0];
    if (problem)
      throw invalid(
        at,
        `${problem.message}, so the condition on ${name} cannot be met (${action})`,
        problem.suggestion,
      );
  }
}

/** What the model has against a value at a path; of a value that stands for any, only that the place is unknown. */
function faults(action: string, path: Path, value: unknown, isValue: boolean): Problem[] {
  let whole = value;
  for (const { name, isList } of [...path].reverse()) whole = { [name]: isList ? [whole] : whole };
  const codes = isValue ? ["unknown", "type", "integer", "enum"] : ["unknown"];
  return probe(action, whole as object).filter(({ code }) => codes.includes(code));
}

function compileRate(given: Rate, path: string): Rate {
  const rate = known(path, given, ["calls", "seconds"]);
  for (const name of ["calls", "seconds"] as const)
    if (!(Number.isSafeInteger(rate[name]) && rate[name] > 0))
      throw invalid(`${path}.${name}`, "must be a whole number above 0");
  return rate;
}

function compileSpend(given: Rule["spend"] & object, path: string): CompiledRule["spend"] & object {
  const {
    perOrder = Infinity,
    perDay = Infinity,
    currency = "CNY",
  } = known(path, given, ["perOrder", "perDay", "currency"]);
  if (Math.min(perOrder, perDay) === Infinity) throw invalid(path, "bounds nothing: give perOrder or perDay");
  for (const [name, amount] of Object.entries({ perOrder, perDay }))
    if (!(amount === Infinity || (Number.isSafeInteger(amount) && amount >= 0)))
      throw invalid(`${path}.${name}`, "must be a whole number of hundredths");
  if (typeof currency !== "string" || !/^[A-Z]{3}$/.test(currency))
    throw invalid(`${path}.currency`, "must be a code such as CNY");
  return { perOrder, perDay, currency };
}

function end(until: unknown, path: string): number {
  const isText = typeof until === "string" && /(Z|[+-]\d\d:\d\d)$/.test(until);
  const ms = isText || until instanceof Date || typeof until === "number" ? new Date(until).getTime() : NaN;
  if (!(ms > 1e11)) throw invalid(path, "must be a date, its text with a time zone, or milliseconds since 1970");
  return ms;
}
