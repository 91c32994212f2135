// curl, in bash: `openssl` signs the request, because curl cannot sign for this service.

import { bash } from "../../debugger/signing/bash.js";
import { toSign } from "../../debugger/signing/values.js";
import { braced } from "./call.js";

/** @import { ProgramCall, Scalar } from "./call.js" */
/** @import { Tc3 } from "../../debugger/signing/values.js" */

const VERSION = "2017-03-12";
/** Stands for a secret until the program is written: no literal escapes it. */
const mark = (/** @type {string} */ variable) => `@@${variable}@@`;

/** @param {Scalar} value */
function inJson(value) {
  if (value.kind === "text" || value.kind === "kept") return JSON.stringify(value.text);
  if (value.kind === "number") return value.text;
  if (value.kind === "boolean") return String(value.on);
  return value.kind === "secret" ? JSON.stringify(mark(value.variable)) : "null";
}

export const curl = {
  name: "curl",
  file: "call.sh",
  run: "bash call.sh send",
  /**
   * @param {ProgramCall[]} calls the first alone is written
   * @param {{ region: string, endpoint: string }} where
   */
  write([{ action, params, secrets }], { region, endpoint }) {
    const request = {
      method: "POST",
      url: endpoint,
      headers: /** @type {[string, string][]} */ ([
        ["Content-Type", "application/json"],
        ["X-TC-Action", action],
        ["X-TC-Version", VERSION],
        ["X-TC-Region", region],
      ]),
      body: braced(params, { scalar: inJson, name: JSON.stringify }, Number.POSITIVE_INFINITY),
    };
    let text = bash.tc3(/** @type {Tc3} */ (toSign(request))).replaceAll(bash.run, "bash call.sh");
    for (const variable of secrets) {
      // A literal that has escapes begins with a dollar, and so does the rest of it.
      const again = /^body=\$'/m.test(text) ? "$'" : "'";
      text = text.replaceAll(mark(variable), `'"$${variable}"${again}`);
    }
    return text;
  },
};
