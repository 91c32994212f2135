// Parameters as the model knows them, and nothing else.

import { serialise } from "../encoding/json.js";
import { check } from "../wasm/bindings.js";
import { type Problem, ValidationError, summed } from "../errors/errors.js";
import { Refusal } from "./refusal.js";
import { INSTANCE_PARAMS } from "../generated/instances.js";

/** The characters that are said of what is wrong with parameters, at most. */
const MOST_SAID = 2_000;

/** Parameters, if the model has nothing against them. What it only advises against is for the service to refuse. */
export function checkedParams(action: string, params: unknown): Readonly<Record<string, unknown>> {
  if (typeof params !== "object" || params === null || Array.isArray(params))
    throw new Refusal("BadRequest", "the parameters are no object");
  const { refused, problems } = check(action, written(action, params), {});
  if (refused)
    throw refusal(
      action,
      problems.filter(({ severity }) => severity === "error"),
    );
  const given = params as Record<string, unknown>;
  for (const name of INSTANCE_PARAMS) {
    // Rules compare ids as texts; one that the service might trim or fold is another text to them.
    for (const id of [given[name] ?? []].flat())
      if (typeof id !== "string" || !/^[\w-]+$/.test(id))
        throw new Refusal("BadRequest", `${name} is no id of an instance`);
  }
  return given;
}

/** Parameters written anew, as they will be sent: what is checked is what is sent. */
function written(action: string, params: object): string {
  try {
    return serialise(params) as string;
  } catch (thrown) {
    throw thrown instanceof ValidationError ? refusal(action, thrown.problems) : thrown;
  }
}

/** As much as somebody reads: what is said of each of a thousand parameters would be longer than they are. */
const refusal = (action: string, faults: Problem[]): Refusal =>
  new Refusal("BadRequest", `${action}: ${summed(faults).slice(0, MOST_SAID)}`);
