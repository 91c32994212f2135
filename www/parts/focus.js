// Moving the focus to an element by its selector.

/**
 * Moves the focus to the first element that matches, if there is one.
 * @param {string} selector
 * @param {ParentNode} within
 */
export const focus = (selector, within = document) =>
  /** @type {HTMLElement | null} */ (within.querySelector(selector))?.focus();

/**
 * Moves the focus once what is asked for has been drawn.
 * @param {string} selector
 */
export const focusSoon = (selector) => setTimeout(focus, 0, selector);

/**
 * Skips to an element of the page without a change of the address.
 * @param {Event} event
 * @param {string} selector
 */
export function skipTo(event, selector) {
  event.preventDefault();
  focus(selector);
}
