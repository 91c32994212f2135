// For bundlers that leave `new URL("./core.wasm", import.meta.url)` as it is: the file is put beside the bundle.

import { copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { page } from "./bundled.mjs";

/** Puts the page and, for the entry that wants it, the wasm beside the bundle. */
export async function complete({ folder, script, out, html }) {
  if (script === "web.js")
    await copyFile(join(folder, "node_modules/tencentdb-postgres/dist/core.wasm"), join(out, "core.wasm"));
  await writeFile(join(out, html), page(script));
}
