// What axe finds on a page.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * The violations of a page, each as a rule and the places where it is broken. What the tools of a browser evaluate
 * stands outside the policy of the page.
 * @param {import("puppeteer-core").Page} page
 * @param {string} within a part of the page
 */
export async function violations(page, within = "html") {
  if (!(await page.evaluate("typeof axe === 'object'"))) await page.evaluate(SOURCE);
  return await page.evaluate(async (part) => {
    const { violations: found } = await /** @type {any} */ (globalThis).axe.run(part, {
      resultTypes: ["violations"],
    });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  }, within);
}
