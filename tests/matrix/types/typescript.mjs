// Programs of strict users compile, under every way of finding modules that people have, and what is wrong does not.

import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execPath } from "node:process";
import { fileURLToPath } from "node:url";

import { program } from "../drive/program.mjs";
import { tool } from "../drive/tool.mjs";

const COMPILERS = ["typescript5", "typescript6", "typescript7"];
const STRICT = {
  target: "es2022",
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  types: [],
};
const WAYS = {
  node16: { module: "node16", moduleResolution: "node16", lib: ["es2022", "dom"] },
  nodenext: { module: "nodenext", moduleResolution: "nodenext", lib: ["es2022", "dom"] },
  bundler: { module: "esnext", moduleResolution: "bundler", lib: ["es2022", "dom"] },
};

/** The tests of the declarations, and a program that uses require. */
const TESTS = fileURLToPath(new URL("../../js/types", import.meta.url));
const REQUIRE = fileURLToPath(new URL("require.test-d.cts", import.meta.url));

export default async function typescript({ consumer, look }) {
  const folder = join(consumer.folder, "types");
  await mkdir(folder, { recursive: true });
  await cp(TESTS, folder, { recursive: true });
  await cp(REQUIRE, join(folder, "require.test-d.cts"));
  const records = [];
  for (const compiler of COMPILERS) {
    const { version, bin } = tool(import.meta.url, compiler);
    const checks = {};
    for (const [way, options] of Object.entries(WAYS)) {
      const project = join(folder, `tsconfig.${way}.json`);
      await writeFile(
        project,
        JSON.stringify({
          compilerOptions: { ...STRICT, ...options },
          include: ["*.ts", ...(way === "bundler" ? [] : ["*.cts"])],
        }),
      );
      const { code, output } = await program(execPath, [bin("tsc"), "--project", project], { cwd: folder });
      checks[way] = code === 0 ? "ok" : output.trim();
    }
    records.push(look("TypeScript", version, "strict users compile", checks));
  }
  return records;
}
