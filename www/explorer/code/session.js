// What was called, as a program of its own: a script, or a test that runs against the emulator. What a call took of an
// earlier answer is taken of that answer again.

import { literal } from "../../debugger/signing/javascript.js";
import { program } from "../../debugger/signing/text.js";
import { programCall } from "./call.js";
import { python } from "./python.js";
import { tccli } from "./tccli.js";
import { calling, params, secretReader } from "./typescript.js";

/** @import { ActionDescription } from "tencentdb-postgres" */
/** @import { Find, ProgramCall } from "./call.js" */
/**
 * A call of the session: its answer, or the code that it was refused with.
 * @typedef {{
 *   model: ActionDescription, params: Record<string, unknown>, answer: unknown, code: string | undefined
 * }} Called
 */
/** @typedef {keyof typeof forms} FormId */

/** The length from which a text is taken for an id: shorter ones are equal by chance. */
const SHORTEST_ID = 8;
/** The length of the longest answer that is searched. */
const DEEPEST = 6;

/**
 * The calls with what they took of earlier answers. Only what a write answered is taken again: what a read found was
 * there before.
 * @param {Called[]} session
 * @returns {ProgramCall[]}
 */
export function linked(session) {
  return session.map(({ model, params: given }, index) => {
    /** @type {Find} */
    const find = (text) => {
      if (text.length < SHORTEST_ID) return undefined;
      for (let call = index - 1; call >= 0; call -= 1) {
        const before = session[call];
        const path = before.model.readOnly || before.code ? undefined : pathOf(before.answer, text, DEEPEST);
        if (path) return { call, path };
      }
      return undefined;
    };
    return programCall(model, given, find);
  });
}

/**
 * Finds where a text stands in an answer.
 * @param {unknown} value
 * @param {string} text
 * @param {number} depth
 * @returns {(string | number)[] | undefined}
 */
function pathOf(value, text, depth) {
  if (typeof value !== "object" || value === null || depth === 0) return undefined;
  for (const [name, part] of Object.entries(value)) {
    if (name === "RequestId") continue;
    const key = Array.isArray(value) ? Number(name) : name;
    if (part === text) return [key];
    const inner = pathOf(part, text, depth - 1);
    if (inner) return [key, ...inner];
  }
  return undefined;
}

/** @param {ProgramCall[]} calls */
const javascript = (calls, { region = "" }) => program`
// Takes the key from TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY.
import { PostgresClient } from "tencentdb-postgres";
import { fromEnv } from "tencentdb-postgres/environment";

const client = new PostgresClient(fromEnv({ region: ${literal(region)} }));
${secretReader(calls, "function secret(name)")}
${calling(calls)}
`;

/**
 * @param {ProgramCall[]} calls
 * @param {{ region: string }} where
 * @param {Called[]} session
 */
const test = (calls, { region }, session) => program`
// Runs against the emulator in the same process; it needs no account.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PostgresClient } from "tencentdb-postgres";
import { createEmulator } from "tencentdb-postgres/emulator";

const emulator = createEmulator({ fleet: "demo", instant: true });
const client = new PostgresClient(emulator.clientOptions(${literal(region)}));
${secretReader(calls, "function secret(name)")}
test("the session", async () => {
  ${calls.map((call, index) => step(call, index, session[index].code)).join("\n")}
});
`;

/**
 * @param {ProgramCall} call
 * @param {number} index
 * @param {string | undefined} code
 */
function step(call, index, code) {
  const asked = `client.${call.action}(${call.params.members.length > 0 ? params(call) : ""})`;
  return code
    ? `await assert.rejects(${asked}, { code: ${literal(code)} });`
    : `const answer${index + 1} = await ${asked};\nassert.ok(answer${index + 1}.RequestId);`;
}

/** The forms in which a session is exported, with the names of their files. */
export const forms = {
  javascript: { file: "session.mjs", write: javascript },
  python: { file: "session.py", write: python.write },
  bash: { file: "session.sh", write: tccli.write },
  test: { file: "session.test.mjs", write: test },
};

/**
 * Writes a session as a program.
 * @param {FormId} form
 * @param {Called[]} session
 * @param {{ region: string }} where
 */
export const exported = (form, session, where) => `${forms[form].write(linked(session), where, session)}\n`;
