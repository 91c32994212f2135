// An error as a person should see it: what happened, why most likely, and the one thing to do next.

import { ApiError, TransportError, ValidationError } from "tencentdb-postgres";
import { UnreadableAnswer } from "./answer.js";
import { cut, shown } from "./shown.js";
import { strings } from "./strings.js";

/** No sentence of the service is shown at more length. */
const LONGEST = 2000;

/**
 * `{ title, code, message, advice, requestId, step }`, all of them texts. `step` names the button that helps: `retry`, `credentials` or `none`.
 */
export function explain(error) {
  return Object.fromEntries(
    Object.entries(explained(error)).map(([name, value]) => [
      name,
      value === undefined ? undefined : cut(shown(value), LONGEST),
    ]),
  );
}

function explained(error) {
  if (error instanceof ApiError) {
    return {
      title: strings.failures.refused(error.action),
      code: error.code,
      message: plainMessage(error),
      advice: error.advice,
      requestId: error.requestId,
      step: ["credential", "signature", "permission"].includes(error.class) ? "credentials" : "retry",
    };
  }
  if (error instanceof TransportError) {
    return {
      title: strings.failures.noAnswer(error.action),
      code: strings.failures.kinds[error.code] ?? error.code,
      message: sentence(shown(error.message).replace(`${error.action}: `, "")),
      advice: strings.failures.advice[error.code],
      step: "retry",
    };
  }
  if (error instanceof UnreadableAnswer) {
    return {
      title: strings.failures.noAnswer(error.action),
      code: strings.failures.kinds.malformed,
      message: error.message,
      advice: strings.failures.advice.malformed,
      step: "retry",
    };
  }
  if (error instanceof ValidationError) {
    return {
      title: strings.failures.notSent,
      code: undefined,
      message: error.problems.map((problem) => `${problem.path} ${problem.message}`.trim()).join("; ") || error.message,
      advice: strings.failures.correct,
      step: error.problems.some((problem) => /^credential|^endpoint|^region/.test(problem.path))
        ? "credentials"
        : "none",
    };
  }
  return {
    title: strings.failures.page,
    code: undefined,
    message: error?.message ?? error,
    advice: strings.failures.reload,
    step: "retry",
  };
}

const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** The service's own words, without what the error adds to them and the notice shows apart. */
function plainMessage(error) {
  const message = shown(error.message);
  const at = message.lastIndexOf(` (${shown(error.code)}, ${error.action}, request `);
  return at < 0 ? message : message.slice(0, at);
}
