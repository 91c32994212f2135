// One script for runtimes that take no packages, and the wasm files it imports, as the tools of such runtimes make it.

import { basename, join } from "node:path";

import { build } from "esbuild";

/** `{ script, wasm }`: the bundle of a program, and the wasm files by name. `module` writes what stands for the import of one. */
export async function bundle(folder, program, { conditions, format, module }) {
  const wasm = new Map();
  const apart = {
    name: "wasm-apart",
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter: /\.wasm(\?module)?$/ }, async ({ path, resolveDir, kind, pluginData }) => {
        if (pluginData) return undefined;
        const { path: file } = await resolve(path.replace("?module", ""), { resolveDir, kind, pluginData: true });
        wasm.set(basename(file), file);
        return module ? { path: file, namespace: "wasm" } : { path: basename(file), external: true };
      });
      onLoad({ filter: /./, namespace: "wasm" }, ({ path }) => ({ contents: module(basename(path)) }));
    },
  };
  const { outputFiles } = await build({
    entryPoints: [join(folder, program)],
    absWorkingDir: folder,
    bundle: true,
    write: false,
    conditions,
    format,
    plugins: [apart],
    logLevel: "silent",
  });
  return { script: outputFiles[0].text, wasm };
}
