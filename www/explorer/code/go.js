// Go, with the vendor's SDK: members are pointers, which functions of its package `common` make.

import { literal } from "../../debugger/signing/go.js";
import { program } from "../../debugger/signing/text.js";

/** @import { Member, ProgramCall, Value } from "./call.js" */

/** The functions that make a pointer, by the types of the model; with an `s`, a list of pointers. */
const POINTERS = {
  string: "StringPtr",
  time: "StringPtr",
  unsigned: "Uint64Ptr",
  integer: "Int64Ptr",
  number: "Float64Ptr",
  boolean: "BoolPtr",
};
/** @type {Record<string, string>} */
const TYPES = {
  string: "string",
  time: "string",
  unsigned: "uint64",
  integer: "int64",
  number: "float64",
  boolean: "bool",
};

/** @param {string} type */
const pointer = (type) => POINTERS[/** @type {keyof typeof POINTERS} */ (type)] ?? "StringPtr";

/**
 * A scalar without its pointer.
 * @param {Value} value
 */
function bare(value) {
  if (value.kind === "text" || value.kind === "kept") return literal(value.text);
  if (value.kind === "number") return value.text;
  if (value.kind === "boolean") return String(value.on);
  return value.kind === "secret" ? `os.Getenv(${literal(value.variable)})` : "nil";
}

/**
 * @param {Value} value
 * @param {string} type
 * @returns {string}
 */
function written(value, type) {
  if (value.kind === "object") {
    const members = value.members.map(({ name, type: own, value: part }) => [`${name}:`, written(part, own)]);
    return `&postgres.${value.structure ?? "Unknown"}{${inner(aligned(members))}}`;
  }
  if (value.kind === "list") {
    const isOfObjects = value.items.some((item) => item.kind === "object");
    if (!isOfObjects)
      return `common.${pointer(type)}s([]${TYPES[type] ?? "string"}{${value.items.map(bare).join(", ")}})`;
    const items = value.items.map((item) => `${written(item, type).replace(/^&postgres\.\w+/, "")},`);
    return `[]*postgres.${type}{${inner(items)}}`;
  }
  return value.kind === "null" ? "nil" : `common.${pointer(type)}(${bare(value)})`;
}

/**
 * Members in columns, as gofmt writes neighbours that stand on one line each.
 * @param {string[][]} members
 */
function aligned(members) {
  /** @type {string[]} */
  const lines = [];
  /** @type {string[][]} */
  let block = [];
  const flush = () => {
    const longest = Math.max(0, ...block.map(([name]) => name.length));
    lines.push(...block.map(([name, text]) => `${name.padEnd(longest)} ${text},`));
    block = [];
  };
  for (const [name, text] of members) {
    if (text.includes("\n")) {
      flush();
      lines.push(`${name} ${text},`);
    } else block.push([name, text]);
  }
  flush();
  return lines;
}

/** @param {string[]} lines */
const inner = (lines) =>
  lines.length > 0 ? `\n${lines.map((line) => `\t${line.replaceAll("\n", "\n\t")}`).join("\n")}\n` : "";

/** @param {Member} member */
const assignment = ({ name, type, value }) => `request.${name} = ${written(value, type)}`;

/** @param {ProgramCall} call */
const calling = ({ action, params }) => [
  `request := postgres.New${action}Request()`,
  ...params.members.map(assignment),
  `response, err := client.${action}(request)`,
  "if err != nil {",
  "\tlog.Fatal(err)",
  "}",
  "fmt.Println(response.ToJsonString())",
];

export const go = {
  name: "Go",
  file: "main.go",
  run: "go get github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/postgres && go run .",
  /**
   * @param {ProgramCall[]} calls
   * @param {{ region: string }} where
   */
  write(calls, { region }) {
    const needsOs = calls.some(({ secrets }) => secrets.length > 0);
    return program`
// Takes the key from TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY.
package main

import (
	"fmt"
	"log"
	${needsOs && '"os"'}

	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/profile"
	postgres "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/postgres/v20170312"
)

func main() {
	credential, err := common.DefaultEnvProvider().GetCredential()
	if err != nil {
		log.Fatal(err)
	}
	client, err := postgres.NewClient(credential, ${literal(region)}, profile.NewClientProfile())
	if err != nil {
		log.Fatal(err)
	}
	${calls.flatMap(calling).join("\n")}
}
`;
  },
};
