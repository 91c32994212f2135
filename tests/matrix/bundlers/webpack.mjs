// webpack, as it comes.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import webpack from "webpack";

import { bundled, page, version } from "./bundled.mjs";
import { finished } from "./finished.mjs";

export default (kit) =>
  bundled("webpack", version("webpack"), kit, async ({ folder, script, out, html }) => {
    await finished(webpack({ mode: "production", context: folder, entry: `./${script}`, output: { path: out, filename: script }, performance: { hints: false } }));
    await writeFile(join(out, html), page(script));
  });
