// What a page was connected to, so that a reload or a new tab does not take the emulator for a service. Keys are never
// kept: a connection that needs them is asked for again. Each tab has its own; a new one begins with the latest.

/** @import { Settings } from "./session.js" */
/** @typedef {Pick<Settings, "mode" | "endpoint" | "language" | "person">} Remembered */

const KEPT_AS = "connection";
const MODES = /** @type {const} */ (["emulator", "endpoint", "gateway"]);
const LANGUAGES = /** @type {const} */ (["page", "", "en-US", "zh-CN"]);
/** The storage of this tab, then that of all tabs; either may be forbidden. */
const STORES = [() => sessionStorage, () => localStorage];

/** @param {Settings} settings */
export function remember({ mode, endpoint, language, person }) {
  for (const store of STORES) {
    try {
      store().setItem(KEPT_AS, JSON.stringify({ mode, endpoint, language, person }));
    } catch {
      // Then a reload begins with the emulator.
    }
  }
}

/** @returns {Remembered | undefined} */
export function remembered() {
  for (const store of STORES) {
    const found = read(store);
    if (found) return found;
  }
  return undefined;
}

/**
 * @param {() => Storage} store
 * @returns {Remembered | undefined}
 */
function read(store) {
  try {
    const { mode, endpoint, language, person } = JSON.parse(store().getItem(KEPT_AS) ?? "{}");
    const known = MODES.find((name) => name === mode);
    if (!known || typeof endpoint !== "string" || typeof person !== "string") return undefined;
    return { mode: known, endpoint, language: LANGUAGES.find((name) => name === language) ?? "page", person };
  } catch {
    return undefined;
  }
}
