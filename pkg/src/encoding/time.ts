// The API's times: texts without a zone, all in that of Beijing.

import { invalid } from "../errors/errors.js";

const ZONE_MS = 8 * 3_600_000;

/**
 * A point in time as the API writes it, `2026-11-30 18:00:00`; nothing for a year that has not four digits. @internal
 */
export function apiTime(date: Date): string | undefined {
  const text = new Date(date.getTime() + ZONE_MS).toJSON();
  return text?.length === 24 ? text.slice(0, 19).replace("T", " ") : undefined;
}

const FORM =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Reads a time of an answer, `2026-11-30 18:00:00`. One without a zone is in UTC+8, as the API writes them. What stands
 * for no time (`0000-00-00 00:00:00`, an empty text, null) gives `undefined`.
 *
 * Throws a `ValidationError` for what is no time.
 */
export function parseTime(text: string | null | undefined): Date | undefined {
  if (text === undefined || text === null || text === "" || /^000[01]-/.test(text)) return undefined;
  const found = (typeof text === "string" && FORM.exec(text.trim())) || [];
  const [year = NaN, month = NaN, day = NaN, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1, 7)
    .map((digits = "0") => Number(digits));
  const [fraction = "", zone] = found.slice(7);
  const local = Date.UTC(year, month - 1, day, hours, minutes, seconds, Number(fraction.padEnd(3, "0").slice(0, 3)));
  const date = new Date(local);
  // A month has no thirty-second, and an hour no sixtieth minute: such would be moved on.
  const stands = date.getUTCDate() === day && date.getUTCMonth() === month - 1 && date.getUTCHours() === hours;
  if (!stands || minutes > 59 || seconds > 59) throw invalid("time", "is none of the API's: 2026-11-30 18:00:00");
  return new Date(local - offset(zone));
}

/** Returns what a zone is ahead of UTC. */
function offset(zone: string | undefined) {
  if (zone === undefined) return ZONE_MS;
  if (zone === "Z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone[0] === "-" ? -minutes : minutes) * 60_000;
}
