// What a command can fail with, how it is told, and the exit code for it.

import { CredentialError } from "../errors/credential-error.js";
import { ApiError, type Problem, TencentDBError, TransportError, ValidationError } from "../errors/errors.js";
import { WaitError } from "../errors/wait-error.js";
import { connectionFault } from "../errors/connection-fault.js";
import { member, textMember } from "../errors/foreign.js";
import type { Exit } from "./table.js";

/** A command failed: the lines that tell of it, and the name of the exit code. */
export class Failure extends Error {
  readonly exit: Exit;
  readonly lines: string[];

  constructor(exit: Exit, lines: string[]) {
    super(lines.join("\n"));
    this.exit = exit;
    this.lines = lines;
  }
}

/** The command line is wrong. */
export const usage = (message: string, ...more: string[]): Failure =>
  new Failure("usage", [message, "", ...more, "For more information, try '--help'."]);

/** What was thrown, as a failure; `subject` is what was refused where the error does not say. */
export function failure(thrown: unknown, subject: string): Failure {
  if (thrown instanceof Failure) return thrown;
  if (thrown instanceof ValidationError)
    return new Failure("refused", [
      `${thrown.action ?? subject} is refused, nothing was sent`,
      ...problems(thrown.problems),
    ]);
  if (thrown instanceof ApiError) {
    const { action, code, requestId, advice, outcomeUnknown, verifyWith } = thrown;
    const message = thrown.message.slice(0, thrown.message.lastIndexOf(` (${code}, `));
    return new Failure(outcomeUnknown ? "unknown" : "api", [
      `the service refused ${action}: ${code}: ${message}`,
      advice,
      `request ${requestId}`,
      ...problems(thrown.problems),
      ...unknown(outcomeUnknown, verifyWith),
    ]);
  }
  if (thrown instanceof TransportError)
    return new Failure(thrown.outcomeUnknown ? "unknown" : "transport", [
      thrown.message,
      ...ofTls(thrown.cause),
      ...unknown(thrown.outcomeUnknown, thrown.verifyWith),
    ]);
  if (thrown instanceof WaitError) return new Failure("wait", [thrown.message]);
  if (thrown instanceof CredentialError) return new Failure("refused", [thrown.message]);
  if (thrown instanceof TencentDBError) return new Failure("failure", [thrown.message]);
  throw thrown;
}

/** Whether it was the certificate that TLS failed for, by the code of the platform's error. */
function ofTls(cause: unknown): string[] {
  const code = textMember(member(cause, "cause"), "code") ?? "";
  if (connectionFault(cause) === "untrusted")
    return [`the certificate of the server was refused, nothing was sent: ${code}`];
  return /^ERR_(SSL|TLS)_/.test(code) ? [`TLS failed, though not for the certificate: ${code}`] : [];
}

/** A call was accepted, and the wait for what it started failed. */
export function waitFailure(thrown: unknown, action: string): Failure {
  const [first, ...rest] = failure(thrown, action).lines;
  return new Failure("wait", [`${action} was accepted, and waiting failed: ${first}`, ...rest]);
}

/** A line for each problem, faults before advice. */
export const problems = (all: Problem[]): string[] =>
  (["error", "advice"] as const).flatMap((severity) =>
    all
      .filter((problem) => problem.severity === severity)
      .map(({ path, message, suggestion }) => {
        const meant = suggestion ? ` (did you mean ${suggestion}?)` : "";
        return `${path} ${message}${meant}${severity === "advice" ? " (advice)" : ""}`.trimStart();
      }),
  );

const unknown = (outcomeUnknown: boolean, verifyWith = "a read of what it changes") =>
  outcomeUnknown ? [`it may have taken effect: look with ${verifyWith} before calling it again`] : [];
