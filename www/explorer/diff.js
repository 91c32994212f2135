// What differs between two values, as JSON has them.

/** @typedef {{ path: string, before?: unknown, after?: unknown }} Change */

/** The number of differences that are told; an answer that is another one altogether is not told part by part. */
const MOST = 500;

/**
 * @param {unknown} before
 * @param {unknown} after
 * @returns {Change[]} by path; a JSON pointer says where
 */
export function difference(before, after) {
  /** @type {Change[]} */
  const found = [];
  /**
   * @param {unknown} one
   * @param {unknown} other
   * @param {string} path
   */
  const look = (one, other, path) => {
    if (found.length >= MOST || Object.is(one, other)) return;
    const areParts = isPart(one) && isPart(other) && Array.isArray(one) === Array.isArray(other);
    if (!areParts) {
      found.push({ path, before: one, after: other });
      return;
    }
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)]))
      look(own(one, key), own(other, key), `${path}/${escaped(key)}`);
  };
  look(before, after, "");
  return found;
}

/** @param {unknown} value @returns {value is object} */
const isPart = (value) => typeof value === "object" && value !== null;
/** @param {object} value @param {string} key @returns {unknown} */
const own = (value, key) => (Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined);
/** A name as a JSON pointer writes it. @param {string} name */
export const escaped = (name) => name.replaceAll("~", "~0").replaceAll("/", "~1");
