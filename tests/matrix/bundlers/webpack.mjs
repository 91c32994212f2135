// webpack, as it comes.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import webpack from "webpack";

import { bundled, page, version } from "./bundled.mjs";
import { finished } from "./finished.mjs";

export default (kit) =>
  bundled("webpack", version("webpack"), kit, async ({ folder, script, out, html }) => {
    await finished(
      webpack({
        mode: "production",
        context: folder,
        entry: `./${script}`,
        output: { path: out, filename: script },
        performance: { hints: false },
      }),
    );
    // As a classic script, in a page that does not say how its characters are written: a bundle must not depend on it.
    await writeFile(
      join(out, html),
      script === "page.js" ? `<!doctype html><script defer src="${script}"></script>\n` : page(script),
    );
  });
