// `call`: one action, and what it starts.

import type { Progress } from "../../client/types.js";
import { parse, serialise } from "../../encoding/json.js";
import { reads, redact } from "../../wasm/bindings.js";
import type { Given } from "../arguments.js";
import { usage, waitFailure } from "../failure.js";
import { answer as drawn, json, print } from "../output.js";
import { parameters } from "../parameters.js";
import { checked, client } from "../session.js";
import type { Exit } from "../table.js";

export async function call(given: Given): Promise<Exit> {
  const { action } = given;
  if (given.flag("wait") && reads(action))
    throw usage(`--wait is for calls that change something; ${action} only reads`);
  const timeoutMs = (given.number("timeout") ?? 0) * 1000;
  const params = parameters(given);
  checked(given, params);
  if (given.flag("dry-run")) {
    print(json(parse(redact(action, serialise(params) ?? "{}"))));
    return "success";
  }
  const { answer, done } = await client(given).start(action as "RestartDBInstance", params as never);
  // Before the wait: what names the order must not be lost with it.
  print(given.json ? json(answer) : drawn(action, answer as unknown as Record<string, unknown>));
  if (!given.flag("wait")) return "success";
  const shown = new Shown();
  try {
    await done({ timeoutMs, onProgress: (progress) => shown.tell(progress) });
  } catch (error) {
    throw waitFailure(error, action);
  } finally {
    shown.end();
  }
  return "success";
}

/** How far a wait is: on a terminal as a line that changes, and otherwise as a line for each change. */
class Shown {
  #last = "";

  tell({ state, progress, step }: Progress): void {
    const percent = progress === undefined ? "" : `, ${progress} %`;
    const line = `waiting: ${state || "not there yet"}${percent}${step ? `, ${step}` : ""}`;
    if (line === this.#last) return;
    this.#last = line;
    process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
  }

  end(): void {
    if (process.stderr.isTTY && this.#last) process.stderr.write("\r\x1b[K");
  }
}
