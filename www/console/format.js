// How values are written for people. The service's times are China standard time, although they do not say so.

/** @import { DBInstanceNetInfo } from "tencentdb-postgres" */
/** @import { Described } from "./answer.js" */
/** @import { Instance } from "./states.js" */

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

const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
const MOMENT = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const CLOCK = new Intl.DateTimeFormat(undefined, {
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});
const ABOUT = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

/** @param {number | undefined} time */
export const day = (time) => (time === undefined ? "–" : DAY.format(time));
/** @param {number | undefined} time */
export const moment = (time) => (time === undefined ? "–" : MOMENT.format(time));
/** @param {number} time */
export const timeOfDay = (time) => CLOCK.format(time);

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
  return ABOUT.format(Math.trunc(apart / size), unit);
}

/**
 * `8 s`, `3 min 20 s`, `2 h 5 min`.
 * @param {number} milliseconds
 */
export function duration(milliseconds) {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return seconds % 60 ? `${minutes} min ${seconds % 60} s` : `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return minutes % 60 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
}

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
    return new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "code" }).format(
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
export const count = (number) => (Number.isFinite(number) ? new Intl.NumberFormat("en").format(number) : "–");
/** @param {number | string | undefined} number */
export const gigabytes = (number) => `${count(Number(number))} GB`;
/**
 * @param {number} number
 * @param {string} one
 * @param {string} many
 */
export const plural = (number, one, many) => `${count(number)} ${number === 1 ? one : many}`;

/**
 * `2 cores · 4 GB · 100 GB disk`
 * @param {{ cpu: number, memory: number, storage: number }} size
 */
export const size = ({ cpu, memory, storage }) =>
  `${plural(cpu, "core", "cores")} · ${gigabytes(memory)} · ${gigabytes(storage)} disk`;

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

/** @typedef {Described<DBInstanceNetInfo>} Net */

/**
 * The address that clients should use: an open private one, else any open one.
 * @param {Instance} instance
 */
export function endpointOf(instance) {
  const open = (instance.DBInstanceNetInfo ?? []).filter((net) => net.Status === "opened" && (net.Ip || net.Address));
  return open.find((net) => net.NetType !== "public") ?? open[0];
}

/** @param {Net} net */
export const hostOf = (net) => net.Ip || net.Address || "";
/**
 * A command for a shell; `undefined` where the address has characters that a shell would interpret.
 * @param {Net} net
 */
export const psql = (net, user = "USER") =>
  /^[\w.:-]+$/.test(hostOf(net)) && Number.isInteger(net.Port)
    ? `psql "host=${hostOf(net)} port=${net.Port} user=${user} dbname=postgres"`
    : undefined;
/** @param {Instance} instance */
export const nameOf = (instance) => instance.DBInstanceName || instance.DBInstanceId || "–";
