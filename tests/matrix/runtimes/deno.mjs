// Deno, with no permission but the network of this machine, and the files of the project for those who bring the wasm
// along.

import { fileURLToPath } from "node:url";

import { success } from "../drive/program.mjs";

const WAYS = { import: ["import.mjs"], slim: ["--allow-read=.", "slim.mjs"] };

export default async function deno({ consumer, suite }) {
  const program = fileURLToPath(new URL("node_modules/.bin/deno", import.meta.url));
  const [, version] = /^deno (\S+)/.exec(await success(program, ["--version"]));
  const records = [];
  for (const [way, words] of Object.entries(WAYS)) {
    const flags = ["run", "--no-prompt", "--allow-net=127.0.0.1", ...words];
    const start = async ({ address }) => void (await success(program, [...flags, address], { cwd: consumer.folder }));
    records.push(await suite("Deno", version, way, start));
  }
  return records;
}
