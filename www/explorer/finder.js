// The list of actions and what is searched for in it. The index is made once, when somebody first searches.

import { language } from "../parts/language.js";
import { allModels, NAMES } from "./model.js";
import { createIndex, search } from "./search.js";

/** @import { Index, Results } from "./search.js" */
/** @typedef {ReturnType<typeof createFinder>} Finder */

/** @param {() => void} changed */
export function createFinder(changed) {
  /** @type {Promise<Index> | undefined} */
  let making;
  /** @type {Results | undefined} */
  let results;
  /** @type {Record<string, string>} */
  let titles = {};
  let asked = false;

  const loadTitles = async () => {
    ({ titles } = await import("./strings/actions-zh.js"));
  };

  const finder = {
    query: "",
    /** The actions and codes that were found; all actions before anything is searched for. */
    get results() {
      return (
        results ?? { actions: NAMES.map((name) => ({ name, rank: 0, field: undefined })), errors: [], compared: 0 }
      );
    },
    /** The name of an action in Chinese, where the page speaks it. @param {string} action */
    title(action) {
      if (language() !== "zh") return undefined;
      if (!asked) {
        asked = true;
        loadTitles().then(changed, () => (asked = false));
      }
      return titles[action];
    },
    /** @param {string} query */
    async search(query) {
      finder.query = query;
      changed();
      making ??= Promise.all([allModels(), loadTitles()]).then(([models]) => createIndex(models, titles));
      // A failure is not kept: the next letter tries anew.
      making.catch(() => (making = undefined));
      const index = await making;
      if (finder.query !== query) return;
      results = query.trim() === "" ? undefined : search(index, query);
      changed();
    },
  };
  return finder;
}
