// An error as a person should see it: what happened, the most likely reason, and the one thing to do next.

import { ApiError, TransportError, ValidationError } from "tencentdb-postgres";
import { UnreadableAnswer } from "./answer.js";
import { cut, shown } from "../parts/shown.js";
import { strings } from "./strings.js";

/** The length of the longest text that is shown of an error. */
const LONGEST = 2000;

/**
 * `step` names the button that helps.
 * @typedef {{
 *   title: string, message: string, step: "retry" | "credentials" | "none",
 *   code?: string | undefined, advice?: string | undefined, requestId?: string | undefined,
 * }} Explanation
 */

/**
 * Explains an error, in texts that are safe to show.
 * @param {unknown} error
 * @returns {Explanation}
 */
export function explain(error) {
  const { step, ...texts } = explanation(error);
  const isGiven = (/** @type {[string, unknown]} */ [, text]) => text !== undefined;
  const safe = Object.entries(texts)
    .filter(isGiven)
    .map(([name, text]) => [name, cut(shown(text), LONGEST)]);
  return { step, ...Object.fromEntries(safe) };
}

/**
 * @param {unknown} error
 * @returns {Explanation}
 */
function explanation(error) {
  const { failures } = strings;
  if (error instanceof ApiError) {
    return {
      title: /^Gateway\./.test(error.code) ? failures.refusedBefore(error.action) : failures.refused(error.action),
      code: error.code,
      message: plainMessage(error),
      advice: error.advice,
      requestId: error.requestId,
      step: ["credential", "signature", "permission"].includes(error.class) ? "credentials" : "retry",
    };
  }
  if (error instanceof TransportError) {
    return {
      title: failures.noAnswer(error.action),
      code: failures.kinds[error.code] ?? error.code,
      message: sentence(shown(error.message).replace(`${error.action}: `, "")),
      advice: failures.advice[error.code],
      step: "retry",
    };
  }
  if (error instanceof UnreadableAnswer) {
    return {
      title: failures.noAnswer(error.action),
      code: failures.kinds.malformed,
      message: error.message,
      advice: failures.advice.malformed,
      step: "retry",
    };
  }
  if (error instanceof ValidationError) {
    const problems = error.problems.map(({ path, message }) => `${path} ${message}`.trim());
    const isOfConnection = error.problems.some(({ path }) => /^credential|^endpoint|^region/.test(path));
    return {
      title: failures.notSent,
      message: problems.join("; ") || error.message,
      advice: failures.correct,
      step: isOfConnection ? "credentials" : "none",
    };
  }
  return { title: failures.page, message: messageOf(error), advice: failures.reload, step: "retry" };
}

/**
 * The message of whatever was thrown.
 * @param {unknown} error
 */
export function messageOf(error) {
  const { message } = /** @type {{ message?: unknown }} */ (error ?? {});
  return shown(message ?? error);
}

/** @param {string} text */
export const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The service's own words, without what the error adds to them and the notice shows apart.
 * @param {ApiError} error
 */
function plainMessage(error) {
  const message = shown(error.message);
  const at = message.lastIndexOf(` (${shown(error.code)}, ${error.action}, request `);
  return at < 0 ? message : message.slice(0, at);
}
