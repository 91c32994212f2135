// How values are written for people. The service's times are China standard time, without saying so.

const OFFSET = "+08:00";
const NEVER = /^000[01]-/;

/** Milliseconds since 1970 of one of the service's times; `undefined` where it stands for "never". */
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

export const day = (time) => (time === undefined ? "–" : DAY.format(time));
export const moment = (time) => (time === undefined ? "–" : MOMENT.format(time));
export const timeOfDay = (time) => CLOCK.format(time);

const STEPS = [
  [60_000, "minute"],
  [3_600_000, "hour"],
  [86_400_000, "day"],
  [2_592_000_000, "month"],
  [31_536_000_000, "year"],
];

/** `3 days ago`, `in 2 months`. */
export function about(time, now) {
  if (time === undefined) return "–";
  const apart = time - now;
  const [size, unit] = STEPS.findLast(([size]) => Math.abs(apart) >= size) ?? [60_000, "minute"];
  return ABOUT.format(Math.trunc(apart / size), unit);
}

/** `8 s`, `3 min 20 s`, `2 h 5 min`. */
export function duration(milliseconds) {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return seconds % 60 ? `${minutes} min ${seconds % 60} s` : `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return minutes % 60 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
}

export const milliseconds = (time) => (time < 1000 ? `${Math.round(time)} ms` : `${(time / 1000).toFixed(1)} s`);

/** An amount the service counts in hundredths. */
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

/** A number of things; a dash for what is none. */
export const count = (number) => (Number.isFinite(number) ? new Intl.NumberFormat("en").format(number) : "–");
export const gigabytes = (number) => `${count(Number(number))} GB`;
export const plural = (number, one, many) => `${count(number)} ${number === 1 ? one : many}`;

/** `2 cores · 4 GB · 100 GB disk` */
export const size = ({ cpu, memory, storage }) =>
  `${plural(cpu, "core", "cores")} · ${gigabytes(memory)} · ${gigabytes(storage)} disk`;

/** `RestartInstance` as `Restart instance`, `VpcId` as `VPC ID`. */
export function words(name) {
  const parts = name.match(/[A-Z]+(?![a-z])|[A-Z][a-z0-9]*|[a-z0-9]+/g) ?? [name];
  const known = { __proto__: null, Vpc: "VPC", Id: "ID", Ids: "IDs", Db: "DB", Kms: "KMS", Ipv6: "IPv6" };
  return parts
    .map((part, index) => known[part] ?? (index > 0 && /^[A-Z][a-z]/.test(part) ? part.toLowerCase() : part))
    .join(" ");
}

/** The address clients should use: an open private one, else any open one. */
export function endpointOf(instance) {
  const open = (instance.DBInstanceNetInfo ?? []).filter((net) => net.Status === "opened" && (net.Ip || net.Address));
  return open.find((net) => net.NetType !== "public") ?? open[0];
}

export const hostOf = (net) => net.Ip || net.Address;
/** A command for a shell, made of nothing a shell would take for more than it says; `undefined` where the address is no plain one. */
export const psql = (net, user = "USER") =>
  /^[\w.:-]+$/.test(hostOf(net)) && Number.isInteger(net.Port)
    ? `psql "host=${hostOf(net)} port=${net.Port} user=${user} dbname=postgres"`
    : undefined;
export const nameOf = (instance) => instance.DBInstanceName || instance.DBInstanceId || "–";
