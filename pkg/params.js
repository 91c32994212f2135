// Parameters before they are written as JSON, which would leave out, or make null of, much of what a program can hold.

import { invalid, invalidAll } from "./errors.js";
import { isPlain, kind } from "./known.js";
import { apiTime } from "./time.js";

/** What to write in place of what cannot be sent. */
const INSTEAD = { Map: "Object.fromEntries(map)", Set: "a list, [...set]", Promise: "what it gives: await it" };

const tag = (value) => Object.prototype.toString.call(value).slice(8, -1);

/** Refuses what is no object of parameters. */
export function object(path, params) {
  if (typeof params !== "object" || params === null || Array.isArray(params)) throw invalid(path, `must be an object, and not ${kind(params)}`);
  return params;
}

/** Parameters as JSON can write them, dates as texts where they are among these. Throws everything that would be lost on the way. */
export function written(params, moments) {
  const problems = [];
  const around = new Set();

  function refuse(path, message, code = "type") {
    problems.push({ path, code, severity: "error", message });
  }

  function value(it, path, name) {
    if (typeof it === "number") {
      if (!Number.isFinite(it)) refuse(path, `is ${it}, which is no number that could be sent`);
      // All beyond 2^53-1 are whole.
      else if (Math.abs(it) > Number.MAX_SAFE_INTEGER) {
        refuse(path, "is beyond the integers that a number holds exactly: give a bigint, such as 9007199254740993n", "integer");
      }
    } else if (typeof it === "function" || typeof it === "symbol") {
      refuse(path, `is a ${typeof it}, which cannot be sent`);
    } else if (typeof it === "object" && it !== null) {
      if (around.has(it)) return refuse(path, "holds itself");
      around.add(it);
      try {
        return held(it, path, name);
      } finally {
        around.delete(it);
      }
    }
    return it;
  }

  function held(it, path, name) {
    if (tag(it) === "Date") return date(it, path, name);
    if (ArrayBuffer.isView(it)) return refuse(path, "is bytes, which JSON does not hold: give a text");
    if (typeof it.toJSON === "function") return value(it.toJSON(name), path, name);
    if (/^(Number|String|Boolean|BigInt)$/.test(tag(it))) return value(it.valueOf(), path, name);
    return Array.isArray(it) ? list(it, path, name) : members(it, path);
  }

  function date(it, path, name) {
    if (Number.isNaN(it.getTime())) return refuse(path, "is an invalid date");
    if (!moments) return it;
    if (!moments.has(name)) return refuse(path, "is a date, and this parameter is no point in time");
    return apiTime(it) ?? refuse(path, "is a date in no year of four digits");
  }

  function list(it, path, name) {
    return Array.from(it, (element, at) => {
      if (element === undefined) refuse(`${path}[${at}]`, "is undefined");
      return value(element, `${path}[${at}]`, name);
    });
  }

  function members(it, path) {
    const names = Object.keys(it);
    const at = (name) => (path ? `${path}.${String(name)}` : String(name));
    if (!isPlain(it) && names.length === 0) {
      return refuse(path, `is ${kind(it)} without members of its own: give ${INSTEAD[tag(it)] ?? "a plain object"}`);
    }
    for (const name of lost(it)) if (!names.includes(name)) refuse(at(name), "is hidden or inherited, and would be left out: copy it");
    return Object.fromEntries(names.map((name) => [name, value(it[name], at(name), name)]));
  }

  const whole = value(params, "", "");
  if (problems.length > 0) throw invalidAll(problems);
  return whole;
}

/** The members that JSON leaves out of an object: named by symbols, hidden, inherited. Those of frameworks begin with two underscores. */
function* lost(object) {
  for (const symbol of Object.getOwnPropertySymbols(object)) if (Object.prototype.propertyIsEnumerable.call(object, symbol)) yield symbol;
  for (let from = object; from && (from === object || !Object.hasOwn(from, "isPrototypeOf")); from = Object.getPrototypeOf(from)) {
    for (const [name, { enumerable, get }] of Object.entries(Object.getOwnPropertyDescriptors(from))) {
      if ((from === object || enumerable || get) && !name.startsWith("__")) yield name;
    }
  }
}
