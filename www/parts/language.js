// The language of the pages, English or Chinese: that of the browser, or one that was chosen, which is remembered on
// this machine. Each part of a page says here where its texts are, and gets those of the language in force. English is
// always there; Chinese is loaded when it is wanted.

import { keep, kept } from "./kept.js";

/** @typedef {keyof typeof TAGS} Language */

const KEPT_AS = "language";
/** The languages, with the tags by which browsers know them. */
const TAGS = /** @type {const} */ ({ en: "en", zh: "zh-CN" });

/** @type {Language} */
let current = "en";
/** @type {((language: Language) => Promise<() => void>)[]} */
const parts = [];

/** The language in force. */
export const language = () => current;
/** The tag of a language, as `Intl` and `lang` take it. */
export const tag = (of = current) => TAGS[of];
/** The language that a button switches to. */
export const otherLanguage = () => (current === "en" ? "zh" : "en");

/**
 * Gives a part of the page its texts, whenever the language changes.
 * @template Words
 * @param {{ en: Words, zh: () => Promise<Words> }} tables
 * @param {(words: Words) => void} put
 */
export function speaks({ en, zh }, put) {
  parts.push(async (wanted) => {
    const words = wanted === "zh" ? await zh() : en;
    return () => put(words);
  });
}

/**
 * Switches to a language at once, as soon as all its texts are loaded. Where they cannot be, it throws and nothing has
 * changed.
 * @param {Language} wanted
 */
export async function switchTo(wanted) {
  const ready = await Promise.all(parts.map((load) => load(wanted)));
  current = wanted;
  for (const put of ready) put();
  document.documentElement.lang = tag();
}

/**
 * Switches to a language that a person chose.
 * @param {Language} chosen
 */
export async function choose(chosen) {
  await switchTo(chosen);
  keep(KEPT_AS, chosen);
}

/** Switches to the language that the page begins with. Where its texts do not come, the page stays English. */
export async function begin() {
  const chosen = kept(KEPT_AS);
  const isKnown = chosen === "en" || chosen === "zh";
  const first = isKnown ? chosen : navigator.language.startsWith("zh") ? "zh" : "en";
  await switchTo(first).catch(() => switchTo("en"));
}
