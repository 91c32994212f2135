// The theme: light, dark, or that of the system. It is remembered on this machine.

const KEPT_AS = "console.theme";
/** @typedef {keyof typeof THEME_ICONS} ThemeName */

/** The themes in the order in which they follow one another, each with its icon. */
export const THEME_ICONS = /** @type {const} */ ({ system: "contrast", light: "sun", dark: "moon" });
const NAMES = /** @type {ThemeName[]} */ (Object.keys(THEME_ICONS));

/** @param {() => void} changed */
export function createTheme(changed) {
  const kept = read();
  /** @type {ThemeName} */
  let name = NAMES.find((known) => known === kept) ?? "system";
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
      write(name);
      changed();
    },
  };
}

function read() {
  try {
    return localStorage.getItem(KEPT_AS);
  } catch {
    return undefined;
  }
}

/** @param {ThemeName} name */
function write(name) {
  try {
    localStorage.setItem(KEPT_AS, name);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}
