// A tool that is installed beside the target that uses it.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** `{ version, bin }` of an installed package: its version, and the path of one of its programs. */
export function tool(base, name) {
  const folder = new URL(`node_modules/${name}/`, base);
  const { version, bin } = JSON.parse(readFileSync(new URL("package.json", folder), "utf8"));
  return { version, bin: (program) => fileURLToPath(new URL(typeof bin === "string" ? bin : bin[program], folder)) };
}
