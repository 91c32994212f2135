// "Are the types wrong?", of the packed package.

import { execPath } from "node:process";

import { program } from "../drive/program.mjs";
import { tool } from "../drive/tool.mjs";

const { version, bin } = tool(import.meta.url, "@arethetypeswrong/cli");

export default async function attw({ consumer, look }) {
  // The rule that is left out is about entries for pages and about the wasm, which have no form for require on purpose.
  const words = [bin("attw"), consumer.tarball, "--no-emoji", "--no-color", "--ignore-rules", "cjs-resolves-to-esm"];
  const { code, output } = await program(execPath, words);
  return [look("attw", version, "the types are those of the files", { clean: code === 0 ? "ok" : output })];
}
