// The call that is being written: its parameters as values and as text, which follow each other, and what the check
// says of them. What was typed for an action stays while others are looked at.

import { validate } from "tencentdb-postgres";
import { ACTIONS } from "./facts.js";
import { read } from "./json-text.js";
import { isObject, put } from "./params.js";

/** @import { ActionDescription, Problem } from "tencentdb-postgres" */
/** @import { Read } from "./json-text.js" */
/** @import { Path } from "./params.js" */
/** @typedef {Record<string, unknown>} Params */
/** @typedef {ReturnType<typeof createDraft>} Draft */
/**
 * `fault` says why the text is no object; the parameters are those of the last text that was one.
 * @typedef {{
 *   params: Params, text: string, fault: Extract<Read, { fault: unknown }>["fault"] | undefined, touched: Set<string>,
 *   submitted: boolean
 * }} Written
 */

/** @param {Params} params @returns {Written} */
const fresh = (params) => ({
  params,
  text: textOf(params),
  fault: undefined,
  touched: new Set(),
  submitted: false,
});

/** @param {Params} params */
export const textOf = (params) => JSON.stringify(params, null, 2);

/** @param {() => void} changed */
export function createDraft(changed) {
  /** @type {Map<string, Written>} */
  const kept = new Map();
  /** @type {ActionDescription | undefined} */
  let model;
  let written = fresh({});
  /** @type {{ of: Params, problems: Problem[], ok: boolean } | undefined} */
  let checked;

  /** @param {Params} params */
  const set = (params) => {
    written.params = params;
    written.text = textOf(params);
    written.fault = undefined;
    changed();
  };

  return {
    get model() {
      return model;
    },
    get params() {
      return written.params;
    },
    get text() {
      return written.text;
    },
    get fault() {
      return written.fault;
    },
    /** Takes up an action, with what was written for it before. @param {ActionDescription} next */
    open(next) {
      model = next;
      written = kept.get(next.name) ?? fresh({});
      kept.set(next.name, written);
      checked = undefined;
    },
    /** Puts other parameters in place of all. @param {Params} params */
    replace(params) {
      Object.assign(written, { touched: new Set(), submitted: false });
      set(params);
    },
    /** @param {Path} path @param {unknown} value */
    put(path, value) {
      const params = put(written.params, path, value);
      set(isObject(params) ? params : {});
    },
    /** @param {string} text */
    type(text) {
      written.text = text;
      const result = read(text);
      if ("value" in result) written.params = result.value;
      written.fault = "fault" in result ? result.fault : undefined;
      changed();
    },
    /** @param {string} path */
    touch(path) {
      if (written.touched.has(path)) return;
      written.touched.add(path);
      changed();
    },
    /** From now on what is missing shows, too. */
    submit() {
      written.submitted = true;
      changed();
    },
    example: () => (model ? ACTIONS[model.name].example : {}),
    check() {
      if (checked?.of === written.params) return checked;
      const { ok, problems } = model ? validate(model.name, written.params) : { ok: false, problems: [] };
      checked = { of: written.params, ok, problems };
      return checked;
    },
    /** The problems to show: what is missing shows once a person was there, or tried to send. */
    problems() {
      return this.check().problems.filter(
        ({ code, path }) => code !== "missing" || written.submitted || written.touched.has(path),
      );
    },
  };
}
