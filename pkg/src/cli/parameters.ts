// From the options of a command line to the parameters of an action.

import { readFileSync } from "node:fs";

import { parse } from "../encoding/json.js";
import { actions, structures } from "../generated/reference.js";
import type { FieldDescription } from "../model/model.js";
import type { Given } from "./arguments.js";
import { Failure, usage } from "./failure.js";

type Params = Record<string, unknown>;

/** The parameters: those of `--json`, with each `--Name` put in its place. */
export function parameters(given: Given): Params {
  const fields = Object.hasOwn(actions, given.action) ? (actions[given.action]?.input ?? []) : [];
  const own: Params = {};
  for (const [path, text] of given.parameters) place(path, own, fields, path.split("."), text);
  const json = given.value("json");
  const params = json === undefined ? {} : object(json === "-" ? standardInput() : json);
  return { ...params, ...own };
}

/** All of standard input. */
export function standardInput(): string {
  try {
    return readFileSync(0, "utf8");
  } catch (error) {
    throw new Failure("failure", [`standard input cannot be read: ${(error as Error).message}`]);
  }
}

function object(text: string): Params {
  try {
    const value = parse(text);
    if (isObject(value)) return value;
  } catch {
    // Told below, like any other text that is no object.
  }
  throw usage("--json takes a JSON object");
}

const isObject = (value: unknown): value is Params =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The members of a structure; none of another type. */
const members = (field: FieldDescription | undefined): FieldDescription[] =>
  (field && Object.hasOwn(structures, field.type) && structures[field.type]?.fields) || [];

/** Sets the value at the end of these steps. */
function place(path: string, holder: Params, fields: FieldDescription[], steps: string[], text: string): void {
  const [name = "", ...rest] = steps;
  const field = fields.find((one) => one.name === name);
  const there = Object.hasOwn(holder, name) ? holder[name] : undefined;
  const set = (value: unknown) =>
    Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
  const twice = () => usage(`--${path} is given twice`);
  if (rest.length === 0) {
    const value = typed(field, text);
    const isElement = field?.array && !Array.isArray(value);
    if (isElement && Array.isArray(there)) there.push(value);
    else if (there !== undefined) throw twice();
    else set(isElement ? [value] : value);
    return;
  }
  if (!/^\d+$/.test(rest[0] ?? "")) {
    const inner = there ?? {};
    if (!isObject(inner)) throw twice();
    set(inner);
    place(path, inner, members(field), rest, text);
    return;
  }
  const list = there ?? [];
  if (!Array.isArray(list)) throw twice();
  const at = Number(rest.shift());
  if (at > list.length) throw usage(`--${path} skips an element: the next one of --${name} is ${list.length}`);
  set(list);
  if (rest.length === 0) {
    if (at < list.length) throw twice();
    list.push(field ? element(field, text) : text);
    return;
  }
  if (at === list.length) list.push({});
  if (!isObject(list[at])) throw twice();
  place(path, list[at], members(field), rest, text);
}

/** The value that a text stands for. What is not of the documented type stays a text, for the check to refuse. */
function typed(field: FieldDescription | undefined, text: string): unknown {
  if (!field) return text;
  const list = field.array ? json(text) : undefined;
  return Array.isArray(list) ? list : element(field, text);
}

function element({ type }: FieldDescription, text: string): unknown {
  switch (type) {
    case "boolean":
      return text === "true" || (text === "false" ? false : text);
    case "unsigned":
    case "integer":
    case "number":
      return number(text, type === "number");
    case "string":
    case "time":
      return text;
    default: {
      const value = json(text);
      return isObject(value) ? value : text;
    }
  }
}

/** A number within 64 bits, or with a fraction where one may have it. */
function number(text: string, fraction: boolean): unknown {
  if (!/^-?\d+$/.test(text)) {
    const value = fraction ? json(text) : undefined;
    return typeof value === "number" ? value : text;
  }
  const integer = BigInt(text);
  if (integer < -(2n ** 63n) || integer >= 2n ** 64n) return text;
  return Number.isSafeInteger(Number(text)) ? Number(text) : integer;
}

/** A text as JSON, if it is. */
function json(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
