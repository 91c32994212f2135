#!/usr/bin/env node
// The command line tool. spec/cli.spec describes its commands, for this program and for the one in Rust, and
// tests/cli.json holds both to the same behaviour.

import { table } from "../generated/cli.js";
import { type Given, read } from "./arguments.js";
import { failure } from "./failure.js";
import { print } from "./output.js";
import type { Exit } from "./table.js";
import { version } from "./version.js";

/** Each command is loaded when it is asked for: a help or a completion waits for no wasm. */
const COMMANDS: Record<string, (given: Given) => Promise<Exit>> = {
  call: async (given) => (await import("./commands/call.js")).call(given),
  list: async (given) => (await import("./commands/list.js")).list(given),
  validate: async (given) => (await import("./commands/validate.js")).validate(given),
  sign: async (given) => (await import("./commands/sign.js")).sign(given),
  diagnose: async (given) => (await import("./commands/diagnose.js")).diagnose(given),
  replay: async (given) => (await import("./commands/replay.js")).replay(given),
  explain: async (given) => (await import("./commands/explain.js")).explain(given),
  describe: async (given) => (await import("./commands/describe.js")).describe(given),
  emulator: async (given) => (await import("./commands/emulator.js")).emulator(given),
  gateway: async (given) => (await import("./commands/gateway.js")).gateway(given),
  completions: async (given) => {
    print(table.completions[given.value("SHELL") ?? ""] ?? "");
    return "success";
  },
};

// A reader that has gone away, as `head` does, is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

let given: Given | string | undefined;
try {
  const args = process.argv.slice(2);
  if (args.length > 0) given = read(args, version());
  if (given === undefined) {
    process.stderr.write(table.help);
    process.exitCode = table.exits.usage;
  } else if (typeof given === "string") process.stdout.write(given);
  else process.exitCode = table.exits[(await COMMANDS[given.command]?.(given)) ?? "success"];
} catch (error) {
  const { exit, lines } = failure(error, typeof given === "object" ? given.action : "");
  const [first, ...rest] = lines;
  console.error([`error: ${first}`, ...rest.map((line) => (exit === "usage" ? line : `  ${line}`))].join("\n"));
  process.exitCode = table.exits[exit];
}
