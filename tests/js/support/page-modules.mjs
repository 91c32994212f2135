// Modules of the pages as one script, for tests that call them inside a browser. The build tools of the package are
// where `cargo xtask build` installed them.

import { execFileSync } from "node:child_process";
import { join } from "node:path";

import { ROOT } from "./pages.mjs";

/**
 * Puts modules of the pages into a page, and returns a handle of an object with all that they export.
 * @param {import("puppeteer-core").Page} page
 * @param {string[]} modules paths below `www/`
 */
export async function pageModules(page, ...modules) {
  const bundled = execFileSync(
    join(ROOT, "target/tools/npm/node_modules/.bin/esbuild"),
    [
      "--bundle",
      "--format=iife",
      "--global-name=modules",
      "--log-level=error",
      `--alias:tencentdb-postgres=${join(ROOT, "pkg/dist/index.js")}`,
    ],
    {
      cwd: join(ROOT, "www"),
      input: modules.map((module) => `export * from ${JSON.stringify(`./${module}`)};`).join("\n"),
      encoding: "utf8",
      maxBuffer: 2 ** 26,
    },
  );
  // What the tools of a browser evaluate stands outside the policy of the page.
  return page.evaluateHandle(`(() => { ${bundled}\nreturn modules; })()`);
}
