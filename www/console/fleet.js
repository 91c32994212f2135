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
  };
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
   * @param {Instance[]} instances
   * @param {number} total
   */
  function take(instances, total) {
    const before = state.instances;
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
      Object.assign(state, { region, status: "loading", instances: [], total: 0, error: undefined, refreshing: false });
      changed();
      await this.refresh();
    },
    /** Loads again, keeping what is shown. Resolves to whether that worked. */
    async refresh({ background = false } = {}) {
      const { region } = state;
      const counts = latest.ask();
      state.refreshing = !background;
      changed();
      try {
        const { instances, total } = await fetchAll(region, background);
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
