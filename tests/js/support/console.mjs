// The console page, as a person meets it.

import { servePages } from "./pages.mjs";

/** @import { Visit } from "./pages.mjs" */

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 375, height: 812, isMobile: true, hasTouch: true };
export const PASSWORD = "Tr1cky!passphrase";

/**
 * Serves the console while the tests of the file that calls it run: `site`, and `visit`, which opens it.
 * @param {string[]} flags of `cargo xtask demo`
 */
export function serveConsole(...flags) {
  const site = servePages(...flags);
  /**
   * Opens the page at a route.
   * @param {any} t
   * @param {string} hash
   * @param {Partial<Visit> & { ready?: string }} options
   */
  async function visit(t, hash = "", { viewport = DESKTOP, ready = "[data-instance]", ...rest } = {}) {
    const page = await site.visit(t, `${site.address}/${hash}`, { viewport, ...rest });
    if (ready) await page.waitForSelector(ready);
    return page;
  }
  return { site, visit };
}

/** The names of the instances in the list. */
export const names = (page) => page.$$eval("[data-instance] .name", (links) => links.map((link) => link.textContent));
/** Presses the element with this role and name. */
export const press = (page, role, name) => page.locator(`aria/${name}[role="${role}"]`).click();
/** Presses the button of this name. */
export const button = (page, name) => press(page, "button", name);
/** Fills the input of this name. */
export const fill = (page, label, text) => page.locator(`aria/${label}`).fill(text);
/** Waits until the page shows a text. */
export const sees = (page, text) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 15_000 }, text);
/** The state of the instance on its page. */
export const pill = (page) => page.$eval(".instance-line .pill", (node) => node.textContent);
/** Waits until the instance on its page is in a state. */
export const seesState = (page, state) =>
  page.waitForFunction(
    (wanted) => document.querySelector(".instance-line .pill")?.textContent === wanted,
    { timeout: 15_000 },
    state,
  );
/** The id of the instance of this name in the list. */
export const idOf = (page, name) =>
  page.$$eval(
    "[data-instance]",
    (rows, wanted) => rows.find((row) => row.querySelector(".name").textContent === wanted)?.dataset.instance,
    name,
  );
/** Waits until no dialog is open. */
export const closed = (page) => page.waitForFunction(() => !document.querySelector("dialog"));
/** How many pixels the page is wider than the screen. */
export const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Follows the link to an instance. */
export async function open(page, name) {
  await press(page, "link", name);
  await page.waitForFunction((wanted) => document.querySelector("h1")?.textContent === wanted, {}, name);
}

/** Lets ten minutes pass in the emulator: enough for any task of one step. */
export async function later(page) {
  await page.locator("#open-emulator").click();
  await button(page, "Jump ahead 10 min");
  await page.keyboard.press("Escape");
  await closed(page);
}

/** Switches a fault of the emulator on. */
export async function setFault(page, name) {
  await page.locator("#open-emulator").click();
  await button(page, name);
  await page.keyboard.press("Escape");
  await closed(page);
}

/** Opens a part of the page of the instance of this name, by its tab. */
export async function openPart(page, name, tab) {
  await open(page, name);
  await page.waitForSelector("[data-panel]");
  await page.locator(`.panel-tabs a[href*="/${tab}?"]`).click();
  await page.waitForSelector(`[data-panel=${tab}] .panel`);
  await page.waitForFunction(() => !document.querySelector("main .skeleton"));
}

/** Chooses an entry of the menu of a row. */
export async function choose(page, row, label) {
  // A notice may stand above the row.
  await page.$$eval(".toast button", (buttons) => {
    for (const button of buttons) button.click();
  });
  await page.locator(`[data-row="${row}"] [aria-haspopup=menu]`).click();
  await page.locator(`[data-row="${row}"] .menu-list:popover-open ::-p-aria(${label}[role="menuitem"])`).click();
}

/** What a row of a table says, by the labels of its columns. */
export const rowOf = (page, key) =>
  page.$eval(`[data-row="${key}"]`, (row) =>
    Object.fromEntries([...row.querySelectorAll("td[data-label]")].map((cell) => [cell.dataset.label, cell.innerText])),
  );

/** Waits until a cell of a row has a text. */
export const seesCell = (page, key, label, text) =>
  page.waitForFunction(
    (row, column, wanted) =>
      document.querySelector(`[data-row="${row}"] td[data-label="${column}"]`)?.innerText.trim() === wanted,
    { timeout: 15_000 },
    key,
    label,
    text,
  );

/** Presses the button of the dialog that carries it out, once that is possible. */
export const confirm = (page) => page.locator(".dialog-foot .confirm:not([aria-disabled])").click();

/** Carries out what the dialog that is open is for, through its second step where it has one; waits until it closed. */
export async function submit(page) {
  await page.waitForSelector(".dialog-foot");
  const goesOn = await page.$(".dialog-foot [type=submit]");
  if (goesOn) await page.locator(".dialog-foot [type=submit]").click();
  await page.waitForFunction(
    () => !document.querySelector("dialog") || document.querySelector(".dialog-foot .confirm:not([aria-disabled])"),
  );
  if (await page.$(".dialog-foot .confirm")) await confirm(page);
  await closed(page);
}

/** Chooses a value of a menu of choices, once it is offered. */
export async function pick(page, selector, value) {
  await page.waitForFunction(
    (at, wanted) => [...(document.querySelector(at)?.options ?? [])].some((option) => option.value === wanted),
    { timeout: 15_000 },
    selector,
    value,
  );
  await page.select(selector, value);
}

/** Types into an input in place of what is there. */
export async function retype(page, selector, text) {
  await page.waitForSelector(selector);
  await page.focus(selector);
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await page.keyboard.type(text);
}
