// A call of a caller who is known: decided about, counted, and made. It reaches the service at the end of one way, and
// whatever fails before is a denial.

import { stringify } from "../encoding/json.js";
import { TencentDBError } from "../errors/errors.js";
import { LISTS } from "../generated/instances.js";
import { checkedParams } from "./checked.js";
import { type Decision, isAbout, namedInstances } from "./decision.js";
import { dryRun } from "./dry-run.js";
import { sha256 } from "./hash.js";
import { hookAllows } from "./hook.js";
import { takeLook, takeMoney, takeTurn } from "./limits.js";
import { filtered } from "./lists.js";
import { once } from "./once.js";
import type { Parts } from "./parts.js";
import type { CompiledRule } from "./policy.js";
import { keyOf } from "./records.js";
import { Refusal } from "./refusal.js";
import type { ReadCall } from "./request.js";
import type { Identity, KeptAnswer } from "./types.js";
import type { Answered } from "./upstream.js";
import { decided } from "./verdict.js";
import { type Visit, tell, tellAfterwards } from "./visit.js";

/** Decides about a call, and makes it. */
export async function perform(parts: Parts, visit: Visit, identity: Identity, call: ReadCall): Promise<KeptAnswer> {
  const { action, region, language, idempotencyKey } = call;
  const { told } = visit;
  Object.assign(told, { action, region, instances: namedInstances(call.params), params: call.params });
  if (call.isDryRun) return dryRun(parts, visit, identity, call);
  const decision = await decided(parts, identity, call, (rules) => takeLook(parts, rules, identity, action));
  if (!decision.allowed) {
    const denial = decision.denials.find(({ what }) => what === "deny");
    if (denial?.rule !== undefined) told.rule = denial.rule;
    throw denied(decision);
  }
  const { rule } = decision;
  // A default or a forced value is a parameter like any other.
  const params = decision.params === call.params ? call.params : checkedParams(action, decision.params);
  const instances = namedInstances(params);
  Object.assign(told, { params, instances, rule: rule.name });
  if (!(await hookAllows(parts, { identity, action, region, params, instances, rule: rule.name })))
    throw new Refusal("Denied", `${action} is not allowed`);
  const made = () => carryOut(parts, visit, identity, { ...call, params }, rule);
  if (idempotencyKey === undefined) return made();
  // The store has neither key nor parameters in clear, and a password among them is hashed with the key.
  const fingerprint = sha256(stringify([idempotencyKey, action, region, call.params, language]) as string);
  return once(parts, visit, keyOf("key", identity, sha256(idempotencyKey)), fingerprint, made);
}

/** The refusal of a call that the policy denies. It says what would be needed, and nothing of what is there. */
function denied({ denials }: Extract<Decision, { allowed: false }>): Refusal {
  const said = denials.map(({ path, message }) => (path === undefined ? message : `${path} ${message}`));
  return new Refusal("Denied", [...new Set(said)].join("; "));
}

/** Makes a call that is allowed, within its limits. */
async function carryOut(
  parts: Parts,
  visit: Visit,
  identity: Identity,
  call: ReadCall,
  rule: CompiledRule,
): Promise<KeptAnswer & { isRefused: boolean }> {
  const { action, region, params, language } = call;
  const { upstream, rules } = parts;
  await takeTurn(parts, rule, identity, action);
  const giveBack = await takeMoney(parts, visit, rule, identity, call);
  try {
    await tell(parts, visit, "allowed");
  } catch (thrown) {
    await giveBack();
    throw thrown;
  }
  const ended = ({ requestId, code }: Partial<Answered>) =>
    tellAfterwards(parts, visit, "answered", {
      ...(requestId !== undefined && { upstreamRequestId: requestId }),
      ...(code !== undefined && { code }),
    });
  const list = LISTS.get(action);
  const isScoped = (one: CompiledRule) => one.scope && (one.denies || one === rule);
  if (list && rules.some((one) => isScoped(one) && isAbout(one, identity, action))) {
    const answered = await filtered(parts, identity, call, visit.requestId);
    await ended(answered);
    return { status: answered.status, body: answered.body, isRefused: false };
  }
  visit.reached = true;
  let answered: Answered;
  try {
    answered = await upstream.call(action, params, region, language);
  } catch (thrown) {
    // The client has made nothing of the call where it failed otherwise than with a word of the way.
    visit.reached = thrown instanceof Refusal ? thrown.reached : !(thrown instanceof TencentDBError);
    if (!visit.reached) await giveBack();
    throw thrown;
  }
  const { status, body, isRefused } = answered;
  if (isRefused) await giveBack();
  await ended(answered);
  return { status, body, isRefused };
}
