// Times as the service takes and gives them: China standard time, without saying so.

const OFFSET_MS = 8 * 3_600_000;
export const DAY_MS = 86_400_000;

/**
 * A moment as the service writes it, `2026-12-01 20:00:00` at UTC+8.
 * @param {number} time milliseconds since 1970
 */
export const serviceTime = (time) => new Date(time + OFFSET_MS).toISOString().slice(0, 19).replace("T", " ");

/** How far back logs can be asked for, in hours. */
export const HOURS = /** @type {const} */ ([1, 24, 168]);
/** @typedef {(typeof HOURS)[number]} Hours */

/**
 * The span of the last hours, as logs are asked for.
 * @param {Hours} hours
 * @param {number} now milliseconds since 1970
 */
export const spanOf = (hours, now) => ({
  StartTime: serviceTime(now - (hours * DAY_MS) / 24),
  EndTime: serviceTime(now),
});
