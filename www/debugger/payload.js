// The bytes of a body as a person can look at them: how many there are, as text, and in hex where a text does not show
// them all.

const ROW = 16;
/** The number of characters of a text, and of rows of hex, that are shown. */
const LONGEST = 20_000;
const MOST_ROWS = 48;
/** The number of rows up to which all of them are shown. */
const FEW_ROWS = 16;

/**
 * `text` is missing where the bytes are no text, and `cut` says that it goes on. `rows` are those with bytes that a
 * text does not show; `skipped` says that there are others. `length` is missing where it is not known, and `hidden`
 * says that secrets are covered.
 * @typedef {{
 *   length: number | undefined, text: string | undefined, cut: boolean,
 *   rows: { at: string, hex: string, letters: string }[], skipped: boolean, hidden?: boolean
 * }} Payload
 */

/**
 * @param {string | Uint8Array | null} body
 * @returns {Payload}
 */
export function payload(body) {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : (body ?? new Uint8Array());
  const text = typeof body === "string" ? body : undefined;
  const all = Math.ceil(bytes.length / ROW);
  const odd = oddRows(bytes);
  const chosen =
    odd.length === 0 ? [] : all <= FEW_ROWS ? Array.from({ length: all }, (_, row) => row) : odd.slice(0, MOST_ROWS);
  return {
    length: bytes.length,
    text: text?.slice(0, LONGEST),
    cut: text !== undefined && text.length > LONGEST,
    rows: chosen.map((row) => written(bytes, row)),
    skipped: chosen.length > 0 && chosen.length < all,
  };
}

/**
 * The rows with a byte that is not printable ASCII.
 * @param {Uint8Array} bytes
 */
function oddRows(bytes) {
  const rows = [];
  for (let at = 0; at < bytes.length; at += 1) {
    if (isPlain(bytes[at])) continue;
    const row = Math.floor(at / ROW);
    rows.push(row);
    if (rows.length > MOST_ROWS) break;
    at = (row + 1) * ROW - 1;
  }
  return rows;
}

/** @param {number} byte */
const isPlain = (byte) => byte >= 0x20 && byte < 0x7f;

/**
 * @param {Uint8Array} bytes
 * @param {number} row
 */
function written(bytes, row) {
  const part = Array.from(bytes.subarray(row * ROW, (row + 1) * ROW));
  return {
    at: (row * ROW).toString(16).padStart(8, "0"),
    hex: part
      .map((byte) => byte.toString(16).padStart(2, "0"))
      .join(" ")
      .padEnd(3 * ROW - 1),
    letters: part.map((byte) => (isPlain(byte) ? String.fromCharCode(byte) : ".")).join(""),
  };
}
