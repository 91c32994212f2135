// The vendor's command line tool, in bash.

import { literal } from "../../debugger/signing/bash.js";
import { program } from "../../debugger/signing/text.js";
import { braced, keptAnswers, variablesOf } from "./call.js";

/** @import { ProgramCall, Scalar, Value } from "./call.js" */

/** @param {Scalar} value */
function inJson(value) {
  if (value.kind === "text" || value.kind === "kept") return JSON.stringify(value.text);
  if (value.kind === "number") return value.text;
  return value.kind === "boolean" ? String(value.on) : "null";
}

/**
 * A parameter as an argument: texts and numbers as they are, everything else as JSON.
 * @param {Value} value
 */
function argument(value) {
  if (value.kind === "text") return literal(value.text);
  if (value.kind === "secret") return `"$${value.variable}"`;
  if (value.kind === "kept") return `"$(jq -r ${literal(`.${jq(value.path)}`)} <<<"$answer${value.call + 1}")"`;
  if (value.kind === "number") return value.text;
  if (value.kind === "boolean") return value.on ? "True" : "False";
  return literal(braced(value, { scalar: inJson, name: JSON.stringify }, Number.POSITIVE_INFINITY));
}

/** @param {(string | number)[]} path */
const jq = (path) =>
  path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
    .join("")
    .replace(/^\./, "");

/** @param {ProgramCall[]} calls @param {string} region */
function calling(calls, region) {
  const kept = keptAnswers(calls);
  return calls
    .map(({ action, params }, index) => {
      const words = params.members.map(({ name, value }) => `--${name} ${argument(value)}`);
      const line = [`tccli postgres ${action} --region ${literal(region)}`, ...words].join(" \\\n  ");
      return kept.has(index) ? `answer${index + 1}=$(${line})\necho "$answer${index + 1}"` : line;
    })
    .join("\n");
}

export const tccli = {
  name: "tccli",
  file: "call.sh",
  run: "pip install tccli && bash call.sh",
  /**
   * @param {ProgramCall[]} calls
   * @param {{ region: string }} where
   */
  write: (calls, { region }) => program`
#!/usr/bin/env bash
# Takes the key from TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY${variablesOf(calls)
    .map((name) => `, and ${name}`)
    .join("")}.
set -euo pipefail
${calling(calls, region)}
`,
};
