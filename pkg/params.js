// Parameters before they are written as JSON, which would leave out, or make null of, much of what a program can hold.

import { invalid, invalidAll } from "./errors.js";
import { isPlain, kind } from "./known.js";
import { apiTime } from "./time.js";

/** What to write in place of what cannot be sent. */
const INSTEAD = { Map: "Object.fromEntries(map)", Set: "a list, [...set]", Promise: "what it gives: await it", FormData: "Object.fromEntries(form)" };

/** Parameters as JSON can write them: dates of these parameters as texts. Throws everything that would be lost on the way. */
export function written(params, moments) {
  const problems = [];
  const walk = new Walk(moments, (path, message, code = "type") => problems.push({ path, code, severity: "error", message }));
  const value = walk.value(params, "", "");
  if (problems.length > 0) throw invalidAll(problems);
  return value;
}

class Walk {
  /** What stands around the value that is looked at. */
  #around = new Set();

  constructor(moments, refuse) {
    this.moments = moments;
    this.refuse = refuse;
  }

  value(value, path, name) {
    if (typeof value === "number") this.#number(value, path);
    else if (typeof value === "function" || typeof value === "symbol") this.refuse(path, `is a ${typeof value}, which cannot be sent`);
    else if (typeof value === "object" && value !== null) return this.#object(value, path, name);
    return value;
  }

  #number(value, path) {
    if (!Number.isFinite(value)) this.refuse(path, `is ${value}, which is no number that could be sent`);
    else if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
      this.refuse(path, "is beyond the integers that a number holds exactly: give a bigint, such as 9007199254740993n", "integer");
    }
  }

  #object(value, path, name) {
    if (this.#around.has(value)) return this.refuse(path, "holds itself");
    if (Object.prototype.toString.call(value) === "[object Date]") return this.#date(value, path, name);
    if (ArrayBuffer.isView(value)) return this.refuse(path, "is bytes, which JSON does not hold: give a text");
    this.#around.add(value);
    try {
      if (typeof value.toJSON === "function") return this.value(value.toJSON(name), path, name);
      if (/^\[object (Number|String|Boolean|BigInt)\]$/.test(Object.prototype.toString.call(value))) return this.value(value.valueOf(), path, name);
      return Array.isArray(value) ? this.#list(value, path, name) : this.#members(value, path);
    } finally {
      this.#around.delete(value);
    }
  }

  #date(value, path, name) {
    if (Number.isNaN(value.getTime())) return this.refuse(path, "is an invalid date");
    if (!this.moments) return value;
    if (!this.moments.has(name)) return this.refuse(path, "is a date, and this parameter is no point in time");
    return apiTime(value) ?? this.refuse(path, "is a date in no year of four digits");
  }

  #list(list, path, name) {
    const copy = Array.from(list, (element, at) => {
      if (element === undefined) this.refuse(`${path}[${at}]`, "is undefined");
      return this.value(element, `${path}[${at}]`, name);
    });
    return copy.every((element, at) => element === list[at]) ? list : copy;
  }

  #members(object, path) {
    const names = Object.keys(object);
    const at = (name) => (path ? `${path}.${name}` : name);
    if (!isPlain(object)) this.#instance(object, path, names, at);
    for (const symbol of Object.getOwnPropertySymbols(object)) {
      if (Object.getOwnPropertyDescriptor(object, symbol)?.enumerable) this.refuse(at(String(symbol)), "is named by a symbol, and cannot be sent");
    }
    let changed = false;
    const pairs = names.map((name) => {
      const member = this.value(object[name], at(name), name);
      changed ||= member !== object[name];
      return [name, member];
    });
    return changed ? Object.fromEntries(pairs) : object;
  }

  /** What an instance of a class has that is not its own, or not to be seen: JSON would leave it out. */
  #instance(object, path, names, at) {
    if (names.length === 0) {
      const instead = INSTEAD[Object.prototype.toString.call(object).slice(8, -1)];
      return this.refuse(path, `is ${kind(object)} without members of its own: give ${instead ?? "a plain object"}`);
    }
    for (const name of Object.getOwnPropertyNames(object)) {
      if (!names.includes(name) && !name.startsWith("__")) this.refuse(at(name), "is hidden, and would be left out");
    }
    for (let from = Object.getPrototypeOf(object); from && !Object.hasOwn(from, "isPrototypeOf"); from = Object.getPrototypeOf(from)) {
      for (const [name, { enumerable, get }] of Object.entries(Object.getOwnPropertyDescriptors(from))) {
        if ((enumerable || get) && !names.includes(name) && !name.startsWith("__")) this.refuse(at(name), "is inherited, and would be left out: copy it");
      }
    }
  }
}

/** Refuses what is no object of parameters. */
export function object(path, params) {
  if (typeof params !== "object" || params === null || Array.isArray(params)) throw invalid(path, `must be an object, and not ${kind(params)}`);
  return params;
}
