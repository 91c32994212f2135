// The edge runtime of Vercel and Next.js, with what compiles code at run time forbidden, as it is there.

import { readFile } from "node:fs/promises";

import { EdgeRuntime } from "edge-runtime";

import { tool } from "../drive/tool.mjs";
import { bundle } from "./bundle.mjs";

const { version } = tool(import.meta.url, "edge-runtime");

export default async function edge({ consumer, suite }) {
  const start = async ({ address }) => {
    const { script, wasm } = await bundle(consumer.folder, "edge.js", {
      conditions: ["edge-light", "worker", "browser"],
      format: "iife",
      module: (name) => `export default globalThis.modules[${JSON.stringify(name)}];`,
    });
    const modules = {};
    for (const [name, file] of wasm) modules[name] = await WebAssembly.compile(await readFile(file));
    const runtime = new EdgeRuntime({
      codeGeneration: { strings: false, wasm: false },
      extend: (context) => Object.assign(context, { modules }),
    });
    runtime.evaluate(script);
    const response = await runtime.dispatchFetch(`http://edge.example/?address=${encodeURIComponent(address)}`);
    if (response.status !== 200) throw new Error(`status ${response.status}: ${await response.text()}`);
  };
  return [await suite("edge-runtime", version, "edge-light", start)];
}
