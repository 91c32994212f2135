// The command line, read by the table. Faults are told as the program in Rust tells them.

import { parseArgs } from "node:util";

import { nearest } from "../checks/nearest.js";
import { table } from "../generated/cli.js";
import { usage } from "./failure.js";
import type { Argument, Command } from "./table.js";

/** A command with what it was given. */
export class Given {
  readonly command: string;
  /** The parameters of the action, in order. */
  readonly parameters: readonly [name: string, value: string][];
  readonly #values: Map<string, string[]>;

  constructor(command: string, parameters: [string, string][], values: Map<string, string[]>) {
    this.command = command;
    this.parameters = parameters;
    this.#values = values;
  }

  /** The value of an option or argument. */
  value(name: string): string | undefined {
    return this.#values.get(name)?.[0];
  }

  /** Every value of an option that may be repeated; not set where there is none. */
  values(name: string): string[] | undefined {
    return this.#values.get(name);
  }

  /** Whether a flag is set. */
  flag(name: string): boolean {
    return this.#values.has(name);
  }

  /** The action that the command is about. */
  get action(): string {
    return this.value("ACTION") ?? "";
  }

  /** Whether the result is to be printed as JSON. */
  get json(): boolean {
    return this.value("output") === "json";
  }

  /** The value of an option that is a whole number. */
  whole(name: string, most: number): number {
    const text = this.value(name) ?? "";
    const number = Number(text);
    if (!/^\d+$/.test(text) || number > most)
      throw usage(`--${name} takes a whole number from 0 to ${most}, not \`${text}\``);
    return number;
  }

  /** The value of an option that is a number from 1 on. */
  number(name: string): number | undefined {
    const text = this.value(name);
    if (text === undefined) return undefined;
    if (!/^\d+$/.test(text) || Number(text) < 1) throw usage(`--${name} takes a whole number from 1 on, not '${text}'`);
    return Number(text);
  }
}

/** Reads a command line; gives the text to print where help or the version was asked for. There is one word at least. */
export function read(args: string[], version: string): Given | string {
  const [name = "", ...rest] = args;
  if (name === "--help" || name === "-h") return table.help;
  if (name === "--version" || name === "-V") return `${table.program} ${version}\n`;
  const command = Object.hasOwn(table.commands, name) ? table.commands[name] : undefined;
  if (!command) {
    const like = nearest(name, Object.keys(table.commands));
    const kind = name.startsWith("-") ? "argument" : "subcommand";
    const fault = kind === "argument" ? `unexpected argument '${name}' found` : `unrecognized subcommand '${name}'`;
    throw wrong(fault, `${table.program} <COMMAND>`, like && `a similar ${kind} exists: '${like}'`);
  }
  const { others, parameters } = command.takesParameters ? withoutParameters(rest) : { others: rest, parameters: [] };
  return byTable(name, command, others, parameters);
}

/** Takes the parameters of the action out of the command line: an option that begins with a capital is one. */
function withoutParameters(args: string[]): { others: string[]; parameters: [string, string][] } {
  const others: string[] = [];
  const parameters: [string, string][] = [];
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] ?? "";
    const [, name, value] = /^--([A-Z][^=]*)(?:=(.*))?$/s.exec(argument) ?? [];
    if (name === undefined) {
      others.push(argument);
    } else if (value !== undefined) {
      parameters.push([name, value]);
    } else {
      const next = args[++at];
      if (next === undefined || next.startsWith("--"))
        throw usage(`--${name} needs a value; one that begins with -- after a =`);
      parameters.push([name, next]);
    }
  }
  return { others, parameters };
}

function byTable(name: string, command: Command, args: string[], parameters: [string, string][]): Given | string {
  const values = new Map<string, string[]>();
  const fault = (message: string, tip?: string) => wrong(message, command.usage, tip);
  const left = [...command.arguments];
  const option = (flag: string) => command.options.find((one) => one.name === flag);
  const options = Object.fromEntries(
    command.options.map((one) => [one.name, { type: one.value ? ("string" as const) : ("boolean" as const) }]),
  );
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  for (const token of tokens) {
    if (token.kind === "positional") {
      const argument = left.shift();
      if (!argument) throw fault(`unexpected argument '${token.value}' found`);
      values.set(argument.name, [chosen(argument, `<${argument.name}>`, token.value)]);
    }
    if (token.kind !== "option") continue;
    if (token.rawName === "--help" || token.rawName === "-h") return command.help;
    const described = token.rawName.startsWith("--") ? option(token.name) : undefined;
    if (!described) {
      const names = [...command.options.map((one) => one.name), "help"];
      const like = token.rawName.startsWith("--") ? nearest(token.name, names) : undefined;
      throw fault(`unexpected argument '${token.rawName}' found`, like && `a similar argument exists: '--${like}'`);
    }
    const shown = entry(described);
    const { value } = token;
    if (described.value === undefined) {
      if (value !== undefined) throw fault(`unexpected value '${value}' for '${shown}' found; no more were expected`);
    } else if (value === undefined || (!token.inlineValue && /^-./.test(value))) {
      throw usage(`a value is required for '${shown}' but none was supplied`);
    }
    const before = values.get(described.name);
    if (before && !described.repeated) throw fault(`the argument '${shown}' cannot be used multiple times`);
    const text = described.value === undefined ? "" : chosen(described, shown, value ?? "");
    values.set(described.name, [...(before ?? []), text]);
  }
  const missing = left.filter((argument) => !argument.optional);
  if (missing.length > 0)
    throw fault(
      ["the following required arguments were not provided:", ...missing.map((one) => `  <${one.name}>`)].join("\n"),
    );
  for (const one of command.options)
    if (one.default !== undefined && !values.has(one.name)) values.set(one.name, [one.default]);
  return new Given(name, parameters, values);
}

/** A value, if it is one of those that may be chosen from. */
function chosen({ choices }: Argument, shown: string, value: string): string {
  if (choices && !choices.includes(value))
    throw usage(`invalid value '${value}' for '${shown}'\n  [possible values: ${choices.join(", ")}]`);
  return value;
}

const entry = ({ name, value }: Argument) => (value === undefined ? `--${name}` : `--${name} <${value}>`);

const wrong = (message: string, how: string, tip?: string) =>
  usage(message, ...(tip ? [`  tip: ${tip}`, ""] : []), `Usage: ${how}`, "");
