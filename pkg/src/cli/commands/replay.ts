// `replay`: a recording of the emulator, made again.

import { readFileSync } from "node:fs";

import type { Replayed } from "../../emulator/emulator.js";
import type { Given } from "../arguments.js";
import { Failure } from "../failure.js";
import { json, print } from "../output.js";
import type { Exit } from "../table.js";

export async function replay(given: Given): Promise<Exit> {
  const file = given.value("FILE") ?? "";
  await import("../../emulator.js");
  const { replay: made } = await import("../../emulator/emulator.js");
  const text = orFailure(`${file} cannot be read`, () => readFileSync(file, "utf8"));
  const replayed = orFailure(file, () => made(text));
  print(given.json ? json(replayed) : told(replayed));
  return replayed.differences.length === 0 ? "success" : "failure";
}

function told({ version, replayed, leftOut, differences }: Replayed): string {
  const out = leftOut.map(({ line, call, why }) => `line ${line}: ${call}: not compared: ${why}`);
  const shown = (value: unknown) => (value === undefined ? "nothing" : JSON.stringify(value));
  const lines = differences.map(
    ({ line, call, path, before, after }) => `line ${line}: ${call}: ${path} was ${shown(before)}, is ${shown(after)}`,
  );
  const count = ["no difference", "1 difference"][differences.length] ?? `${differences.length} differences`;
  return [...out, ...lines, `${replayed} made again, recorded by version ${version}: ${count}`].join("\n");
}

/** Fails the command where this throws. */
function orFailure<Value>(subject: string, make: () => Value): Value {
  try {
    return make();
  } catch (error) {
    throw new Failure("failure", [`${subject}: ${(error as Error).message}`]);
  }
}
