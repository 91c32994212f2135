// The debugger page, as a person meets it who is stuck on a refused signature.

import { examples } from "../../../www/debugger/examples.js";
import { servePages } from "./pages.mjs";

/** @import { Visit } from "./pages.mjs" */

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844, isMobile: true, hasTouch: true };
/** The key of the first example. */
export const [{ secretId: ID, secretKey: KEY }] = examples;
export const TOKEN = "a-token-of-some-length-that-nobody-sees";
/** The example of a cause. */
export const example = (code) => examples.find((one) => one.code === code);

/** Serves the debugger while the tests of the file that calls it run: `site`, and `visit`, which opens it. */
export function serveDebugger() {
  const site = servePages();
  /**
   * Opens the page, or another address.
   * @param {any} t
   * @param {Partial<Visit> & { at?: string }} options
   */
  async function visit(t, { at = `${site.address}/debugger.html`, viewport = DESKTOP, ...rest } = {}) {
    const page = await site.visit(t, at, { viewport, ...rest });
    await page.waitForSelector("#input");
    return page;
  }
  return { site, visit };
}

/** Fills an input. */
export const fill = (page, selector, text) => page.locator(selector).fill(text);
/** Loads the example of a cause. */
export const load = async (page, code) => {
  await page.select("#example", code);
  await page.waitForSelector(`.finding[data-code="${code}"]`);
};
/** The causes that are shown. */
export const codes = (page) => page.$$eval(".finding", (nodes) => nodes.map((node) => node.dataset.code));
/** Waits until this cause is shown first. */
export const first = (page, code) =>
  page.waitForFunction((wanted) => document.querySelector(".finding")?.dataset.code === wanted, {}, code);
/** Waits until the page shows a text. */
export const sees = (page, text) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text);
/** The text that was copied. */
export const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
/** How many pixels the page is wider than the screen. */
export const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
/**
 * All texts in and around the document where a secret could show, except the values of the inputs.
 */
export const shown = (page) =>
  page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      document.body.innerText,
      location.href,
      document.title,
      document.cookie,
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      JSON.stringify(history.state),
    ].join("\n"),
  );
