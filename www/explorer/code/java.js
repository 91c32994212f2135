// Java, with the vendor's SDK.

import { literal } from "../../debugger/signing/java.js";
import { program } from "../../debugger/signing/text.js";

/** @import { ObjectValue, ProgramCall, Value } from "./call.js" */

/** The types of Java, by those of the model. @type {Record<string, string>} */
const TYPES = {
  string: "String",
  time: "String",
  unsigned: "Long",
  integer: "Long",
  number: "Float",
  boolean: "Boolean",
};

/** @param {ProgramCall} call */
function calling({ action, params }) {
  /** @type {string[]} */
  const lines = [];
  /** @type {Map<string, number>} */
  const used = new Map();

  /**
   * Writes the lines that make an object, and returns its variable.
   * @param {ObjectValue} object
   * @param {string} type
   * @param {string} base
   */
  function make({ members }, type, base) {
    const times = (used.get(base) ?? 0) + 1;
    used.set(base, times);
    const name = times > 1 ? `${base}${times}` : base;
    lines.push(`${type} ${name} = new ${type}();`);
    for (const member of members) lines.push(`${name}.set${member.name}(${written(member.value, member.type)});`);
    return name;
  }

  /**
   * @param {Value} value
   * @param {string} type
   * @returns {string}
   */
  function written(value, type) {
    if (value.kind === "object") {
      const own = value.structure ?? "Object";
      return make(value, own, own[0].toLowerCase() + own.slice(1));
    }
    if (value.kind === "list")
      return `new ${TYPES[type] ?? type}[] {${value.items.map((item) => written(item, type)).join(", ")}}`;
    if (value.kind === "text" || value.kind === "kept") return literal(value.text);
    if (value.kind === "number") return value.text + (type === "number" ? "f" : "L");
    if (value.kind === "boolean") return String(value.on);
    return value.kind === "secret" ? `System.getenv(${literal(value.variable)})` : "null";
  }

  make(params, `${action}Request`, "request");
  return [...lines, `System.out.println(AbstractModel.toJsonString(client.${action}(request)));`].join("\n");
}

export const java = {
  name: "Java",
  file: "Call.java",
  run: "mvn dependency:get -Dartifact=com.tencentcloudapi:tencentcloud-sdk-java-postgres:LATEST",
  /**
   * @param {ProgramCall[]} calls
   * @param {{ region: string }} where
   */
  write: (calls, { region }) => program`
// Takes the key from TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY.
import com.tencentcloudapi.common.AbstractModel;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.provider.EnvironmentVariableCredentialsProvider;
import com.tencentcloudapi.postgres.v20170312.PostgresClient;
import com.tencentcloudapi.postgres.v20170312.models.*;

public class Call {
    public static void main(String[] args) throws Exception {
        Credential credential = new EnvironmentVariableCredentialsProvider().getCredentials();
        PostgresClient client = new PostgresClient(credential, ${literal(region)});
        ${calls.map(calling).join("\n")}
    }
}
`,
};
