// Pages without any bundler: an import map and modules as they are.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { open } from "./open.mjs";

const WAYS = { page: "page.js", web: "web.js", worker: "in-worker.js" };

export async function pages(name, target, { consumer, suite }) {
  const { exports } = JSON.parse(await readFile(join(consumer.installed, "package.json"), "utf8"));
  const imports = {};
  for (const [subpath, row] of Object.entries(exports)) {
    const file = row.default?.default ?? row.default;
    if (file?.endsWith(".js"))
      imports[join("tencentdb-postgres", subpath)] = `/node_modules/tencentdb-postgres/${file.slice(2)}`;
  }
  // Import maps do not reach into workers: there, people name the file.
  const worker = await readFile(join(consumer.folder, "page-worker.js"), "utf8");
  const named = Object.entries(imports).reduce((text, [from, to]) => text.replaceAll(`"${from}"`, `"${to}"`), worker);
  await writeFile(join(consumer.folder, "plain-worker.js"), named);
  const starter = await readFile(join(consumer.folder, "in-worker.js"), "utf8");
  await writeFile(
    join(consumer.folder, "plain-in-worker.js"),
    starter.replace("./page-worker.js", "./plain-worker.js"),
  );

  const browser = await open(name);
  const records = [];
  try {
    for (const [way, file] of Object.entries(WAYS)) {
      const script = file === "in-worker.js" ? "plain-in-worker.js" : file;
      const html = `<!doctype html><script nonce="matrix" type="importmap">${JSON.stringify({ imports })}</script><script type="module" src="${script}"></script>`;
      await writeFile(join(consumer.folder, "plain.html"), html);
      records.push(
        await suite(target, browser.version, way, (server) => browser.visit(consumer.folder, "plain.html", server)),
      );
    }
  } finally {
    await browser.close();
  }
  return records;
}
