// An answer as the rows of a tree: those that are open, or those in which a text was found.

import { shown } from "../parts/shown.js";

/**
 * A row. `id` is its JSON pointer, `path` the same as programs write it; `open` is missing where nothing is inside.
 * @typedef {{
 *   id: string, path: string, key: string, level: number, value: unknown, open?: boolean, size?: number,
 *   isList?: boolean
 * }} Row
 */

/** The number of rows that are shown. */
const MOST = 1000;
/** How deep a tree is open at first. */
const OPEN_DEPTH = 2;
const DEEPEST = 32;

/**
 * @param {unknown} value
 * @param {{ toggled: Set<string>, query?: string }} shownBy the parts that are not as they are at first
 * @returns {{ rows: Row[], left: number }}
 */
export function rowsOf(value, { toggled, query = "" }) {
  const wanted = query.trim().toLowerCase();
  /** @type {Row[]} */
  const rows = [];

  /**
   * @param {unknown} part
   * @param {Pick<Row, "id" | "path" | "key" | "level">} place
   * @returns {boolean} whether something in it was found
   */
  function look(part, place) {
    const isPart = typeof part === "object" && part !== null && place.level < DEEPEST;
    const entries = isPart ? Object.entries(part) : [];
    const own = !isPart && holds(part);
    const named = wanted !== "" && place.key.toLowerCase().includes(wanted);
    const at = rows.length;
    /** @type {Row} */
    const row = { ...place, value: part };
    if (isPart) Object.assign(row, { open: true, size: entries.length, isList: Array.isArray(part) });
    rows.push(row);
    let found = wanted === "" || named || own;
    const isOpen = isPart && (wanted !== "" || place.level < OPEN_DEPTH !== toggled.has(place.id));
    row.open = isPart ? isOpen : undefined;
    if (isOpen)
      for (const [key, inner] of entries) {
        const path = Array.isArray(part) ? `${place.path}[${key}]` : `${place.path}${place.path && "."}${key}`;
        if (look(inner, { id: `${place.id}/${key}`, path, key, level: place.level + 1 })) found = true;
      }
    if (!found) rows.length = at;
    return found;
  }

  /** @param {unknown} part */
  const holds = (part) => wanted !== "" && shown(part).toLowerCase().includes(wanted);

  if (typeof value === "object" && value !== null)
    for (const [key, part] of Object.entries(value))
      look(part, { id: `/${key}`, path: Array.isArray(value) ? `[${key}]` : key, key, level: 1 });
  return { rows: rows.slice(0, MOST), left: Math.max(0, rows.length - MOST) };
}
