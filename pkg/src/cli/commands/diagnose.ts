// `diagnose`: why a signature is refused.

import { diagnose as found, type Finding } from "../../diagnose.js";
import { credentialFromEnv } from "../../environment/environment.js";
import { ValidationError } from "../../errors/errors.js";
import type { Credential } from "../../client/types.js";
import type { Given } from "../arguments.js";
import { failure, usage } from "../failure.js";
import { json, print } from "../output.js";
import { standardInput } from "../parameters.js";
import { told } from "../session.js";
import type { Exit } from "../table.js";

export function diagnose(given: Given): Exit {
  const text = standardInput();
  if (text.trim() === "") throw usage("diagnose reads a request from standard input, and there is none");
  const { ok, verified, findings } = found(text, credential(given));
  if (given.json) {
    print(json({ ok, verified, findings: findings.map(data) }));
  } else {
    const parts = findings.map(sentence);
    if (verified) parts.push("The signature is right for the request and the credential.");
    print(parts.join("\n\n") || "Nothing was found that explains a refusal.");
  }
  return ok ? "success" : "found";
}

/** The credential that signed. Much is found without it; who names a profile wants it. */
function credential(given: Given): Credential | undefined {
  try {
    return credentialFromEnv(told(given));
  } catch (error) {
    if (error instanceof ValidationError && given.value("profile") === undefined) return undefined;
    throw failure(error, "the environment");
  }
}

function sentence({ severity, message, code, proved, expected, actual, fix }: Finding): string {
  const lines = [`${severity}: ${message} (${code}${proved ? ", proved" : ""})`];
  if (expected !== undefined) lines.push(`  expected: ${expected}`);
  if (actual !== undefined) lines.push(`  actual: ${actual}`);
  return [...lines, `  fix: ${fix}`].join("\n");
}

const data = ({ code, severity, proved, proof, variant, message, expected, actual, at, fix }: Finding) => ({
  code,
  severity,
  proved,
  proof,
  variant,
  message,
  expected,
  actual,
  at,
  fix,
});
