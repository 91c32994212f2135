// The choices of a person, remembered on this machine. Storage may be forbidden; a choice then lasts as long as the
// page.

/** @param {string} name */
const as = (name) => `debugger.${name}`;

/** @param {string} name */
export function kept(name) {
  try {
    return localStorage.getItem(as(name)) ?? undefined;
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
    localStorage.setItem(as(name), value);
  } catch {
    // See above.
  }
}
