// What spec/ has, read without the generator: the other side of counts and names.

import { readFileSync, readdirSync } from "node:fs";

const folder = new URL("../../../spec/", import.meta.url);
const text = readdirSync(folder)
  .filter((name) => name.endsWith(".spec"))
  .map((name) => readFileSync(new URL(name, folder), "utf8"))
  .join("\n");

/** The name of every action, in order. */
export const ACTIONS = [...text.matchAll(/^action (\w+)$/gm)].map(([, name]) => name).sort();
