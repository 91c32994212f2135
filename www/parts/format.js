// How values are written for people, in the language of the page and the time zone that was chosen. The service's times
// are China standard time, although they do not say so.

import { keep, kept } from "./kept.js";
import { tag } from "./language.js";
import { strings } from "./strings.js";

const OFFSET = "+08:00";
const NEVER = /^000[01]-/;

/**
 * One of the service's times in milliseconds since 1970; `undefined` where it stands for "never".
 * @param {string | undefined} text
 */
export function instant(text) {
  if (!text || NEVER.test(text)) return undefined;
  const time = Date.parse(`${text.trim().replace(" ", "T")}${OFFSET}`);
  return Number.isNaN(time) ? undefined : time;
}

/** The zones that times can be shown in; the first is at first. */
export const ZONES = /** @type {const} */ (["local", "china"]);
/** @typedef {(typeof ZONES)[number]} Zone */
const KEPT_AS = "zone";
const CHINA = "Asia/Shanghai";

let zone = ZONES.find((name) => name === kept(KEPT_AS)) ?? "local";
/** The zone in force. */
export const zoneName = () => zone;
/** @param {Zone} chosen */
export function chooseZone(chosen) {
  zone = chosen;
  keep(KEPT_AS, chosen);
}

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();
/**
 * Formats are dear to make, so each is made once for a language and zone.
 * @param {string} name
 * @param {Intl.DateTimeFormatOptions} options
 */
function written(name, options, within = zone) {
  const key = `${name} ${tag()} ${within}`;
  const made =
    formats.get(key) ??
    new Intl.DateTimeFormat(tag(), { ...options, timeZone: within === "china" ? CHINA : undefined });
  formats.set(key, made);
  return made;
}

/**
 * How far a zone is from Greenwich at a time: `UTC+8`.
 * @param {number} time
 */
export function offset(time, within = zone) {
  const parts = written("offset", { timeZoneName: "shortOffset" }, within).formatToParts(time);
  return parts.find(({ type }) => type === "timeZoneName")?.value.replace("GMT", "UTC") ?? "";
}

/** @param {number | undefined} time */
export const day = (time) => (time === undefined ? "–" : written("day", { dateStyle: "medium" }).format(time));
/**
 * A day and time with its zone.
 * @param {number | undefined} time
 */
export const moment = (time) =>
  time === undefined
    ? "–"
    : `${written("moment", { dateStyle: "medium", timeStyle: "short" }).format(time)} ${offset(time)}`;
/** @param {number} time */
export const timeOfDay = (time) =>
  written("clock", { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }).format(time);

const WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/**
 * A day of the week, as the service names it.
 * @param {string} name
 */
export function weekday(name) {
  const at = WEEK.indexOf(name.toLowerCase());
  if (at < 0) return name;
  // The first of January 2024 was a Monday.
  return new Intl.DateTimeFormat(tag(), { weekday: "short", timeZone: "UTC" }).format(Date.UTC(2024, 0, 1 + at));
}

/** @type {[size: number, unit: Intl.RelativeTimeFormatUnit][]} */
const STEPS = [
  [60_000, "minute"],
  [3_600_000, "hour"],
  [86_400_000, "day"],
  [2_592_000_000, "month"],
  [31_536_000_000, "year"],
];

/**
 * `3 days ago`, `in 2 months`.
 * @param {number | undefined} time
 * @param {number} now
 */
export function about(time, now) {
  if (time === undefined) return "–";
  const apart = time - now;
  const [size, unit] = STEPS.findLast(([size]) => Math.abs(apart) >= size) ?? [60_000, "minute"];
  return new Intl.RelativeTimeFormat(tag(), { numeric: "auto" }).format(Math.trunc(apart / size), unit);
}

/**
 * `8 s`, `3 min 20 s`, `2 h 5 min`.
 * @param {number} milliseconds
 */
export function duration(milliseconds) {
  const { amounts } = strings;
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 60) return amounts.seconds(seconds);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return both(amounts.minutes(minutes), seconds % 60, amounts.seconds);
  return both(amounts.hours(Math.floor(minutes / 60)), minutes % 60, amounts.minutes);
}

/**
 * @param {string} large
 * @param {number} rest
 * @param {(rest: number) => string} small
 */
const both = (large, rest, small) => (rest > 0 ? `${large} ${small(rest)}` : large);

/** @param {number} time */
export const milliseconds = (time) => (time < 1000 ? `${Math.round(time)} ms` : `${(time / 1000).toFixed(1)} s`);

/**
 * An amount that the service counts in hundredths.
 * @param {number | string | undefined} hundredths
 * @param {string | undefined} currency
 */
export function money(hundredths, currency) {
  if (!Number.isFinite(Number(hundredths))) return "–";
  try {
    return new Intl.NumberFormat(tag(), { style: "currency", currency, currencyDisplay: "code" }).format(
      Number(hundredths) / 100,
    );
  } catch {
    return `${(Number(hundredths) / 100).toFixed(2)} ${currency ?? ""}`.trim();
  }
}

/**
 * A number of things, or a dash where it is no number.
 * @param {number} number
 */
export const count = (number) => (Number.isFinite(number) ? new Intl.NumberFormat(tag()).format(number) : "–");
/** @param {number | string | undefined} number */
export const gigabytes = (number) => `${count(Number(number))} GB`;
/** @param {number} number */
export const cores = (number) => strings.amounts.cores(number, count(number));

/**
 * `2 cores · 4 GB · 100 GB disk`
 * @param {{ cpu: number, memory: number, storage: number }} size
 */
export const size = ({ cpu, memory, storage }) =>
  strings.amounts.size(cores(cpu), gigabytes(memory), gigabytes(storage));

const ABBREVIATIONS = new Map(Object.entries({ Vpc: "VPC", Id: "ID", Ids: "IDs", Db: "DB", Kms: "KMS", Ipv6: "IPv6" }));

/**
 * `RestartInstance` as `Restart instance`, `VpcId` as `VPC ID`.
 * @param {string} name
 */
export function words(name) {
  const parts = name.match(/[A-Z]+(?![a-z])|[A-Z][a-z0-9]*|[a-z0-9]+/g) ?? [name];
  return parts
    .map(
      (part, index) => ABBREVIATIONS.get(part) ?? (index > 0 && /^[A-Z][a-z]/.test(part) ? part.toLowerCase() : part),
    )
    .join(" ");
}
