// JSON that everybody reads alike: no name twice in an object, however it is escaped, and no bottomless nesting.

import { parse } from "../encoding/json.js";
import { Refusal } from "./refusal.js";

const DEPTH = 16;
/** A number that takes longer to read than all the rest: no parameter has so many digits. */
const ENDLESS = /(?:^|[\s:,[])-?\d{1000}/;
/** The tokens of a JSON text that matter here: strings whole, so that nothing within one counts. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}[\]]/gs;

/** Reads a JSON text. Throws a `Refusal` for what is none, or can be read in two ways. */
export function readStrictly(text: string): unknown {
  const open: (Set<string> | undefined)[] = [];
  if (ENDLESS.test(text)) throw new Refusal("BadRequest", "the body holds a number of a thousand digits");
  let value: unknown;
  try {
    // First, because the walk below takes for granted that it is JSON.
    value = parse(text);
  } catch {
    throw new Refusal("BadRequest", "the body is no JSON");
  }
  TOKENS.lastIndex = 0;
  for (let found = TOKENS.exec(text); found; found = TOKENS.exec(text)) {
    const [token, colon] = found;
    if (token === "{" || token === "[") {
      open.push(token === "{" ? new Set() : undefined);
      if (open.length > DEPTH) throw new Refusal("BadRequest", `the body is nested deeper than ${DEPTH}`);
    } else if (token === "}" || token === "]") open.pop();
    else if (colon !== undefined) {
      const quoted = token.slice(0, -colon.length);
      const name = quoted.includes("\\") ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
      const names = open.at(-1) as Set<string>;
      if (names.has(name)) throw new Refusal("BadRequest", "the body names a member twice");
      if (name === "__proto__") throw new Refusal("BadRequest", "the body names a member that no parameter has");
      names.add(name);
    }
  }
  return value;
}
