// Rolldown.

import { join } from "node:path";

import { rolldown } from "rolldown";

import { bundled, version } from "./bundled.mjs";
import { complete } from "./copied.mjs";

export default (kit) =>
  bundled("Rolldown", version("rolldown"), kit, async (task) => {
    const { folder, script, worker, out } = task;
    const bundle = await rolldown({
      input: [script, worker].filter(Boolean).map((name) => join(folder, name)),
      platform: "browser",
    });
    await bundle.write({ dir: out, format: "esm", minify: true });
    await bundle.close();
    await complete(task);
  });
