// Tables of texts: what a page says in one language.

/**
 * A text, a function that puts values into one, or a table of texts.
 * @typedef {string | ((...values: (string | number)[]) => string | string[]) | { [name: string]: Texts | undefined }}
 * Texts
 */
/**
 * A table that is asked for names from elsewhere, which it may not know.
 * @typedef {Record<string, string | undefined>} Names
 */

/**
 * Returns the name of a value from elsewhere: the value itself where the table has no name for it.
 * @param {Names} table
 * @param {string | undefined} value
 */
export const named = (table, value) => (value === undefined ? undefined : (table[value] ?? value));

/**
 * Takes the prototype from every table, so that `constructor` is no name in it.
 * @template {Texts} Table
 * @param {Table} table
 * @returns {Table}
 */
export function bare(table) {
  for (const part of Object.values(table)) if (typeof part === "object") bare(part);
  return Object.setPrototypeOf(table, null);
}
