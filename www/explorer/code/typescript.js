// TypeScript, with this project's client.

import { literal } from "../../debugger/signing/javascript.js";
import { program } from "../../debugger/signing/text.js";
import { braced, keptAnswers, variablesOf } from "./call.js";

/** @import { ProgramCall, Scalar } from "./call.js" */

/** @param {(string | number)[]} path */
const member = (path) => path.map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`)).join("");

/** @param {Scalar} value */
function scalar(value) {
  if (value.kind === "text") return literal(value.text);
  if (value.kind === "number") return value.text;
  if (value.kind === "boolean") return String(value.on);
  if (value.kind === "secret") return `secret(${literal(value.variable)})`;
  return value.kind === "kept" ? `answer${value.call + 1}${member(value.path)}` : "null";
}

/** @param {string} name */
const key = (name) => (/^[A-Za-z_]\w*$/.test(name) ? name : literal(name));

/** The parameters as a literal. @param {ProgramCall} call */
export const params = ({ params: given }) => braced(given, { scalar, name: key, last: "," }).replaceAll("    ", "  ");

/**
 * The function that reads a secret, where a call needs one.
 * @param {ProgramCall[]} calls
 * @param {string} signature
 */
export const secretReader = (calls, signature) =>
  variablesOf(calls).length > 0 &&
  `
${signature} {
  const value = process.env[name];
  if (value === undefined) throw new Error(\`Set the variable \${name}.\`);
  return value;
}
`;

/** @param {ProgramCall[]} calls */
export function calling(calls) {
  const kept = keptAnswers(calls);
  return calls
    .map((call, index) => {
      const name = calls.length === 1 ? "answer" : `answer${index + 1}`;
      const asked = `await client.${call.action}(${call.params.members.length > 0 ? params(call) : ""})`;
      return calls.length === 1 || kept.has(index)
        ? `const ${name} = ${asked};\nconsole.log(${name});`
        : `console.log(${asked});`;
    })
    .join("\n");
}

export const typescript = {
  name: "TypeScript",
  file: "call.mts",
  run: "npm install tencentdb-postgres && node call.mts",
  /**
   * @param {ProgramCall[]} calls
   * @param {{ region: string }} where
   */
  write: (calls, { region }) => program`
// Takes the key from TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY.
import { PostgresClient } from "tencentdb-postgres";
import { fromEnv } from "tencentdb-postgres/environment";

const client = new PostgresClient(fromEnv({ region: ${literal(region)} }));
${secretReader(calls, "function secret(name: string): string")}
${calling(calls)}
`,
};
