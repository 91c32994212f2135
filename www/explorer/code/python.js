// Python, with the vendor's SDK.

import { literal } from "../../debugger/signing/python.js";
import { program } from "../../debugger/signing/text.js";
import { braced, keptAnswers, variablesOf } from "./call.js";

/** @import { ProgramCall, Scalar } from "./call.js" */

/** @param {(string | number)[]} path */
const member = (path) => path.map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`)).join("");

/** @param {Scalar} value */
function scalar(value) {
  if (value.kind === "text") return literal(value.text);
  if (value.kind === "number") return value.text;
  if (value.kind === "boolean") return value.on ? "True" : "False";
  if (value.kind === "secret") return `os.environ[${literal(value.variable)}]`;
  return value.kind === "kept" ? `answer${value.call + 1}${member(value.path)}` : "None";
}

/** @param {ProgramCall[]} calls */
function calling(calls) {
  const kept = keptAnswers(calls);
  return calls
    .map(({ action, params }, index) => {
      const lines = [`request = models.${action}Request()`];
      if (params.members.length > 0) {
        const text = braced(params, { scalar, name: literal, last: "," });
        lines.push(`request.from_json_string(json.dumps(${text}))`);
      }
      const name = kept.has(index) ? `answer${index + 1}` : "answer";
      lines.push(`${name} = client.${action}(request)`, `print(${name}.to_json_string(indent=2))`);
      return lines.join("\n");
    })
    .join("\n\n");
}

export const python = {
  name: "Python",
  file: "call.py",
  run: "pip install tencentcloud-sdk-python-postgres && python3 call.py",
  /**
   * @param {ProgramCall[]} calls
   * @param {{ region: string }} where
   */
  write: (calls, { region }) => program`
# Takes the key from TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY.
${calls.some(({ params }) => params.members.length > 0) && "import json"}
${variablesOf(calls).length > 0 && "import os"}

from tencentcloud.common.credential import EnvironmentVariableCredential
from tencentcloud.postgres.v20170312 import models
from tencentcloud.postgres.v20170312.postgres_client import PostgresClient

client = PostgresClient(EnvironmentVariableCredential().get_credential(), ${literal(region)})

${calling(calls)}
`,
};
