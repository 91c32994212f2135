// The language of the page, English or Chinese: that of the browser, or one that was chosen, which is remembered on
// this machine.

import { keep, kept } from "./kept.js";
import { english } from "./strings/en.js";
import { chinese } from "./strings/zh.js";

/** @import { Words } from "./strings/en.js" */

/** @type {{ en: Words, zh: Words }} */
const LANGUAGES = { en: english, zh: chinese };

/** @param {() => void} changed */
export function createLanguage(changed) {
  const chosen = kept("language");
  /** @type {keyof typeof LANGUAGES} */
  let name = chosen === "en" || chosen === "zh" ? chosen : navigator.language.startsWith("zh") ? "zh" : "en";
  const put = () => {
    document.documentElement.lang = LANGUAGES[name].language.tag;
  };
  put();
  return {
    get words() {
      return LANGUAGES[name];
    },
    next() {
      name = name === "en" ? "zh" : "en";
      put();
      keep("language", name);
      changed();
    },
  };
}
