// Bun: from files, and as one bundle for its own runtime.

import { fileURLToPath } from "node:url";

import { success } from "../drive/program.mjs";

export default async function bun({ consumer, suite }) {
  const program = fileURLToPath(new URL("node_modules/bun/bin/bun.exe", import.meta.url));
  const version = (await success(program, ["--version"])).trim();
  const at = { cwd: consumer.folder };
  const by =
    (file) =>
    async ({ address }) =>
      void (await success(program, [file, address], at));
  await success(program, ["build", "import.mjs", "--target=bun", "--outdir=built/bun"], at);
  return [
    await suite("Bun", version, "import", by("import.mjs")),
    await suite("Bun", version, "require", by("require.cjs")),
    await suite("Bun", version, "slim", by("slim.mjs")),
    await suite("Bun", version, "bun build", by("built/bun/import.js")),
  ];
}
