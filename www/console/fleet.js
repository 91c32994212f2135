// The instances of one region: loaded whole, so that searching and sorting need no further call, and watched for
// changes of state.

import { createLatest } from "../service/latest.js";
import { isPassing } from "./states.js";

/** @import { Call } from "../service/session.js" */
/** @import { Instance } from "./states.js" */
/** @typedef {"loading" | "ready" | "failed"} Status */
/** @typedef {ReturnType<typeof createFleet>} Fleet */

const PAGE = 100;
/** The number of instances that are loaded; the list says where there are more. */
const MOST = 2000;

/**
 * `onSettled` is called when a passing state ends; `instance` is missing when the instance is gone.
 * @param {{
 *   call: Call, changed: () => void, onSettled: (instance: Instance | undefined, before: Instance) => void
 * }} parts
 */
export function createFleet({ call, changed, onSettled }) {
  const state = {
    region: "",
    status: /** @type {Status} */ ("loading"),
    instances: /** @type {Instance[]} */ ([]),
    total: 0,
    error: /** @type {unknown} */ (undefined),
    refreshing: false,
    /** What was searched for at the service, because it may be behind what is loaded. */
    searched: "",
    searching: false,
  };
  /** Instances that a search found behind what is loaded. @type {Instance[]} */
  let found = [];
  const latest = createLatest();

  /**
   * @param {string} region
   * @param {boolean} background
   */
  async function fetchAll(region, background) {
    /** @type {Instance[]} */
    const instances = [];
    let total = 0;
    // A server that answers with fewer rows than asked for is not asked without end.
    for (let asked = 0; asked < MOST / PAGE; asked += 1) {
      const page = await call(
        "DescribeDBInstances",
        { Limit: PAGE, Offset: instances.length, OrderBy: "CreateTime", OrderByType: "desc" },
        { region, background },
      );
      instances.push(...page.DBInstanceSet);
      total = Number(page.TotalCount ?? instances.length);
      if (page.DBInstanceSet.length === 0 || instances.length >= total) break;
    }
    return { instances, total };
  }

  /**
   * Asks for those alone that are on their way from one state to another.
   * @param {string} region
   */
  async function fetchPassing(region) {
    const ids = state.instances.filter(isPassing).flatMap(({ DBInstanceId }) => DBInstanceId ?? []);
    const { DBInstanceSet } = await call(
      "DescribeDBInstances",
      { Filters: [{ Name: "db-instance-id", Values: ids.slice(0, PAGE) }], Limit: PAGE },
      { region, background: true },
    );
    const now = new Map(DBInstanceSet.map((instance) => [instance.DBInstanceId, instance]));
    const asked = new Set(ids.slice(0, PAGE));
    const instances = state.instances.flatMap((instance) =>
      asked.has(instance.DBInstanceId ?? "") ? (now.get(instance.DBInstanceId) ?? []) : instance,
    );
    return { instances, total: state.total - (state.instances.length - instances.length) };
  }

  /**
   * @param {Instance[]} loaded
   * @param {number} total
   */
  function take(loaded, total) {
    const before = state.instances;
    const ids = new Set(loaded.map(({ DBInstanceId }) => DBInstanceId));
    const instances = [...loaded, ...found.filter(({ DBInstanceId }) => !ids.has(DBInstanceId))];
    Object.assign(state, { instances, total, status: "ready", error: undefined, refreshing: false });
    const now = new Map(instances.map((instance) => [instance.DBInstanceId, instance]));
    for (const old of before.filter(isPassing)) {
      const instance = now.get(old.DBInstanceId);
      if (!instance || !isPassing(instance)) onSettled(instance, old);
    }
  }

  return {
    state,
    /** @param {string | undefined} id */
    find: (id) => state.instances.find((instance) => instance.DBInstanceId === id),
    /**
     * Loads a region from scratch.
     * @param {string} region
     */
    async load(region) {
      latest.forget();
      found = [];
      Object.assign(state, { region, status: "loading", instances: [], total: 0, error: undefined, refreshing: false });
      state.searched = "";
      changed();
      await this.refresh();
    },
    /** Tells whether there are more than are loaded. */
    isCut: () => state.status === "ready" && state.total > state.instances.length,
    /**
     * Searches at the service, by name and by id, and adds what it finds.
     * @param {string} text
     */
    async search(text) {
      const { region } = state;
      state.searching = true;
      changed();
      try {
        const answers = await Promise.all(
          ["db-instance-name", "db-instance-id"].map((Name) =>
            call("DescribeDBInstances", { Filters: [{ Name, Values: [text] }], Limit: PAGE }, { region }),
          ),
        );
        if (state.region !== region) return;
        const rows = answers.flatMap(({ DBInstanceSet }) => DBInstanceSet);
        const ids = new Set(state.instances.map(({ DBInstanceId }) => DBInstanceId));
        for (const row of rows) {
          if (ids.has(row.DBInstanceId)) continue;
          ids.add(row.DBInstanceId);
          found.push(row);
          state.instances = [...state.instances, row];
        }
        state.searched = text;
      } catch (error) {
        state.error = error;
      } finally {
        state.searching = false;
        changed();
      }
    },
    /**
     * Loads again, keeping what is shown. Resolves to whether that worked. In the background a large fleet is not
     * loaded whole: only what is on its way is asked for.
     */
    async refresh({ background = false } = {}) {
      const { region } = state;
      const counts = latest.ask();
      state.refreshing = !background;
      changed();
      try {
        const isLarge = state.status === "ready" && state.instances.length > PAGE;
        const isSparing = background && isLarge && state.error === undefined && state.instances.some(isPassing);
        const { instances, total } = await (isSparing ? fetchPassing(region) : fetchAll(region, background));
        if (counts()) take(instances, total);
        return true;
      } catch (error) {
        if (!counts()) return true;
        state.refreshing = false;
        state.error = error;
        if (state.status === "loading") state.status = "failed";
        return false;
      } finally {
        changed();
      }
    },
  };
}
