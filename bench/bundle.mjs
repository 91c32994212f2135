// Bundles as a user's build would: esbuild, minified, as ES modules.

import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));

/**
 * Bundles a module given as text. Returns the files that are loaded at the start, and those that are loaded later, with
 * their bytes.
 * @param {string} source
 * @param {import("esbuild").BuildOptions} options
 */
export async function bundle(source, options = {}) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: here, sourcefile: "entry.js" },
    bundle: true,
    minify: true,
    format: "esm",
    splitting: options.format === undefined,
    outdir: join(here, "out"),
    entryNames: "entry",
    write: false,
    metafile: true,
    logLevel: "silent",
    absWorkingDir: here,
    ...options,
  });
  const bytes = new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]));
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]));
  const atOnce = new Set();
  const load = (name) => {
    if (!outputs.has(name) || atOnce.has(name)) return;
    atOnce.add(name);
    for (const { path, kind } of outputs.get(name).imports) if (kind === "import-statement") load(basename(path));
  };
  for (const [name, { entryPoint }] of outputs) if (entryPoint === "entry.js") load(name);
  const take = (wanted) =>
    [...bytes].filter(([name]) => atOnce.has(name) === wanted).map(([name, contents]) => ({ name, contents }));
  return { atOnce: take(true), later: take(false) };
}

/** The same for a runtime that takes one file, and wasm as a module of its own. */
export async function bundleForWorkerd(source) {
  // More than one module may import it.
  const wasm = new Map();
  const apart = {
    name: "wasm-apart",
    setup({ onResolve }) {
      onResolve({ filter: /\.wasm$/ }, ({ path, resolveDir }) => {
        const name = basename(path);
        wasm.set(name, { name, contents: readFileSync(join(resolveDir, path)) });
        return { path: name, external: true };
      });
    },
  };
  const { atOnce } = await bundle(source, {
    format: "esm",
    conditions: ["workerd", "worker", "browser"],
    plugins: [apart],
  });
  return { script: atOnce[0].contents, wasm: [...wasm.values()] };
}
