// The explorer page, as a person meets it.

import { servePages } from "./pages.mjs";

/** @import { Visit } from "./pages.mjs" */

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844, isMobile: true, hasTouch: true };

/**
 * Serves the explorer while the tests of the file that calls it run: `site`, and `visit`, which opens it at a route.
 * @param {string[]} flags of `cargo xtask demo`
 */
export function serveExplorer(...flags) {
  const site = servePages(...flags);
  /**
   * @param {any} t
   * @param {string} hash
   * @param {Partial<Visit> & { ready?: string }} options
   */
  async function visit(
    t,
    hash = "",
    { viewport = DESKTOP, ready = hash.length > 2 ? "#send" : "#list li", ...rest } = {},
  ) {
    const page = await site.visit(t, `${site.address}/explorer.html${hash}`, { viewport, ...rest });
    page.setDefaultTimeout(10_000);
    await page.waitForSelector(ready);
    // Until then there is nobody to send a call to.
    await page.waitForSelector("#connection.emulated");
    return page;
  }
  return { site, visit };
}

/** Opens the page of an action. */
export const go = async (page, action) => {
  await page.evaluate((name) => {
    location.hash = `#/${name}`;
  }, action);
  await page.waitForFunction((name) => document.querySelector("h1")?.textContent === name, {}, action);
};
/** Types into the input of a parameter, in place of what is there. */
export async function fill(page, name, text) {
  await page.$eval(`#p-${name}`, (node) => node.closest("details")?.setAttribute("open", ""));
  await page.locator(`#p-${name}`).fill(text);
}
/** Runs the call, and waits for what comes of it: the code in the history, or `ok`. */
export async function send(page) {
  const before = (await page.$$(".runs li")).length;
  await page.focus("#send");
  await page.keyboard.press("Enter");
  return await ended(page, before);
}
/** Waits for a call beyond those before, and returns its code. */
export async function ended(page, before) {
  await page.waitForFunction((count) => document.querySelectorAll(".runs li").length > count, {}, before);
  return await page.$eval(".runs li .pill", (node) => node.textContent);
}
/** Searches for a text, in place of what was searched for. */
export async function find(page, text) {
  await page.$eval("#search", (input) => input.select());
  await page.focus("#search");
  await page.keyboard.type(text);
}
/** Opens the editor of JSON, and puts a text in place of what is in it. */
export async function typeJson(page, text) {
  await tab(page, "side-json");
  const editor = await page.waitForFunction(() =>
    document.querySelector("#json")?.shadowRoot?.querySelector(".cm-content"),
  );
  await editor.asElement().click();
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  // Braces and quotes would be typed by the editor, too, if keys wrote them.
  await page.keyboard.sendCharacter(text);
}
/** What the editor of JSON shows. */
export const json = (page) =>
  page.evaluate(() => document.querySelector("#json").shadowRoot.querySelector(".cm-content").textContent);
/** The text of an element. */
export const text = (page, selector) => page.$eval(selector, (node) => node.textContent);
/** Waits until the page shows a text. */
export const sees = (page, wanted) =>
  page.waitForFunction((said) => document.body.innerText.includes(said), { timeout: 10_000 }, wanted);
/** The text that was copied. */
export const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
/** How many pixels the page is wider than the screen. */
export const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
/** Opens a tab. */
export async function tab(page, id) {
  await page.focus(`#${id}`);
  await page.keyboard.press("Enter");
}
