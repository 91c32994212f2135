// The theme: light, dark, or that of the system. It is remembered on this machine.

import { keep, kept } from "./kept.js";

const KEPT_AS = "theme";
/** @typedef {keyof typeof THEME_ICONS} ThemeName */

/** The themes in the order in which they follow one another, each with its icon. */
export const THEME_ICONS = /** @type {const} */ ({ system: "contrast", light: "sun", dark: "moon" });
const NAMES = /** @type {ThemeName[]} */ (Object.keys(THEME_ICONS));

/** @param {() => void} changed */
export function createTheme(changed) {
  /** @type {ThemeName} */
  let name = NAMES.find((known) => known === kept(KEPT_AS)) ?? "system";
  const put = () => {
    if (name === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = name;
  };
  put();
  return {
    get name() {
      return name;
    },
    next() {
      name = NAMES[(NAMES.indexOf(name) + 1) % NAMES.length];
      put();
      keep(KEPT_AS, name);
      changed();
    },
  };
}
