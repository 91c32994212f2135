// `emulator`: the emulator on a port of this machine, for clients in any language.

import { type AddressInfo, isIP, isIPv6 } from "node:net";

import type { EmulatorCredential, EmulatorOptions, Fault } from "../../emulator/emulator.js";
import { PUBLISHED_ID } from "../../emulator/known-pairs.js";
import type { Given } from "../arguments.js";
import { Failure, usage } from "../failure.js";
import type { Exit } from "../table.js";
import { version } from "../version.js";

/** How long connections may still take that have a call under way. */
const PATIENCE_MS = 5000;

export async function emulator(given: Given): Promise<Exit> {
  const port = given.whole("port", 65535);
  const host = given.value("host");
  if (host !== undefined && !isIP(host)) throw usage(`--host takes an address in numbers, not \`${host}\``);
  const options = await read(given);
  await import("../../emulator.js");
  const { certifiedNames, open } = await import("../../emulator/emulator.js");
  const { CallLog } = await import("../../emulator/call-log.js");
  const { serverOf } = await import("../../emulator/server.js");
  const { listen, speakTls } = await import("../../emulator/listen.js");
  const { openKept } = await import("../../emulator/state-file.js");
  const { recorded } = await import("../../emulator/record-file.js");
  const stateFile = given.value("state");
  const record = given.value("record");
  const records = record !== undefined;
  const kept =
    stateFile === undefined ? undefined : orUsage(() => openKept(stateFile, options, records, failed("state")));
  const plain = kept ?? orUsage(() => open(options, { records }));
  const opened = records ? orUsage(() => recorded(plain, record, failed("recording"))) : plain;
  const openControl = given.flag("open-control");
  // One slash at its end more or less makes no difference.
  const basePath = options.basePath?.replace(/\/$/, "") ?? "";
  const log = new CallLog(given.value("log") === "json" ? "json" : "text", basePath);
  const server = serverOf(opened, { log, openControl });
  let authority: string | undefined;
  if (options.tunnels) {
    const { openAuthority } = await import("../../emulator/authority.js");
    const made = orFailure(() => openAuthority(given.value("tls-dir"), certifiedNames()));
    speakTls(server, made);
    authority = made.file;
  }
  const listeners = await listen(server, host, port).catch((error: Error) => {
    throw new Failure("failure", [error.message]);
  });
  const { address, port: found } = server.address() as AddressInfo;
  const place = `${isIPv6(address) ? `[${address}]` : address}:${found}`;
  const url = `http://${place}`;
  const { nowMs, speed, frozen } = opened.clock();
  log.start({
    version: version(),
    url,
    start: given.value("seed-file") ?? `fleet ${given.value("fleet")}`,
    seed: options.seed ?? 1,
    clock: new Date(nowMs).toISOString().replace(/\.\d+/, ""),
    speed: frozen ? 0 : speed,
    strict: options.strict === true,
    stateFile,
    control: options.control ? `${url}${basePath}/_emulator/` : undefined,
    openControl: options.control === true && openControl,
    authority,
  });
  warn(address, place, openControl);
  console.log(`listening on ${url}`);
  const { secretId, secretKey } = opened.credential;
  if (secretId === PUBLISHED_ID) console.log(`credential: SecretId ${secretId}, SecretKey ${secretKey}`);
  await told();
  // What is under way is answered, for a while.
  const patience = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  const closed = listeners.map((listener) => new Promise((closed) => listener.close(closed)));
  server.closeIdleConnections();
  await Promise.all(closed);
  clearTimeout(patience);
  kept?.sync();
  return "success";
}

/** Says what an address exposes that other machines may reach. */
function warn(address: string, place: string, openControl: boolean): void {
  if (address.startsWith("127.") || address === "::1") return;
  const control = openControl
    ? "whoever reaches it controls the emulator: reads and replaces its state, and puts its clock"
    : "only this machine controls the emulator";
  console.error(`warning: other machines may reach ${place} and call with any key pair that it knows; ${control}`);
}

/** Resolves once the program is told to end, as by Ctrl-C or a supervisor. */
function told(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => resolve());
  });
}

/** Ends the program: an answer would acknowledge what is forgotten with its end. */
function failed(what: string): (error: Error) => never {
  return ({ message }) => {
    console.error(`error: the ${what} cannot be written, so the emulator ends: ${message}`);
    process.exit(1);
  };
}

async function read(given: Given): Promise<EmulatorOptions> {
  const faults = given.value("faults");
  const file = given.value("seed-file");
  return {
    credentials: given.values("credential")?.map(credential),
    fleet: given.value("fleet") as Exclude<EmulatorOptions["fleet"], undefined>,
    seed: given.whole("seed", Number.MAX_SAFE_INTEGER),
    seedFile: file === undefined ? undefined : await text(file),
    time: given.value("clock"),
    speed: Number(given.value("speed")),
    instant: given.flag("instant"),
    latencyMs: given.whole("latency", Number.MAX_SAFE_INTEGER),
    rateLimit: given.flag("rate-limit"),
    faults: faults === undefined ? undefined : list("faults", faults),
    allowOrigins: given.values("allow-origin"),
    strict: given.flag("strict"),
    control: !given.flag("no-control"),
    checkHost: true,
    basePath: given.value("base-path") ?? "",
    tunnels: given.flag("tls") || given.value("tls-dir") !== undefined,
  };
}

async function text(file: string): Promise<string> {
  try {
    const { readFile } = await import("node:fs/promises");
    return await readFile(file, "utf8");
  } catch (error) {
    throw usage(`--seed-file: ${file} cannot be read: ${(error as Error).message}`);
  }
}

function credential(text: string): EmulatorCredential {
  const [secretId, secretKey, ...rest] = text.split(":");
  const token = rest.length ? rest.join(":") : undefined;
  if (!secretId || !secretKey || token === "")
    throw usage("--credential is written ID:KEY, or ID:KEY:TOKEN for a temporary pair");
  return { secretId, secretKey, token };
}

function list(flag: string, text: string): Fault[] {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value;
  } catch {
    // Told below, like any other text that is no list.
  }
  throw usage(`--${flag} takes a JSON list of ${flag}`);
}

/** Says what went wrong, where this throws. */
function orFailure<Value>(use: () => Value): Value {
  try {
    return use();
  } catch (error) {
    throw new Failure("failure", [(error as Error).message]);
  }
}

/** Says what is wrong with the command line, where this throws. */
function orUsage<Value>(use: () => Value): Value {
  try {
    return use();
  } catch (error) {
    throw usage((error as Error).message);
  }
}
