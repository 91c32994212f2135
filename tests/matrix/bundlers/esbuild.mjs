// esbuild.

import { build } from "esbuild";

import { bundled, version } from "./bundled.mjs";
import { complete } from "./copied.mjs";

export default (kit) =>
  bundled("esbuild", version("esbuild"), kit, async (task) => {
    const { folder, script, worker, out } = task;
    const entryPoints = [script, worker].filter(Boolean);
    const options = { bundle: true, minify: true, format: "esm", splitting: true, logLevel: "silent" };
    const { warnings } = await build({ ...options, entryPoints, absWorkingDir: folder, outdir: out });
    if (warnings.length > 0) throw new Error(warnings.map(({ text }) => text).join("\n"));
    await complete(task);
  });
