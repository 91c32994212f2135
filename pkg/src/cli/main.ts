#!/usr/bin/env node
// `npx tencentdb-postgres emulator`: the emulator on a port of this machine, for clients in any language.

import type { AddressInfo } from "node:net";
import { parseArgs } from "node:util";

import type { EmulatorCredential, EmulatorOptions, Fault } from "../emulator/emulator.js";

/** The same as that of the native program, which a test compares. */
const HELP = `The management API of TencentDB for PostgreSQL on a port of this machine

Usage: tencentdb-postgres emulator [OPTIONS]

Options:
      --port <N>                     The port to listen on; 0 is any free one [default: 9200]
      --credential <ID:KEY[:TOKEN]>  A key pair that may call, with a token a temporary one; may be repeated
      --fleet <demo|empty>           What is there at the start: two dozen instances, or nothing [default: empty]
      --seed <N>                     Where made-up ids come from; the same seed gives the same ones [default: 1]
      --faults <JSON>                Faults to meet calls with, such as '[{"action":"DescribeZones","body":"drop","times":1}]'
      --allow-origin <ORIGIN>        Let pages of this origin call, besides those of this machine; may be repeated
      --strict                       Verify signatures to the letter, without leniency for other vendors' clients
  -h, --help                         Print help
`;

const FLAGS = {
  port: { type: "string", default: "9200" },
  credential: { type: "string", multiple: true },
  fleet: { type: "string" },
  seed: { type: "string" },
  faults: { type: "string" },
  "allow-origin": { type: "string", multiple: true },
  strict: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** The command line is wrong: nothing has run. */
class UsageError extends Error {}

/** What the command line asks for. */
interface Command {
  port: number;
  options: EmulatorOptions;
}

function credential(text: string): EmulatorCredential {
  const [secretId, secretKey, ...rest] = text.split(":");
  const token = rest.length ? rest.join(":") : undefined;
  if (!secretId || !secretKey || token === "")
    throw new UsageError("--credential is written ID:KEY, or ID:KEY:TOKEN for a temporary pair");
  return { secretId, secretKey, token };
}

function whole(flag: string, text: string, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > most)
    throw new UsageError(`--${flag} takes a whole number from 0 to ${most}, not \`${text}\``);
  return number;
}

function list(flag: string, text: string): Fault[] {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value;
  } catch {
    // Told below, like any other text that is no list.
  }
  throw new UsageError(`--${flag} takes a JSON list of ${flag}`);
}

const parse = (args: string[]) => parseArgs({ args, options: FLAGS, allowPositionals: true });

/** Says what is wrong with the command line, where this throws. */
function orUsage<Value>(use: () => Value): Value {
  try {
    return use();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Reads the command line; gives nothing where help was asked for. */
function read(args: string[]): Command | undefined {
  const { values, positionals } = orUsage(() => parse(args));
  if (values.help) return undefined;
  if (positionals.length !== 1 || positionals[0] !== "emulator")
    throw new UsageError("the one command there is, is `emulator`");
  const { fleet } = values;
  if (fleet !== undefined && fleet !== "demo" && fleet !== "empty")
    throw new UsageError(`--fleet takes demo or empty, not \`${fleet}\``);
  return {
    port: whole("port", values.port, 65535),
    options: {
      credentials: values.credential?.map(credential),
      fleet,
      seed: values.seed === undefined ? undefined : whole("seed", values.seed, Number.MAX_SAFE_INTEGER),
      faults: values.faults === undefined ? undefined : list("faults", values.faults),
      allowOrigins: values["allow-origin"],
      strict: values.strict,
    },
  };
}

async function serve({ port, options }: Command): Promise<void> {
  await import("../emulator.js");
  const { open } = await import("../emulator/emulator.js");
  const { serverOf } = await import("../emulator/server.js");
  const emulator = orUsage(() => open({ ...options, checkHost: true, log: (_, line) => console.error(line) }));
  const server = serverOf(emulator);
  server.on("error", (error) => {
    console.error(`error: port ${port} of 127.0.0.1 cannot be served: ${error.message}`);
    process.exitCode = 1;
  });
  server.listen(port, "127.0.0.1", () => {
    console.log(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const { secretId, secretKey } = emulator.credential;
    if (!options.credentials) console.log(`credential: SecretId ${secretId}, SecretKey ${secretKey}`);
  });
}

try {
  const command = read(process.argv.slice(2));
  if (command) await serve(command);
  else process.stdout.write(HELP);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`error: ${error.message}\n--help tells what there is`);
  process.exitCode = 2;
}
