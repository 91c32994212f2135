// The examples that are pages: built as their package.json says, and showing instances.

import { join } from "node:path";

import { open } from "../browsers/open.mjs";
import { NPM, success } from "../drive/program.mjs";
import { QUIET, copy } from "./copy.mjs";

export default async function pages({ consumer, look }) {
  const browser = await open("chromium");
  const checks = {};
  try {
    for (const name of ["vite", "react"]) {
      const { folder } = await copy(consumer, name);
      await success(NPM, ["run", "build"], { cwd: folder, env: QUIET });
      const rows = await browser.count(join(folder, "dist"), "index.html", "tbody tr");
      checks[name] = rows > 0 ? "ok" : "shows no instances";
    }
  } finally {
    await browser.close();
  }
  return [look("Examples", "", "built, and showing instances", checks)];
}
