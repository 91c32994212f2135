// Rspack, as it comes.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { rspack } from "@rspack/core";

import { bundled, page, version } from "./bundled.mjs";
import { finished } from "./finished.mjs";

export default (kit) =>
  bundled("Rspack", version("@rspack/core"), kit, async ({ folder, script, out, html }) => {
    await finished(
      rspack({
        mode: "production",
        context: folder,
        entry: `./${script}`,
        output: { path: out, filename: script },
        performance: { hints: false },
      }),
    );
    await writeFile(join(out, html), page(script));
  });
