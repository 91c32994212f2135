// Rust, with this project's client.

import { literal } from "../../debugger/signing/rust.js";
import { program } from "../../debugger/signing/text.js";
import { braced } from "./call.js";

/** @import { ProgramCall, Scalar } from "./call.js" */

/** @param {Scalar} value */
function scalar(value) {
  if (value.kind === "text") return literal(value.text);
  // Without its type, a literal is of 32 bits.
  if (value.kind === "number") return Math.abs(Number(value.text)) > 0x7fff_ffff ? `${value.text}_i64` : value.text;
  if (value.kind === "boolean") return String(value.on);
  if (value.kind === "secret") return `std::env::var(${literal(value.variable)})?`;
  return value.kind === "kept" ? literal(value.text) : "null";
}

/**
 * The name of an action's type: that of Rust's rules, by which `DescribeDBInstances` is `DescribeDbInstances`.
 * @param {string} action
 */
export const typeOf = (action) =>
  action.replace(/[A-Z]+(?=[A-Z][a-z])|[A-Z]{2,}/g, (word) => word[0] + word.slice(1).toLowerCase());

/** @param {ProgramCall} call */
const calling = ({ action, params }) => program`
let request: ${typeOf(action)} = serde_json::from_value(json!(${braced(params, { scalar, name: literal })}))?;
println!("{:#?}", client.call(&request)?);
`;

export const rust = {
  name: "Rust",
  file: "src/main.rs",
  run: "cargo add tencentdb-postgres --features blocking && cargo add serde_json && cargo run",
  /**
   * @param {ProgramCall[]} calls
   * @param {{ region: string }} where
   */
  write: (calls, { region }) => program`
// Takes the key from TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY. Set TENCENTCLOUD_REGION to ${region}.
use serde_json::json;
use tencentdb_postgres::api::${imports(calls)};
use tencentdb_postgres::blocking::Client;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?;
    ${calls.map(calling).join("\n")}
    Ok(())
}
`,
};

/** @param {ProgramCall[]} calls */
function imports(calls) {
  const types = [...new Set(calls.map(({ action }) => typeOf(action)))].sort();
  return types.length === 1 ? types[0] : `{${types.join(", ")}}`;
}
