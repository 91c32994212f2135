// A timestamp as people read it.

const CHINA_MS = 8 * 3_600_000;
/** @type {[size: number, unit: Intl.RelativeTimeFormatUnit][]} */
const STEPS = [
  [1000, "second"],
  [60_000, "minute"],
  [3_600_000, "hour"],
  [86_400_000, "day"],
  [2_592_000_000, "month"],
  [31_536_000_000, "year"],
];

/** Returns milliseconds since 1970, if a text is nothing but a timestamp of this era in seconds or milliseconds. */
export function instant(text = "") {
  const digits = text.trim();
  if (/^[1-9]\d{8,9}$/.test(digits)) return Number(digits) * 1000;
  return /^[1-9]\d{11,12}$/.test(digits) ? Number(digits) : undefined;
}

/**
 * Writes a time in UTC and in China, and its age in a language.
 * @param {number} time
 * @param {number} now
 * @param {string} language
 */
export function readable(time, now, language) {
  const written = (/** @type {number} */ at) => new Date(at).toISOString().slice(0, 19).replace("T", " ");
  const apart = time - now;
  const [size, unit] = STEPS.findLast(([size]) => Math.abs(apart) >= size) ?? STEPS[0];
  return {
    utc: written(time),
    china: written(time + CHINA_MS),
    age: new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(Math.trunc(apart / size), unit),
  };
}
