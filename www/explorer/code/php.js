// PHP, with the vendor's SDK.

import { literal } from "../../debugger/signing/php.js";
import { program } from "../../debugger/signing/text.js";

/** @import { ProgramCall, Value } from "./call.js" */

/** @param {Value} value @returns {string} */
function written(value) {
  if (value.kind === "object" || value.kind === "list") {
    const parts =
      value.kind === "list"
        ? value.items.map(written)
        : value.members.map(({ name, value: part }) => `${literal(name)} => ${written(part)}`);
    // An empty list of PHP is a list in JSON, not an object.
    if (parts.length === 0) return value.kind === "list" ? "[]" : "new stdClass()";
    const line = `[${parts.join(", ")}]`;
    if (line.length <= 76 && !line.includes("\n")) return line;
    return `[\n${parts.map((part) => `    ${part.replaceAll("\n", "\n    ")},`).join("\n")}\n]`;
  }
  if (value.kind === "text" || value.kind === "kept") return literal(value.text);
  if (value.kind === "number") return value.text;
  if (value.kind === "boolean") return String(value.on);
  return value.kind === "secret" ? `getenv(${literal(value.variable)})` : "null";
}

/** @param {ProgramCall} call */
const calling = ({ action, params }) => program`
$request = new ${`Models\\${action}Request`}();
${params.members.length > 0 && `$request->fromJsonString(json_encode(${written(params)}));`}
echo $client->${action}($request)->toJsonString(), PHP_EOL;
`;

export const php = {
  name: "PHP",
  file: "call.php",
  run: "composer require tencentcloud/postgres && php call.php",
  /**
   * @param {ProgramCall[]} calls
   * @param {{ region: string }} where
   */
  write: (calls, { region }) => program`
<?php
// Takes the key from TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY.
require 'vendor/autoload.php';

use TencentCloud\Common\Credential;
use TencentCloud\Postgres\V20170312\Models;
use TencentCloud\Postgres\V20170312\PostgresClient;

$credential = new Credential(getenv('TENCENTCLOUD_SECRET_ID'), getenv('TENCENTCLOUD_SECRET_KEY'));
$client = new PostgresClient($credential, ${literal(region)});

${calls.map(calling).join("\n")}
`,
};
