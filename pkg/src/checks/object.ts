// Parameters that are taken apart, and not only sent.

import { invalid } from "../errors/errors.js";
import { kind } from "./kinds.js";

/** Refuses what is no object of parameters. */
export function object(path: string, params: unknown): Record<string, unknown> {
  if (typeof params !== "object" || params === null || Array.isArray(params))
    throw invalid(path, `must be an object, and not ${kind(params)}`);
  return params as Record<string, unknown>;
}
