// Vite.

import { join } from "node:path";

import { build } from "vite";

import { bundled, version } from "./bundled.mjs";

export default (kit) =>
  bundled("Vite", version("vite"), kit, async ({ folder, out, html }) => {
    await build({
      root: folder,
      base: "./",
      configFile: false,
      logLevel: "error",
      worker: { format: "es" },
      build: { outDir: out, emptyOutDir: true, rollupOptions: { input: join(folder, html) } },
    });
  });
