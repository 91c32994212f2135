// English or Chinese: as the browser has it, or as chosen, which is remembered on this machine.

import { english } from "./strings/en.js";
import { chinese } from "./strings/zh.js";

const KEPT_AS = "debugger.language";
const LANGUAGES = { en: english, zh: chinese };

export function createLanguage(changed) {
  let name = LANGUAGES[kept()] ? kept() : navigator.language.startsWith("zh") ? "zh" : "en";
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
      keep(name);
      changed();
    },
  };
}

function kept() {
  try {
    return localStorage.getItem(KEPT_AS);
  } catch {
    return undefined;
  }
}

function keep(name) {
  try {
    localStorage.setItem(KEPT_AS, name);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}
