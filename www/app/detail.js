// What the page of one instance shows beside the instance itself: its tasks, availability and maintenance window.

import { createLatest } from "./latest.js";

/** Each part loads and fails on its own: what the service withholds must not hide the rest. */
const PARTS = {
  tasks: ({ call, id, region, background }) =>
    call("DescribeTasks", { DBInstanceId: id, Limit: 20 }, { region, background }).then(({ TaskSet }) => TaskSet),
  availability: ({ call, id, region, background }) =>
    call("DescribeDBInstanceHAConfig", { DBInstanceId: id }, { region, background }),
  maintenance: ({ call, id, region, background }) =>
    call("DescribeMaintainTimeWindow", { DBInstanceId: id }, { region, background }),
};

export function createDetail({ call, changed }) {
  const state = { id: undefined, parts: {} };
  let latest = {};

  async function ask(name, region, background) {
    const { id } = state;
    const counts = latest[name].ask();
    try {
      const value = await PARTS[name]({ call, id, region, background });
      if (counts()) state.parts[name] = { value };
      return true;
    } catch (error) {
      if (!counts()) return true;
      state.parts[name] = { ...state.parts[name], error };
      return false;
    } finally {
      changed();
    }
  }

  return {
    state,
    load(id, region) {
      const names = Object.keys(PARTS);
      // Parts asked for so far are of another page: their answers find nobody.
      for (const part of Object.values(latest)) part.forget();
      latest = Object.fromEntries(names.map((name) => [name, createLatest()]));
      Object.assign(state, { id, parts: {} });
      return Promise.all(names.map((name) => ask(name, region, false)));
    },
    /** Asks for the tasks again, and for what failed. Resolves to whether the tasks came. */
    async refresh(region, { background = false } = {}) {
      if (!state.id) return true;
      // What the state of the instance forbids is not worth asking for over and over.
      const failed = Object.entries(state.parts).filter(
        ([name, { error }]) => name !== "tasks" && error && (!background || error.retryable !== false),
      );
      const [fine] = await Promise.all(
        ["tasks", ...failed.map(([name]) => name)].map((name) => ask(name, region, background)),
      );
      return fine;
    },
  };
}
