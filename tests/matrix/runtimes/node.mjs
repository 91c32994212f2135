// Node.js, each version that is supported.

import { fileURLToPath } from "node:url";

import { success } from "../drive/program.mjs";

const VERSIONS = ["20", "22", "24"];
const WAYS = { import: "import.mjs", require: "require.cjs", slim: "slim.mjs", "both at once": "twice.mjs" };

export default async function node({ consumer, suite }) {
  const records = [];
  for (const version of VERSIONS) {
    const program = fileURLToPath(new URL(`nodes/node_modules/node${version}/bin/node`, import.meta.url));
    const full = (await success(program, ["--version"])).trim().slice(1);
    for (const [way, file] of Object.entries(WAYS)) {
      const start = async ({ address }) => void (await success(program, [file, address], { cwd: consumer.folder }));
      records.push(await suite("Node.js", full, way, start));
    }
  }
  return records;
}
