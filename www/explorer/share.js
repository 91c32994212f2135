// A link that carries a call, and those before it, in the part of the address that browsers do not send. Keys are never
// in it; passwords, and their values wherever else they stand, are covered as the debugger covers them.

import { createMask } from "../debugger/masking/mask.js";
import { at, put } from "./params.js";

/** @import { ActionDescription, FieldDescription } from "tencentdb-postgres" */
/** @import { Path } from "./params.js" */
/** @typedef {{ action: string, params: Record<string, unknown> }} SharedCall */
/**
 * What a link carries: the call, and the calls of the session before it.
 * @typedef {SharedCall & { region: string, seed: number, calls: SharedCall[] }} Shared
 */

const MARK = "?share=";
/** The number of calls that a link carries; the first ones are left out. */
const MOST = 30;
const COVERED = /^\*+$/;

/**
 * Makes the fragment of a link. `secrets` are values that must not stand in it anywhere.
 * @param {Shared} shared
 * @param {(action: string) => ActionDescription | undefined} modelOf
 * @param {string[]} secrets
 * @returns {{ hash: string, masked: boolean }}
 */
export function share(shared, modelOf, secrets = []) {
  const calls = shared.calls.slice(-MOST);
  const own = [shared, ...calls].flatMap(({ action, params }) => secretsOf(params, modelOf(action)));
  const mask = createMask([...secrets, ...own.map(({ value }) => value)], { doubts: false });
  const text = JSON.stringify({ ...shared, calls });
  mask.learn(text);
  let { text: covered, masked } = mask.mask(text);
  // A value too short to be looked for everywhere is covered where it stands.
  const read = JSON.parse(covered);
  for (const call of [read, ...read.calls])
    for (const { path, value } of secretsOf(call.params, modelOf(call.action))) {
      if (!COVERED.test(value)) masked = true;
      call.params = put(call.params, path, "***");
    }
  covered = JSON.stringify(read);
  return { hash: `#/${shared.action}${MARK}${encode(covered)}`, masked };
}

/**
 * Reads what a link carries; `undefined` where it carries nothing. What is covered is left out, to be typed again.
 * @param {string} hash
 * @returns {Shared | undefined}
 */
export function readShared(hash) {
  const start = hash.indexOf(MARK);
  if (start < 0) return undefined;
  try {
    const { action, params, region, seed, calls } = JSON.parse(decode(hash.slice(start + MARK.length)));
    if (!isCall({ action, params }) || typeof region !== "string") return undefined;
    return {
      action,
      params: uncovered(params),
      region,
      seed: Number.isSafeInteger(seed) ? seed : 1,
      calls: Array.isArray(calls)
        ? calls
            .filter(isCall)
            .slice(0, MOST)
            .map((call) => ({ action: call.action, params: uncovered(call.params) }))
        : [],
    };
  } catch {
    return undefined;
  }
}

/** @param {unknown} call @returns {call is SharedCall} */
function isCall(call) {
  const { action, params } = /** @type {Partial<SharedCall>} */ (call ?? {});
  return typeof action === "string" && typeof params === "object" && params !== null && !Array.isArray(params);
}

/**
 * The secrets among parameters, by the model.
 * @param {Record<string, unknown>} params
 * @param {ActionDescription | undefined} model
 */
export function secretsOf(params, model) {
  /** @type {{ path: Path, value: string }[]} */
  const found = [];
  const look = (/** @type {FieldDescription[]} */ fields, /** @type {Path} */ before) => {
    for (const { name, secret, type } of fields) {
      const value = at(params, [...before, name]);
      const items = Array.isArray(value) ? value.map((item, index) => [index, item]) : [[undefined, value]];
      for (const [index, item] of items) {
        const path = index === undefined ? [...before, name] : [...before, name, index];
        if (secret && (typeof item === "string" || typeof item === "number") && item !== "")
          found.push({ path, value: String(item) });
        else if (model && typeof item === "object" && item !== null && Object.hasOwn(model.structures, type))
          look(model.structures[type].fields, path);
      }
    }
  };
  if (model) look(model.input, []);
  return found;
}

/**
 * @param {Record<string, unknown>} params
 * @returns {Record<string, unknown>}
 */
const uncovered = (params) =>
  JSON.parse(JSON.stringify(params), (_, value) =>
    typeof value === "string" && value !== "" && COVERED.test(value) ? undefined : value,
  );

/** @param {string} text */
function encode(text) {
  const letters = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** @param {string} text */
const decode = (text) =>
  new TextDecoder().decode(
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0)),
  );
