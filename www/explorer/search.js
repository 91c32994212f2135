// Search over actions, their fields and error codes, in English and Chinese. All texts of the API are so few that each
// is looked at: what a search costs is the length of the index, whatever is searched for.

import { ERRORS } from "./facts.js";
import { inChinese } from "./chinese.js";

/** @import { ActionDescription, FieldDescription } from "tencentdb-postgres" */
/** @typedef {{ name: string, names: string, texts: string, from: "input" | "output" }} IndexedField */
/** @typedef {{ name: string, names: string, texts: string, fields: IndexedField[] }} IndexedAction */
/** @typedef {{ actions: IndexedAction[], errors: { code: string, names: string, texts: string }[] }} Index */
/** An action that was found; `field` is the one in which it was, where its own name and text do not say it. */
/** @typedef {{ name: string, rank: number, field?: string | undefined }} Found */
/** @typedef {{ actions: Found[], errors: string[], compared: number }} Results */

/** The ranks of what was found, the best first. */
const RANKS = { whole: 0, begins: 1, name: 2, text: 3, field: 4, fieldText: 5 };

/**
 * @param {ActionDescription[]} models
 * @param {Record<string, string>} titles Chinese names of the actions
 * @returns {Index}
 */
export function createIndex(models, titles) {
  return {
    actions: models.map((model) => ({
      name: model.name,
      names: `${model.name} ${model.category}`.toLowerCase(),
      texts: `${model.doc} ${titles[model.name] ?? ""} ${inChinese(model.name)}`.toLowerCase(),
      fields: [...all(model, model.input, "input"), ...all(model, model.output, "output")],
    })),
    errors: Object.entries(ERRORS).map(([code, { doc, class: kind }]) => ({
      code,
      names: code.toLowerCase(),
      texts: `${doc} ${kind} ${inChinese(code)}`.toLowerCase(),
    })),
  };
}

/**
 * The fields of an action, and the members of their structures, each once.
 * @param {ActionDescription} model
 * @param {FieldDescription[]} fields
 * @param {IndexedField["from"]} from
 */
function all(model, fields, from) {
  /** @type {IndexedField[]} */
  const found = [];
  const seen = new Set();
  const look = (/** @type {FieldDescription[]} */ list, /** @type {string} */ before) => {
    for (const { name, type, doc } of list) {
      found.push({
        name: before + name,
        names: name.toLowerCase(),
        texts: `${doc} ${inChinese(name)}`.toLowerCase(),
        from,
      });
      if (!Object.hasOwn(model.structures, type) || seen.has(type)) continue;
      seen.add(type);
      look(model.structures[type].fields, `${before}${name}.`);
    }
  };
  look(fields, "");
  return found;
}

/**
 * Finds what holds every word of a text. `compared` counts the characters that were looked at.
 * @param {Index} index
 * @param {string} text
 * @returns {Results}
 */
export function search({ actions, errors }, text) {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  let compared = 0;
  const holds = (/** @type {string} */ own) => {
    compared += own.length;
    return words.every((word) => own.includes(word));
  };
  if (words.length === 0)
    return { actions: actions.map(({ name }) => ({ name, rank: RANKS.name })), errors: [], compared };
  /** @type {Found[]} */
  const found = [];
  for (const { name, names, texts, fields } of actions) {
    if (name.toLowerCase() === words.join("")) found.push({ name, rank: RANKS.whole });
    else if (names.startsWith(words[0]) && holds(names)) found.push({ name, rank: RANKS.begins });
    else if (holds(names)) found.push({ name, rank: RANKS.name });
    else if (holds(texts)) found.push({ name, rank: RANKS.text });
    else {
      const field = fields.find((one) => holds(one.names)) ?? fields.find((one) => holds(one.texts));
      if (!field) continue;
      const isNamed = words.every((word) => field.names.includes(word));
      found.push({ name, field: field.name, rank: isNamed ? RANKS.field : RANKS.fieldText });
    }
  }
  const codes = errors.filter(({ names }) => holds(names));
  const others = errors.filter((error) => !codes.includes(error) && holds(error.texts));
  return {
    actions: found.toSorted((one, other) => one.rank - other.rank),
    errors: [...codes, ...others].map(({ code }) => code),
    compared,
  };
}
