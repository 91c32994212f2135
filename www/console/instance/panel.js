// A part of an instance's page: what it asks the service, what came of each question, and how it looks. Each question
// is answered or refused on its own, so that what the service withholds does not hide the rest.

import { createLatest } from "../../service/latest.js";

/** @import { Actions } from "tencentdb-postgres" */
/** @import { Answer } from "../../service/answer.js" */
/** @import { App } from "../app.js" */
/** @import { Call } from "../../service/session.js" */
/** @import { Known } from "../states.js" */

/**
 * What came of a question so far: a value, an error, or an error beside an older value.
 * @template T
 * @typedef {{ value?: T, error?: unknown }} Part
 */
/**
 * What a question is asked with: `call` goes to the instance's region, `rows` asks for a whole list page by page, `own`
 * is what the panel keeps, `now` the time of the service in milliseconds.
 * @template Own
 * @typedef {{ id: string, call: Call, rows: Rows, own: Own, now: () => number }} Query
 */
/**
 * @typedef {<Name extends keyof Actions, Row>(
 *   action: Name, params: Actions[Name]["request"], rowsOf: (answer: Answer<Actions[Name]["response"]>) => Row[]
 * ) => Promise<Row[]>} Rows
 */
/** @template Own @typedef {Record<string, (query: Query<Own>) => Promise<any>>} Reads */
/**
 * A panel that is open: `set` changes what it keeps, `ask` puts some of its questions again.
 * @template {Reads<Own>} Asked
 * @template Own
 * @typedef {{
 *   instance: Known, id: string, own: Own,
 *   parts: { [Name in keyof Asked]: Part<Awaited<ReturnType<Asked[Name]>>> | undefined },
 *   set: (changes: Partial<Own>) => void, ask: (...names: (keyof Asked & string)[]) => Promise<unknown>
 * }} OpenPanel
 */
/**
 * A panel that is open, as its view gets it.
 * @template {Reads<Own>} Asked
 * @template Own
 * @typedef {OpenPanel<Asked, Own> & Place} Tab
 */
/**
 * The instance that a panel is about.
 * @typedef {{ app: App, instance: Known, id: string }} Place
 */
/**
 * `start` makes what the panel keeps; `lazy` names questions that are put only when the panel asks; `isBusy` says that
 * something goes on, so that the panel asks again and again.
 * @template {Reads<Own>} Asked
 * @template Own
 * @typedef {{
 *   reads: Asked, start?: () => Own, lazy?: (keyof Asked & string)[],
 *   isBusy?: (tab: OpenPanel<Asked, Own>) => boolean, view: (tab: Tab<Asked, Own>) => unknown
 * }} Panel
 */
/** @typedef {Panel<Reads<any>, any>} AnyPanel */
/** @typedef {ReturnType<typeof createPanels>} Panels */

/** The rows that a page of a list has, and the most that are taken of a list. */
const PAGE = 100;
const MOST = 1000;

/**
 * Describes a panel; this function only gives its parts their types.
 * @template {Reads<Own>} Asked
 * @template Own
 * @param {Panel<Asked, Own>} panel
 * @returns {AnyPanel}
 */
export const definePanel = (panel) => /** @type {any} */ (panel);

/**
 * The panel that is open.
 * @param {{
 *   call: Call, changed: () => void, now: () => number, load: (name: string) => Promise<AnyPanel>
 * }} parts
 */
