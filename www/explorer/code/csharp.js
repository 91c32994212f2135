// C#, with the vendor's SDK.

import { literal } from "../../debugger/signing/csharp.js";
import { program } from "../../debugger/signing/text.js";

/** @import { ProgramCall, Value } from "./call.js" */

/** The types of lists, by those of the model. @type {Record<string, string>} */
const TYPES = {
  string: "string",
  time: "string",
  unsigned: "ulong?",
  integer: "long?",
  number: "float?",
  boolean: "bool?",
};

/**
 * @param {Value} value
 * @param {string} type
 * @returns {string}
 */
function written(value, type) {
  if (value.kind === "object") {
    const members = value.members.map(({ name, type: own, value: part }) => `${name} = ${written(part, own)}`);
    return `new ${value.structure ?? type}${block(members)}`;
  }
  if (value.kind === "list")
    return `new ${TYPES[type] ?? type}[]${block(value.items.map((item) => written(item, type)))}`;
  if (value.kind === "text" || value.kind === "kept") return literal(value.text);
  if (value.kind === "number") return value.text + (type === "number" ? "f" : "");
  if (value.kind === "boolean") return String(value.on);
  return value.kind === "secret" ? `Environment.GetEnvironmentVariable(${literal(value.variable)})` : "null";
}

/** @param {string[]} parts */
function block(parts) {
  if (parts.length === 0) return " { }";
  const line = ` { ${parts.join(", ")} }`;
  if (line.length <= 76 && !line.includes("\n")) return line;
  return `\n{\n${parts.map((part) => `    ${part.replaceAll("\n", "\n    ")},`).join("\n")}\n}`;
}

/** @param {ProgramCall} call */
const calling = ({ action, params }) => {
  const request = written({ ...params, structure: `${action}Request` }, "");
  return `Console.WriteLine(AbstractModel.ToJsonString(client.${action}Sync(${request})));`;
};

export const csharp = {
  name: "C#",
  file: "Program.cs",
  run: "dotnet add package TencentCloudSDK.Postgres && dotnet run",
  /**
   * @param {ProgramCall[]} calls
   * @param {{ region: string }} where
   */
  write: (calls, { region }) => program`
// Takes the key from TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY.
using System;
using TencentCloud.Common;
using TencentCloud.Postgres.V20170312;
using TencentCloud.Postgres.V20170312.Models;

class Program
{
    static void Main()
    {
        var credential = new Credential
        {
            SecretId = Environment.GetEnvironmentVariable("TENCENTCLOUD_SECRET_ID"),
            SecretKey = Environment.GetEnvironmentVariable("TENCENTCLOUD_SECRET_KEY"),
        };
        var client = new PostgresClient(credential, ${literal(region)});
        ${calls.map(calling).join("\n")}
    }
}
`,
};
