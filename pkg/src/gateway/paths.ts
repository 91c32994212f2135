// Paths into parameters: `InstanceCount`, `TagList[].TagKey`.

import { invalid } from "../errors/errors.js";

/** The members on the way, each with whether it is a list whose every member is meant. */
export type Path = readonly { name: string; isList: boolean }[];

/** Reads a path. */
export function readPath(text: string, at: string): Path {
  if (!/^\w+(\[\])?(\.\w+(\[\])?)*$/.test(text)) throw invalid(at, "is no path of a parameter", "TagList[].TagKey");
  return text.split(".").map((part) => ({ name: part.replace("[]", ""), isList: part.endsWith("[]") }));
}

/** The values at a path. What is not there, is null, or ends early gives `undefined` as a value. */
export function valuesAt(params: unknown, path: Path): unknown[] {
  let holders: unknown[] = [params];
  for (const { name, isList } of path) {
    holders = holders.flatMap((holder) => {
      const isHolder = typeof holder === "object" && holder !== null && Object.hasOwn(holder, name);
      const value = isHolder ? (holder as Record<string, unknown>)[name] : undefined;
      if (!isList) return [value ?? undefined];
      return Array.isArray(value) && value.length > 0 ? value : [undefined];
    });
  }
  return holders.flatMap((value) => (Array.isArray(value) ? (value.length > 0 ? value : [undefined]) : [value]));
}