export function createPanels({ call, changed, now, load }) {
  const state = {
    id: /** @type {string | undefined} */ (undefined),
    region: "",
    name: "",
    panel: /** @type {AnyPanel | undefined} */ (undefined),
    /** Why the panel itself could not be loaded. */
    error: /** @type {unknown} */ (undefined),
    parts: /** @type {Record<string, Part<any>>} */ ({}),
    own: /** @type {any} */ ({}),
  };
  /** @type {Map<string, ReturnType<typeof createLatest>>} */
  let latest = new Map();

  /** @param {boolean} background */
  function query(background) {
    const { id = "", region, own } = state;
    /** @type {Call} */
    const here = (action, params, options) => call(action, params, { region, background, ...options });
    /** @type {Rows} */
    const rows = async (action, params, rowsOf) => {
      /** @type {ReturnType<typeof rowsOf>} */
      const all = [];
      // A server that answers with fewer rows than asked for is not asked without end.
      for (let asked = 0; asked < MOST / PAGE; asked += 1) {
        const answer = await here(action, { ...params, Limit: PAGE, Offset: all.length });
        const found = rowsOf(answer);
        all.push(...found);
        const total = Number(/** @type {{ TotalCount?: unknown }} */ (answer).TotalCount ?? 0);
        if (found.length === 0 || all.length >= total) break;
      }
      return all;
    };
    return { id, call: here, rows, own, now };
  }

  /**
   * Puts a question, and resolves to whether it was answered.
   * @param {string} name
   * @param {boolean} background
   */
  async function ask(name, background) {
    const read = state.panel?.reads[name];
    if (!read) return true;
    const { parts } = state;
    const mine = latest.get(name) ?? createLatest();
    latest.set(name, mine);
    const counts = mine.ask();
    try {
      const value = await read(query(background));
      if (counts()) parts[name] = { value };
      return true;
    } catch (error) {
      if (!counts()) return true;
      parts[name] = { ...parts[name], error };
      return false;
    } finally {
      changed();
    }
  }

  /**
   * @param {string[]} names
   * @param {boolean} background
   */
  const askAll = async (names, background) =>
    (await Promise.all(names.map((name) => ask(name, background)))).every(Boolean);

  /** The questions that are put without being asked for. */
  const usual = () => {
    const { reads = {}, lazy = [] } = state.panel ?? {};
    return Object.keys(reads).filter((name) => !lazy.includes(name) || name in state.parts);
  };

  /**
   * The open panel, for an instance.
   * @param {Known} instance
   * @returns {OpenPanel<any, any>}
   */
  const opened = (instance) => ({
    instance,
    id: instance.DBInstanceId,
    own: state.own,
    parts: state.parts,
    set(changes) {
      Object.assign(state.own, changes);
      changed();
    },
    ask: (...names) => askAll(names, false),
  });

  return {
    state,
    opened,
    /**
     * Opens a panel of an instance.
     * @param {{ id: string, region: string, name: string }} place
     */
    async open(place) {
      latest = new Map();
      Object.assign(state, { ...place, panel: undefined, error: undefined, parts: {}, own: {} });
      const mine = state.parts;
      try {
        const panel = await load(place.name);
        if (mine !== state.parts) return;
        Object.assign(state, { panel, own: panel.start?.() ?? {} });
        await askAll(usual(), false);
      } catch (error) {
        if (mine !== state.parts) return;
        state.error = error;
        changed();
      }
    },
    /** Opens nothing: answers that are under way count no more. */
    close() {
      latest = new Map();
      Object.assign(state, { id: undefined, panel: undefined, error: undefined, parts: {}, own: {} });
    },
    /**
     * Tells whether something goes on in the panel that ends by itself.
     * @param {Known | undefined} instance
     */
    isBusy: (instance) => Boolean(instance && state.panel?.isBusy?.(opened(instance))),
    /**
     * Asks again. In the background only what may have another answer by now. Resolves to whether all came.
     * @param {{ background?: boolean, busy?: boolean }} how
     */
    async refresh({ background = false, busy = false } = {}) {
      if (!state.panel) return true;
      // What the state of the instance forbids is not asked for in the background.
      const isWorth = (/** @type {string} */ name) => {
        const error = state.parts[name]?.error;
        if (!background || (busy && !error)) return true;
        return Boolean(error) && /** @type {{ retryable?: unknown }} */ (error).retryable !== false;
      };
      return askAll(usual().filter(isWorth), background);
    },
  };
}
