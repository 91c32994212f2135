// Rollup, with the plugins everybody has: packages are found, and files named by `new URL` are copied.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import resolve from "@rollup/plugin-node-resolve";
import { importMetaAssets } from "@web/rollup-plugin-import-meta-assets";
import { rollup } from "rollup";

import { bundled, page, version } from "./bundled.mjs";

export default (kit) =>
  bundled("Rollup", version("rollup"), kit, async ({ folder, script, worker, out, html }) => {
    const input = [script, worker].filter(Boolean).map((name) => join(folder, name));
    const plugins = [resolve({ browser: true }), ...(worker ? [] : [importMetaAssets()])];
    const onwarn = ({ message }) => {
      throw new Error(message);
    };
    const bundle = await rollup({ input, plugins, onwarn });
    await bundle.write({ dir: out, format: "es" });
    await bundle.close();
    await writeFile(join(out, html), page(script));
  });
