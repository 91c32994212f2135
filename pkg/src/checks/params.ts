// Parameters before they are written as JSON, which would leave out, or make null of, much of what a program can hold.

import { type Problem, invalidAll, problem } from "../errors/errors.js";
import { isPlain, kind, tag } from "./kinds.js";
import { apiTime } from "../encoding/time.js";

/** What to write in place of what cannot be sent. */
const INSTEAD: Record<string, string> = {
  Map: "Object.fromEntries(map)",
  Set: "a list, [...set]",
  Promise: "what it gives: await it",
};

/**
 * Parameters as JSON can write them, dates as texts where they are among these. Throws everything that would be lost on
 * the way.
 */
export function written(params: unknown, moments?: ReadonlySet<string>): unknown {
  const problems: Problem[] = [];
  /** What holds the value that is looked at. */
  const holders: object[] = [];

  const refuse = (path: string, message: string, code = "type") => void problems.push(problem(path, code, message));

  function value(it: unknown, path: string, name: string): unknown {
    const type = typeof it;
    if (type === "function" || type === "symbol") return refuse(path, `is a ${type}, which cannot be sent`);
    if (typeof it === "number" && !Number.isSafeInteger(Math.trunc(it))) {
      if (!Number.isFinite(it)) return refuse(path, `is ${it}, which cannot be sent`);
      return refuse(
        path,
        "is beyond the integers that a number holds exactly: give a bigint, such as 9007199254740993n",
        "integer",
      );
    }
    if (typeof it !== "object" || it === null) return it;
    if (holders.includes(it)) return refuse(path, "holds itself");
    holders.push(it);
    const whole = held(it, path, name);
    holders.pop();
    return whole;
  }

  function held(it: object & { toJSON?(name: string): unknown }, path: string, name: string): unknown {
    const sort = tag(it);
    if (sort === "Date") return date(it as Date, path, name);
    if (ArrayBuffer.isView(it)) return refuse(path, "is bytes, which JSON does not hold: give a text");
    if (typeof it.toJSON === "function") return value(it.toJSON(name), path, name);
    if (/^(Number|String|Boolean|BigInt)$/.test(sort)) return value(it.valueOf(), path, name);
    return Array.isArray(it) ? list(it, path, name) : members(it, path);
  }

  function date(it: Date, path: string, name: string): unknown {
    if (moments && !moments.has(name)) return refuse(path, "is a date, and this parameter is no point in time");
    return (moments ? apiTime(it) : it.toJSON()) ?? refuse(path, "is an invalid date, or in no year of four digits");
  }

  function list(it: unknown[], path: string, name: string): unknown[] {
    return Array.from(it, (element, at) => {
      const place = `${path}[${at}]`;
      return element === undefined ? refuse(place, "is undefined") : value(element, place, name);
    });
  }

  function members(it: object, path: string): unknown {
    const names = Object.keys(it);
    const at = (name: string | symbol) => `${path && `${path}.`}${String(name)}`;
    if (names.length === 0 && !isPlain(it)) {
      return refuse(path, `is ${kind(it)} without members of its own: give ${INSTEAD[tag(it)] ?? "a plain object"}`);
    }
    for (const name of lost(it))
      if (!names.includes(name as string)) refuse(at(name), "is hidden or inherited, and would be left out: copy it");
    return Object.fromEntries(
      names.map((name) => [name, value((it as Record<string, unknown>)[name], at(name), name)]),
    );
  }

  const whole = value(params, "", "");
  if (problems.length > 0) throw invalidAll(problems);
  return whole;
}

/**
 * Returns what a reader of an object would find, and JSON may leave out: hidden, inherited, named by symbols.
 * Frameworks' names begin with `__`.
 */
function lost(object: object): (string | symbol)[] {
  const found: (string | symbol)[] = [];
  for (
    let from: object | null = object;
    from && !Object.hasOwn(from, "isPrototypeOf");
    from = Object.getPrototypeOf(from)
  ) {
    for (const name of Reflect.ownKeys(from)) {
      const { enumerable, get } = Object.getOwnPropertyDescriptor(from, name) as PropertyDescriptor;
      const isOwn = from === object;
      if (typeof name === "symbol" ? isOwn && enumerable : (isOwn || enumerable || get) && !name.startsWith("__"))
        found.push(name);
    }
  }
  return found;
}
