// What the server writes about itself and every call: lines of text, or of JSON, as the native one does (call_log.rs).

import { type Banner, bannerText } from "./banner.js";
import type { EmulatorLogEntry, OpenEmulator } from "./emulator.js";

/** How many findings a line has: the first is the surest. */
const FINDINGS = 2;
/** A diagnosis costs as much as hundreds of calls, and whoever signs wrongly does so again: one is made in this time. */
const PAUSE_MS = 1000;
/** The largest request that is looked into. */
const LARGEST = 32 * 1024;

/** A request, as it came. */
export interface Arrived {
  method: string;
  url: string;
  headers: [name: string, value: string][];
  body: Uint8Array;
}

export class CallLog {
  readonly #isJson: boolean;
  readonly #basePath: string;
  /** When a signature was last looked into. */
  #diagnosed = Number.NEGATIVE_INFINITY;

  constructor(format: "text" | "json", basePath: string) {
    this.#isJson = format === "json";
    this.#basePath = basePath;
  }

  start(banner: Banner): void {
    const time = new Date().toISOString();
    process.stderr.write(this.#isJson ? line({ time, start: banner }) : bannerText(banner));
  }

  /** Writes a line about a request that was a call, which took so long. */
  async tell(
    emulator: Pick<OpenEmulator, "secretKeyOf">,
    arrived: Arrived,
    { entry, line: text }: { entry: EmulatorLogEntry; line: string },
    ms: number,
  ): Promise<void> {
    const time = new Date().toISOString();
    const diagnosis = entry.stringToSign === undefined ? undefined : await this.#diagnosis(emulator, arrived, entry);
    if (this.#isJson) process.stderr.write(line({ time, ms: Math.floor(ms), ...entry, diagnosis }));
    else process.stderr.write(diagnosis ? `${text} diagnosis=${JSON.stringify(diagnosis)}\n` : `${text}\n`);
  }

  /** Why the signature of a call differs, as the surest findings say. They hold no secret. */
  async #diagnosis(
    emulator: Pick<OpenEmulator, "secretKeyOf">,
    { method, url, headers, body }: Arrived,
    { caller }: EmulatorLogEntry,
  ): Promise<string | undefined> {
    const now = performance.now();
    const secretKey = emulator.secretKeyOf(caller);
    const size = headers.reduce((sum, [name, value]) => sum + name.length + value.length, url.length + body.length);
    if (now - this.#diagnosed < PAUSE_MS || size > LARGEST || secretKey === undefined) return undefined;
    this.#diagnosed = now;
    const { diagnose } = await import("../diagnose.js");
    const header = (name: string) => headers.find(([other]) => other.toLowerCase() === name)?.[1];
    const address = url.startsWith("/") ? `http://${host(header("host") ?? "")}${url}` : url;
    const routed = address.replace(/^(\w+:\/\/[^/?]*)([^?]*)/, (_, origin, path) => origin + this.#below(path));
    const credential = { secretId: caller, secretKey, token: header("x-tc-token") };
    const { findings } = diagnose({ method, url: routed, headers, body }, credential, { now: Date.now() });
    const told = findings.filter(({ severity }) => severity !== "advice").slice(0, FINDINGS);
    return told.map(({ code, message }) => `${code}: ${message}`).join(" ") || undefined;
  }

  /** A path without the base path, as the emulator sees it. */
  #below(path: string): string {
    const base = this.#basePath;
    const isBelow = path === base || path.startsWith(`${base}/`);
    return (isBelow ? path.slice(base.length) : path) || "/";
  }
}

const line = (value: object) => `${JSON.stringify(value)}\n`;

/** The host and port in a header `Host`, which may be a whole endpoint. */
const host = (text: string) => text.replace(/^https?:\/\//i, "").split("/")[0]!;
