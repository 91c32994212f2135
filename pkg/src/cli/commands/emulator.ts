// `emulator`: the emulator on a port of this machine, for clients in any language.

import type { AddressInfo } from "node:net";

import type { EmulatorCredential, EmulatorOptions, Fault } from "../../emulator/emulator.js";
import { PUBLISHED_ID } from "../../emulator/known-pairs.js";
import type { Given } from "../arguments.js";
import { Failure, usage } from "../failure.js";
import type { Exit } from "../table.js";

/** How long connections may still take that have a call under way. */
const PATIENCE_MS = 5000;

export async function emulator(given: Given): Promise<Exit> {
  const port = given.whole("port", 65535);
  const options = await read(given);
  await import("../../emulator.js");
  const { open } = await import("../../emulator/emulator.js");
  const { serverOf } = await import("../../emulator/server.js");
  const { openKept } = await import("../../emulator/state-file.js");
  const { recorded } = await import("../../emulator/record-file.js");
  const file = given.value("state");
  const whole = { ...options, checkHost: true, log: (_: unknown, line: string) => console.error(line) };
  const record = given.value("record");
  const records = record !== undefined;
  const kept = file === undefined ? undefined : orUsage(() => openKept(file, whole, records, failed("state")));
  const plain = kept ?? orUsage(() => open(whole, { records }));
  const opened = records ? orUsage(() => recorded(plain, record, failed("recording"))) : plain;
  const server = serverOf(opened);
  await new Promise<void>((listening, refused) => {
    server.on("error", (error) =>
      refused(new Failure("failure", [`port ${port} of 127.0.0.1 cannot be served: ${error.message}`])),
    );
    server.listen(port, "127.0.0.1", listening);
  });
  console.log(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const { secretId, secretKey } = opened.credential;
  if (secretId === PUBLISHED_ID) console.log(`credential: SecretId ${secretId}, SecretKey ${secretKey}`);
  await told();
  // What is under way is answered, for a while.
  const patience = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  await new Promise((closed) => {
    server.close(closed);
    server.closeIdleConnections();
  });
  clearTimeout(patience);
  kept?.sync();
  return "success";
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

/** Says what is wrong with the command line, where this throws. */
function orUsage<Value>(use: () => Value): Value {
  try {
    return use();
  } catch (error) {
    throw usage((error as Error).message);
  }
}
