// The bytes of a body, as they can be looked at: how many, as text, and in hex where a text does not tell them all.

const ROW = 16;
/** So many letters of a text, and so many rows of hex, are shown. */
const LONGEST = 20_000;
const MOST_ROWS = 48;
/** Rows of a body so short are all shown. */
const FEW_ROWS = 16;

/**
 * `{ length, text, cut, rows, skipped }`: `text` is missing where the bytes are none, `rows` are `{ at, hex, letters }`, those with bytes in them
 * that a text does not show, and `skipped` says that there are others.
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

/** Rows with a byte that is no letter, digit or sign of ASCII. */
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

const isPlain = (byte) => byte >= 0x20 && byte < 0x7f;

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
