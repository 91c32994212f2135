// Amounts of data as people read them.

import { count } from "../../parts/format.js";

const UNITS = ["B", "KB", "MB", "GB", "TB", "PB"];

/**
 * An amount of bytes; a dash where it is none.
 * @param {number} amount
 */
export function bytes(amount) {
  if (!Number.isFinite(amount)) return "–";
  const step = amount < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(amount) / 10));
  const shown = amount / 2 ** (10 * step);
  return `${count(shown < 10 && step > 0 ? Math.round(shown * 10) / 10 : Math.round(shown))} ${UNITS[step]}`;
}
