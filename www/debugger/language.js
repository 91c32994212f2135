// English or Chinese: as the browser has it, or as chosen, which is remembered on this machine.

import { keep, kept } from "./kept.js";
import { english } from "./strings/en.js";
import { chinese } from "./strings/zh.js";

const LANGUAGES = { en: english, zh: chinese };

export function createLanguage(changed) {
  let name = LANGUAGES[kept("language")] ? kept("language") : navigator.language.startsWith("zh") ? "zh" : "en";
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
