// Parcel, as it comes: it finds subpaths as plain files, for it does not read `exports` unless told. A worker is built
// without scope hoisting: with it, Parcel puts what a worker shares with a module that the worker imports later into a
// script of its own, and forgets to register it there.

import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

import { Parcel } from "@parcel/core";

import { bundled, version } from "./bundled.mjs";

const defaultConfig = createRequire(import.meta.url).resolve("@parcel/config-default");

export default (kit) =>
  bundled("Parcel", version("parcel"), kit, async ({ folder, worker, out, html }) => {
    const parcel = new Parcel({
      entries: join(folder, html),
      defaultConfig,
      mode: "production",
      shouldDisableCache: true,
      // It keeps a file all the same, by itself in the folder it is called in.
      cacheDir: join(folder, "..", "parcel-cache"),
      defaultTargetOptions: { distDir: out, publicUrl: "./", shouldScopeHoist: !worker },
    });
    await parcel.run();
    // Its import map is a script in the page, which a site with a policy has to let through.
    const built = join(out, html);
    await writeFile(
      built,
      (await readFile(built, "utf8")).replaceAll("<script type=importmap>", '<script nonce="matrix" type=importmap>'),
    );
  });
