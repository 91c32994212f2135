// The instances of one region: loaded whole, so that searching and sorting need no further call, and watched for changes of state.

import { createLatest } from "./latest.js";
import { passing } from "./states.js";

const PAGE = 100;
/** Beyond so many the list says that it is cut. */
const MOST = 2000;

/** `onSettled(instance, before)` is told when a passing state ends; `instance` is missing when it is gone. */
export function createFleet({ call, changed, onSettled }) {
  const state = { region: "", status: "loading", instances: [], total: 0, error: undefined, refreshing: false };
  const latest = createLatest();

  async function fetchAll(region, background) {
    const instances = [];
    let total = 0;
    // Who answers with less than was asked for is not asked without end.
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

  function take(instances, total) {
    const before = state.instances;
    Object.assign(state, { instances, total, status: "ready", error: undefined, refreshing: false });
    const now = new Map(instances.map((instance) => [instance.DBInstanceId, instance]));
    for (const old of before.filter(passing)) {
      const instance = now.get(old.DBInstanceId);
      if (!instance || !passing(instance)) onSettled(instance, old);
    }
  }

  return {
    state,
    find: (id) => state.instances.find((instance) => instance.DBInstanceId === id),
    /** Loads a region from scratch. */
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
