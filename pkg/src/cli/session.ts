// The client that commands call with.

import { fromEnv } from "../environment/environment.js";
import { PostgresClient } from "../index.js";
import { type ValidateOptions, validate } from "../model/model.js";
import { ValidationError, summed } from "../errors/errors.js";
import type { Given } from "./arguments.js";
import { failure, problems } from "./failure.js";

/** What the command line says before the environment. */
export const told = (given: Given) => ({
  profile: given.value("profile"),
  region: given.value("region"),
  endpoint: given.value("endpoint"),
});

/** What the check of parameters lets pass. */
export const checks = (given: Given): ValidateOptions => ({
  allowUnknown: given.flag("allow-unknown"),
  strict: given.flag("strict"),
});

/** What the environment says. */
export function environment(given: Given): ReturnType<typeof fromEnv> {
  try {
    return fromEnv(told(given));
  } catch (error) {
    throw failure(error, "the environment");
  }
}

/** Checks parameters before anything is sent, and tells of what is merely unusual. */
export function checked(given: Given, params: object): void {
  const { ok, problems: found } = validate(given.action, params, checks(given));
  if (!ok) throw new ValidationError(summed(found), { problems: found, action: given.action });
  for (const line of problems(found)) console.error(line);
}

/** Makes the client. Verbose, it tells of every attempt, without headers and bodies: they hold secrets. */
export function client(given: Given): PostgresClient {
  const options = { ...environment(given), ...checks(given) };
  if (!given.flag("verbose")) return new PostgresClient(options);
  return new PostgresClient({
    ...options,
    onRequest: ({ action, attempt, url }) => console.error(`> ${action}, attempt ${attempt}: POST ${url}`),
    onResponse: ({ action, attempt, status, error, requestId, durationMs }) => {
      const code = error === undefined ? "" : `, ${error}`;
      const ms = Math.round(durationMs);
      console.error(`< ${action}, attempt ${attempt}: status ${status}${code}, request ${requestId}, ${ms} ms`);
    },
    onRetry: ({ action, attempt, reason, delayMs, clockOffsetMs }) =>
      console.error(
        reason === "clock"
          ? `! the local clock is off by ${clockOffsetMs} ms, and corrected`
          : `! ${action}, attempt ${attempt} failed; the next in ${Math.round(delayMs)} ms`,
      ),
  });
}
