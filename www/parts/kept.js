// The choices of a person, remembered on this machine. Storage may be forbidden; a choice then lasts as long as the
// page.

/** @param {string} name with the page before it, where the choice is not one of all pages: `debugger.code` */
export function kept(name) {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} name
 * @param {string} value
 */
export function keep(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch {
    // See above.
  }
}
