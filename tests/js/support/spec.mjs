// Facts of spec/, read without the generator, to compare counts and names with.

import { readFileSync, readdirSync } from "node:fs";

const folder = new URL("../../../spec/", import.meta.url);
const text = readdirSync(folder)
  .filter((name) => name.endsWith(".spec"))
  .map((name) => readFileSync(new URL(name, folder), "utf8"))
  .join("\n");

/** The text of every action's block, by its name, in order. */
const blocks = [...text.matchAll(/^action (\w+)\n((?: .*\n|\n)*)/gm)]
  .map(([, name, block]) => [name, block])
  .sort(([a], [b]) => (a < b ? -1 : 1));
const having = (line) => blocks.filter(([, block]) => line.test(block)).map(([name]) => name);

/** The names of all actions in order, of those that are paged, and of those that are withdrawn. */
export const ACTIONS = having(/^/);
export const PAGED = having(/^ {2}pages /m);
export const WITHDRAWN = having(/^ {2}withdrawn /m);
