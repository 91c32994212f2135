// What is in the tarball: all that is needed, nothing else, and every name with its documentation.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, posix } from "node:path";

import typescript from "typescript5";

import { NPM, program, success } from "../drive/program.mjs";

const ABOUT = ["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT", "README.md", "package.json"];

export default async function contents({ consumer, look }) {
  const manifest = JSON.parse(await readFile(join(consumer.installed, "package.json"), "utf8"));
  const rows = [
    ...targets([manifest.exports, manifest.bin, manifest.main, manifest.module, manifest.types]),
    ...plainFiles(manifest),
  ];
  const undescribed = undocumented(
    rows.filter((file) => /\.d\.c?ts$/.test(file)).map((file) => join(consumer.installed, file)),
  );
  return [
    look("The tarball", manifest.version, "what it holds", {
      "nothing is missing or needless": await balance(consumer, rows),
      "npm publishes the manifest as it is": await uncorrected(consumer, manifest),
      "its command runs": await command(consumer, manifest),
      "every name is documented": undescribed.length === 0 ? "ok" : undescribed.join(", "),
    }),
  ];
}

/** Every file that some row names. */
function targets(row) {
  if (typeof row === "string") return [posix.normalize(row)];
  return Object.values(row).flatMap(targets);
}

/** Each module of a subpath as a plain file, for tools that do not read `exports`; what is for servers alone has none. */
const plainFiles = ({ exports }) =>
  Object.entries(exports)
    .filter(
      ([subpath, { default: module }]) =>
        subpath !== "." && module && targets(module).some((file) => file.endsWith(".js")),
    )
    .map(([subpath]) => `${posix.normalize(subpath)}.js`);

/** npm corrects some faults of a manifest on its own when it publishes, by leaving out what is meant. */
async function uncorrected({ folder }, manifest) {
  const copy = join(folder, "corrected");
  await mkdir(copy, { recursive: true });
  await writeFile(join(copy, "package.json"), JSON.stringify(manifest));
  await success(NPM, ["pkg", "fix"], { cwd: copy });
  const corrected = JSON.parse(await readFile(join(copy, "package.json"), "utf8"));
  const changed = Object.keys({ ...manifest, ...corrected }).filter(
    (name) => JSON.stringify(manifest[name]) !== JSON.stringify(corrected[name]),
  );
  return changed.length === 0 ? "ok" : `npm would correct ${changed.join(", ")}`;
}

/** Whether what npm links as a command can be run. */
async function command({ folder }, { bin }) {
  const [name] = Object.keys(bin);
  const { code, output } = await program(join(folder, "node_modules/.bin", name), ["--help"]);
  return code === 0 && output.includes(name) ? "ok" : output;
}

/** Compares the files with those that are reached from what the manifest names. */
async function balance({ installed, files }, rows) {
  const there = new Set(files);
  const reached = new Set(ABOUT);
  const missing = [];
  const reach = async (file, from) => {
    if (reached.has(file)) return;
    if (!there.has(file)) return void missing.push(`${file}, which ${from} needs`);
    reached.add(file);
    if (!/\.([cm]?js|ts|d\.cts)$/.test(file)) return;
    const text = await readFile(join(installed, file), "utf8");
    const map = /\/\/# sourceMappingURL=(\S+)/.exec(text);
    if (map) await reachSources(posix.join(posix.dirname(file), map[1]), file);
    const named = [...text.matchAll(/(?:from|import|new URL\(|import\()\s*"(\.\.?\/[^"?]+)/g)].map(([, name]) => name);
    const source = file.startsWith("src/");
    for (const name of named) {
      const script = posix.join(posix.dirname(file), name);
      const found = file.endsWith("ts") ? script.replace(/\.(c?)js$/, source ? ".ts" : ".d.$1ts") : script;
      // What sources import may be built, and has no source.
      if (!source || there.has(found)) await reach(found, file);
    }
  };
  /** A map, and the sources that it leads to. Those of bundled libraries are not ours to ship. */
  const reachSources = async (map, from) => {
    await reach(map, from);
    if (!there.has(map)) return;
    const { sources } = JSON.parse(await readFile(join(installed, map), "utf8"));
    for (const source of sources.filter((name) => !name.includes("node_modules/")))
      await reach(posix.join(posix.dirname(map), source), map);
  };
  for (const file of rows) await reach(file, "the manifest");
  const needless = files.filter((file) => !reached.has(file) && !reached.has(file.replace(/\.d\.ts$/, "")));
  const said = [...missing.map((file) => `missing: ${file}`), ...needless.map((file) => `needless: ${file}`)];
  return said.length === 0 ? "ok" : said.join("; ");
}

/** What these declarations export, and the members of their classes and of the API's structures, without a word of documentation. */
function undocumented(files) {
  const program = typescript.createProgram(files, {
    module: typescript.ModuleKind.NodeNext,
    moduleResolution: typescript.ModuleResolutionKind.NodeNext,
  });
  const checker = program.getTypeChecker();
  const wordless = new Set();
  for (const file of files) {
    for (const exported of checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)))) {
      const symbol = exported.flags & typescript.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      if (symbol.getDocumentationComment(checker).length === 0) wordless.add(exported.name);
      const file = symbol.declarations[0].getSourceFile().fileName;
      // The list of all actions by name only points to what is documented.
      const structure = file.endsWith("actions.d.ts") && exported.name !== "Actions";
      if (!structure && !(symbol.flags & typescript.SymbolFlags.Class)) continue;
      for (const member of checker.getDeclaredTypeOfSymbol(symbol).getProperties()) {
        const own = member.declarations?.some((declaration) =>
          files.some((known) => declaration.getSourceFile().fileName.startsWith(join(known, ".."))),
        );
        // A class with private fields is declared with one of this name.
        if (own && member.name !== "#private" && member.getDocumentationComment(checker).length === 0)
          wordless.add(`${exported.name}.${member.name}`);
      }
    }
  }
  return [...wordless];
}
